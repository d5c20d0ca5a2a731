"""Real news with the political events that it tells, labelled by hand: offsets and labels, the texts lie elsewhere.

`benchmarks/gold/events/README.md` tells the form; `benchmarks.events --data DIR` measures on it, `training.opinion`
learns from it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.bank import BankError, Example, read_events
from benchmarks.halves import Half
from samarkand.ontology import load_ontology

GOLD = Path(__file__).parent / "gold" / "events"
TEXTS = ("current_events/2002_2021.jsonl.xz", "current_events/2025_to_september.jsonl.xz", "articles.jsonl.xz")
CHOSEN = "chosen"
"""Names of files with texts that were chosen because the coder found events in them end so: none of them is kept."""

KEPT = 3
"""Every so manieth other text is kept from training and tuning."""


def read_real(data: Path, half: Half = Half.ALL, name: str = "*") -> Iterator[Example]:
    """Yield labelled texts of the named gold file, by default of all.

    Args:
        data: the folder with the texts.
        half: which part of them.
        name: the gold file's name without its ending.

    Raises:
        BankError: a text is missing, or is not the one that was labelled.
    """
    labels = [
        (json.loads(line), path.stem)
        for path in sorted(GOLD.glob(f"{name}.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    wanted = [(one, file) for one, file in labels if half in (Half.ALL, _half_of(one["id"], file))]
    texts = _texts(data, {one["id"] for one, _ in wanted})
    ontology = load_ontology()
    for one, file in wanted:
        if one["id"] not in texts:
            raise BankError(f"{file}: {data} has no text {one['id']}")
        whole, published = texts[one["id"]]
        text = whole[one["start"] : one["end"]]
        if hashlib.sha256(text.encode()).hexdigest()[:8] != one["sha"]:
            raise BankError(f"{file}: {one['id']} is not the text that was labelled")
        actors = {int(n): tuple(range(*span) for span in actor["spans"]) for n, actor in one["actors"].items()}
        yield Example(
            text=text,
            actors=actors,
            events=read_events(one["events"], actors, ontology),
            half=_half_of(one["id"], file),
            published=published,
            who={int(n): actor["who"] for n, actor in one["actors"].items()},
        )


def _half_of(id_: str, file: str) -> Half:
    kept = int(hashlib.sha256(id_.encode()).hexdigest(), 16) % KEPT == 0
    return Half.CHECK if kept and not file.endswith(CHOSEN) else Half.TUNE


def _texts(data: Path, wanted: set[str]) -> dict[str, tuple[str, dt.date | None]]:
    """Return text and day of the wanted articles by their ids."""
    found: dict[str, tuple[str, dt.date | None]] = {}
    for name in TEXTS:
        with lzma.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                article: dict[str, Any] = json.loads(line)
                if article["id"] in wanted:
                    day = article["published"]
                    found[article["id"]] = (article["text"], dt.date.fromisoformat(day[:10]) if day else None)
    return found
