"""Offices without a name: "the Russian president", "Iran's foreign minister" on the article's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.knowledge import ActorKind, Knowledge, TitleKind

_ONE_HOLDER = frozenset(
    {TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT, TitleKind.FOREIGN_MINISTER, TitleKind.DEFENCE_MINISTER}
)


def with_holders(chunks: Sequence[Chunk], knowledge: Knowledge, day: dt.date | None) -> list[Chunk]:
    """Return the chunks with the holder in place of an office that has one holder and a country."""
    return [_with_holder(chunk, knowledge, day) for chunk in chunks]


def _with_holder(chunk: Chunk, knowledge: Knowledge, day: dt.date | None) -> Chunk:
    if chunk.kind is not ChunkKind.AGENT or chunk.plural or chunk.country is None or day is None:
        return chunk
    title = knowledge.title(chunk.name.split())
    if title is None or title.kind not in _ONE_HOLDER or title.former or title.deputy or title.elect:
        return chunk
    holders = _in_office(knowledge, day).get((chunk.country, title.name.lower()), ())
    if len(holders) != 1:
        return chunk
    actor = knowledge.actor(holders[0])
    return replace(chunk, kind=ChunkKind.PERSON, name=actor.name, known=actor)


@lru_cache(maxsize=512)
def _in_office(knowledge: Knowledge, day: dt.date) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return for each country and title those who held it on the day."""
    found: dict[tuple[str, str], list[str]] = {}
    for actor in knowledge.actors(ActorKind.PERSON):
        for held in knowledge.offices_on(actor.id, day):
            if held.country:
                found.setdefault((held.country, held.title.lower()), []).append(actor.id)
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}
