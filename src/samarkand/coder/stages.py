"""What the stages before the events find in an article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.language import Language

from samarkand.coder.actors import Actors, find_actors
from samarkand.coder.events import Lexicon
from samarkand.coder.events.build import EventBuilder
from samarkand.coder.events.opinion import Opinion
from samarkand.coder.modality import status_of
from samarkand.coder.places import find_places
from samarkand.coder.statements import find_statements
from samarkand.coder.times import find_times
from samarkand.knowledge import Knowledge
from samarkand.language import Reading, identify_language, read_sentences
from samarkand.model import Article, Block, BlockKind, PlaceMention, Statement, TimeMention

CODED_LANGUAGES = frozenset({"en"})
"""Languages whose articles are coded; others are kept and marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """The sentences of an article with its actors, times, places and statements."""

    reading: Reading
    actors: Actors
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    statements: tuple[Statement, ...]

    def event_builder(
        self, lexicon: Lexicon, *, opinion: Opinion | None = None, judge: Opinion | None = None
    ) -> EventBuilder:
        """Return what builds the article's events; the shipped opinion and judge by default."""
        return EventBuilder(
            self.reading,
            self.actors,
            self.times,
            self.places,
            self.statements,
            lexicon,
            status_of,
            opinion=opinion,
            judge=judge,
        )


def with_language(article: Article) -> Article:
    """Return the article with its language, which is believed where it is stated."""
    return replace(article, language=article.language or identify_language(article.text))


def read_stages(article: Article, nlp: Language, knowledge: Knowledge) -> Stages:
    """Return what the stages find one after the other, each from the article and what came before."""
    reading = read_sentences(with_blocks(article), nlp)
    places = find_places(reading, knowledge)
    actors = find_actors(reading, knowledge, places)
    times = find_times(reading)
    statements = find_statements(reading, actors, times, places)
    return Stages(reading=reading, actors=actors, times=times, places=places, statements=statements)


def with_blocks(article: Article) -> Article:
    """Return the article with its whole text as one paragraph where no reader has found blocks."""
    text = article.text
    if article.blocks or not text.strip():
        return article
    start = len(text) - len(text.lstrip())
    paragraph = Block(kind=BlockKind.PARAGRAPH, start=start, end=len(text.rstrip()))
    return replace(article, blocks=(paragraph,))
