"""From the words that a rule found to the expression that they make, or to nothing where the context speaks against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from samarkand.coder.times.calendar import Unit, valid_day
from samarkand.coder.times.expression import Base, Expression, Fixed, Lasting, Named, Piece, Shifted, TimeOfDay, Written
from samarkand.coder.times.lexicon import Rule, load_time_lexicon
from samarkand.coder.times.numbers import read_count, read_ordinal, write_count
from samarkand.model import TimeType

_PREPOSITION = re.compile(
    r"(?:\b(?:in|on|by|since|until|till|of|from|to|and|or|through|during|between|before|after|for|around|about|circa|"
    r"as\s+of|late|early|mid|last|next|this|that|year|than|the|c\.|[-–—(])[\s-]*|[(\[–—-])$",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?:once|twice|times|dollars|euros|million|billion|trillion|percent|per\s+cent|%|\b\d[\d,.]*|\w{3,}s)\s+$", re.I)
_LASTING = re.compile(
    r"\b(?:for|in|within|after|over|about|than|nearly|almost|least|most|around|before|during|only|just|half|to|of|"
    r"throughout|last(?:s|ed|ing)?|took|takes?|spent|spend|once|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_CLOCK_LEFT = re.compile(r"\b(?:at|by|around|about|until|till|from|before|after|since|between|and|to|of)\s+$", re.I)
_NOT_A_MONTH = {"may", "march", "mar", "dec", "jan", "sep", "oct", "nov", "feb", "jun", "jul", "apr", "aug"}


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, with the text around it."""

    rule: Rule
    match: re.Match[str]

    def group(self, name: str) -> str | None:
        """Return the words of the first group of the name that took part."""
        span = self.span(name)
        return None if span is None else self.match.string[span[0] : span[1]]

    def span(self, name: str) -> tuple[int, int] | None:
        """Return where the first group of the name that took part stands."""
        for key in self.match.groupdict():
            if key.partition("__")[0] == name and self.match.start(key) >= 0:
                return self.match.span(key)
        return None

    def word(self, name: str, words: str | None = None) -> str | None:
        """Return what the words of a group mean in a word set."""
        form = self.group(name)
        return None if form is None else str(load_time_lexicon().meaning(words or name, form))

    @property
    def left(self) -> str:
        """The text before."""
        return self.match.string[max(0, self.match.start() - 40) : self.match.start()]

    @property
    def right(self) -> str:
        """The text behind."""
        return self.match.string[self.match.end() : self.match.end() + 40]


def compose(rule: Rule, match: re.Match[str]) -> Iterator[Piece]:
    """Yield the pieces that a match makes: one, two for a range, none where the context speaks against it."""
    found = Found(rule, match)
    for start, end, expression in _KINDS[rule.kind](found):
        yield Piece(start=start, end=end, expression=expression, rule=rule.name)


_Parts = Iterator[tuple[int, int, Expression]]


def _calendar(found: Found) -> _Parts:
    if found.rule.name == "time.month" and not _is_month(found):
        return
    date = _written(found)
    if date.month and date.day and not valid_day(date.year or 2000, date.month, date.day):
        return
    if date.quarter and date.quarter > 4:
        return
    start, end = found.match.span()
    if second := found.span("day2"):
        first = found.span("day")
        last = Written(month=date.month, day=_digits(found.group("day2")), year=date.year)
        month = found.span("month")
        if not first or not month:
            return
        if month[0] < first[0]:
            yield start, first[1], date
            yield second[0], end, last
        else:
            yield start, first[1], date
            yield second[0], end, last
        return
    yield start, end, date


def _is_month(found: Found) -> bool:
    name = found.group("month") or ""
    if name.lower().rstrip(".") not in _NOT_A_MONTH or found.group("mod") or found.span("year_speech") or found.span("year_story"):
        return True
    return len(name) > 3 or name == "May" if _PREPOSITION.search(found.left) else False


