"""Capitals: the town ("in Beijing", "Moscow-based", "arrived in Cairo") or the government ("Beijing said")."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.actors.phrases import POSSESSIVES
from samarkand.knowledge import SEATS, NameMatch, NameUse
from samarkand.language import Token, TokenSpan

_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "around", "inside", "across", "through", "throughout", "via", "central", "downtown",
     "northern", "southern", "eastern", "western", "capital", "into", "beyond", "nearby"}
)  # fmt: skip
_TOWN_NOUNS = frozenset(
    {"city", "town", "street", "outskirt", "suburb", "mayor", "port", "district", "part", "centre", "center", "airport",
     "university", "resident", "area", "north", "south", "east", "west", "kilometre", "kilometer", "mile"}
)  # fmt: skip
"""Nouns whose "of" names a town: "the streets of Baghdad", "10 km south of Kyiv"."""

_MOVING = frozenset(
    {"go", "travel", "fly", "arrive", "return", "head", "come", "visit", "move", "drive", "march", "leave", "flee",
     "reach", "enter", "depart", "land", "hold", "live", "bear", "tour", "base"}
)  # fmt: skip
_STRIKING = frozenset({"besiege", "encircle", "bomb", "shell", "hit", "strike", "capture", "storm", "attack"})
_GOALS = ("to", "from", "towards", "toward", "for", "on")


def is_town(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether a capital's name stands for the town; the words around it tell."""
    use = match.named[0].use
    if use not in SEATS:
        return False
    if _behind_place_word(match, sentence):
        return True
    if use is not NameUse.CAPITAL:
        return False
    return (
        _in_longer_word(match, sentence)
        or _in_enumerated_place(match, sentence)
        or _by_tree(sentence[match.start : match.end].root)
    )


def _behind_place_word(match: NameMatch, sentence: TokenSpan) -> bool:
    before: Sequence[str] = [token.lower_ for token in sentence[max(0, match.start - 2) : match.start]]
    if not before:
        return False
    if before[-1] == "of" and before[0].removesuffix("s") in _TOWN_NOUNS:
        return True
    return before[-1] in _PLACE_PREPOSITIONS or (before[-1] == "the" and before[0] in _PLACE_PREPOSITIONS)


def _in_longer_word(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether the name goes on: "Moscow-based", "London Metal Exchange", "Washington's Dulles Airport"."""
    after = list(sentence[match.end : match.end + 2])
    if not after:
        return False
    if after[0].text in ("-", "–") and not after[0].whitespace_:
        return True
    follows = after[1] if after[0].text in POSSESSIVES and len(after) > 1 else after[0]
    return follows.pos_ == "PROPN" and follows.text.istitle() and follows.ent_type_ not in ("PER", "PERSON")


def _in_enumerated_place(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether commas make it a part of a place: "the Grand Hall, New Delhi.", "Paris, France"."""
    doc, start, end = sentence.doc, sentence.start + match.start, sentence.start + match.end
    root = sentence[match.start : match.end].root
    comma_before = start > sentence.start and doc[start - 1].text == ","
    follows = end + 1 < sentence.end and doc[end].text == ","
    named_after = follows and doc[end + 1].pos_ == "PROPN" and doc[end + 1].ent_type_ in ("LOC", "GPE")
    joined = any(c.dep_ == "cc" for c in root.children) or root.dep_ == "conj"
    ends = end >= sentence.end or doc[end].text in (".", ";", ")", ",")
    return not joined and (named_after or (comma_before and ends and not root.dep_.startswith("nsubj")))


def _by_tree(name: Token) -> bool:
    head = name.head
    if name.dep_.startswith("nmod") and head.lemma_.lower() in _TOWN_NOUNS:
        return True
    case = next((c.lower_ for c in name.children if c.dep_ == "case"), "")
    return name.dep_ == "obl" and head.lemma_.lower() in _MOVING and case in _GOALS


def is_goal(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether a capital is what someone visits or strikes: its state is meant, and not only the government."""
    root = sentence[match.start : match.end].root
    return root.dep_ in ("obj", "nsubj:pass") and root.head.lemma_.lower() in _MOVING | _STRIKING
