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
from samarkand.knowledge import ActorKind, Knowledge, NameUse
from samarkand.language import Doc, Reading, Sentence, Token
from samarkand.model import Article, PlaceMention, PlaceUse

_HERE = 2.0
_FADES = 0.5
_ELSEWHERE = 0.25
"""What a country named in the same sentence counts, what of it remains a sentence on, what any other mention counts."""

_WHERE = 1.5
"""How much more a place tells that says where something happens than a state that acts."""

_OF_PEOPLE = 0.5
"""How much less the state of some people tells ("Israeli workers"): they may be anywhere."""

_OF_ACTING = 2.5
"""How much more the subject of a clause tells than its objects and goals."""

_OF_OUTLET = 1.5
"""What an outlet's country counts; one that reports from all over the world is outvoted by the text."""

_LEAD = 2.0
"""The first country must count so many times as much as the next: with 1.2 one in seven was the wrong one."""

_LEAST = 1.2
"""Below this no country leads: some people's state, named once, is not enough."""

_ABROAD = frozenset(
    {"diplomat", "ambassador", "envoy", "consul", "attache", "observer", "peacekeeper", "mediator", "donor",
     "foreigner", "expatriate", "expat", "tourist", "traveler", "traveller", "visitor", "migrant", "immigrant",
     "emigrant", "refugee", "exile"}
)  # fmt: skip
"""Words of people who are rather of another country than the one told of."""

_OFFICE = frozenset({"affairs", "minister", "ministers", "ministry", "office", "policy", "secretary", "service"})
"""Words after "foreign" that name an office at home."""

_OF_SEVERAL = frozenset(
    {"leader", "leaders", "assembly", "council", "community", "international community", "world leaders"}
)
"""Words that are of several countries as often as of one."""

_OF_A_REGION = frozenset(
    {"african", "european", "asian", "american", "western", "arab", "latin", "nordic", "baltic", "balkan", "caribbean",
     "gulf", "pacific", "scandinavian", "world", "global", "international", "regional", "overseas", "various"}
)  # fmt: skip
"""Words before a noun that say that no one state is meant."""

_OF_NO_HOME = _ABROAD | _OF_A_REGION

