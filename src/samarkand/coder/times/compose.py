"""From what a rule found to the expressions that it makes, or to none where the context speaks against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from samarkand.coder.times import dates, lengths, relatives
from samarkand.coder.times.expression import Piece
from samarkand.coder.times.found import Found, Parts
from samarkand.coder.times.lexicon import Rule

_KINDS: Mapping[str, Callable[[Found], Parts]] = {
    "calendar": dates.calendar,
    "slashes": dates.slashes,
    "month_pair": dates.month_pair,
    "bare_season": dates.bare_season,
    "year_pair": dates.year_pair,
    "year": dates.year,
    "decade_name": dates.decade_name,
    "easter": dates.easter,
    "today": relatives.today,
    "weekday": relatives.named_weekday,
    "unit": relatives.unit,
    "named_relative": relatives.named_relative,
    "day_of_month": relatives.day_of_month,
    "part": relatives.part,
    "clock": relatives.clock,
    "shift": relatives.shift,
    "shift_one": relatives.shift_one,
    "duration": lengths.duration,
    "vague_duration": lengths.vague_duration,
    "recurring": lengths.recurring,
    "frequency": lengths.frequency,
    "vague_date": lengths.vague_date,
}


def compose(rule: Rule, match: re.Match[str]) -> Iterator[Piece]:
    """Yield the pieces that a match makes: one, two for a range, none where the context speaks against it."""
    found = Found(rule, match)
    for start, end, expression in _KINDS[rule.kind](found):
        yield Piece(start=start, end=end, expression=expression, rule=rule.name)
