"""Where words stand, and which days something covers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open range of Unicode code points in the text of an article."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def covers(self, other: Span) -> bool:
        """Say whether all of the other span lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the words at this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days from and to, both inclusive; None is open or unknown."""

    from_: Annotated[dt.date | None, Field(alias="from")] = None
    to: dt.date | None = None

    def __post_init__(self) -> None:
        if self.from_ and self.to and self.to < self.from_:
            raise ValueError(f"a period that ends before it begins: {self.from_} to {self.to}")

    def holds(self, day: dt.date) -> bool:
        """Say whether the day lies in the period, an open end reaching for ever."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDate:
    """The days of an item, and the words that give them; start and end None where no words do."""

    from_: Annotated[dt.date | None, Field(alias="from")] = None
    to: dt.date | None = None
    start: int | None = None
    end: int | None = None
