"""How fast stories are coded on one core: `python -m benchmarks.speed [PATH...]` (without paths: samples/).

Rates are per second of processor time, so that other work on the machine counts little; the wall clock stands beside.
Reading files and writing records is not counted. Loading (imports, model, tables, first article) is told apart.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

SAMPLES = Path(__file__).parent.parent / "samples"
STAGES = {
    "identify_language": "language",
    "read_sentences": "language",
    "find_actors": "actors",
    "find_times": "times",
    "find_places": "places",
    "find_statements": "statements",
    "find_events": "events",
    "find_relations": "relations",
}
"""The functions that the modules of `CALLERS` call, and the stage each belongs to."""
CALLERS = ("samarkand.coder.coding", "samarkand.coder.stages")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What was coded, in how many seconds of processor and of clock, and the seconds of each stage."""

    articles: int
    sentences: int
    words: int
    cpu_seconds: float
    wall_seconds: float
    stage_seconds: dict[str, float]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table and, last, one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("paths", type=Path, nargs="*", default=[SAMPLES])
    parser.add_argument("--limit", type=int, help="code the first articles only")
    options = parser.parse_args(arguments)
    figures = measure(options.paths, limit=options.limit)
    for name, figure in figures.items():
        print(f"{name:24} {figure}")
    print(json.dumps(figures))


def measure(paths: Sequence[Path], *, limit: int | None = None) -> dict[str, Any]:
    """Return the figures of coding all articles at the paths, or the first `limit`."""
    begin = time.process_time()
    coding = import_module("samarkand.coder.coding")
    coding.code(_first_article())
    load_seconds = time.process_time() - begin
    return figures(_work(coding, paths, limit)) | {
        "load_seconds": round(load_seconds, 2),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def figures(work: Work) -> dict[str, Any]:
    """Return rates a second of one core and each stage's share of the coding in percent, the largest first."""
    cpu = max(work.cpu_seconds, 1e-9)
    shares = {stage: round(100 * spent / cpu, 1) for stage, spent in work.stage_seconds.items()}
    return {
        "articles": work.articles,
        "sentences": work.sentences,
        "words": work.words,
        "articles_per_second": round(work.articles / cpu, 2),
        "sentences_per_second": round(work.sentences / cpu, 1),
        "words_per_second": round(work.words / cpu, 1),
        "cpu_seconds": round(work.cpu_seconds, 2),
        "wall_seconds": round(work.wall_seconds, 2),
        "share_percent": dict(sorted(shares.items(), key=lambda item: (-item[1], item[0]))),
    }


def _first_article() -> Any:
    from samarkand.model import Article  # here, for importing is part of what is measured

    return Article(id="warm-up", text="Ministers of Ghana and Togo met in Accra on Monday, officials said.")


def _work(coding: ModuleType, paths: Sequence[Path], limit: int | None) -> Work:
    from samarkand.errors import InputError
    from samarkand.readers import stream

    articles = [article for article in stream(paths) if not isinstance(article, InputError)][:limit]
    sentences = 0
    with _timed() as stage_seconds:
        cpu, wall = time.process_time(), time.perf_counter()
        for article in articles:
            sentences += len(coding.code(article).sentences)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return Work(
        articles=len(articles),
        sentences=sentences,
        words=sum(len(article.text.split()) for article in articles),
        cpu_seconds=cpu,
        wall_seconds=wall,
        stage_seconds=stage_seconds,
    )


@contextmanager
def _timed() -> Iterator[dict[str, float]]:
    """Count the processor time of each stage while the block runs; the stages themselves stay as they are."""
    seconds = dict.fromkeys(STAGES.values(), 0.0)
    modules = [import_module(name) for name in CALLERS]
    plain = {name: (m, getattr(m, name)) for name in STAGES for m in modules if hasattr(m, name)}
    for name, (module, function) in plain.items():
        setattr(module, name, _timer(function, STAGES[name], seconds))
    try:
        yield seconds
    finally:
        for name, (module, function) in plain.items():
            setattr(module, name, function)


def _timer(function: Callable[..., Any], stage: str, seconds: dict[str, float]) -> Callable[..., Any]:
    @wraps(function)
    def timed(*arguments: Any, **options: Any) -> Any:
        begin = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            seconds[stage] += time.process_time() - begin

    return timed


if __name__ == "__main__":
    main()
