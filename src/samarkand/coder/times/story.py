"""Where a story stands in time, as it is told from one date to the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from samarkand.coder.times.calendar import Moment
from samarkand.coder.times.expression import Base, Expression, Named, Shifted, Written

_FAR_YEARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The time that a story has reached.

    Attributes:
        history: bare dates follow the story and not the publication.
        published: the article's day, or None.
        moment: the last date that the story told, as fine as it was told.
        aside: a year far from the story's time, told once: a second one near it takes the story there.
        near_year: a year long before or after the publication, written out before in the same sentence.
    """

    history: bool
    published: dt.date | None
    moment: Moment | None = None
    aside: Moment | None = None
    near_year: int | None = None

    def at_new_sentence(self) -> Story:
        """Return the story at the start of a sentence."""
        return replace(self, near_year=None)

    def after(self, expression: Expression, moment: Moment | None) -> Story:
        """Return the story after an expression that came to a moment (None: to no day, month or year)."""
        if moment is None or (self.history and _is_of_speech(expression)):
            return self
        near_year = self.near_year
        if isinstance(expression, Written) and expression.year and self.published:
            near_year = expression.year if abs(expression.year - self.published.year) > 1 else None
        strays = self.history and self.moment is not None and _is_far(moment, self.moment)
        if strays and (self.aside is None or _is_far(moment, self.aside)):
            return replace(self, aside=moment, near_year=near_year)
        return replace(self, moment=moment, aside=None, near_year=near_year)


def _is_of_speech(expression: Expression) -> bool:
    return isinstance(expression, Shifted | Named) and expression.base is Base.SPEECH


def _is_far(moment: Moment, other: Moment) -> bool:
    return abs(moment.year - other.year) > _FAR_YEARS
