"""Dates as the calendar writes them: days, months, seasons, years, decades, centuries, feasts."""

from __future__ import annotations

import re

from samarkand.coder.times.calendar import valid_day
from samarkand.coder.times.expression import Base, Fixed, Written
from samarkand.coder.times.found import Found, Parts, all_of, read_digits, read_month, read_weekday
from samarkand.coder.times.lexicon import load_time_lexicon
from samarkand.coder.times.numbers import read_ordinal
from samarkand.model import TimeType

_PREPOSITION = re.compile(
    r"(?:\b(?:in|on|by|since|until|till|of|from|to|and|or|through|during|between|before|after|for|around|about|circa|"
    r"as\s+of|late|early|mid|last|next|this|that|year|than|the|c\.|[-–—(])[\s-]*|[(\[–—-])$",
    re.IGNORECASE,
)
_SEASON_LEFT = re.compile(r"\b(?:in|by|until|since|during)\s+$", re.IGNORECASE)
_NOT_A_MONTH = {"may", "march", "mar", "dec", "jan", "sep", "oct", "nov", "feb", "jun", "jul", "apr", "aug"}


def calendar(found: Found) -> Parts:
    """Compose a calendar date: "Friday, 9 September 2022", "early May", "the 19th century"; two for a range of days."""
    if found.rule.name == "time.month" and not _is_month(found):
        return
    date = _written(found)
    if date.month and date.day and not valid_day(date.year or 2000, date.month, date.day):
        return
    if date.quarter and date.quarter > 4:
        return
    start, end = found.match.span()
    first, second = found.span("day"), found.span("day2")
    if not first or not second:
        yield start, end, date
        return
    yield start, first[1], date
    yield second[0], end, Written(month=date.month, day=read_digits(found.group("day2")), year=date.year)


def _is_month(found: Found) -> bool:
    name = found.group("month") or ""
    is_clear = name.lower().rstrip(".") not in _NOT_A_MONTH
    if is_clear or any(found.span(group) for group in ("mod", "year_speech", "year_story")):
        return True
    return (len(name) > 3 or name == "May") and _PREPOSITION.search(found.left) is not None


def _written(found: Found) -> Written:
    base, steps = _year_relation(found)
    holiday = found.word("holiday")
    year = found.group("year")
    century = found.group("century")
    quarter = found.group("quarter")
    half = found.group("half")
    before_christ = found.group("era") is not None
    return Written(
        year=(-int(year) if before_christ else int(year)) if year else None,
        year_base=base,
        year_steps=steps,
        month=int(holiday[:2]) if holiday else read_month(found),
        day=int(holiday[3:]) if holiday else read_digits(found.group("day")),
        weekday=read_weekday(found),
        season=found.word("season"),
        quarter=read_ordinal(quarter) if quarter else read_digits(found.group("quarter_digit")),
        half=None if half is None else (1 if half.lower() == "first" else 2),
        decade=found.group("decade"),
        century=f"{'BC' if before_christ else ''}{read_ordinal(century) - 1:02d}" if century else None,
        mod=found.word("mod"),
    )


def _year_relation(found: Found) -> tuple[Base | None, int]:
    if form := found.group("year_speech"):
        return Base.SPEECH, int(load_time_lexicon().meaning("speech", form))
    if form := found.group("year_story"):
        return Base.STORY, int(load_time_lexicon().meaning("story", form))
    return None, 0


def slashes(found: Found) -> Parts:
    """Compose "25/12/2021"; day and month stay open where either order fits."""
    first, second = read_digits(found.group("first")) or 0, read_digits(found.group("second_number")) or 0
    year = int(found.group("year") or 0)
    if first != second and first <= 12 and second <= 12:
        return all_of(found, Fixed(type=TimeType.DATE, value=f"{year:04d}-XX-XX"))
    day, month = (first, second) if second <= 12 else (second, first)
    return all_of(found, Written(year=year, month=month, day=day)) if valid_day(year, month, day) else iter(())


def month_pair(found: Found) -> Parts:
    """Compose both months of "between June and August 2019"."""
    first, second, year = found.span("month"), found.span("month2"), int(found.group("year") or 0)
    if first and second:
        yield found.match.start(), first[1], Written(year=year, month=read_month(found))
        yield second[0], found.match.end(), Written(year=year, month=read_month(found, "month2"))


def year_pair(found: Found) -> Parts:
    """Compose both years of "2019-20"."""
    year, end = found.span("year"), found.span("year_end")
    if not year or not end or end[1] - end[0] != 2:
        return
    first = int(found.group("year") or 0)
    last = first // 100 * 100 + (read_digits(found.group("year_end")) or 0)
    if last > first:
        yield found.match.start(), year[1], Written(year=first)
        yield *end, Written(year=last)


def year(found: Found) -> Parts:
    """Compose a bare year, unless the number rather counts things."""
    year = int(found.group("year") or 0)
    likely = found.group("mod") or _PREPOSITION.search(found.left) or re.match(r"\s*(?:[,;:.)\]–—-]|$)", found.right)
    counts_things = re.match(r"\s+(?:[a-z-]+\s+)?[a-z]{2,}s\b|\s+(?:people|men|women|m|km|kg)\b", found.right)
    if (year >= 1900 and year % 100) or (likely and not (counts_things and year % 10 == 0)):
        yield (*found.match.span(), Written(year=year, mod=found.word("mod")))


def bare_season(found: Found) -> Parts:
    """Compose a season without a year, unless it is a verb or a fall of another kind."""
    form = (found.group("season") or "").lower()
    article = re.search(r"\bthe\b", found.match[0], re.I)
    if found.group("mod") or (article and form != "fall") or _SEASON_LEFT.search(found.left):
        if re.match(r"\s+of\s+(?!\d)", found.right) or form == "fall":
            return
        yield (*found.match.span(), Written(season=found.word("season"), mod=found.word("mod")))


def decade_name(found: Found) -> Parts:
    """Compose "the seventies", "the '80s"."""
    digit = found.group("decade_digit") or found.word("decade_name")
    return all_of(found, Written(decade=f"19{digit}", mod=found.word("mod")))


def easter(found: Found) -> Parts:
    """Compose a movable feast."""
    words = (found.group("easter") or "").lower()
    base, steps = _year_relation(found)
    year = found.group("year")
    offset = 1 if "monday" in words else -2 if "friday" in words else 0
    date = Written(year=int(year) if year else None, year_base=base, year_steps=steps, easter_offset=offset)
    return all_of(found, date)
