"""From an article to its record: the stages one after the other, each from the article and what came before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from samarkand.coder.actors import find_actors
from samarkand.coder.events import find_events
from samarkand.coder.places import find_places
from samarkand.coder.relations import find_relations
from samarkand.coder.statements import find_statements
from samarkand.coder.times import find_times
from samarkand.coder.versions import coder_version
from samarkand.knowledge import load_knowledge
from samarkand.language import identify_language, load_pipeline, read_sentences
from samarkand.model import Article, Block, BlockKind, CoderVersion, Mentions, Record, Span

CODED_LANGUAGES = frozenset({"en"})
"""Languages whose articles are coded; others are kept and marked."""


def code(article: Article, *, pipeline: str | None = None, tables: Path | None = None) -> Record:
    """Return what an article says; the same article and versions give the same record, byte for byte.

    An article in a language that is not coded comes back with its language and without items. One without blocks is
    read as one paragraph.

    Args:
        article: as a reader made it; a language that it states is believed.
        pipeline: name of an installed spaCy pipeline to use in place of the shipped one.
        tables: a folder with tables of one's own about who is who, see `samarkand.knowledge.load_knowledge`.

    Raises:
        TableError: a table of one's own breaks its form.
        UnknownPipelineError: no such pipeline is installed.
        ModelError: the shipped language model is damaged.
    """
    nlp, knowledge = load_pipeline(pipeline), load_knowledge(tables)
    version = coder_version(nlp, knowledge)
    article = replace(article, language=article.language or identify_language(article.text))
    if article.language not in CODED_LANGUAGES:
        return _record(article, version)
    article = _with_blocks(article)
    reading = read_sentences(article, nlp)
    places = find_places(reading, knowledge)
    actors = find_actors(reading, knowledge, places)
    times = find_times(reading)
    statements = find_statements(reading, actors, times, places)
    events = find_events(reading, actors, times, places, statements)
    relations = find_relations(reading, actors, times, statements)
    return replace(
        _record(article, version),
        sentences=tuple(Span(start=s.start, end=s.end) for s in reading.sentences),
        mentions=Mentions(actors=actors.mentions, times=times, places=places),
        statements=statements,
        events=events,
        relations=relations,
    )


def _with_blocks(article: Article) -> Article:
    """Return the article with its whole text as one paragraph where no reader has found blocks."""
    text = article.text
    if article.blocks or not text.strip():
        return article
    start = len(text) - len(text.lstrip())
    paragraph = Block(kind=BlockKind.PARAGRAPH, start=start, end=len(text.rstrip()))
    return replace(article, blocks=(paragraph,))


def _record(article: Article, version: CoderVersion) -> Record:
    """Return a record without items."""
    return Record(
        article=article,
        sentences=(),
        mentions=Mentions(),
        statements=(),
        events=(),
        relations=(),
        coder=version,
    )
