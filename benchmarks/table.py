"""The table of measured figures beside the anchors': as text, and as a page of docs/."""

from __future__ import annotations

import csv
import datetime as dt
import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.tasks import Figures, Task

ANCHORS = Path(__file__).parent / "anchors.tsv"
_ROOT = Path(__file__).parent.parent
_HEADER = ("task", "set", "figure", "ours", "others")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What another system reaches."""

    system: str
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A task with its figures, or with why there are none, and the seconds it took."""

    task: Task
    figures: Figures
    skipped: str = ""
    seconds: float = 0.0


@cache
def anchors() -> dict[tuple[str, str, str], tuple[Anchor, ...]]:
    """Return the anchors by task, path and figure."""
    found: dict[tuple[str, str, str], tuple[Anchor, ...]] = {}
    with ANCHORS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            key = row["task"], row["path"], row["measure"]
            found[key] = (*found.get(key, ()), Anchor(system=row["system"], figure=row["figure"]))
    return found


def lines(results: Sequence[Measured]) -> list[tuple[str, str, str, str, str]]:
    """Return the rows of the table: one a shown figure, or one that says why there is none."""
    rows: list[tuple[str, str, str, str, str]] = []
    for result in results:
        task = result.task
        place = f"{Path(task.path).name}, {task.note}" if task.note else Path(task.path).name
        if result.skipped:
            rows.append((task.name, place, "", "skipped", result.skipped))
            continue
        for name in task.shown:
            others = anchors().get((task.name, task.path, name), ())
            beside = "; ".join(f"{anchor.system} {anchor.figure}" for anchor in others)
            rows.append((task.name, place, name, str(result.figures[name]), beside))
    return rows


def as_text(results: Sequence[Measured]) -> str:
    """Return the table with aligned columns."""
    table = [_HEADER, *lines(results)]
    widths = [max(len(row[column]) for row in table) for column in range(len(_HEADER) - 1)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in table
    )


def as_page(results: Sequence[Measured], data: Path) -> str:
    """Return the table as a page in Markdown, with the day, the machine and the commit."""
    rows = "\n".join(f"| {' | '.join(row)} |" for row in lines(results))
    minutes = sum(result.seconds for result in results) / 60
    return f"""# Measured figures

`make bench` on {dt.datetime.now(dt.UTC):%Y-%m-%d}, commit {commit()}, Python {platform.python_version()}, {machine()}.
The gold is in {data.name}/, which is not part of the package; it took {minutes:.0f} minutes. Figures are in percent
unless their name says otherwise. The others' figures were measured on the same sets, or as each one says. This page is
written by `python -m benchmarks --data DATA --write docs/benchmarks.md`.

| {" | ".join(_HEADER)} |
|{"---|" * len(_HEADER)}
{rows}
"""


def machine() -> str:
    """Return the processor and the number of cores."""
    cpu = Path("/proc/cpuinfo")
    models = [line for line in cpu.read_text().splitlines() if line.startswith("model name")] if cpu.is_file() else []
    name = models[0].partition(":")[2].strip() if models else platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()}"


def commit() -> str:
    """Return the commit of the working tree, marked where files differ from it; "unknown" outside a repository."""
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty=, with changes"],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or "unknown"
