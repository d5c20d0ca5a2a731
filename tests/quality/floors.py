"""The floors of floors.toml and the figures that they hold."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.quality import (
    actors,
    bank,
    events,
    factuality,
    names,
    parsing,
    places,
    relations,
    sentences,
    statements,
    times,
)

FLOORS = Path(__file__).parent / "floors.toml"
TASKS = {
    "parsing": parsing.figures,
    "sentences": sentences.figures,
    "names": names.figures,
    "actors": actors.figures,
    "times": times.figures,
    "places": places.figures,
    "statements": statements.figures,
    "events": events.figures,
    "bank": bank.figures,
    "relations": relations.figures,
    "factuality": factuality.figures,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What a figure must not fall under.

    Attributes:
        measured: the figure when the floor was set.
        why: the reason for a floor that was lowered, or that lies far under the figure; else empty.
    """

    floor: float
    measured: float
    why: str = ""


def load_floors() -> dict[str, Floor]:
    """Return the floors by the names of their figures."""
    tables = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return {f"{task}.{name}": Floor(**entry) for task, table in tables.items() for name, entry in table.items()}


def measure_all() -> dict[str, float]:
    """Return all figures."""
    return {name: figure for figures in TASKS.values() for name, figure in figures().items()}