def _written(found: Found) -> Written:
    base, steps = _year_relation(found)
    holiday = found.word("holiday")
    year = found.group("year")
    century = found.group("century")
    quarter = found.group("quarter_digit") or (found.group("quarter") and str(read_ordinal(found.group("quarter") or "")))
    half = found.group("half")
    before_christ = found.group("era") is not None
    return Written(
        year=(-int(year) if before_christ else int(year)) if year else None,
        year_base=base,
        year_steps=steps,
        month=int(holiday[:2]) if holiday else _month(found, "month"),
        day=int(holiday[3:]) if holiday else _digits(found.group("day")),
        weekday=_weekday(found),
        season=found.word("season"),
        quarter=int(quarter) if quarter else None,
        half=None if half is None else (1 if half.lower() == "first" else 2),
        decade=found.group("decade"),
        century=f"{'BC' if before_christ else ''}{read_ordinal(century) - 1:02d}" if century else None,
        mod=found.word("mod"),
    )


def _month(found: Found, group: str) -> int | None:
    month = found.word(group, "month")
    return None if month is None else int(month)


def _weekday(found: Found) -> int | None:
    form = found.group("weekday")
    if form is None:
        return None
    known = load_time_lexicon().words["weekday"]
    return next(int(number) for name, number in known.items() if name.startswith(form.lower()[:3]))


