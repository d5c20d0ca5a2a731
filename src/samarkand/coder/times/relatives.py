"""Times reckoned from another: today, last Friday, next week, two days ago, the day before, 8 a.m."""

from __future__ import annotations

import re

from samarkand.coder.times.calendar import Unit
from samarkand.coder.times.expression import Base, Named, Shifted, TimeOfDay
from samarkand.coder.times.found import Found, Parts, all_of, read_digits, read_month, read_relation, read_weekday
from samarkand.coder.times.lexicon import load_time_lexicon
from samarkand.coder.times.numbers import read_count

_PART_LEFT = re.compile(r"\b(?:in|on|by|during|until|since|of|throughout)\s+$", re.IGNORECASE)
_CLOCK_LEFT = re.compile(r"\b(?:at|around|about|until|till|from|before|after|since|between|and|to)\s+$", re.I)


def today(found: Found) -> Parts:
    """Compose "yesterday morning", "tonight", "last night"."""
    part = found.word("part")
    steps = found.word("today")
    if found.group("tonight"):
        time, days = "TNI", 0
    elif found.group("last_night"):
        time, days = "TNI", -1
    elif found.group("overnight"):
        time, days = "TNI", 0
    else:
        time, days = (f"T{part}" if part else ""), int(steps or 0)
    if found.group("today") and re.match(r"['’]s\s+\w+s?\b(?<=world)", found.right):
        return iter(())
    mod = found.word("mod")
    return all_of(found, Shifted(base=Base.SPEECH, unit=Unit.DAY, steps=days, time=time or None, mod=mod))


def named_weekday(found: Found) -> Parts:
    """Compose "Friday", "last Friday", "next Friday evening"."""
    base, steps = read_relation(found)
    part = found.word("part")
    named = Named(
        base=base,
        steps=steps if base else None,
        weekday=read_weekday(found),
        time=f"T{part}" if part else None,
        mod=found.word("mod"),
    )
    return all_of(found, named)


def unit(found: Found) -> Parts:
    """Compose "last week", "the following year", "late this month", "the end of the year"."""
    base, steps = read_relation(found)
    part, mod = found.word("part"), found.word("mod")
    unit = Unit(found.word("unit") or "D")
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR, Unit.NIGHT):
        return iter(())
    if unit is Unit.DAY and base is Base.SPEECH and steps == 0 and not part:
        base = Base.STORY
    if found.rule.name == "time.unit.this" and mod in ("START", "END") and (found.group("mod") or "").lower() in (
        "earlier", "later"
    ) and unit is Unit.DAY and base is Base.SPEECH:  # fmt: skip
        mod = None
    time = f"T{part}" if part else None
    return all_of(found, Shifted(base=base or Base.NEAREST, unit=unit, steps=steps, mod=mod, time=time))


def named_relative(found: Found) -> Parts:
    """Compose "last June", "next summer"."""
    base, steps = read_relation(found)
    named = Named(base=base, steps=steps, month=read_month(found), season=found.word("season"), mod=found.word("mod"))
    return all_of(found, named)


def day_of_month(found: Found) -> Parts:
    """Compose "the 9th", "the 9th of last month"."""
    base, steps = Base.STORY, 0
    if form := found.group("month_speech"):
        base, steps = Base.SPEECH, int(load_time_lexicon().meaning("speech", form))
    elif form := found.group("month_story"):
        steps = int(load_time_lexicon().meaning("story", form))
    elif not re.search(r"\b(?:on|until|till|since|by)\s+$", found.left, re.I) or re.match(r"\s+\w", found.right):
        return
    yield (*found.match.span(), Named(base=base, steps=steps, month_day=read_digits(found.group("day"))))


def part(found: Found) -> Parts:
    """Compose "the morning", where a preposition stands before it."""
    if not found.group("mod") and not re.search(
        r"\b(?:in|on|by|during|until|since|of|throughout)\s+$", found.left, re.I
    ):
        return iter(())
    mod = found.word("mod") or found.word("mod2", "mod")
    return all_of(found, TimeOfDay(time=f"T{found.word('part')}", mod=mod))


def clock(found: Found) -> Parts:
    """Compose "8 a.m.", "19:30 GMT", "noon", unless the figures rather are a score or a ratio."""
    meridiem, hour, minute = found.group("meridiem"), found.group("hour"), found.group("minute")
    if found.group("noon"):
        if (found.group("noon") or "").lower() == "midday":
            return all_of(found, TimeOfDay(time="TMI"))
        return all_of(found, TimeOfDay(time="T12:00"))
    if found.group("midnight"):
        return all_of(found, TimeOfDay(time="T24:00"))
    if count := found.group("count"):
        number = read_count(count)
        return iter(()) if number is None else all_of(found, TimeOfDay(time=f"T{int(number):02d}:00"))
    if not hour or (meridiem and int(hour) > 12):
        return iter(())
    if not meridiem and not (found.group("zone") or _CLOCK_LEFT.search(found.left) or "h" in found.match[0]):
        return iter(())
    hours = int(hour)
    if meridiem:
        hours = hours % 12 + (12 if meridiem.lower().startswith("p") else 0)
    return all_of(found, TimeOfDay(time=f"T{hours:02d}:{minute or '00'}"))


def shift(found: Found) -> Parts:
    """Compose "two days ago", "three weeks later", "decades ago"."""
    base, sign = str(found.word("direction")).split()
    count = found.group("count")
    steps = read_count(count) if count else None
    unit = Unit(found.word("unit") or "D")
    if not count and not found.group("plural"):
        return iter(())
    mod = found.word("approx")
    whole = None if steps is None or steps != int(steps) else int(steps)
    return all_of(
        found,
        Shifted(base=Base(base), unit=unit, steps=whole, sign=-1 if sign == "-" else 1, mod=mod),
    )


def shift_one(found: Found) -> Parts:
    """Compose "the day before"; "two days before the vote" is a duration, anchored at the vote."""
    side = (found.group("side") or found.group("side_after") or "").lower()
    sign = 1 if side in ("after", "later", "following") else -1
    count = found.group("count")
    follows_event = re.match(r"\s+\w", found.right) is not None
    if count and follows_event:
        return iter(())
    steps = read_count(count) if count else 1
    unit = Unit(found.word("unit") or "D")
    whole = None if steps is None or steps != int(steps) else int(steps)
    return all_of(found, Shifted(base=Base.STORY, unit=unit, steps=whole, sign=sign))
