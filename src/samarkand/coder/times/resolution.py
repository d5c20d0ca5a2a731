"""From a written expression to its TIMEX3 value, by the article's date and the dates that the story told before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateutil.easter import easter

from samarkand.coder.times.calendar import (
    Moment,
    Unit,
    days_before,
    period_of,
    shift,
    unit_value,
    valid_day,
    value_of,
    year_value,
)  # fmt: skip
from samarkand.coder.times.expression import Base, Expression, Fixed, Lasting, Named, Shifted, TimeOfDay, Written
from samarkand.coder.times.lengths import duration_value
from samarkand.coder.times.story import Story
from samarkand.coder.times.tense import Tense
from samarkand.model import Period, TimeType

_CLOSE_DAYS = 45
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_OPEN = {
    Unit.DAY: "XXXX-XX-XX", Unit.NIGHT: "XXXX-XX-XX", Unit.WEEK: "XXXX-WXX", Unit.FORTNIGHT: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX", Unit.HALF_YEAR: "XXXX-HX",
    Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What an expression comes to; `moment` is where the story stands after it, if it moves the story."""

    type: TimeType
    value: str | None
    mod: str | None = None
    period: Period | None = None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an expression is resolved against: where the story stands, and the tense of the clause."""

    story: Story
    tense: Tense

    @property
    def published(self) -> dt.date | None:
        """The article's day, or None."""
        return self.story.published

    def base(self, base: Base) -> Moment | None:
        """Return the moment that a relative expression reckons from."""
        if base is Base.SPEECH or (base is Base.NEAREST and not self.story.history):
            return Moment.of(self.published) if self.published else None
        return self.story.moment


def resolve(expression: Expression, setting: Setting) -> Resolved:
    """Return what an expression comes to in its setting; what cannot be told stays open (X) and has no period."""
    match expression:
        case Written():
            return _written(expression, setting)
        case Shifted():
            return _shifted(expression, setting)
        case Named():
            return _named(expression, setting)
        case TimeOfDay():
            day = setting.story.moment if setting.story.moment and setting.story.moment.whole_day else None
            if not setting.story.history and day is None and setting.published:
                day = Moment.of(setting.published)
            return _dated(value_of(day) if day else "XXXX-XX-XX", expression.mod, expression.time, None)
        case Lasting():
            return _lasting(expression, setting)
        case Fixed():
            return Resolved(
                type=expression.type, value=expression.value, period=period_of(_known_part(expression.value))
            )


def _known_part(value: str) -> str | None:
    """Return the year of a value whose month and day stay open."""
    return value[:4] if value[:4].isdigit() and "X" in value else None


def _dated(value: str | None, mod: str | None, time: str | None, moment: Moment | None) -> Resolved:
    whole = value if value is None or time is None else value + time
    return Resolved(
        type=TimeType.TIME if time else TimeType.DATE,
        value=whole,
        mod=mod,
        period=period_of(value, mod),
        moment=moment,
    )


def _written(date: Written, setting: Setting) -> Resolved:
    if date.decade or date.century:
        return _dated(date.decade or date.century, date.mod, None, None)
    year = _year_of(date, setting)
    shown = "XXXX" if year is None else year_value(year)
    if date.easter_offset is not None:
        return _easter(date, year)
    if date.season or date.quarter or date.half:
        finer = date.season or (f"Q{date.quarter}" if date.quarter else f"H{date.half}")
        moment = None if year is None else Moment(year=year, month=_SEASON_MONTH.get(finer))
        return _dated(f"{shown}-{finer}", date.mod, None, moment)
    if year is None or (date.month and date.day and not valid_day(year, date.month, date.day)):
        value = f"XXXX-{date.month:02d}" if date.month else "XXXX"
        return _dated(f"{value}-{date.day:02d}" if date.day else value, date.mod, date.time, None)
    moment = Moment(year=year, month=date.month, day=date.day)
    return _dated(value_of(moment), date.mod, date.time, moment)


def _easter(date: Written, year: int | None) -> Resolved:
    if year is None or not 1583 <= year <= 4099:
        return Resolved(type=TimeType.DATE, value=None)
    moment = Moment.of(easter(year) + dt.timedelta(days=date.easter_offset or 0))
    return _dated(value_of(moment), date.mod, date.time, moment)


def _year_of(date: Written, setting: Setting) -> int | None:
    if date.year is not None:
        return date.year
    if date.year_base:
        base = setting.base(date.year_base)
        moved = base and shift(base, Unit.YEAR, date.year_steps)
        return moved.year if moved else None
    month = date.month or _SEASON_MONTH.get(date.season or "") or (date.quarter or 0) * 3 or (date.half or 0) * 6 or 4
    if setting.story.history:
        return setting.story.moment.year if setting.story.moment else None
    if setting.story.near_year is not None:
        return setting.story.near_year
    return _year_in_news(month, date, setting) if setting.published else None


