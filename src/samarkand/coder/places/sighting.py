"""Words that may name a place, with all the places they may name, and whether an organisation's name holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samarkand.coder.places.gazetteer import Gazetteer, Hit
from samarkand.coder.places.place import NameForm, Place
from samarkand.coder.places.words import load_place_words
from samarkand.knowledge import ActorKind, Knowledge, NameMatch, NameUse
from samarkand.language import Sentence, Token

_ADJECTIVES = (NameUse.ADJECTIVE, NameUse.NATIONAL)
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.OUTLET, ActorKind.GROUP, ActorKind.INSTITUTION})
_STATE_SHORT = re.compile(r"[A-Z]{2}|[A-Z][a-z]{1,5}|[A-Z]\.[A-Z]|W\.Va")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Words that may name a place.

    Attributes:
        tokens: the words.
        form: a name or an adjective.
        places: what they may name, the likeliest before reading first.
        embedded: the name of an organisation holds them.
    """

    tokens: tuple[Token, ...]
    form: NameForm
    places: tuple[Place, ...]
    embedded: bool = False

    @property
    def start(self) -> int:
        """Where the words begin in the article."""
        return self.tokens[0].idx

    @property
    def end(self) -> int:
        """Where the words end in the article."""
        return self.tokens[-1].idx + len(self.tokens[-1])


def sightings(sentence: Sentence, gazetteer: Gazetteer, knowledge: Knowledge) -> list[Sighting]:
    """Return the sightings of a sentence in its order, none overlapping; persons' names hold none."""
    tokens = list(sentence.tokens)
    words = [token.text for token in tokens]
    matches = knowledge.match(words)
    found: list[Sighting] = []
    taken = [False] * len(tokens)
    for match in matches:
        if any(actor.kind is ActorKind.PERSON for actor in match.actors):
            _take(taken, match.start, match.end)
        elif all(actor.kind in _BODIES for actor in match.actors):
            found += _inside(tokens, match, gazetteer, knowledge)
            _take(taken, match.start, match.end)
    found += _free(tokens, words, taken, [m for m in matches if not taken[m.start]], gazetteer)
    return sorted(found, key=lambda sighting: sighting.start)


def _take(taken: list[bool], start: int, end: int) -> None:
    taken[start:end] = [True] * (end - start)


def _inside(
    tokens: Sequence[Token], match: NameMatch, gazetteer: Gazetteer, knowledge: Knowledge
) -> Iterator[Sighting]:
    """Yield the places within the name of an organisation, but none that is the whole of it."""
    inside = tokens[match.start : match.end]
    words = [token.text for token in inside]
    if len(words) < 2:
        return
    taken = [False] * len(words)
    for hit in gazetteer.hits(words):
        sighting = _of_hit(inside[hit.start : hit.end], hit)
        if sighting is not None and hit.end - hit.start < len(words) and not sighting.places[0].weak:
            _take(taken, hit.start, hit.end)
            yield replace(sighting, embedded=True)
    for position, word in enumerate(words):
        if not taken[position] and word[:1].isupper():
            yield from _state_inside(inside[position], gazetteer, knowledge)


def _state_inside(token: Token, gazetteer: Gazetteer, knowledge: Knowledge) -> Iterator[Sighting]:
    for reading in knowledge.readings(token.text):
        state = gazetteer.countries.get(reading.actor.id) if reading.actor.kind is ActorKind.STATE else None
        if state and reading.use in (NameUse.NAME, *_ADJECTIVES):
            form = NameForm.NAME if reading.use is NameUse.NAME else NameForm.ADJECTIVE
            yield Sighting(tokens=(token,), form=form, places=(state,), embedded=True)
            return


def _free(
    tokens: Sequence[Token], words: list[str], taken: list[bool], matches: list[NameMatch], gazetteer: Gazetteer
) -> list[Sighting]:
    """Return the sightings outside known bodies; of a state's name and a place's the longer, the state's if even."""
    hits = gazetteer.hits(words)
    found = [(m.start, m.end, _of_state(tokens[m.start : m.end], m, gazetteer)) for m in matches]
    found += [(h.start, h.end, _of_hit(tokens[h.start : h.end], h)) for h in hits]
    spans = [(start, end, sighting) for start, end, sighting in found if sighting is not None]
    spans += _short_states(tokens, gazetteer)
    chosen: list[Sighting] = []
    for start, end, sighting in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not any(taken[start:end]):
            same = [other for s, e, other in spans if (s, e) == (start, end) and other is not sighting]
            _take(taken, start, end)
            chosen.append(_merged(sighting, same))
    return chosen


def _merged(sighting: Sighting, others: list[Sighting]) -> Sighting:
    places = dict.fromkeys(sighting.places)
    for other in others:
        if other.form is sighting.form:
            places |= dict.fromkeys(other.places)
    return replace(sighting, places=tuple(sorted(places, key=lambda place: -place.prior)))


def _of_state(tokens: Sequence[Token], match: NameMatch, gazetteer: Gazetteer) -> Sighting | None:
    named = [reading for reading in match.named if reading.actor.kind is ActorKind.STATE]
    uses = {reading.use for reading in named}
    places = tuple(
        gazetteer.countries[reading.actor.id] for reading in named if reading.actor.id in gazetteer.countries
    )
    if not places or not uses & {NameUse.NAME, *_ADJECTIVES}:
        return None
    is_name = NameUse.NAME in uses
    return Sighting(
        tokens=tuple(tokens),
        form=NameForm.NAME if is_name else NameForm.ADJECTIVE,
        places=tuple(dict.fromkeys(places)),
    )


def _of_hit(tokens: Sequence[Token], hit: Hit) -> Sighting | None:
    forms = {form for form, _ in hit.entries}
    form = NameForm.NAME if NameForm.NAME in forms else NameForm.ADJECTIVE
    places = sorted((place for kind, place in hit.entries if kind is form), key=lambda place: -place.prior)
    if not tokens[0].text[:1].isupper() and places[0].kind != "region":
        return None
    return Sighting(tokens=tuple(tokens), form=form, places=tuple(places))


def _short_states(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[tuple[int, int, Sighting]]:
    """Yield "Tex." and "TX" behind a comma."""
    known = load_place_words().us_states
    for position in range(2, len(tokens)):
        word = tokens[position].text.rstrip(".")
        if tokens[position - 1].text != "," or not _STATE_SHORT.fullmatch(word):
            continue
        name = known.get(word)
        entries = gazetteer.names.get(tuple(name.replace(",", "").replace(".", " ").split()), ()) if name else ()
        places = [p for _, p in entries if p.kind == "division" and p.country == "USA"]
        places = places or [p for p in gazetteer.us_states if p.division == word]
        if places:
            yield (
                position,
                position + 1,
                Sighting(tokens=(tokens[position],), form=NameForm.NAME, places=tuple(places[:1])),
            )
