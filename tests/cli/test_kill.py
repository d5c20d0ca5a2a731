"""kill -9 during `add`: every acknowledged article is there, the database is sound, a rerun finishes."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samarkand.store import Store
from tests.cli.conftest import write_lines
from tests.store.stories import TEXT

ROOT = Path(__file__).parents[2]
ARTICLES = 60


def command(batch: Path, database: Path, workers: int) -> list[str]:
    arguments = ["add", "-v", str(batch), "--db", str(database), "--workers", str(workers)]
    return [sys.executable, "-m", "tests.cli.fake_samarkand", *arguments]


def add_and_kill(run: list[str], seconds: float) -> list[str]:
    """Return the ids that were acknowledged before the kill, which comes so long after the first of them."""
    process = subprocess.Popen(run, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    lines = [first, *process.stdout.read().splitlines()]
    process.stdout.close()
    process.wait()
    return [line.split()[1] for line in lines if line.strip()]


@pytest.mark.parametrize(("workers", "kills"), [(1, 10), (2, 3)])
def test_nothing_acknowledged_is_lost(tmp_path: Path, workers: int, kills: int) -> None:
    batch, database = tmp_path / "batch.jsonl", tmp_path / "samarkand.db"
    dated = {"published": "2022-09-16"}
    write_lines(batch, *({"id": f"s{n}", "text": f"{TEXT} Number {n}.", **dated} for n in range(ARTICLES)))
    moments = random.Random(2022)
    killed_midway = 0
    for _ in range(kills):
        database.unlink(missing_ok=True)
        for beside in ("-wal", "-shm"):
            database.with_name(database.name + beside).unlink(missing_ok=True)
        acknowledged = add_and_kill(command(batch, database, workers), moments.uniform(0, 0.4))
        with Store.open(database) as store:
            store.check()
            kept = [record.article.id for record in store.records()]
        assert acknowledged == kept[: len(acknowledged)]
        assert len(kept) <= len(acknowledged) + 1, "one at most was kept and not yet acknowledged"
        killed_midway += len(kept) < ARTICLES
        subprocess.run(command(batch, database, workers), cwd=ROOT, capture_output=True, check=True)
        with Store.open(database) as store:
            store.check()
            assert [record.article.id for record in store.records()] == [f"s{n}" for n in range(ARTICLES)]
    assert killed_midway, "no kill came before the end: the test shows nothing"
