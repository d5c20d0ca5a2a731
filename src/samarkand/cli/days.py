"""Days on the command line: 2022-09-15, and for the ends of a stretch also 2022-09 or 2022."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any

import click

_PARTS = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Day(click.ParamType[dt.date]):
    """A day; of a month or a year its first day, or its last."""

    name = "day"

    def __init__(self, *, exact: bool = False, last: bool = False) -> None:
        self.exact = exact
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Return the day, or fail with what was expected."""
        if isinstance(value, dt.date):
            return value
        try:
            return self._day_of(str(value))
        except ValueError:
            forms = "2022-09-15" if self.exact else "2022-09-15, 2022-09 or 2022"
            self.fail(f"{value!r} is no day: write it as {forms}", param, ctx)

    def _day_of(self, value: str) -> dt.date:
        parts = _PARTS.fullmatch(value)
        if parts is None or (self.exact and not parts[3]):
            raise ValueError(value)
        year = int(parts[1])
        month = int(parts[2]) if parts[2] else 12 if self.last else 1
        if parts[3]:
            return dt.date(year, month, int(parts[3]))
        first = dt.date(year, month, 1)
        return first.replace(day=calendar.monthrange(year, month)[1]) if self.last else first
