"""What a place name does in its sentence: tell where, act, qualify a noun, or be a part of another name."""

from __future__ import annotations

import re

from samarkand.coder.places.person import neighbours
from samarkand.coder.places.place import NameForm, Place
from samarkand.coder.places.sighting import Sighting
from samarkand.coder.places.words import load_place_words
from samarkand.language import Token
from samarkand.model import PlaceUse

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DASHES = frozenset({"-", "–", "—", "--"})
_PARTICIPLE = re.compile(
    r"(?:based|led|backed|born|bound|held|controlled|occupied|wide|style|made|mediated|brokered)\b"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF_NAMES = frozenset({"of", "for", "in"})


def use_of(sighting: Sighting, place: Place, before_use: PlaceUse | None) -> PlaceUse:
    """Return the use of a place name.

    Args:
        sighting: the words.
        place: what they name.
        before_use: the use of the name that this one is coordinated with, if there is one.
    """
    if sighting.form is NameForm.ADJECTIVE:
        return PlaceUse.DEMONYM
    if sighting.embedded or _is_in_name(sighting):
        return PlaceUse.EMBEDDED
    if _is_dateline(sighting):
        return PlaceUse.LITERAL
    if _is_modifier(sighting):
        return PlaceUse.MODIFIER
    if before_use is not None:
        return before_use
    return PlaceUse.METONYMIC if _acts(sighting, place) else PlaceUse.LITERAL


def _is_in_name(sighting: Sighting) -> bool:
    words = load_place_words().organisation
    before, after = neighbours(sighting.tokens)
    if after is not None and after.text in words and after.text not in ("State", "Region", "City"):
        return True
    if before is not None and before.text in words and before.pos_ != "ADJ" and before.text not in ("Central", "State"):
        return True
    if before is not None and before.lower_ in _OF_NAMES and before.i > 0:
        head = before.doc[before.i - 1]
        if head.text in words:
            return True
    return _is_in_longer_entity(sighting, after)


def _is_in_longer_entity(sighting: Sighting, after: Token | None) -> bool:
    """Say whether the pipeline takes the words for a part of an organisation's name."""
    first = sighting.tokens[0]
    if first.ent_type_ != "ORG":
        return False
    return first.ent_iob_ == "I" or (after is not None and after.ent_type_ == "ORG" and after.ent_iob_ == "I")


def _is_dateline(sighting: Sighting) -> bool:
    """Say whether the name opens its line and a dash, a bracket or a comma with capitals follows."""
    before, after = neighbours(sighting.tokens)
    return before is None and after is not None and (after.text in _DASHES or after.text == "(")


def _is_modifier(sighting: Sighting) -> bool:
    _, after = neighbours(sighting.tokens)
    if after is None:
        return False
    if after.text in _DASHES and after.idx == sighting.end:
        _, rest = neighbours((after,))
        return rest is not None and bool(_PARTICIPLE.match(rest.lower_))
    if after.text.startswith("-") and _PARTICIPLE.match(after.text[1:]):
        return True
    last = sighting.tokens[-1]
    if last.dep_ in ("compound", "amod") and last.head.i > last.i:
        return True
    return after.pos_ == "NOUN" and after.text.islower()


def _can_act(place: Place) -> bool:
    return place.kind in ("country", "territory", "historical") or place.capital or place.name == "Europe"


def _acts(sighting: Sighting, place: Place) -> bool:
    before, after = neighbours(sighting.tokens)
    if after is not None and after.text in _POSSESSIVE:
        return _can_act(place)
    preposition = _preposition(sighting)
    if preposition is not None:
        return _can_act(place) and _is_dealing(preposition)
    if after is not None and _is_subject_of(sighting, after):
        return True
    return _can_act(place) and before is not None and _is_patient(sighting, before)


def _preposition(sighting: Sighting) -> Token | None:
    """Return the preposition that governs the name, past articles and adjectives."""
    before, _ = neighbours(sighting.tokens)
    steps = 0
    while before is not None and steps < 3 and before.pos_ in ("DET", "ADJ"):
        before, _ = neighbours((before,))
        steps += 1
    words = load_place_words()
    known = words.locative | words.dealing_prepositions | {"of"}
    return before if before is not None and before.lower_ in known else None


def _is_dealing(preposition: Token) -> bool:
    """Say whether a preposition makes a partner of the place: "with Iran", "sanctions on Iran", not "in Iran"."""
    words = load_place_words()
    word = preposition.lower_
    if word in ("with", "against", "by", "among", "than", "like"):
        return True
    governor, _ = neighbours((preposition,))
    return word in words.dealing_prepositions and governor is not None and governor.lower_ in words.dealings


def _is_subject_of(sighting: Sighting, after: Token) -> bool:
    words = load_place_words()
    last = sighting.tokens[-1]
    verb = last.head if last.dep_.startswith("nsubj") else after if after.tag_ in _FINITE else None
    if verb is None:
        return False
    if verb.tag_ in ("MD",) or verb.pos_ == "AUX":
        verb = next((t for t in verb.doc[verb.i + 1 : verb.i + 4] if t.pos_ == "VERB"), verb)
    has_copula = any(child.dep_ == "cop" for child in verb.children)
    return verb.pos_ == "VERB" and verb.lemma_ not in words.stative and not has_copula


def _is_patient(sighting: Sighting, before: Token) -> bool:
    """Say whether the place is the object of what is done to governments: "accused Iran", not "visited Iran"."""
    last = sighting.tokens[-1]
    verb = last.head if last.dep_ in ("obj", "iobj") else before if before.pos_ == "VERB" else None
    return verb is not None and verb.pos_ == "VERB" and verb.lemma_ not in load_place_words().motion
