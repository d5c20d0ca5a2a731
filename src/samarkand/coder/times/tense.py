"""The tense around a time expression, which tells whether "on Friday" is the last one or the next."""

from __future__ import annotations

from enum import StrEnum

from samarkand.language import Token, TokenSpan


class Tense(StrEnum):
    """How the clause of a time expression stands to the day of publication."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_TO_COME = frozenset(
    {"scheduled", "expected", "due", "planned", "slated", "plan", "plans", "planning", "set", "upcoming", "going",
     "ahead", "deadline", "until", "till", "by"}
)  # fmt: skip
_REACH = 12


def tense_at(tokens: TokenSpan, start: int) -> Tense:
    """Return the tense of the verb nearest to the character `start` of the article, those before it first.

    Works on tags and words alone, since a parser is least sure of where time adverbials hang.
    """
    position = next((i for i, token in enumerate(tokens) if token.idx + len(token) > start), len(tokens))
    for i in range(position - 1, max(-1, position - 1 - _REACH), -1):
        tense = _tense_of(tokens, i)
        if tense is not None:
            return tense
    for i in range(position, min(len(tokens), position + 2 * _REACH)):
        tense = _tense_of(tokens, i)
        if tense is not None:
            return tense
    return Tense.PAST


def _tense_of(tokens: TokenSpan, i: int) -> Tense | None:
    token = tokens[i]
    word = token.lower_
    if word in _WILL or (word in _TO_COME and word not in ("by", "until", "till", "set", "going")):
        return Tense.FUTURE
    if word in ("would", "could", "should", "may", "might", "must") and token.tag_ in ("MD", ""):
        return Tense.FUTURE if word in ("should", "may", "might", "must") else None
    if word in ("set", "going") and _next_word(tokens, i) in ("to", "for"):
        return Tense.FUTURE
    if not token.tag_:
        return Tense.PAST if word.endswith("ed") or word in ("was", "were", "had", "said") else None
    return _tense_of_tag(tokens, i)


def _tense_of_tag(tokens: TokenSpan, i: int) -> Tense | None:
    token = tokens[i]
    if token.tag_ == "VBD":
        return Tense.PAST
    if token.tag_ == "VB":
        return _tense_of_infinitive(tokens, i)
    if token.tag_ in ("VBZ", "VBP"):
        if _next_word(tokens, i) == "to" and token.lower_ in ("is", "are"):
            return Tense.FUTURE
        return None if token.pos_ == "AUX" and token.lower_ in ("has", "have") else Tense.PRESENT
    if token.tag_ == "VBN":
        return Tense.FUTURE if _follows_will(tokens, i) else Tense.PAST
    return None


def _tense_of_infinitive(tokens: TokenSpan, i: int) -> Tense | None:
    """Take "will meet", "is to meet", "agreed to meet" as yet to come, "did not meet" as past."""
    for j in range(i - 1, max(-1, i - 4), -1):
        word = tokens[j].lower_
        if word in _WILL or word in ("to", "should", "may", "might", "must", "can"):
            return Tense.FUTURE
        if word in ("did", "would", "could"):
            return Tense.PAST
    return None


def _follows_will(tokens: TokenSpan, i: int) -> bool:
    before: list[Token] = [tokens[j] for j in range(max(0, i - 4), i)]
    return any(token.lower_ in _WILL or token.lower_ == "to" for token in before)


def _next_word(tokens: TokenSpan, i: int) -> str:
    return tokens[i + 1].lower_ if i + 1 < len(tokens) else ""
