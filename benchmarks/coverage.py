"""How many of the leaders that the news of each year names with their title the tables know.

    python -m benchmarks.coverage ../shared/data/current_events/2002_2021.jsonl.xz [--each 200] [--unknown]

Counted are people with a title of a head of state or government or a foreign minister in front of their names, in so
many rows of each year. Known is one whom a table has; in office one who held such an office on that day.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import percent
from samarkand.coder.actors import find_actors
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.knowledge import ActorKind, Knowledge, TitleKind, load_knowledge
from samarkand.language import load_pipeline, read_sentences
from samarkand.model import Article
from samarkand.readers import read

KINDS = (TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT, TitleKind.FOREIGN_MINISTER)
_TITLED = re.compile(r"\b(?:President|Prime Minister|Premier|Chancellor|Foreign (?:Minister|Secretary)) [A-Z]")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line a year, the last line of all as one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.coverage", description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--each", type=int, default=200, help="rows of each year")
    parser.add_argument("--unknown", action="store_true", help="print whom no table knows")
    options = parser.parse_args(arguments)
    figures = measure(options.rows, options.each, unknown=options.unknown)
    for year, found in figures.items():
        print(year, found)
    print(json.dumps(figures))


def measure(path: Path, each: int, *, unknown: bool = False) -> dict[str, Any]:
    """Return for each year how many leaders were named, and how many of them are known and in office, in percent."""
    pipeline, knowledge = load_pipeline(), load_knowledge()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in _articles(path, each):
        chunks = find_actors(read_sentences(article, pipeline), knowledge).chunks
        for leader in (chunk for of_sentence in chunks for chunk in of_sentence if _leads(chunk, knowledge)):
            count = counts[str(article.published)[:4]]
            count["named"] += 1
            count["known"] += leader.known is not None
            count["in office"] += _in_office(leader, article, knowledge)
            if unknown and leader.known is None:
                print(article.published, leader.country, leader.title, leader.name)
    return {
        year: {
            "named": count["named"],
            "known": percent(count["known"], count["named"]),
            "in_office": percent(count["in office"], count["named"]),
        }
        for year, count in sorted(counts.items())
    }


def _articles(path: Path, each: int) -> Iterator[Article]:
    """Yield the rows of each year that name someone with a title, picked by the hashes of their ids."""
    by_year: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["published"] and _TITLED.search(row["text"]):
                by_year[row["published"][:4]].append((hashlib.sha256(row["id"].encode()).hexdigest(), line))
    with tempfile.TemporaryDirectory() as folder:
        few = Path(folder) / "few.jsonl"
        picked = (line for year in sorted(by_year) for _, line in sorted(by_year[year])[:each])
        few.write_text("".join(picked), encoding="utf-8")
        yield from (article for article in read(few) if isinstance(article, Article))


def _leads(chunk: Chunk, knowledge: Knowledge) -> bool:
    """Say whether someone is named with the title of a leader of a state."""
    if chunk.kind is not ChunkKind.PERSON or chunk.title is None or chunk.by_office:
        return False
    of_state = chunk.body is None or (chunk.body.known is not None and chunk.body.known.kind is ActorKind.STATE)
    title = knowledge.title(chunk.title.split())
    return of_state and title is not None and title.kind in KINDS and not title.former


def _in_office(leader: Chunk, article: Article, knowledge: Knowledge) -> bool:
    if leader.known is None or article.published is None:
        return False
    titles = (knowledge.title(held.title.split()) for held in knowledge.offices_on(leader.known.id, article.published))
    return any(title is not None and title.kind in KINDS for title in titles)


if __name__ == "__main__":
    main()