_OWNED = frozenset({"its", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """Words of a sentence that tell of a country.

    Attributes:
        verb: that whose object they are, or None.
        clause: the verb that they tell the place of, or None.
    """

    country: str
    weight: float
    verb: Token | None = None
    clause: Token | None = None


@dataclass(slots=True)
class _Home:
    """Which countries a story tells of, sentence by sentence."""

    told: Sequence[Sequence[_Word]]
    of_all: Mapping[str, float]

    def at(self, sentence: int, head: Token) -> str | None:
        """Return the country that leads clearly in a sentence, for the noun of a head.

        Whom a verb has as its object tells nothing of its subject: "the foreign ministry summoned the US envoy".
        """
        found = defaultdict[str, float](float)
        for country, count in self.of_all.items():
            found[country] += _ELSEWHERE * count
        weight, acts = _HERE, head.dep_.startswith("nsubj")
        for here in reversed(self.told[: sentence + 1]):
            for word in here:
                if not (acts and word.verb == head.head):
                    near = acts and word.clause == head.head
                    found[word.country] += weight * word.weight * (_OF_ACTING if near else 1.0)
            weight *= _FADES
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _LEAST:
            return None
        leads = len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1]
        return ranked[0][0] if leads else None


def with_home(
    sentences: Sequence[Sequence[Chunk]],
    reading: Reading,
    places: Sequence[PlaceMention],
    knowledge: Knowledge,
    *,
    telling: Sequence[Sequence[Chunk]] | None = None,
) -> list[list[Chunk]]:
    """Return the chunks of people and offices that name no country with that of which the story tells there.

    "The country" of which nothing tells is left out. `telling` are the chunks that tell of countries, by default these.
    """
    telling = sentences if telling is None else telling
    told = [list(_told(chunks, s, places)) for chunks, s in zip(telling, reading.sentences, strict=True)]
    of_all = defaultdict[str, float](float)
    for word in (word for here in told for word in here):
        of_all[word.country] += word.weight
    for country in countries_of_outlet(reading.article, knowledge):
        of_all[country] += _OF_OUTLET / _ELSEWHERE
    home = _Home(told, of_all)
    told_of = {c.name: c.country for chunks in sentences for c in chunks if c.kind is ChunkKind.PERSON and c.country}
    settled = []
    for at, chunks in enumerate(sentences):
        found = []
        for chunk in chunks:
            if _is_homeless(chunk):
                owner = told_of.get(chunk.name) or _of_owner(chunk, telling[at], reading.doc)
                chunk = replace(chunk, country=owner or home.at(at, reading.doc[chunk.head]))
            found.append(chunk)
        settled.append([chunk for chunk in found if chunk.country or chunk.title not in LANDS])
    return settled


def _of_owner(chunk: Chunk, chunks: Sequence[Chunk], doc: Doc) -> str | None:
    """Return the country of the subject that "its" or "their" points back at: "Turkey said its warplanes"."""
    if chunk.start == 0 or doc[chunk.start - 1].lower_ not in _OWNED:
        return None
    verbs = set(doc[chunk.head].ancestors)
    before = [c for c in chunks if c.end < chunk.start and doc[c.head].dep_.startswith("nsubj")]
    nearest = next((c.country for c in reversed(before) if c.country and doc[c.head].head in verbs), None)
    alone = len(before) == 1 and before[0].kind is ChunkKind.STATE
    return nearest or (before[0].country if alone else None)


def _told(chunks: Sequence[Chunk], sentence: Sentence, places: Sequence[PlaceMention]) -> Iterator[_Word]:
    """Yield what a sentence tells of each country; envoys, people from abroad and outlets tell nothing of it."""
    for place in places:
        if sentence.start <= place.start < sentence.end and place.country and place.use is PlaceUse.LITERAL:
            yield _Word(country=place.country, weight=_WHERE)
    for chunk in chunks:
        outlet = chunk.known is not None and chunk.known.kind is ActorKind.OUTLET
        if chunk.country and not outlet and not _has_word(chunk, _ABROAD):
            head = sentence.tokens.doc[chunk.head]
            people = chunk.kind is ChunkKind.AGENT or chunk.use is NameUse.NATIONAL
            acts = (head.head if head.dep_ == "conj" else head).dep_.startswith("nsubj")
            verb = head.head if head.dep_ in ("obj", "iobj") else None
            clause = _clause_within(head)
            weight = _OF_PEOPLE if people else _WHERE if clause else 1.0
            yield _Word(country=chunk.country, weight=weight * (_OF_ACTING if acts else 1.0), verb=verb, clause=clause)


def _clause_within(name: Token) -> Token | None:
    """Return the verb that a name behind "in" tells the place of: "heard it in Kenya", "heard the case in Kenya"."""
    if not any(c.lower_ == "in" for c in name.children if c.dep_ == "case"):
        return None
    of_object = name.dep_ == "nmod" and name.head.dep_ == "obj"
    return name.head.head if of_object else name.head if name.dep_ == "obl" else None


def _has_word(chunk: Chunk, nouns: frozenset[str]) -> bool:
    text = chunk.title or "" if chunk.kind is ChunkKind.PERSON else chunk.name
    words = text.lower().split()
    if words[:1] == ["foreign"] and _OFFICE.isdisjoint(words):
        return True
    return any(word.removesuffix("s") in nouns for word in words)


def countries_of_outlet(article: Article, knowledge: Knowledge) -> Iterator[str]:
    """Yield the country of the outlet by the tables, and that of its site, each once."""
    outlets = [one for one in knowledge.named(article.publisher or "") if one.kind is ActorKind.OUTLET]
    host = urlsplit(article.url or "").hostname or ""
    site = knowledge.state_of_host(host)
    yield from dict.fromkeys(country for country in (site, *(one.country for one in outlets)) if country)


def _is_homeless(chunk: Chunk) -> bool:
    """Say whether the chunk tells what someone is and not of which country."""
    if chunk.country or chunk.code or chunk.known is not None or chunk.body is not None:
        return False
    if chunk.kind is ChunkKind.AGENT and (_has_word(chunk, _OF_NO_HOME) or chunk.name.lower() in _OF_SEVERAL):
        return False
    if chunk.title in LANDS:
        return not chunk.plural
    return bool(chunk.sectors)
