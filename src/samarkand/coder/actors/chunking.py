"""All chunks of an article: names, titled people, nominals, sentence by sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from samarkand.coder.actors.acronyms import with_acronyms
from samarkand.coder.actors.bodies import sectors_of_name
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.home import countries_of_outlet, with_home
from samarkand.coder.actors.homes import settle
from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.names import names_in
from samarkand.coder.actors.nationals import sectors_of_nationals
from samarkand.coder.actors.nominals import nominals_in
from samarkand.coder.actors.persons import titled
from samarkand.coder.actors.sole_bearers import with_serving_bearer, with_sole_bearer
from samarkand.coder.actors.surnames import Surnames, leaders_on, surnames_of
from samarkand.knowledge import Knowledge
from samarkand.language import Doc, Reading, Sentence
from samarkand.model import PlaceMention

_SHORT = 3
"""Sentences of a text that has no room to introduce whom it names."""

_SHORT_AND_DATED = 6
"""The same of a text whose day tells who was in office."""


def chunks_of(reading: Reading, knowledge: Knowledge, places: Sequence[PlaceMention]) -> list[list[Chunk]]:
    """Return for each sentence its chunks, in order and not overlapping; `places` tell where the story is at home."""
    tokens = [sentence.tokens for sentence in reading.sentences]
    day = reading.article.published
    found = [names_in(sentence, knowledge, day) for sentence in tokens]
    outlets = frozenset(countries_of_outlet(reading.article, knowledge))
    full = settle(with_acronyms(list(zip(tokens, found, strict=True))), outlets)
    introduced = surnames_of(named for names in full for named in names)
    spoken_of = frozenset(n.country for names in full for n in names if n.country)
    is_short = len(tokens) <= (_SHORT if day is None else _SHORT_AND_DATED)
    leaders = leaders_on(knowledge, day, spoken_of)
    chunks = [
        _chunks(
            sentence,
            _with_surnames(
                sentence, names, (introduced, leaders), knowledge, spoken_of | outlets, day, is_short=is_short
            ),
            knowledge,
        )
        for sentence, names in zip(reading.sentences, full, strict=True)
    ]
    return with_home(chunks, reading, places, knowledge)


def _with_surnames(
    sentence: Sentence,
    full: Sequence[Named],
    known: Sequence[Surnames],
    knowledge: Knowledge,
    states: frozenset[str],
    day: dt.date | None,
    *,
    is_short: bool,
) -> list[Named]:
    """Return the names with those that are surnames; a lone name that only the language model finds comes last."""
    names = [n for n in full if not _is_lone_unknown(n)]
    for surnames in known:
        names += surnames.in_sentence(sentence.tokens, names)
    taken = {i for n in names for i in range(n.start, n.end)}
    alone = (n for n in full if _is_lone_unknown(n) and n.start not in taken)
    doc, undated = sentence.tokens.doc, day is None
    borne = [with_sole_bearer(n, doc, knowledge, states, is_short=is_short and undated) for n in alone]
    names += [with_serving_bearer(n, doc, knowledge, states, day) for n in borne] if day and is_short else borne
    return sorted(names, key=lambda n: n.start)


def _is_lone_unknown(named: Named) -> bool:
    """Say whether only the language model finds the one-word name, a person's or a body's: it may be a surname."""
    return named.known is None and " " not in named.name


def _chunks(sentence: Sentence, names: Sequence[Named], knowledge: Knowledge) -> list[Chunk]:
    people = [titled(n, names, sentence.tokens, knowledge) for n in names if n.kind is ChunkKind.PERSON]
    taken = {i for c in people for i in range(c.start, c.end)}
    bodies = {
        sentence.tokens.doc[n.start : n.end].root.i: n
        for n in names
        if _is_unknown_body(n) and taken.isdisjoint(range(n.start, n.end))
    }
    taken |= {i for n in names for i in range(n.start, n.end)}
    found = nominals_in(sentence.tokens, names, taken - set(bodies), knowledge)
    nominals = [_as_body(c, bodies[c.head]) if c.head in bodies else c for c in found]
    covered = {i for c in [*people, *nominals] for i in range(c.start, c.end)}
    free = [n for n in names if not n.is_town and covered.isdisjoint(range(n.start, n.end))]
    bare = [_with_sectors(bare_chunk(n, sentence.tokens.doc), knowledge) for n in free]
    return sorted([*people, *nominals, *bare], key=lambda c: c.start)


def _with_sectors(chunk: Chunk, knowledge: Knowledge) -> Chunk:
    """Return an unknown body with the sectors that its name tells."""
    if chunk.kind is not ChunkKind.ORGANISATION or chunk.known is not None:
        return chunk
    return replace(chunk, sectors=sectors_of_name(chunk.name.split(), knowledge))


def _is_unknown_body(named: Named) -> bool:
    return named.known is None and named.kind is ChunkKind.ORGANISATION


def _as_body(noun: Chunk, named: Named) -> Chunk:
    """Return the chunk of a body that the tables do not know with what its noun tells: "Ukraine's Defence Ministry"."""
    start, end = min(noun.start, named.start), max(noun.end, named.end)
    return replace(
        noun,
        start=start,
        end=end,
        kind=ChunkKind.ORGANISATION,
        name=named.name,
        country=noun.country or named.country,
        body=None if noun.body is named else noun.body,
    )


def bare_chunk(named: Named, doc: Doc) -> Chunk:
    """Return the chunk of a state's or body's name that stands by itself."""
    tokens = doc[named.start : named.end]
    return Chunk(
        start=named.start,
        end=named.end,
        head=tokens.root.i,
        kind=named.kind,
        name=named.name,
        known=named.known,
        use=named.use,
        country=named.country,
        sectors=sectors_of_nationals(named, tokens.root),
        plural=tokens[-1].tag_ in ("NNS", "NNPS") and named.kind is ChunkKind.STATE,
    )
