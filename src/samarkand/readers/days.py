"""Calendar days as the head of an article writes them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|[:.]\d)"
_YEAR = r"(?:(?:,\s*|\s+|-)(?P<{0}>(?:19|20)\d\d)(?!\d))?"
_DAYS = re.compile(
    r"(?<![\w.])(?:"
    + r"(?<!-)(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    + r"|(?P<d1>\d{1,2})(?P<sep>[./])(?P<d2>\d{1,2})(?P=sep)(?P<y3>(?:19|20)\d\d)(?!\d)"
    + r"|" + _MONTH.format("m1") + r"\s*" + _DAY.format("day1") + _YEAR.format("y1")
    + r"|" + _DAY.format("day2") + r"[\s-](?:of\s+)?" + _MONTH.format("m2") + _YEAR.format("y2")
    + r")",
    re.IGNORECASE,
)  # fmt: skip
_NEAR = dt.timedelta(days=45)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """A day as written, with the offsets of its words; year None where they leave it out."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    @property
    def date(self) -> dt.date | None:
        """The day in full, or None where no year is written."""
        return None if self.year is None else dt.date(self.year, self.month, self.day)

    def near(self, other: dt.date) -> dt.date | None:
        """Return the day in full, its year taken from another day at most 45 days away; else None."""
        if self.year is not None:
            return self.date
        days = [_valid(year, self.month, self.day) for year in (other.year - 1, other.year, other.year + 1)]
        return next((day for day in days if day and abs(day - other) <= _NEAR), None)


def find_days(text: str) -> Iterator[WrittenDay]:
    """Yield the days written in the text; "03/04/2022", which two readers read as two days, is none."""
    for match in _DAYS.finditer(text):
        parts = _parts(match)
        if parts and _valid(parts[0] or _LEAP_YEAR, parts[1], parts[2]):
            yield WrittenDay(start=match.start(), end=match.end(), year=parts[0], month=parts[1], day=parts[2])


def read_iso_day(value: str) -> dt.date | None:
    """Return the day of an ISO 8601 date, or date and time, as it is written in its own zone; None if it is none."""
    match = re.fullmatch(r"\s*(\d{4}-\d\d-\d\d)(?:[T ]\s?\d\d(?::?\d\d.*)?)?\s*", value, re.ASCII)
    return _iso(match[1]) if match else None


def day_of_url(url: str) -> dt.date | None:
    """Return the day that the path of a URL tells (/2022/09/15/), or None."""
    match = re.search(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)", url, re.ASCII)
    return _valid(int(match[1]), int(match[2]), int(match[3])) if match else None


def _parts(match: re.Match[str]) -> tuple[int | None, int, int] | None:
    if match["iso"]:
        day = _iso(match["iso"])
        return (day.year, day.month, day.day) if day else None
    if match["d1"]:
        return _unambiguous(int(match["d1"]), int(match["d2"]), int(match["y3"]))
    which = "1" if match["m1"] else "2"
    month = _MONTHS.index(match["m" + which][:3].lower()) + 1
    year = match["y" + which]
    return (int(year) if year else None), month, int(match["day" + which])


def _unambiguous(first: int, second: int, year: int) -> tuple[int, int, int] | None:
    if first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _iso(value: str) -> dt.date | None:
    year, month, day = value.split("-")
    return _valid(int(year), int(month), int(day))


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
