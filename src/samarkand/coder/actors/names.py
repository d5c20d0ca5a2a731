"""Full names in a sentence: those of the tables, and those that only the language model finds."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import ActorKind, Knowledge, NameMatch, NameUse

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "around", "inside", "across", "through", "throughout"})
_ACTING = frozenset({"PER", "PERSON", "ORG"})
_TOWN_NAMES = (NameUse.CAPITAL, NameUse.METONYM)


def names_in(sentence: TokenSpan, knowledge: Knowledge) -> list[Named]:
    """Return the full names in a sentence, in order and not overlapping.

    A name of the tables gives way to a longer name that the language model finds around it: "Jordan" in
    "Jordan Peterson" is no state, "China" in "South China Sea" no government.
    """
    entities = [e for e in sentence.ents if any(t.text[:1].isupper() for t in e)]
    matches = [
        _from_match(match, sentence)
        for match in knowledge.match([token.text for token in sentence])
        if not _is_town(match, sentence)
    ]
    kept = [m for m in matches if not _is_part_of_longer(m, entities) and not _is_tail(m, matches, sentence)]
    taken = {i for m in kept for i in range(m.start, m.end)}
    free = [e for e in entities if e.label_ in _ACTING and taken.isdisjoint(range(e.start, e.end))]
    return sorted([*kept, *map(_from_entity, free)], key=lambda n: n.start)


def _from_match(match: NameMatch, sentence: TokenSpan) -> Named:
    """Return the likeliest reading of a match; a short form that several actors share ("the Times") stays unknown."""
    reading = match.named[0]
    shared = reading.use is NameUse.SHORTENED and len(match.actors) > 1
    kinds = {
        ActorKind.STATE: ChunkKind.STATE,
        ActorKind.TERRITORY: ChunkKind.STATE,
        ActorKind.PERSON: ChunkKind.PERSON,
    }
    start, end = sentence.start + match.start, sentence.start + match.end
    while end - start > 1 and sentence.doc[end - 1].text in _POSSESSIVES:
        end -= 1
    return Named(
        start=start,
        end=end,
        kind=kinds.get(reading.actor.kind, ChunkKind.ORGANISATION),
        name=sentence.doc[start:end].text if shared else reading.actor.name,
        known=None if shared else reading.actor,
        use=reading.use,
    )


_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def _is_town(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether a capital stands for the town: "in Beijing", "near Moscow"."""
    if match.named[0].use not in _TOWN_NAMES or match.start == 0:
        return False
    before: Sequence[str] = [token.lower_ for token in sentence[max(0, match.start - 2) : match.start]]
    return before[-1] in _PLACE_PREPOSITIONS or (before[-1] == "the" and before[0] in _PLACE_PREPOSITIONS)


def _from_entity(entity: TokenSpan) -> Named:
    start, end = entity.start, entity.end
    while end - start > 1 and entity.doc[end - 1].text in _POSSESSIVES:
        end -= 1
    while end - start > 1 and entity.doc[start].lower_ == "the":
        start += 1
    kind = ChunkKind.ORGANISATION if entity.label_ == "ORG" else ChunkKind.PERSON
    return Named(start=start, end=end, kind=kind, name=entity.doc[start:end].text)


def _is_part_of_longer(match: Named, entities: Sequence[TokenSpan]) -> bool:
    if match.kind is not ChunkKind.STATE or match.use in (NameUse.ADJECTIVE, NameUse.NATIONAL):
        return False
    return any(e.start <= match.start and match.end <= e.end and _length(e) > match.end - match.start for e in entities)


def _is_tail(match: Named, matches: Sequence[Named], sentence: TokenSpan) -> bool:
    """Say whether a body's name is the end of a longer name: "Security Council" in "National Security Council"."""
    if match.kind is not ChunkKind.ORGANISATION or match.start == sentence.start or match.end - match.start < 2:
        return False
    before = sentence.doc[match.start - 1]
    named = any(m.holds(before.i) for m in matches)
    return before.dep_ in ("compound", "amod", "flat") and before.text.istitle() and not named


def _length(entity: TokenSpan) -> int:
    """Return the number of an entity's tokens without articles and possessive marks."""
    return sum(token.text not in _POSSESSIVES and token.lower_ != "the" for token in entity)
