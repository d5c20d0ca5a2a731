"""Every task on the data given, beside what others reach.

    python -m benchmarks --data DIR [--only NAME...] [--write PAGE]

What is not in the data folder is skipped with a line on stderr. Archives are unpacked into a temporary folder.
The last line printed is one JSON object: figures by task and set, the skipped sets, the commit.
"""

from __future__ import annotations

import argparse
import json
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.table import Measured, as_page, as_text, commit
from benchmarks.tasks import TASKS, Task

ARCHIVES = {"treebanks": ("treebanks.tar.xz", "treebanks"), "ner": ("ner.tar.xz", "")}
"""Folders that come packed: the archive, and the folder it is unpacked into."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the tasks and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the gold")
    parser.add_argument("--only", nargs="+", choices=sorted({task.name for task in TASKS}), help="these tasks only")
    parser.add_argument("--write", type=Path, help="write the table as a page in Markdown")
    options = parser.parse_args(arguments)
    wanted = [task for task in TASKS if not options.only or task.name in options.only]
    with tempfile.TemporaryDirectory() as folder:
        results = [_measure(task, options.data, Path(folder)) for task in wanted]
    print(as_text(results))
    if options.write:
        options.write.write_text(as_page(results, options.data), encoding="utf-8")
    print(json.dumps(_summary(results)))


def _measure(task: Task, data: Path, folder: Path) -> Measured:
    gold = locate(task.path, data, folder)
    if gold is None:
        print(f"SKIPPED {task.name}: no {task.path} in {data}", file=sys.stderr)
        return Measured(task=task, figures={}, skipped=f"no {task.path} in {data}")
    begin = time.perf_counter()
    figures = task.run(gold)
    seconds = time.perf_counter() - begin
    print(f"{task.name} on {task.path}: {seconds:.0f} s", file=sys.stderr)
    return Measured(task=task, figures=figures, seconds=seconds)


def locate(path: str, data: Path, folder: Path) -> Path | None:
    """Return where a gold set lies: below the data folder, or unpacked below the other; None where there is none."""
    if (data / path).exists():
        return data / path
    archive, inside = ARCHIVES.get(Path(path).parts[0], ("", ""))
    if archive and (data / archive).is_file() and not (folder / Path(path).parts[0]).exists():
        with tarfile.open(data / archive) as packed:
            packed.extractall(folder / inside, filter="data")
    return folder / path if (folder / path).exists() else None


def _summary(results: Sequence[Measured]) -> dict[str, object]:
    return {
        "figures": {f"{r.task.name} {r.task.path}": r.figures for r in results if not r.skipped},
        "skipped": [f"{r.task.name} {r.task.path}" for r in results if r.skipped],
        "seconds": round(sum(r.seconds for r in results), 1),
        "commit": commit(),
    }


if __name__ == "__main__":
    main()
