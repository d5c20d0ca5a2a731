"""Records made by hand: what a coder would make of one short story, so that the store is tested without one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from samarkand.model import (
    ActorMention,
    ActorReference,
    Article,
    Block,
    BlockKind,
    CoderVersion,
    Event,
    ItemDate,
    Mentions,
    Original,
    Period,
    Polarity,
    Record,
    Relation,
    RelationType,
    Size,
    Span,
    Statement,
    StatementKind,
    Status,
    item_id,
)

TEXT = (
    "Turkish Foreign Minister Mevlüt Çavuşoğlu said on Friday that Greek officials had told him "
    "that Athens condemned the survey. Turkey joined NATO in 1952."
)
DAY = dt.date(2022, 9, 16)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def actor(name: str, mention: str, *, id: str | None = None, country: str | None = None) -> ActorReference:
    return ActorReference(
        actor=id,
        name=name,
        code=country,
        country=country,
        sectors=("GOV",) if country else (),
        office=None,
        office_unknown=False,
        mention=(span(mention),),
    )


CAVUSOGLU = actor("Mevlüt Çavuşoğlu", "Mevlüt Çavuşoğlu", id="mevlut-cavusoglu", country="TUR")
GREEK_OFFICIALS = actor("Greek officials", "Greek officials", country="GRC")
GREECE = actor("Greece", "Athens", id="grc", country="GRC")
TURKEY = actor("Turkey", "Turkey joined"[:6], id="tur", country="TUR")
NATO = replace(actor("NATO", "NATO", id="nato"), code="IGO")

CODER = CoderVersion(version="0.1.0", lexicon="l1", ontology="o1", model="m1", knowledge="k1")


def article(
    *,
    id: str = "story-1",
    text: str = TEXT,
    url: str | None = "https://news.example/story-1",
    published: dt.date | None = DAY,
    language: str | None = None,
    publisher: str | None = "Example Times",
    original: Original | None = None,
) -> Article:
    return Article(
        id=id,
        text=text,
        url=url,
        publisher=publisher,
        title="Turkey and Greece",
        published=published,
        language=language,
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),),
        original=original,
    )


def statement(article_id: str, cue: str, content: str, speaker: ActorReference, within: str | None) -> Statement:
    return Statement(
        id=item_id(article_id, "statement", (span(cue), span(content))),
        kind=StatementKind.INDIRECT,
        polarity=Polarity.SAID,
        speaker=speaker,
        addressees=(),
        occasion=None,
        medium=None,
        cue=(span(cue),),
        content=(span(content),),
        within=within,
        date=None,
        place=None,
        evidence=(span(cue),),
        rule="statement.cue.says-that",
        reason="The verb reports what its subject says.",
        confidence=0.9,
    )


def record(read: Article | None = None, *, coder: CoderVersion = CODER) -> Record:
    """Return the record of an article whose text begins with TEXT."""
    read = read or article()
    outer = statement(read.id, "said", "Greek officials had told him that Athens condemned the survey", CAVUSOGLU, None)
    inner = statement(read.id, "had told", "Athens condemned the survey", GREEK_OFFICIALS, outer.id)
    event = Event(
        id=item_id(read.id, "event", (span("condemned"),), "ACCUSE"),
        type="ACCUSE",
        modes=("disapprove",),
        contexts=("diplomatic",),
        cameo="111",
        quad=3,
        score=-3.0,
        sources=(GREECE,),
        targets=(),
        trigger=span("condemned"),
        date=ItemDate(from_=DAY, to=DAY, start=span("Friday").start, end=span("Friday").end),
        place=None,
        status=Status.HAPPENED,
        historical=False,
        size=Size(),
        attributed_to=inner.id,
        performed_in=None,
        evidence=(span("Athens condemned the survey"),),
        rule="event.verb.active",
        reason="“Condemned” with a government as its subject is an accusation.",
        confidence=0.81,
    )
    relation = Relation(
        id=item_id(read.id, "relation", (span("joined"),)),
        type=RelationType.MEMBER_OF,
        subject=TURKEY,
        object=NATO,
        title=None,
        period=Period(from_=dt.date(1952, 1, 1)),
        attributed_to=None,
        evidence=(span("Turkey joined NATO in 1952"),),
        rule="relation.joined",
        reason="Who joined is a member from then on.",
        confidence=0.95,
    )
    mention = span("Athens")
    return Record(
        article=replace(read, language=read.language or "en"),
        sentences=(Span(start=0, end=TEXT.index(" Turkey joined")), span("Turkey joined NATO in 1952.")),
        mentions=Mentions(actors=(ActorMention(start=mention.start, end=mention.end, text="Athens", actor="grc"),)),
        statements=(outer, inner),
        events=(event,),
        relations=(relation,),
        coder=coder,
    )
