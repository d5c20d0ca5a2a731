"""Offices without a name: "the Russian president", "her Iranian counterpart", "the prime minister" named before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from samarkand.coder.actors.apposition import beside_each_other
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.roles import COUNTERPART
from samarkand.knowledge import Knowledge, TitleKind
from samarkand.language import Doc, Token

_ONE_HOLDER = frozenset(
    {TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT, TitleKind.FOREIGN_MINISTER, TitleKind.DEFENCE_MINISTER}
)
GIVING = frozenset({"become", "elect", "re-elect", "appoint", "name", "remain", "swear", "nominate", "declare", "make"})
"""Verbs after which an office is given to someone."""

_LONGEST_LEADER = 3
"""Words in "the Russian leader", "South Korean leader"; "the Russian opposition leader" is another."""

_LEADING = frozenset({TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT})
_Holders = dict[tuple[str, str], tuple[str, ...]]


def with_holders(
    sentences: Sequence[Sequence[Chunk]], doc: Doc, knowledge: Knowledge, day: dt.date | None
) -> list[list[Chunk]]:
    """Return the chunks with the holder in place of an office that has one holder.

    An office with a country has its holder of the day; "the prime minister" is the one whom the article named before.
    An office that the words give to someone ("was Britain's prime minister") has the holder that they say.
    """
    given = set(beside_each_other(doc, sentences))
    found: list[list[Chunk]] = []
    named: list[Chunk] = []
    told: list[Chunk] = []
    for chunks in sentences:
        here: list[Chunk] = []
        for chunk in chunks:
            held = _counterpart(chunk, [*named, *here], knowledge, day)
            if chunk.start not in given and not _is_given(doc[chunk.head]):
                held = _of_day(held, knowledge, day)
                held = _leader_named_before(held, [*named, *here], knowledge, day)
                held = _named_before(held, named, doc, knowledge, day)
            here.append(_of_state_before(held, told, doc))
        found.append(here)
        told += here
        named += [c for c in here if c.kind is ChunkKind.PERSON]
    return found


def _is_given(head: Token) -> bool:
    """Say whether the words say who holds the office: "is the president", "was elected president", "as president"."""
    if head.dep_ == "appos" or any(c.dep_ == "cop" or c.lower_ == "as" for c in head.children):
        return True
    return head.head.lemma_ in GIVING and head.i > head.head.i and head.dep_ in ("xcomp", "obj", "obl", "attr", "dep")


def _counterpart(chunk: Chunk, before: Sequence[Chunk], knowledge: Knowledge, day: dt.date | None) -> Chunk:
    """Return a counterpart with the office of the last person before who has one."""
    if chunk.kind is not ChunkKind.AGENT or chunk.title != COUNTERPART:
        return chunk
    for person in reversed(before):
        office = _office_of(person, knowledge, day)
        if office is not None:
            title = knowledge.title(office.split())
            return replace(chunk, title=office, sectors=title.sectors if title else ())
    return chunk


def _office_of(person: Chunk, knowledge: Knowledge, day: dt.date | None) -> str | None:
    if person.kind is not ChunkKind.PERSON:
        return None
    if person.known is not None and day is not None:
        held = knowledge.offices_on(person.known.id, day)
        if held:
            return held[0].title
    return person.title


def _of_day(chunk: Chunk, knowledge: Knowledge, day: dt.date | None) -> Chunk:
    if chunk.kind is not ChunkKind.AGENT or chunk.plural or chunk.country is None or day is None:
        return chunk
    words = chunk.title if chunk.title and chunk.name.endswith(COUNTERPART) else chunk.name
    title = knowledge.title(words.split())
    if title is None or title.kind not in _ONE_HOLDER or title.former or title.deputy or title.elect:
        return chunk
    by_title, by_kind = _in_office(knowledge, day)
    holders = by_title.get((chunk.country, title.name.lower()), ())
    if not holders and title.kind in _LEADING:
        holders = by_kind.get((chunk.country, title.kind), ())
    return _held_by(chunk, holders[0], knowledge) if len(holders) == 1 else chunk


def _held_by(chunk: Chunk, id_: str, knowledge: Knowledge) -> Chunk:
    actor = knowledge.actor(id_)
    return replace(chunk, kind=ChunkKind.PERSON, name=actor.name, known=actor, by_office=True)


def _leader_named_before(chunk: Chunk, named: Sequence[Chunk], knowledge: Knowledge, day: dt.date | None) -> Chunk:
    """Return "the Russian leader" as the one head of that state whom the article named before."""
    if chunk.kind is not ChunkKind.AGENT or chunk.plural or not chunk.country or day is None:
        return chunk
    state = chunk.body and chunk.body.kind is ChunkKind.STATE
    if not state or chunk.name.lower().split()[-1] != "leader" or len(chunk.name.split()) > _LONGEST_LEADER:
        return chunk
    heads = {p.known.id: p for p in named if p.known and p.country == chunk.country and _heads(p, knowledge, day)}
    return _held_by(chunk, next(iter(heads)), knowledge) if len(heads) == 1 else chunk


def _heads(person: Chunk, knowledge: Knowledge, day: dt.date | None) -> bool:
    office = _office_of(person, knowledge, day)
    title = knowledge.title(office.split()) if office else None
    return title is not None and title.kind in (TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT)


def _named_before(chunk: Chunk, named: Sequence[Chunk], doc: Doc, knowledge: Knowledge, day: dt.date | None) -> Chunk:
    """Return "the minister" as the one minister whom the article named before, the chunk itself where not one."""
    if chunk.kind is not ChunkKind.AGENT or chunk.plural or chunk.body is not None or not chunk.is_title:
        return chunk
    if chunk.start == 0 or doc[chunk.start - 1].lower_ != "the" or _has_own_phrase(chunk, doc):
        return chunk
    words = chunk.name.lower()
    fitting = [p for p in named if _bears(p, words, knowledge, day)]
    bearers = {p.name: p for p in fitting}
    if len(bearers) != 1:
        return chunk
    person = fitting[-1]
    return replace(
        chunk,
        kind=ChunkKind.PERSON,
        name=person.name,
        known=person.known,
        country=person.country,
        sectors=person.sectors or chunk.sectors,
        title=person.title,
        sex=person.sex,
        by_office=True,
    )


def _of_state_before(chunk: Chunk, told: Sequence[Chunk], doc: Doc) -> Chunk:
    """Return "the rebels" with the country of the only rebels of a country that the sentences before tell of."""
    if chunk.kind is not ChunkKind.AGENT or chunk.country or chunk.start == 0 or chunk.end - chunk.start > 1:
        return chunk
    if doc[chunk.start - 1].lower_ != "the" or _has_own_phrase(chunk, doc):
        return chunk
    same = [c for c in told if c.kind is ChunkKind.AGENT and c.title == chunk.title and c.plural == chunk.plural]
    countries = {c.country for c in same}
    return replace(chunk, country=same[-1].country) if len(countries) == 1 else chunk


def _has_own_phrase(chunk: Chunk, doc: Doc) -> bool:
    return any(c.dep_.startswith(("nmod", "acl")) and c.i >= chunk.end for c in doc[chunk.head].children)


def _bears(person: Chunk, words: str, knowledge: Knowledge, day: dt.date | None) -> bool:
    office = _office_of(person, knowledge, day)
    return any((title or "").lower().endswith(words) for title in (office, person.title))


@lru_cache(maxsize=512)
def _in_office(knowledge: Knowledge, day: dt.date) -> tuple[_Holders, _Holders]:
    """Return who held an office on the day, by country and title and by country and kind of title."""
    by_title: dict[tuple[str, str], dict[str, None]] = {}
    by_kind: dict[tuple[str, str], dict[str, None]] = {}
    for held in knowledge.leaders(_ONE_HOLDER, day):
        title = knowledge.title(held.title.split())
        if held.country and title is not None:
            by_title.setdefault((held.country, held.title.lower()), {})[held.actor] = None
            by_kind.setdefault((held.country, title.kind), {})[held.actor] = None
    return {k: tuple(v) for k, v in by_title.items()}, {k: tuple(v) for k, v in by_kind.items()}
