"""Time expressions as they are written, before anything is known of the article's date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from samarkand.coder.times.calendar import Unit
from samarkand.model import TimeType


class Base(StrEnum):
    """What a relative expression reckons from; the nearest is the story's time in history, else the publication."""

    SPEECH = "speech"
    STORY = "story"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A calendar date with the parts that the words give.

    Attributes:
        year: negative before Christ; None where the words give none.
        year_base, year_steps: "of last year", "of that year", where the year is given so.
        decade, century: the leading digits of the years (199, 18).
    """

    year: int | None = None
    year_base: Base | None = None
    year_steps: int = 0
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: str | None = None
    century: str | None = None
    easter_offset: int | None = None
    mod: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    """So many units from a base: "last week", "two days ago", "the next day"; steps None: "years ago"."""

    base: Base
    unit: Unit
    steps: int | None
    sign: int = 1
    mod: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A weekday, day, month or season reckoned by its name: "Friday", "the 9th", "last Friday", "next summer"."""

    base: Base | None = None
    steps: int | None = None
    weekday: int | None = None
    month_day: int | None = None
    month: int | None = None
    season: str | None = None
    mod: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay:
    """An hour or a part of the day, without its day: "T08:00", "TMO"."""

    time: str
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A stretch of time; direction -1 for "the past two years", 1 for "the next two years"."""

    count: float | None
    unit: Unit
    direction: int | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A value that depends on nothing: "now", "every Monday"."""

    type: TimeType
    value: str


Expression = Written | Shifted | Named | TimeOfDay | Lasting | Fixed


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An expression and where its words stand in the text that was searched."""

    start: int
    end: int
    expression: Expression
    rule: str

    def moved(self, offset: int) -> Piece:
        """Return the piece with offsets in a text that the searched one is a part of."""
        return replace(self, start=self.start + offset, end=self.end + offset)


def names_day(expression: Expression) -> bool:
    """Say whether an expression stands for one day, so that an hour can be joined to it."""
    match expression:
        case Written():
            return expression.day is not None and expression.time is None
        case Shifted():
            return expression.unit is Unit.DAY and expression.time is None
        case Named():
            return expression.weekday is not None and expression.time is None
    return False


def at_time(expression: Expression, time: str) -> Expression:
    """Return the expression of a day with an hour or part of the day."""
    if isinstance(expression, Written | Shifted | Named):
        return replace(expression, time=time)
    return expression
