"""Which sightings are persons' names or mere words, and which are part of another name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from samarkand.coder.places.place import NameForm
from samarkand.coder.places.sighting import Sighting
from samarkand.coder.places.words import load_place_words
from samarkand.knowledge import ActorKind, Knowledge, family_names
from samarkand.language import Doc, Token

_INITIAL = re.compile(r"[A-Z]\.?")
_LOCATIVE = frozenset(
    {"in", "at", "near", "from", "to", "into", "outside", "inside", "around", "towards", "toward", "via"}
)


def given_names(knowledge: Knowledge) -> frozenset[str]:
    """Return the first names of the persons that the tables know."""
    return frozenset(name for name in knowledge.given_names() if len(name) > 2 and name.isalpha())


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNames:
    """Words of persons' names in an article.

    Attributes:
        given: first names that the tables know.
        in_full: last words of names told in full ("Michael Jordan").
        titled: words behind a title ("President Lincoln").
    """

    given: frozenset[str]
    in_full: frozenset[str]
    titled: frozenset[str]


def person_names(doc: Doc, given: frozenset[str], knowledge: Knowledge) -> PersonNames:
    """Return the words of persons' names in an article."""
    titles = load_place_words().titles
    in_full, titled = set(), set()
    for token, after in pairwise(doc):
        if not after.text[:1].isupper() or not after.is_alpha:
            continue
        is_initial = _INITIAL.fullmatch(token.text) is not None and token.i > 0 and doc[token.i - 1].text in given
        if is_initial or token.text in given:
            in_full.add(after.text)
        elif token.text in titles:
            titled.add(after.text)
    for match in knowledge.match([token.text for token in doc]):
        for actor in match.actors:
            if actor.kind is ActorKind.PERSON:
                for form in actor.names:
                    in_full |= set(family_names(form, actor.country))
    return PersonNames(given=given, in_full=frozenset(in_full), titled=frozenset(titled))


def is_person(sighting: Sighting, names: PersonNames) -> bool:
    """Say whether the words are rather a person's: by a given name, an initial, a title, or a surname told before."""
    if sighting.form is NameForm.ADJECTIVE or len(sighting.tokens) > 2:
        return False
    first, last = sighting.tokens[0], sighting.tokens[-1]
    before, after = _neighbour(first, -1), _neighbour(last, 1)
    if before is not None and before.text not in ("St", "St.") and _begins_name(before, names.given):
        return True
    if len(sighting.tokens) > 1:
        return False
    is_located = before is not None and before.lower_ in _LOCATIVE
    if sighting.places[0].kind == "country":
        return last.text in names.in_full and not is_located
    if after is not None and first.text in names.given and _is_name_like(after):
        return True
    return last.text in names.in_full | names.titled and not is_located


def is_groundless(sighting: Sighting) -> bool:
    """Say whether a weak name lacks a preposition of place before it or a container behind it."""
    if not sighting.places[0].weak or sighting.form is NameForm.ADJECTIVE:
        return False
    before, after = _neighbour(sighting.tokens[0], -1), _neighbour(sighting.tokens[-1], 1)
    located = before is not None and before.lower_ in _LOCATIVE and sighting.tokens[0].pos_ in ("PROPN", "")
    if before is not None and before.lower_ == "of" and before.i > 0:
        located = located or before.doc[before.i - 1].text in load_place_words().organisation
    container = _neighbour(after, 1) if after is not None and after.text == "," else None
    return not located and not (container is not None and container.text[:1].isupper())


def is_language(sighting: Sighting) -> bool:
    """Say whether an adjective names a language: "in Spanish", "speaks Arabic", not "in Spanish waters"."""
    if sighting.form is not NameForm.ADJECTIVE or sighting.tokens[0].text.endswith("s"):
        return False
    before, after = _neighbour(sighting.tokens[0], -1), _neighbour(sighting.tokens[-1], 1)
    ends = after is None or not after.is_alpha or after.lower_ in ("and", "or", "to", "after", "at", "on")
    return ends and before is not None and before.lower_ in load_place_words().language


def county_of(sighting: Sighting) -> Token | None:
    """Return the word that makes a town's name a county's, which the tables do not hold; else None."""
    after = _neighbour(sighting.tokens[-1], 1)
    return after if after is not None and after.text in ("County", "COUNTY", "Parish") else None


def _begins_name(before: Token, given: frozenset[str]) -> bool:
    if before.text in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Sen.", "Gen.", "Gov.", "Rep.", "Sir", "Lord", "Lady"):
        return True
    return before.text in given or bool(re.fullmatch(r"[A-Z]\.", before.text))


def _is_name_like(token: Token) -> bool:
    words = load_place_words()
    is_capitalised = token.text[:1].isupper() and token.is_alpha
    return is_capitalised and token.text not in words.organisation and token.lower_ not in words.division


def _neighbour(token: Token, step: int) -> Token | None:
    position = token.i + step
    if not 0 <= position < len(token.doc):
        return None
    other: Token = token.doc[position]
    return None if other.is_space or "\n" in other.text else other


def neighbours(tokens: Iterable[Token]) -> tuple[Token | None, Token | None]:
    """Return the tokens before and behind some words, None at the end of a line."""
    words = tuple(tokens)
    return _neighbour(words[0], -1), _neighbour(words[-1], 1)
