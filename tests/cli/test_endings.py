"""How a run ends that is stopped from outside: the reader goes away, Ctrl-C, a full disk."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from samarkand.store import Store
from tests.cli.conftest import write_lines

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "tests.cli.fake_samarkand"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Return a file with more articles than any pipe holds, each of which takes the fake coder a while."""
    path = tmp_path / "many.jsonl"
    write_lines(
        path, *({"id": f"s{n}", "text": f"slow {n}. " + "x" * 5000, "published": "2022-09-16"} for n in range(500))
    )
    return path


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([*COMMAND, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("options", [("--json",), (), ("--json", "--workers", "2")], ids=str)
def test_a_reader_that_goes_away_is_no_error(many: Path, options: tuple[str, ...]) -> None:
    process = start("code", *options, str(many))
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    assert process.wait(timeout=60) == 141


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_is_one_line_and_keeps_what_was_acknowledged(many: Path, tmp_path: Path, workers: str) -> None:
    database = tmp_path / "samarkand.db"
    process = start("add", "-v", str(many), "--db", str(database), "--workers", workers)
    assert process.stdout is not None
    acknowledged = [process.stdout.readline() for _ in range(3)]
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == "samarkand: interrupted: what was acknowledged is kept\n"
    with Store.open(database) as store:
        kept = {record.article.id for record in store.records()}
    assert {line.split()[1] for line in (*acknowledged, *out.splitlines())} <= kept


def test_a_full_disk_is_one_line(many: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*COMMAND, "code", "--json", str(many)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert ran.stderr == "samarkand: output: No space left on device\n"
