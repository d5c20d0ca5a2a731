"""How many were killed, hurt or there, where the sentence says."""

from __future__ import annotations

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.wordlists import word_list
from samarkand.language import Token, TokenSpan
from samarkand.model import Size

_DEAD = word_list("dead")
_INJURED = word_list("injured")
_VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
          "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
          "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "dozen": 12}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_PEOPLE = word_list("counted_people")
_HEDGES = frozenset(
    {"at", "least", "about", "some", "around", "nearly", "more", "than", "over", "up", "to", "almost", "another"}
)
_REACH = 7


def size_of(candidate: Candidate, sentence: TokenSpan) -> Size:
    """Return the numbers of an act of violence or a protest; None where the sentence gives none."""
    if candidate.type not in _VIOLENT:
        return Size()
    return Size(
        dead=_count(sentence, _DEAD),
        injured=_count(sentence, _INJURED),
        present=_present(candidate) if candidate.type == "PROTEST" else None,
    )


def _count(sentence: TokenSpan, cues: frozenset[str]) -> int | None:
    for token in sentence:
        if token.lower_ in cues:
            number = _after(token, sentence) or _before(token, sentence)
            if number is not None:
                return number
    return None


def _after(cue: Token, sentence: TokenSpan) -> int | None:
    for i in range(cue.i + 1, min(cue.i + _REACH, sentence.end)):
        token = cue.doc[i]
        if (value := number_at(token)) is not None:
            return value if _counts_people(token) else None
        if token.lower_ not in _HEDGES:
            return None
    return None


def _before(cue: Token, sentence: TokenSpan) -> int | None:
    for i in range(cue.i - 1, max(cue.i - _REACH, sentence.start) - 1, -1):
        token = cue.doc[i]
        if (value := number_at(token)) is not None:
            return value if _counts_people(token) or token.i == cue.i - 1 else None
        if token.text in (",", ";") or (token.pos_ == "VERB" and token.lower_ not in cue.text):
            return None
    return None


def _counts_people(number: Token) -> bool:
    """Say whether the counted noun is one for people; a bare number before "and" or a stop counts as well."""
    end = min(number.i + 5, len(number.doc))
    for i in range(number.i + 1, end):
        word = number.doc[i]
        if word.lower_ in _PEOPLE:
            return True
        if word.lower_ in ("and", ".", ",", "in", "on", "at", "were", "was", "dead", "others", "injured", "wounded"):
            return word.lower_ not in ("%",)
        if word.lower_ in ("%", "percent", "km", "kilometres", "dollars", "million", "days", "years", "hours"):
            return False
    return False


def number_at(token: Token) -> int | None:
    """Return the whole number that a token writes, None for years and words that are none."""
    text = token.lower_.replace(",", "")
    if text.isascii() and text.isdigit():
        value = int(text)
        if 1900 <= value <= 2100 and "," not in token.text:
            return None
        return value * _scale_after(token)
    if text in _UNITS and token.pos_ == "NUM":
        return _UNITS[text] * _scale_after(token)
    return None


def _scale_after(token: Token) -> int:
    return _SCALES.get(token.nbor(1).lower_, 1) if token.i + 1 < len(token.doc) else 1


def _present(candidate: Candidate) -> int | None:
    for head in candidate.sources[:1]:
        for child in head.children:
            if child.dep_ == "nummod" and (value := number_at(child)) is not None:
                return value
    return None
