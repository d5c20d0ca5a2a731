"""Chunks as references: who it is by the tables, and what is held on the article's day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.knowledge import SEATS, Actor, ActorKind, Holding, Knowledge, TitleKind
from samarkand.knowledge.agent import ELITE, GOVERNMENT, OFFICE_SECTORS
from samarkand.language import Doc
from samarkand.model import ActorReference, Span

_RANK = {
    TitleKind.HEAD_OF_STATE: 0,
    TitleKind.HEAD_OF_GOVERNMENT: 1,
    TitleKind.FOREIGN_MINISTER: 2,
    TitleKind.DEFENCE_MINISTER: 3,
    TitleKind.MINISTER: 4,
}


class References:
    """Makes references for one article.

    What the text tells of a person once ("Infrastructure Minister Oleksandr Kubrakov") holds for each later mention.
    """

    def __init__(self, doc: Doc, day: dt.date | None, knowledge: Knowledge, chunks: Iterable[Chunk]) -> None:
        self._doc = doc
        self._day = day
        self._knowledge = knowledge
        self._told: dict[str, Chunk] = {}
        for chunk in chunks:
            if chunk.kind is ChunkKind.PERSON and (chunk.sectors or chunk.country or chunk.body):
                told = self._told.get(chunk.name)
                if told is None or (not told.sectors and chunk.sectors):
                    self._told[chunk.name] = chunk

    def of(self, chunk: Chunk, mention: tuple[Span, ...] | None = None) -> ActorReference:
        """Return the reference of a chunk; `mention` where other words than the chunk's refer to it."""
        where = mention or (self.span(chunk),)
        if chunk.known is None:
            return self._told_reference(chunk, where)
        return self._known_reference(chunk, where)

    def span(self, chunk: Chunk) -> Span:
        """Return where the words of a chunk stand."""
        last = self._doc[chunk.end - 1]
        return Span(start=self._doc[chunk.start].idx, end=last.idx + len(last))

    def _told_reference(self, chunk: Chunk, mention: tuple[Span, ...]) -> ActorReference:
        told = self._told.get(chunk.name, chunk) if chunk.kind is ChunkKind.PERSON else chunk
        country = chunk.country or told.country
        body = (chunk.body or told.body) if country is None else None
        return ActorReference(
            actor=None,
            name=chunk.name,
            code=body.known.code if body and body.known else chunk.code or country,
            country=country,
            sectors=chunk.sectors or told.sectors,
            office=told.title if chunk.kind is ChunkKind.PERSON and told.is_office else None,
            office_unknown=False,
            mention=mention,
        )

    def _known_reference(self, chunk: Chunk, mention: tuple[Span, ...]) -> ActorReference:
        actor, knowledge = chunk.known, self._knowledge
        assert actor is not None  # `of` asks first
        person = actor.kind is ActorKind.PERSON
        offices = knowledge.offices_on(actor.id, self._day) if person and self._day else ()
        if self._day:
            sectors = knowledge.sectors_on(actor.id, self._day)
        else:
            sectors = (chunk.sectors if person else ()) or self._undated_sectors(actor.id)
        if actor.kind is ActorKind.STATE and chunk.use in SEATS:
            sectors = ("GOV",)
        if person and sectors in ((), (ELITE,)):  # an office that the text gives is newer than the last of the tables
            told = chunk if chunk.is_office and chunk.sectors else self._told.get(chunk.name)
            sectors = told.sectors if told is not None and told.is_office and told.sectors else sectors
        if person and not sectors and self._day:
            sectors = self._lasting_sectors(actor.id, self._day)
        code, country = self._code_and_country(actor, offices)
        if person and country is None:  # who acts for no state is of no government
            sectors = tuple(sector for sector in sectors if sector != GOVERNMENT)
        return ActorReference(
            actor=actor.id,
            name=actor.name,
            code=code,
            country=country,
            sectors=sectors or (() if person and country is None else chunk.sectors),
            office=self._first_office(offices) if offices else None,
            office_unknown=person and self._is_office_unknown(actor.id),
            mention=mention,
        )

    def _lasting_sectors(self, id_: str, day: dt.date) -> tuple[str, ...]:
        """Return what a person was last and no office makes: a journalist or cleric stays one."""
        held = [one for one in self._knowledge.holdings_of(id_) if one.period.from_ is None or one.period.from_ <= day]
        return tuple(s for s in held[-1].sectors if s not in OFFICE_SECTORS) if held else ()

    def _is_office_unknown(self, id_: str) -> bool:
        """Say whether the tables know the person and cannot tell the office of the day; so of no day."""
        if self._day is None:
            return bool(self._knowledge.holdings_of(id_))
        return self._knowledge.office_unknown_on(id_, self._day)

    def _code_and_country(self, actor: Actor, offices: Sequence[Holding]) -> tuple[str | None, str | None]:
        """Return an actor's code and country; who heads an organisation acts for it and not for a state."""
        of = self._knowledge.actor(offices[0].of) if offices and self._knowledge.has_actor(offices[0].of) else None
        if of is not None and of.kind is ActorKind.ORGANISATION and offices[0].country is None:
            return of.code, None
        return actor.code or actor.country, actor.country

    def _first_office(self, offices: Sequence[Holding]) -> str:
        """Return the title that news gives first: that of the state before the party's or the army's."""
        titles = [(self._knowledge.title(held.title.split()), held.title) for held in offices]
        ranks = [_RANK.get(title.kind, len(_RANK)) if title else len(_RANK) for title, _ in titles]
        return titles[ranks.index(min(ranks))][1]

    def _undated_sectors(self, id_: str) -> tuple[str, ...]:
        """Return the sectors that hold on every day: a person's, where all offices of the state agree, or else all."""
        actor = self._knowledge.actor(id_)
        if actor.kind is not ActorKind.PERSON:
            return actor.sectors
        held = {one.sectors for one in self._knowledge.holdings_of(id_)}
        of_state = {sectors for sectors in held if not OFFICE_SECTORS.isdisjoint(sectors)} or held
        return of_state.pop() if len(of_state) == 1 else ()
