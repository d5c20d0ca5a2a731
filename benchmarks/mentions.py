"""The times and places of gold texts as Samarkand finds them: read as any input, coded by these two stages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from samarkand.coder.places import find_places
from samarkand.coder.times import find_times
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline, read_sentences
from samarkand.model import Article, Mentions
from samarkand.readers import read


def found_mentions(gold: Path) -> Iterator[tuple[Article, Mentions]]:
    """Yield each article of a gold file in the input form with its times and places."""
    pipeline, knowledge = load_pipeline(), load_knowledge()
    for article in read(gold):
        reading = read_sentences(article, pipeline)
        yield article, Mentions(times=find_times(reading), places=find_places(reading, knowledge))
