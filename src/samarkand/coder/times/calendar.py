"""Arithmetic on TIMEX3 values: which days a value covers, and what lies some units before or after a day.

A year before Christ is a negative number, and written "BC0264". Values that cover no known days have no period.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

from samarkand.model import Period


class Unit(StrEnum):
    """Units of time, written as TIMEX3 writes them in durations."""

    SECOND = "S"
    MINUTE = "MIN"
    HOUR = "H"
    DAY = "D"
    NIGHT = "NI"
    WEEK = "W"
    WEEKEND = "WE"
    FORTNIGHT = "FN"
    MONTH = "M"
    QUARTER = "Q"
    HALF_YEAR = "HY"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, month or year to reckon from; what is finer than known is None."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> dt.date | None:
        """The first day of the moment, None before Christ."""
        return dt.date(self.year, self.month or 1, self.day or 1) if 1 <= self.year <= 9999 else None

    @property
    def whole_day(self) -> dt.date | None:
        """The day, where the moment is one."""
        return self.first_day if self.month and self.day else None

    @staticmethod
    def of(day: dt.date) -> Moment:
        """Return the moment of a day."""
        return Moment(year=day.year, month=day.month, day=day.day)


_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6}
_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
_DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def valid_day(year: int, month: int, day: int) -> bool:
    """Say whether the calendar has the day; before Christ every day to the month's end is taken."""
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def year_value(year: int) -> str:
    """Return a year's value."""
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def value_of(moment: Moment) -> str:
    """Return the value of a day, month or year."""
    value = year_value(moment.year)
    if moment.month:
        value += f"-{moment.month:02d}"
        if moment.day:
            value += f"-{moment.day:02d}"
    return value


def unit_value(moment: Moment, unit: Unit) -> str | None:
    """Return the value of the unit that the moment lies in; None where the moment is not that fine."""
    day = moment.first_day
    match unit:
        case Unit.YEAR:
            return year_value(moment.year)
        case Unit.DECADE | Unit.CENTURY if moment.year > 0:
            return f"{moment.year:04d}"[: 3 if unit is Unit.DECADE else 2]
        case Unit.HALF_YEAR if moment.month:
            return f"{year_value(moment.year)}-H{(moment.month - 1) // 6 + 1}"
        case Unit.QUARTER if moment.month:
            return f"{year_value(moment.year)}-Q{(moment.month - 1) // 3 + 1}"
        case Unit.MONTH if moment.month:
            return value_of(Moment(year=moment.year, month=moment.month))
        case Unit.WEEK | Unit.WEEKEND | Unit.FORTNIGHT if moment.day and day:
            year, week, _ = day.isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if unit is Unit.WEEKEND else "")
        case Unit.DAY | Unit.NIGHT if moment.day:
            return value_of(moment)
    return None


def shift(moment: Moment, unit: Unit, steps: int) -> Moment | None:
    """Return the moment some units later (or earlier), no finer than the unit; None where it cannot be told."""
    if years := _YEARS.get(unit):
        return _on_axis(moment, steps * years)
    if months := _MONTHS.get(unit):
        if not moment.month:
            return None
        ahead = moment.month - 1 + steps * months
        year = _on_axis(moment, ahead // 12)
        return year and Moment(year=year.year, month=ahead % 12 + 1)
    day = moment.whole_day
    if day is None or unit not in _DAYS:
        return None
    try:
        return Moment.of(day + dt.timedelta(days=steps * _DAYS[unit]))
    except OverflowError:
        return None


def _on_axis(moment: Moment, years: int) -> Moment | None:
    """Shift a year; there is no year 0, and no calendar past 9999."""
    year = moment.year + years
    if moment.year < 0 <= year:
        year += 1
    elif moment.year > 0 >= year:
        year -= 1
    return Moment(year=year) if -9999 <= year <= 9999 else None


def days_before(day: dt.date, count: float, unit: Unit) -> dt.date | None:
    """Return the day that lies a duration before (a negative count: after) a day; None for hours and finer."""
    if unit in _DAYS:
        return day - dt.timedelta(days=round(count * _DAYS[unit]))
    per_unit = _MONTHS.get(unit) or 12 * _YEARS.get(unit, 0)
    if not per_unit:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 - round(count * per_unit), 12)
    if not 1 <= year <= 9999:
        return None
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def period_of(value: str | None, mod: str | None = None) -> Period | None:
    """Return the days that a value covers; a START, MID or END takes its half of them.

    Seasons are the meteorological ones of the northern hemisphere.
    """
    days = _days_of(value) if value else None
    if days is None:
        return None
    first, last = days
    length = (last - first).days
    if length >= 6 and mod in ("START", "MID", "END"):
        quarter = length // 4
        first += dt.timedelta(days={"START": 0, "MID": quarter, "END": length - length // 2}[mod])
        last -= dt.timedelta(days={"START": length - length // 2, "MID": quarter, "END": 0}[mod])
    return Period(from_=first, to=last)


def _days_of(value: str) -> tuple[dt.date, dt.date] | None:
    bare = value.partition("T")[0]
    match = re.fullmatch(r"(\d{2,4})(?:-(\d\d|W\d\d|Q\d|H\d|SP|SU|FA|WI))?(?:-(\d\d|WE))?", bare)
    if not match:
        return None
    digits, middle, end = match.groups()
    first_year = int(digits) * 10 ** (4 - len(digits))
    if middle is None:
        return _months(first_year, 1, 12 * 10 ** (4 - len(digits)))
    return _days_within(first_year, middle, end)


def _days_within(year: int, middle: str, end: str | None) -> tuple[dt.date, dt.date] | None:
    if middle.startswith("W") and middle != "WI":
        monday = dt.date.fromisocalendar(year, int(middle[1:]), 1)
        return monday + dt.timedelta(days=5 if end else 0), monday + dt.timedelta(days=6)
    if middle in _SEASON_START:
        return _months(year, _SEASON_START[middle], 3)
    if middle[0] in "QH":
        length = 3 if middle[0] == "Q" else 6
        return _months(year, (int(middle[1]) - 1) * length + 1, length)
    if end is None:
        return _months(year, int(middle), 1)
    day = dt.date(year, int(middle), int(end))
    return day, day


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date] | None:
    after = year * 12 + month - 1 + count
    if not 1 <= year <= 9998 or after // 12 > 9999:
        return None
    return dt.date(year, month, 1), dt.date(after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)
