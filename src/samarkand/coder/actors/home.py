"""The country that a story is at home in: the one "the government" and "police" are of where no other is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.knowledge import ActorKind, Knowledge
from samarkand.model import Article

_LEAD = 3
"""The country that is told most often must be told so many times as often as the next."""

_LEAST = 2
"""A single mention tells no home."""

_OF_OUTLET = 2
"""An outlet's country counts as two mentions; one that reports from all over the world is outvoted by the text."""


_ABROAD = frozenset({"diplomat", "ambassador", "envoy", "community", "observer", "peacekeeper", "mediator", "donor"})
"""Nouns for people who are rather of another country than the one told of."""


def with_home(sentences: Sequence[Sequence[Chunk]], article: Article, knowledge: Knowledge) -> list[list[Chunk]]:
    """Return the chunks of people and offices that name no country with the country that the story is at home in."""
    home = home_of(article, (chunk for chunks in sentences for chunk in chunks), knowledge)
    return [[replace(c, country=home) if home and _is_homeless(c) else c for c in chunks] for chunks in sentences]


def home_of(article: Article, chunks: Iterable[Chunk], knowledge: Knowledge) -> str | None:
    """Return the country that most of the names in a story are of; None where no country clearly leads."""
    found = Counter(chunk.country for chunk in chunks if chunk.country)
    for country in _countries_of_outlet(article, knowledge):
        found[country] += _OF_OUTLET
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    leads = found.total() >= _LEAST and (len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1])
    return ranked[0][0] if leads else None


def _countries_of_outlet(article: Article, knowledge: Knowledge) -> set[str]:
    """Return the country of the outlet by the tables, and that of its internet domain."""
    outlets = [one for one in knowledge.named(article.publisher or "") if one.kind is ActorKind.OUTLET]
    host = urlsplit(article.url or "").hostname or ""
    domain = knowledge.state_of_domain(host.rpartition(".")[2])
    return {country for country in (domain, *(one.country for one in outlets)) if country}


def _is_homeless(chunk: Chunk) -> bool:
    """Say whether the chunk tells what someone is and not of which country."""
    if chunk.country or chunk.known is not None or chunk.body is not None:
        return False
    if any(word.removesuffix("s") in _ABROAD for word in chunk.name.lower().split()):
        return False
    return chunk.kind is ChunkKind.AGENT or bool(chunk.sectors)