def _year_in_news(month: int, date: Written, setting: Setting) -> int | None:
    published = setting.published
    if published is None:
        return None
    if date.quarter or date.half:
        return published.year
    place = month * 40 + (date.day or 0)
    today = published.month * 40 + (published.day if date.day else 0)
    if date.weekday and date.day:
        fitting = [y for y in (published.year, published.year - 1, published.year + 1) if _falls_on(y, month, date)]
        if fitting:
            return fitting[0]
    if setting.tense is Tense.PRESENT:
        return _nearest_year(month, date.day or 15, published)
    is_future = setting.tense is Tense.FUTURE
    if date.day and _is_close_other(month, date.day, published, is_future=is_future):
        return _nearest_year(month, date.day, published)
    return published.year + (place < today) if is_future else published.year - (place > today)


def _is_close_other(month: int, day: int, published: dt.date, *, is_future: bool) -> bool:
    """Say whether a day lies so close on the other side of the publication that the tense rather misleads."""
    year = _nearest_year(month, day, published)
    if not valid_day(year, month, day):
        return False
    ahead = (dt.date(year, month, day) - published).days
    return -_CLOSE_DAYS <= ahead < 0 if is_future else 0 < ahead <= _CLOSE_DAYS


def _falls_on(year: int, month: int, date: Written) -> bool:
    day = date.day or 0
    return valid_day(year, month, day) and dt.date(year, month, day).isoweekday() == date.weekday


def _nearest_year(month: int, day: int, published: dt.date) -> int:
    years = [y for y in (published.year, published.year - 1, published.year + 1) if valid_day(y, month, day)]
    return min(years, key=lambda y: abs((dt.date(y, month, day) - published).days), default=published.year)


def _shifted(expression: Shifted, setting: Setting) -> Resolved:
    if expression.steps is None:
        return Resolved(type=TimeType.DATE, value="PAST_REF" if expression.sign < 0 else "FUTURE_REF")
    base = setting.base(expression.base)
    if base is None and expression.base is Base.STORY and not setting.story.history and _is_same(expression):
        base = setting.base(Base.SPEECH)
    steps = expression.steps * expression.sign
    moment = base and shift(base, expression.unit, steps) if steps else base
    value = unit_value(moment, expression.unit) if moment else None
    if value is None or moment is None:
        if expression.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
            return Resolved(type=TimeType.TIME, value="XXXX-XX-XXTXX:XX", mod=expression.mod)
        return _dated(_OPEN[expression.unit], expression.mod, expression.time, None)
    moves = expression.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR) and expression.mod is None
    return _dated(value, expression.mod, expression.time, _cut(moment, expression.unit) if moves else None)


def _is_same(expression: Shifted) -> bool:
    return expression.steps == 0


def _cut(moment: Moment, unit: Unit) -> Moment:
    """Return the moment no finer than the unit."""
    if unit is Unit.YEAR:
        return Moment(year=moment.year)
    return Moment(year=moment.year, month=moment.month) if unit is Unit.MONTH else moment


def _named(named: Named, setting: Setting) -> Resolved:
    if named.weekday:
        return _weekday(named, named.weekday, setting)
    base = setting.base(named.base or Base.SPEECH)
    if named.month_day:
        return _day_of_month(named, named.month_day, base)
    finer = named.season or f"{named.month or 0:02d}"
    month = named.month or _SEASON_MONTH[finer]
    if base is None:
        return _dated(f"XXXX-{finer}", named.mod, None, None)
    here, steps = base.month or 1, named.steps or 0
    year = base.year
    if steps < 0 and month >= here:
        year -= 1
    elif steps > 0 and month <= here:
        year += 1
    moment = Moment(year=year, month=month)
    return _dated(f"{year_value(year)}-{finer}", named.mod, None, moment)


def _day_of_month(named: Named, day: int, base: Moment | None) -> Resolved:
    month = base and shift(base, Unit.MONTH, named.steps or 0)
    if not month or not month.month or not valid_day(month.year, month.month, day):
        return _dated(f"XXXX-XX-{day:02d}", named.mod, named.time, None)
    moment = Moment(year=month.year, month=month.month, day=day)
    return _dated(value_of(moment), named.mod, named.time, moment)


def _weekday(named: Named, weekday: int, setting: Setting) -> Resolved:
    speech = named.base is Base.SPEECH or (named.base is None and not setting.story.history)
    base = setting.base(Base.SPEECH if speech else Base.STORY)
    day = base.whole_day if base else None
    if day is None:
        return _dated(f"XXXX-WXX-{weekday}", named.mod, named.time, None)
    back, ahead = -((day.isoweekday() - weekday) % 7), (weekday - day.isoweekday()) % 7
    match named.steps:
        case -1:
            offset = back or -7
        case 1:
            offset = ahead or 7
        case 0:
            offset = weekday - day.isoweekday()
        case _ if speech:
            offset = ahead if setting.tense is Tense.FUTURE else back
        case _:
            offset = ahead
    moment = Moment.of(day + dt.timedelta(days=offset))
    return _dated(value_of(moment), named.mod, named.time, moment)


def _lasting(lasting: Lasting, setting: Setting) -> Resolved:
    value = duration_value(lasting.count, lasting.unit)
    period = None
    if lasting.direction and lasting.count is not None and setting.published:
        other = days_before(setting.published, -lasting.direction * lasting.count, lasting.unit)
        if other:
            first, last = sorted((other, setting.published))
            period = Period(from_=first, to=last)
    return Resolved(type=TimeType.DURATION, value=value, mod=lasting.mod, period=period)