def _digits(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _year_relation(found: Found) -> tuple[Base | None, int]:
    if form := found.group("year_speech"):
        return Base.SPEECH, int(load_time_lexicon().meaning("speech", form))
    if form := found.group("year_story"):
        return Base.STORY, int(load_time_lexicon().meaning("story", form))
    return None, 0


def _relation(found: Found) -> tuple[Base | None, int]:
    if steps := found.word("speech"):
        return Base.SPEECH, int(steps)
    if steps := found.word("story"):
        return Base.STORY, int(steps)
    return None, 0


def _whole(found: Found, expression: Expression) -> _Parts:
    yield (*found.match.span(), expression)


def _slashes(found: Found) -> _Parts:
    first, second = _digits(found.group("first")) or 0, _digits(found.group("second_number")) or 0
    year = int(found.group("year") or 0)
    if first != second and first <= 12 and second <= 12:
        return _whole(found, Fixed(type=TimeType.DATE, value=f"{year:04d}-XX-XX"))
    day, month = (first, second) if second <= 12 else (second, first)
    return _whole(found, Written(year=year, month=month, day=day)) if valid_day(year, month, day) else iter(())


def _month_pair(found: Found) -> _Parts:
    first, second, year = found.span("month"), found.span("month2"), int(found.group("year") or 0)
    if first and second:
        yield found.match.start(), first[1], Written(year=year, month=_month(found, "month"))
        yield second[0], found.match.end(), Written(year=year, month=_month(found, "month2"))


def _year_pair(found: Found) -> _Parts:
    year, end = found.span("year"), found.span("year_end")
    if not year or not end or end[1] - end[0] != 2:
        return
    first = int(found.group("year") or 0)
    last = first // 100 * 100 + (_digits(found.group("year_end")) or 0)
    if last > first:
        yield found.match.start(), year[1], Written(year=first)
        yield *end, Written(year=last)


def _year(found: Found) -> _Parts:
    year = int(found.group("year") or 0)
    likely = found.group("mod") or _PREPOSITION.search(found.left) or re.match(r"\s*(?:[,;:.)\]–—-]|$)", found.right)
    counts_things = re.match(r"\s+(?:[a-z-]+\s+)?[a-z]{2,}s\b|\s+(?:people|men|women|m|km|kg)\b", found.right)
    if (1900 <= year and year % 100) or (likely and not (counts_things and year % 10 == 0)):
        yield (*found.match.span(), Written(year=year, mod=found.word("mod")))


def _bare_season(found: Found) -> _Parts:
    form = (found.group("season") or "").lower()
    article = re.search(r"\bthe\b", found.match[0], re.I)
    if found.group("mod") or (article and form != "fall") or re.search(r"\b(?:in|by|until|since|during)\s+$", found.left, re.I):
        if re.match(r"\s+of\s+(?!\d)", found.right) or form == "fall":
            return
        yield (*found.match.span(), Written(season=found.word("season"), mod=found.word("mod")))


def _decade_name(found: Found) -> _Parts:
    digit = found.group("decade_digit") or found.word("decade_name")
    return _whole(found, Written(decade=f"19{digit}", mod=found.word("mod")))


def _easter(found: Found) -> _Parts:
    words = (found.group("easter") or "").lower()
    base, steps = _year_relation(found)
    year = found.group("year")
    offset = 1 if "monday" in words else -2 if "friday" in words else 0
    date = Written(year=int(year) if year else None, year_base=base, year_steps=steps, easter_offset=offset)
    return _whole(found, date)


def _today(found: Found) -> _Parts:
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
    return _whole(found, Shifted(base=Base.SPEECH, unit=Unit.DAY, steps=days, time=time or None, mod=mod))


def _named_weekday(found: Found) -> _Parts:
    base, steps = _relation(found)
    part = found.word("part")
    named = Named(
        base=base,
        steps=steps if base else None,
        weekday=_weekday(found),
        time=f"T{part}" if part else None,
        mod=found.word("mod"),
    )
    return _whole(found, named)


def _unit(found: Found) -> _Parts:
    base, steps = _relation(found)
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
    return _whole(found, Shifted(base=base or Base.NEAREST, unit=unit, steps=steps, mod=mod, time=time))


def _named_relative(found: Found) -> _Parts:
    base, steps = _relation(found)
    named = Named(
        base=base, steps=steps, month=_month(found, "month"), season=found.word("season"), mod=found.word("mod")
    )
    return _whole(found, named)


def _day_of_month(found: Found) -> _Parts:
    base, steps = Base.STORY, 0
    if form := found.group("month_speech"):
        base, steps = Base.SPEECH, int(load_time_lexicon().meaning("speech", form))
    elif form := found.group("month_story"):
        steps = int(load_time_lexicon().meaning("story", form))
    elif not re.search(r"\b(?:on|until|till|since|by)\s+$", found.left, re.I) or re.match(r"\s+\w", found.right):
        return
    yield (*found.match.span(), Named(base=base, steps=steps, month_day=_digits(found.group("day"))))


def _part(found: Found) -> _Parts:
    if not found.group("mod") and not re.search(r"\b(?:in|on|by|during|until|since|of|throughout)\s+$", found.left, re.I):
        return iter(())
    mod = found.word("mod") or found.word("mod2", "mod")
    return _whole(found, TimeOfDay(time=f"T{found.word('part')}", mod=mod))


def _clock(found: Found) -> _Parts:
    meridiem, hour, minute = found.group("meridiem"), found.group("hour"), found.group("minute")
    if found.group("noon"):
        if (found.group("noon") or "").lower() == "midday":
            return _whole(found, TimeOfDay(time="TMI"))
        return _whole(found, TimeOfDay(time="T12:00"))
    if found.group("midnight"):
        return _whole(found, TimeOfDay(time="T24:00"))
    if count := found.group("count"):
        number = read_count(count)
        return iter(()) if number is None else _whole(found, TimeOfDay(time=f"T{int(number):02d}:00"))
    if not hour or (meridiem and int(hour) > 12):
        return iter(())
    if not meridiem and not (found.group("zone") or _CLOCK_LEFT.search(found.left) or "h" in found.match[0]):
        return iter(())
    hours = int(hour)
    if meridiem:
        hours = hours % 12 + (12 if meridiem.lower().startswith("p") else 0)
    return _whole(found, TimeOfDay(time=f"T{hours:02d}:{minute or '00'}"))


def _shift(found: Found) -> _Parts:
    base, sign = str(found.word("direction")).split()
    count = found.group("count")
    steps = read_count(count) if count else None
    unit = Unit(found.word("unit") or "D")
    if not count and not found.group("plural"):
        return iter(())
    mod = found.word("approx")
    whole = None if steps is None or steps != int(steps) else int(steps)
    return _whole(
        found,
        Shifted(base=Base(base), unit=unit, steps=whole, sign=-1 if sign == "-" else 1, mod=mod),
    )


def _shift_one(found: Found) -> _Parts:
    side = (found.group("side") or found.group("side_after") or "").lower()
    sign = 1 if side in ("after", "later", "following") else -1
    count = found.group("count")
    follows_event = re.match(r"\s+\w", found.right) is not None
    if count and follows_event:
        return iter(())
    steps = read_count(count) if count else 1
    unit = Unit(found.word("unit") or "D")
    whole = None if steps is None or steps != int(steps) else int(steps)
    return _whole(found, Shifted(base=Base.STORY, unit=unit, steps=whole, sign=sign))


def _duration(found: Found) -> _Parts:
    unit = Unit(found.word("unit") or "D")
    count = found.group("count")
    stretch = (found.group("stretch") or "").lower()
    if unit is Unit.SECOND and not (count or "").strip()[:1].isdigit():
        return iter(())
    if unit is Unit.QUARTER and count and not stretch:
        return iter(())
    if count and count.lower() in ("a", "an") and not stretch and not found.group("approx") and not found.group("and_half"):
        return _one_unit(found, unit)
    number = read_count(count) if count else (None if found.group("plural") else 1)
    if number is not None and found.group("and_half"):
        number += 0.5
    if count and number is not None and number > 1 and not found.group("plural") and not _compound(found):
        return iter(())
    return _whole(found, Lasting(count=number, unit=unit, direction=_direction(stretch), mod=found.word("approx")))


def _compound(found: Found) -> bool:
    """Say whether a number and a singular unit make one word, as in "10-day truce" or "a two week break"."""
    return "-" in found.match[0] or re.match(r"\s+[a-z]", found.right) is not None


def _direction(stretch: str) -> int | None:
    if stretch in ("past", "last"):
        return -1
    return 1 if stretch in ("next", "coming") else None


def _one_unit(found: Found, unit: Unit) -> _Parts:
    """Tell "for a week" from "a year" in "ten dollars a year" and from "a day of mourning"."""
    if _LASTING.search(found.left) or re.match(r"[\s-]+long\b", found.match[0][-5:]):
        return _whole(found, Lasting(count=1, unit=unit))
    if _RATE.search(found.left):
        return _whole(found, Fixed(type=TimeType.SET, value=_length(1, unit)))
    return iter(())


def _vague_duration(found: Found) -> _Parts:
    if not _LASTING.search(found.left):
        return iter(())
    unit = Unit(found.word("unit") or "D")
    return iter(()) if unit is Unit.SECOND else _whole(found, Lasting(count=None, unit=unit))


def _length(count: float | None, unit: Unit) -> str:
    return duration_value(count, unit)


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


def _recurring(found: Found) -> _Parts:
    part = found.word("part")
    tail = f"T{part}" if part else ""
    if found.group("weekday"):
        return _whole(found, Fixed(type=TimeType.SET, value=f"XXXX-WXX-{_weekday(found)}{tail}"))
    if month := _month(found, "month"):
        return _whole(found, Fixed(type=TimeType.SET, value=f"XXXX-{month:02d}"))
    if season := found.word("season"):
        return _whole(found, Fixed(type=TimeType.SET, value=f"XXXX-{season}"))
    count = found.group("count")
    number: float | None = 2 if found.group("other") else read_count(count) if count else 1
    return _whole(found, Fixed(type=TimeType.SET, value=duration_value(number, Unit(found.word("unit") or "D"))))


def _frequency(found: Found) -> _Parts:
    return _whole(found, Fixed(type=TimeType.SET, value=str(found.word("frequency"))))


def _vague_date(found: Found) -> _Parts:
    value = "PAST_REF" if found.group("recent_units") else str(found.word("vague_date"))
    return _whole(found, Fixed(type=TimeType.DATE, value=value))


_KINDS: Mapping[str, Callable[[Found], _Parts]] = {
    "calendar": _calendar,
    "slashes": _slashes,
    "month_pair": _month_pair,
    "bare_season": _bare_season,
    "year_pair": _year_pair,
    "year": _year,
    "decade_name": _decade_name,
    "easter": _easter,
    "today": _today,
    "weekday": _named_weekday,
    "unit": _unit,
    "day_of_month": _day_of_month,
    "named_relative": _named_relative,
    "part": _part,
    "clock": _clock,
    "shift": _shift,
    "shift_one": _shift_one,
    "duration": _duration,
    "vague_duration": _vague_duration,
    "recurring": _recurring,
    "frequency": _frequency,
    "vague_date": _vague_date,
}
