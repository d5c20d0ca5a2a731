"""From an article to its record: the stages one after the other, each from the article and what came before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from samarkand.coder.events import find_events, load_lexicon
from samarkand.coder.relations import find_relations
from samarkand.coder.stages import CODED_LANGUAGES, read_stages, with_language
from samarkand.coder.versions import coder_version
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline
from samarkand.model import Article, CoderVersion, Mentions, Record, Span


def code(
    article: Article,
    *,
    pipeline: str | None = None,
    tables: Path | None = None,
    ontology: Path | None = None,
    keep_all: bool = False,
) -> Record:
    """Return what an article says; the same article and versions give the same record, byte for byte.

    An article in a language that is not coded comes back with its language and without items. One without blocks is
    read as one paragraph.

    Args:
        article: as a reader made it; a language that it states is believed.
        pipeline: name of an installed spaCy pipeline to use in place of the shipped one.
        tables: a folder with tables of one's own about who is who, see `samarkand.knowledge.load_knowledge`.
        ontology: a file with event types and senses of one's own, see docs/ontology.md.
        keep_all: keep also what the rules leave out as no political event: its rule ends in ".out" and its reason says
            why; the record's coder version then ends in "+keep-all".

    Raises:
        TableError: a table or ontology of one's own breaks its form.
        UnknownPipelineError: no such pipeline is installed.
        ModelError: the shipped language model is damaged.
    """
    nlp, knowledge = load_pipeline(pipeline), load_knowledge(tables)
    version = coder_version(nlp, knowledge, ontology=ontology, keep_all=keep_all)
    lexicon = load_lexicon(ontology_file=ontology)
    article = with_language(article)
    if article.language not in CODED_LANGUAGES:
        return _record(article, version)
    found = read_stages(article, nlp, knowledge)
    reading = found.reading
    return replace(
        _record(reading.article, version),
        sentences=tuple(Span(start=s.start, end=s.end) for s in reading.sentences),
        mentions=Mentions(actors=found.actors.mentions, times=found.times, places=found.places),
        statements=found.statements,
        events=find_events(
            reading, found.actors, found.times, found.places, found.statements, lexicon=lexicon, keep_all=keep_all
        ),
        relations=find_relations(reading, found.actors, found.times, found.statements),
    )


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
