"""The times and places of gold texts as Samarkand finds them: read as any input, coded by these two stages."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.halves import Half, read_gold
from samarkand.coder.places import find_places
from samarkand.coder.times import find_times
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline, read_sentences
from samarkand.model import Article, Mentions
from samarkand.readers import read

Mention = TypeVar("Mention")


def run(
    arguments: Sequence[str] | None,
    description: str,
    pick: Callable[[Mentions], Sequence[Mention]],
    score: Callable[[Sequence[dict[str, Any]], Sequence[Sequence[Mention]]], dict[str, Any]],
    print_errors: Callable[[dict[str, Any], Sequence[Mention]], None],
) -> None:
    """Code the gold texts named on the command line and print the figures, the last line as one JSON object."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--errors", action="store_true", help="print what was missed, wrong or too much")
    options = parser.parse_args(arguments)
    gold = read_gold(options.gold, options.half)
    found = {article.id: pick(mentions) for article, mentions in found_mentions(options.gold)}
    predicted = [found.get(str(text["id"]), ()) for text in gold]
    if options.errors:
        for text, mentions in zip(gold, predicted, strict=True):
            print_errors(text, mentions)
    figures = score(gold, predicted)
    for name, figure in figures.items():
        print(f"{name:40} {figure}")
    print(json.dumps(figures))


def found_mentions(gold: Path) -> Iterator[tuple[Article, Mentions]]:
    """Yield each article of a gold file in the input form with its times and places."""
    pipeline, knowledge = load_pipeline(), load_knowledge()
    for article in read(gold):
        reading = read_sentences(article, pipeline)
        yield article, Mentions(times=find_times(reading), places=find_places(reading, knowledge))
