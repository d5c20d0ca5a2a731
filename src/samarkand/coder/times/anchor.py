"""The event that dates a time expression: "three days after the summit", "the day before he resigned"."""

from __future__ import annotations

from samarkand.coder.times.expression import Base, Expression, Lasting, Piece, Shifted
from samarkand.coder.times.lengths import duration_value
from samarkand.language import Sentence, Token
from samarkand.model import TimeAnchor

_SIGNS = {"after": "", "following": "", "since": "", "before": "-", "prior": "-", "ahead": "-"}
_NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})


def find_anchor(sentence: Sentence, piece: Piece, value: str | None) -> TimeAnchor | None:
    """Return the event that an expression is reckoned from, or None where no event follows it."""
    tokens = [token for token in sentence.tokens if token.idx >= piece.end]
    sign, rest = _sign(piece.expression, piece), tokens
    if sign is None:
        if not tokens or not isinstance(piece.expression, Lasting) or tokens[0].lower_ not in _SIGNS:
            return None
        sign = _SIGNS[tokens[0].lower_]
        rest = tokens[2:] if len(tokens) > 1 and tokens[1].lower_ in ("to", "of") else tokens[1:]
    words = _event(rest)
    if not words:
        return None
    offset = _offset(piece.expression, value)
    if offset is None:
        return None
    return TimeAnchor(start=words[0].idx, end=words[-1].idx + len(words[-1]), offset=sign + offset)


def _sign(expression: Expression, piece: Piece) -> str | None:
    """Return the sign of "the day before", which has its preposition in it; None for other expressions."""
    if not isinstance(expression, Shifted) or expression.base is not Base.STORY or "before" not in piece.rule:
        return None
    return "-" if expression.sign < 0 else ""


def _offset(expression: Expression, value: str | None) -> str | None:
    if isinstance(expression, Lasting):
        return value
    return duration_value(expression.steps, expression.unit) if isinstance(expression, Shifted) else None


def _event(tokens: list[Token]) -> list[Token]:
    """Return the noun phrase or, in a clause, the words up to its verb."""
    words: list[Token] = []
    for token in tokens:
        if token.pos_ == "VERB" and (not words or words[-1].pos_ in ("PRON", "PROPN", "NOUN")):
            return [*words, token]
        if token.pos_ not in _NOUN_PHRASE:
            break
        words.append(token)
    while words and words[0].pos_ in ("DET", "PART"):
        words.pop(0)
    return words if any(token.pos_ in ("NOUN", "PROPN") for token in words) else []
