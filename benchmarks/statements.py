"""Who said what: attributions of PolNeAR and GUM, scored as ../shared/score/score.py scores them.

    python -m benchmarks.statements GOLD.jsonl [--out RECORDS.jsonl] [--half tune|check|all] [--score PATH] [--by-rule]

The gold's texts are coded up to their statements. The last line printed is one JSON object with the scorer's figures.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.halves import Half, read_gold
from samarkand.coder.actors import find_actors
from samarkand.coder.places import find_places
from samarkand.coder.statements import find_statements
from samarkand.errors import InputError
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline, read_sentences
from samarkand.model import Article, Statement
from samarkand.readers import stream

SCORER = Path("../shared/score/score.py")


def code_statements(gold: Path, pipeline: str | None = None) -> Iterator[dict[str, Any]]:
    """Yield a record, statements only, for each text of a gold file."""
    nlp, knowledge = load_pipeline(pipeline), load_knowledge()
    for article in stream([gold]):
        if isinstance(article, InputError):
            raise article
        reading = read_sentences(article, nlp)
        yield _record(
            article, find_statements(reading, find_actors(reading, knowledge, find_places(reading, knowledge)))
        )


def _record(article: Article, statements: Sequence[Statement]) -> dict[str, Any]:
    return {
        "article": {"id": article.id, "text": article.text},
        "statements": [dataclasses.asdict(statement) for statement in statements],
    }


def score(task: str, gold: Path, records: Path, scorer: Path = SCORER) -> dict[str, Any]:
    """Return the figures of the shared scorer for a task."""
    spec = importlib.util.spec_from_file_location("score", scorer)
    if spec is None or spec.loader is None or not scorer.is_file():
        raise InputError(str(scorer), "no scorer here; give its path with --score")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    figures: dict[str, Any] = getattr(module, task)(str(gold), str(records))
    return figures


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, help="where to keep the records")
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--score", type=Path, default=SCORER, help="the shared scorer")
    parser.add_argument("--pipeline", help="an installed spaCy pipeline in place of ours")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder) / "gold.jsonl"
        _write(gold, read_gold(arguments.gold, arguments.half))
        records = arguments.out or Path(folder) / "records.jsonl"
        _write(records, code_statements(gold, arguments.pipeline))
        print(json.dumps(score("statements", gold, records, arguments.score)))


def _write(path: Path, rows: Any) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)


if __name__ == "__main__":
    main()
