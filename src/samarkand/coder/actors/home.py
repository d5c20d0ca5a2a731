"""The country that "the government", "police" and "the minister" are of where the words name none.

It is that of which the story tells there: the countries named in the same sentence count most, those before it the less
the farther away, all others a little. Where no country leads clearly, none is given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.nominals import LANDS
from samarkand.knowledge import ActorKind, Knowledge
from samarkand.language import Reading, Sentence
from samarkand.model import Article, PlaceMention, PlaceUse

_HERE = 2.0
_FADES = 0.7
_ELSEWHERE = 0.25
"""What a country named in the same sentence counts, what of it remains a sentence on, what any other mention counts."""

_WHERE = 1.5
"""How much more a place tells that says where something happens than a state that acts."""

_OF_PEOPLE = 0.5
"""How much less the state of some people tells ("Israeli workers"): they may be anywhere."""

_OF_OUTLET = 1.5
"""What an outlet's country counts; one that reports from all over the world is outvoted by the text."""

_LEAD = 1.2
"""The first country must count so many times as much as the next."""

_LEAST = 1.2
"""Below this no country leads: some people's state, named once, is not enough."""

_ABROAD = frozenset(
    {
        "diplomat",
        "ambassador",
        "envoy",
        "community",
        "observer",
        "peacekeeper",
        "mediator",
        "donor",
        "leader",
        "assembly",
        "council",
    }
)
"""Nouns for people who are rather of another country than the one told of."""

_PRESS = ("JRN",)
"""Newspapers are quoted from everywhere and reporters stand before anyone: they stay without a country."""


@dataclass(slots=True)
class _Home:
    """Which countries a story tells of, sentence by sentence."""

    told: Sequence[Mapping[str, float]]
    of_all: Mapping[str, float]

    def at(self, sentence: int) -> str | None:
        """Return the country that leads clearly in a sentence."""
        found = defaultdict[str, float](float)
        for country, count in self.of_all.items():
            found[country] += _ELSEWHERE * count
        weight = _HERE
        for here in reversed(self.told[: sentence + 1]):
            for country, count in here.items():
                found[country] += weight * count
            weight *= _FADES
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _LEAST:
            return None
        leads = len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]
        return ranked[0][0] if leads else None


def with_home(
    sentences: Sequence[Sequence[Chunk]], reading: Reading, places: Sequence[PlaceMention], knowledge: Knowledge
) -> list[list[Chunk]]:
    """Return the chunks of people and offices that name no country with that of which the story tells there.

    "The country" of which nothing tells is left out.
    """
    told = [_told(chunks, s, places) for chunks, s in zip(sentences, reading.sentences, strict=True)]
    of_all = defaultdict[str, float](float)
    for country, count in (item for here in told for item in here.items()):
        of_all[country] += count
    for country in _countries_of_outlet(reading.article, knowledge):
        of_all[country] += _OF_OUTLET / _ELSEWHERE
    home = _Home(told, of_all)
    told_of = {c.name: c.country for chunks in sentences for c in chunks if c.kind is ChunkKind.PERSON and c.country}
    settled = (
        [replace(c, country=told_of.get(c.name) or home.at(at)) if _is_homeless(c) else c for c in chunks]
        for at, chunks in enumerate(sentences)
    )
    return [[c for c in chunks if c.country or c.title not in LANDS] for chunks in settled]


def _told(chunks: Sequence[Chunk], sentence: Sentence, places: Sequence[PlaceMention]) -> dict[str, float]:
    """Return how much a sentence tells of each country."""
    found = defaultdict[str, float](float)
    for place in places:
        if sentence.start <= place.start < sentence.end and place.country and place.use is PlaceUse.LITERAL:
            found[place.country] += _WHERE
    for chunk in chunks:
        if chunk.country:
            found[chunk.country] += _OF_PEOPLE if chunk.kind is ChunkKind.AGENT else 1
    return found


def _countries_of_outlet(article: Article, knowledge: Knowledge) -> Iterator[str]:
    """Yield the country of the outlet by the tables, and that of its site, each once."""
    outlets = [one for one in knowledge.named(article.publisher or "") if one.kind is ActorKind.OUTLET]
    host = urlsplit(article.url or "").hostname or ""
    site = knowledge.state_of_host(host)
    yield from dict.fromkeys(country for country in (site, *(one.country for one in outlets)) if country)


def _is_homeless(chunk: Chunk) -> bool:
    """Say whether the chunk tells what someone is and not of which country."""
    if chunk.country or chunk.known is not None or chunk.body is not None:
        return False
    if any(word.removesuffix("s") in _ABROAD for word in chunk.name.lower().split()):
        return False
    return chunk.sectors != _PRESS and (chunk.kind is ChunkKind.AGENT or bool(chunk.sectors))
