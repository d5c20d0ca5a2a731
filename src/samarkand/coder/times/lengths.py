"""Durations, repetitions and words for vague times."""

from __future__ import annotations

import re

from samarkand.coder.times.calendar import Unit
from samarkand.coder.times.expression import Fixed, Lasting
from samarkand.coder.times.found import Found, Parts, all_of, read_month, read_weekday
from samarkand.coder.times.numbers import read_count, write_count
from samarkand.model import TimeType

_RATE = re.compile(
    r"(?:once|twice|times|dollars|euros|million|billion|trillion|percent|per\s+cent|%|\b\d[\d,.]*|\w{3,}s)\s+$",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:for|in|within|after|over|about|than|nearly|almost|least|most|around|before|during|only|just|half|to|of|"
    r"throughout|last(?:s|ed|ing)?|took|takes?|spent|spend|once|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def duration(found: Found) -> Parts:
    """Compose "three days", "the past two years", "10-day"."""
    unit = Unit(found.word("unit") or "D")
    count = found.group("count")
    stretch = (found.group("stretch") or "").lower()
    if unit is Unit.SECOND and not (count or "").strip()[:1].isdigit():
        return iter(())
    if unit is Unit.QUARTER and count and not stretch:
        return iter(())
    is_qualified = stretch or found.group("approx") or found.group("and_half")
    if count and count.lower() in ("a", "an") and not is_qualified:
        return _one_unit(found, unit)
    number = read_count(count) if count else (None if found.group("plural") else 1)
    if number is not None and number >= 1000 and not found.group("plural"):
        return iter(())
    if number is not None and found.group("and_half"):
        number += 0.5
    if count and number is not None and number > 1 and not found.group("plural") and not _compound(found):
        return iter(())
    return all_of(found, Lasting(count=number, unit=unit, direction=_direction(stretch), mod=found.word("approx")))


def _compound(found: Found) -> bool:
    """Say whether a number and a singular unit make one word, as in "10-day truce" or "a two week break"."""
    return "-" in found.match[0] or re.match(r"\s+[a-z]", found.right) is not None


def _direction(stretch: str) -> int | None:
    if stretch in ("past", "last"):
        return -1
    return 1 if stretch in ("next", "coming") else None


def _one_unit(found: Found, unit: Unit) -> Parts:
    """Tell "for a week" from "a year" in "ten dollars a year" and from "a day of mourning"."""
    if _LASTING.search(found.left) or re.match(r"[\s-]+long\b", found.match[0][-5:]):
        return all_of(found, Lasting(count=1, unit=unit))
    if _RATE.search(found.left):
        return all_of(found, Fixed(type=TimeType.SET, value=duration_value(1, unit)))
    return iter(())


def vague_duration(found: Found) -> Parts:
    """Compose "months" in "for months"."""
    if not _LASTING.search(found.left):
        return iter(())
    unit = Unit(found.word("unit") or "D")
    return iter(()) if unit is Unit.SECOND else all_of(found, Lasting(count=None, unit=unit))


def duration_value(count: float | None, unit: Unit) -> str:
    """Return the TIMEX3 value of a duration."""
    if unit is Unit.FORTNIGHT:
        count, unit = (None if count is None else 2 * count), Unit.WEEK
    if unit is Unit.HALF_YEAR:
        count, unit = (None if count is None else 6 * count), Unit.MONTH
    number = write_count(count)
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.NIGHT):
        return f"PT{number}{'M' if unit is Unit.MINUTE else unit.value}" if unit is not Unit.NIGHT else f"P{number}NI"
    return f"P{number}{unit.value}"


def recurring(found: Found) -> Parts:
    """Compose "every Monday", "twice a week"."""
    part = found.word("part")
    tail = f"T{part}" if part else ""
    if found.group("weekday"):
        return all_of(found, Fixed(type=TimeType.SET, value=f"XXXX-WXX-{read_weekday(found)}{tail}"))
    month = read_month(found)
    if month:
        return all_of(found, Fixed(type=TimeType.SET, value=f"XXXX-{month:02d}"))
    if season := found.word("season"):
        return all_of(found, Fixed(type=TimeType.SET, value=f"XXXX-{season}"))
    count = found.group("count")
    number: float | None = 2 if found.group("other") else read_count(count) if count else 1
    return all_of(found, Fixed(type=TimeType.SET, value=duration_value(number, Unit(found.word("unit") or "D"))))


def frequency(found: Found) -> Parts:
    """Compose "daily"."""
    return all_of(found, Fixed(type=TimeType.SET, value=str(found.word("frequency"))))


def vague_date(found: Found) -> Parts:
    """Compose "now", "recently", "recent years"."""
    value = "PAST_REF" if found.group("recent_units") else str(found.word("vague_date"))
    return all_of(found, Fixed(type=TimeType.DATE, value=value))
