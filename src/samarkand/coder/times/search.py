"""All time expressions in a stretch of text, the longest ones first, an hour joined to its day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samarkand.coder.times.compose import compose
from samarkand.coder.times.expression import Piece, TimeOfDay, at_time, names_day
from samarkand.coder.times.lexicon import load_time_lexicon

_JOINT = re.compile(r"\s*,?\s*(?:(?:on|of|at|in)(?:\s+the)?\s+)?", re.IGNORECASE)


def search(text: str) -> list[Piece]:
    """Return the expressions of a text in its order, none overlapping another."""
    chosen: list[Piece] = []
    candidates = sorted(_candidates(text), key=lambda piece: (piece.start - piece.end, piece.start))
    taken = bytearray(len(text))
    for piece in candidates:
        if not any(taken[piece.start : piece.end]):
            taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
            chosen.append(piece)
    return _joined(sorted(chosen, key=lambda piece: piece.start), text)


def _candidates(text: str) -> Iterator[Piece]:
    for rule in load_time_lexicon().rules_for(text):
        for match in rule.pattern.finditer(text):
            yield from compose(rule, match)


def _joined(pieces: list[Piece], text: str) -> list[Piece]:
    """Join an hour or a part of the day with the day that stands next to it."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and _JOINT.fullmatch(text[last.end : piece.start]) and (both := _join(last, piece)):
            joined[-1] = both
        else:
            joined.append(piece)
    return joined


def _join(first: Piece, second: Piece) -> Piece | None:
    if isinstance(first.expression, TimeOfDay) and names_day(second.expression):
        hour, day = first, second
    elif isinstance(second.expression, TimeOfDay) and names_day(first.expression):
        hour, day = second, first
    else:
        return None
    time = hour.expression.time if isinstance(hour.expression, TimeOfDay) else ""
    return Piece(
        start=first.start, end=second.end, expression=at_time(day.expression, time), rule=f"{day.rule}+{hour.rule}"
    )
