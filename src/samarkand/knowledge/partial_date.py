"""Dates of the tables that may lack day or month, and what they leave open."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from samarkand.model import Period

_FORM = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day, or the month or year that it lies in, as its first and last possible day."""

    first: dt.date
    last: dt.date


@lru_cache(maxsize=8192)
def parse_partial_date(text: str) -> PartialDate | None:
    """Return the date that YYYY, YYYY-MM or YYYY-MM-DD tells, None for an empty cell.

    Raises:
        ValueError: the text has another form or is no date.
    """
    if not text:
        return None
    form = _FORM.fullmatch(text)
    if not form:
        raise ValueError(f"{text!r} is not YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else None for part in form.groups())
    if year is None or year < dt.MINYEAR:
        raise ValueError(f"{text!r} has no year")
    first_month, last_month = month or 1, month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return PartialDate(first=dt.date(year, first_month, day or 1), last=dt.date(year, last_month, last_day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """Days between two partial dates.

    Attributes:
        longest: from the first possible day to the last possible one.
        sure_from: from this day on it surely had begun; None where the beginning is unknown.
        sure_to: to this day it surely had not ended; None where no end is known.
    """

    longest: Period
    sure_from: dt.date | None
    sure_to: dt.date | None


def tenure(start: PartialDate | None, end: PartialDate | None) -> Tenure:
    """Return the days between two dates.

    Raises:
        ValueError: the end lies before the start.
    """
    return Tenure(
        longest=Period(from_=start.first if start else None, to=end.last if end else None),
        sure_from=start.last if start else None,
        sure_to=end.first if end else None,
    )


def holds_surely(days: Tenure, day: dt.date, complete_to: dt.date) -> bool:
    """Say whether the days surely hold the day; an open end reaches to the last day of the table and no further."""
    if days.sure_from is None or day < days.sure_from:
        return False
    return day <= (days.sure_to or complete_to)


def holds_perhaps(days: Tenure, day: dt.date, complete_to: dt.date) -> bool:
    """Say whether the day may lie in the days, without being sure."""
    return days.longest.holds(day) and not holds_surely(days, day, complete_to)
