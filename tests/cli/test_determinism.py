"""The same stories give the same bytes: whatever the hash seed, the number of workers, the locale, the time zone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CONDITIONS = [
    ("hash-seed-1", {"PYTHONHASHSEED": "1"}, 1),
    ("hash-seed-2-two-workers", {"PYTHONHASHSEED": "2"}, 2),
    ("locale-and-time-zone", {"LC_ALL": "C", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "3"}, 1),
    ("utf8-locale-two-workers", {"LC_ALL": "C.UTF-8", "TZ": "America/St_Johns", "PYTHONHASHSEED": "4"}, 2),
    ("many-threads", {"OMP_NUM_THREADS": "4", "OPENBLAS_NUM_THREADS": "4"}, 1),
]


def code_samples(environment: dict[str, str], workers: int) -> tuple[bytes, bytes]:
    """Return what the real command prints for the sample stories."""
    command = [sys.executable, "-m", "samarkand.cli", "code", "--json", "--workers", str(workers), "samples"]
    ran = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, check=True)
    return ran.stdout, ran.stderr


@pytest.fixture(scope="module")
def expected() -> tuple[bytes, bytes]:
    return code_samples({"PYTHONHASHSEED": "0"}, 1)


@pytest.mark.parametrize(("environment", "workers"), [c[1:] for c in CONDITIONS], ids=[c[0] for c in CONDITIONS])
def test_the_same_bytes(expected: tuple[bytes, bytes], environment: dict[str, str], workers: int) -> None:
    assert code_samples(environment, workers) == expected


def test_there_is_something_to_compare(expected: tuple[bytes, bytes]) -> None:
    records, _ = expected
    assert len(records.splitlines()) >= 8
    assert b'"trigger"' in records
    assert b'"cue"' in records
