"""The command line in this process, with the fake coder in place of the real one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from samarkand.cli import coding, main
from tests.cli import fake_coder
from tests.store.stories import TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a run of the command line returned and printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(coding, "coder", lambda inputs: fake_coder.code)

    def run_in_process(*arguments: str) -> Ran:
        code = main(arguments)
        captured = capsys.readouterr()
        return Ran(code=code, out=captured.out, err=captured.err)

    return run_in_process


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a file with one good, dated article."""
    path = tmp_path / "story.jsonl"
    write_lines(path, {"id": "story-1", "text": TEXT, "published": "2022-09-16", "publisher": "Example Times"})
    return path


def write_lines(path: Path, *objects: object) -> None:
    path.write_text("".join(f"{json.dumps(each)}\n" for each in objects), encoding="utf8")
