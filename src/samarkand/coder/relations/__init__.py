"""Dated roles, memberships and foundings, as a text states them.

One pattern a module: titles in front of names, nouns beside names, verbs and nouns of belonging.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samarkand.coder.actors import Actors
from samarkand.coder.relations.draft import Draft, relation_of
from samarkand.coder.relations.members import members_in
from samarkand.coder.relations.memberships import memberships_in, organisations_before
from samarkand.coder.relations.offices import offices_in
from samarkand.coder.relations.ownership import ownership_in
from samarkand.language import Reading
from samarkand.model import Relation, Statement, TimeMention

__all__ = ["find_relations"]


def find_relations(
    reading: Reading, actors: Actors, times: Sequence[TimeMention], statements: Sequence[Statement]
) -> tuple[Relation, ...]:
    """Return the relations of an article in the order of the text, one that is told twice each time that it is told."""
    drafts = sorted(_drafts(reading, actors, times), key=lambda d: (d.evidence[0], d.type, d.rule))
    found: dict[str, Relation] = {}
    for draft in drafts:
        relation = relation_of(draft, reading.article, statements)
        found.setdefault(relation.id, relation)
    return tuple(found.values())


def _drafts(reading: Reading, actors: Actors, times: Sequence[TimeMention]) -> Iterator[Draft]:
    article = reading.article
    for n, (sentence, chunks) in enumerate(zip(reading.sentences, actors.chunks, strict=True)):
        yield from offices_in(sentence, chunks, actors, times, article)
        yield from memberships_in(sentence, actors, times, article, organisations_before(actors, n))
        yield from members_in(sentence, actors, times, article)
        yield from ownership_in(sentence, chunks, actors)
