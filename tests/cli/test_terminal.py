"""Nothing in a story steers the terminal, and no locale or width stops the output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from samarkand.cli.terminal import clean
from tests.cli.conftest import Run, write_lines
from tests.store.stories import TEXT

ROOT = Path(__file__).parents[2]

CLEANED = [
    ("plain", "Çavuşoğlu met Xi", "Çavuşoğlu met Xi"),
    ("colour", "\x1b[31mred\x1b[0m alert", "red alert"),
    ("colour-in-one-byte", "\x9b31mred", "red"),
    ("window-title", "\x1b]0;owned\x07news", "news"),
    ("link", "\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\", "here"),
    ("lone-escape", "a\x1bb", "ab"),
    ("bell-and-delete", "a\x07\x7fb", "ab"),
    ("lines-and-tabs", " one\n\ttwo\r\nthree\u2028four ", "one two three four"),
    ("turned-direction", "abc\u202edcba\u2066", "abcdcba"),
    ("joiners-stay", "می\u200cخواهم", "می\u200cخواهم"),
    ("markup-is-text", "[bold]x[/bold] :smile:", "[bold]x[/bold] :smile:"),
]


@pytest.mark.parametrize(("given", "expected"), [c[1:] for c in CLEANED], ids=[c[0] for c in CLEANED])
def test_clean(given: str, expected: str) -> None:
    assert clean(given) == expected


def test_a_hostile_story_is_printed_as_text(run: Run, tmp_path: Path) -> None:
    hostile = "\x1b[2J[bold red]Breaking[/bold red] [link=x] :bomb: \x1b]0;t\x07"
    write_lines(
        tmp_path / "a.jsonl",
        {"id": f"id{hostile}", "text": TEXT, "title": hostile, "publisher": hostile, "published": "2022-09-16"},
    )
    coded, added = run("code", "a.jsonl"), run("add", "-v", "a.jsonl")
    assert (coded.code, added.code) == (0, 0)
    outputs = [coded.out, added.out, added.err, run("events").out, run("statements").out]
    assert all(line.isprintable() for output in outputs for line in output.splitlines())
    assert coded.out.splitlines()[0] == "[bold red]Breaking[/bold red] [link=x] :bomb:"


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONUTF8": "0", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_a_locale_without_the_letters(story: Path, environment: dict[str, str]) -> None:
    command = [sys.executable, "-m", "tests.cli.fake_samarkand", "code", str(story)]
    table, lines = (
        subprocess.run(run, cwd=ROOT, env=os.environ | environment, capture_output=True, check=True).stdout
        for run in (command, [*command, "--json"])
    )
    assert b"Greek officials, per" in table
    assert "Çavuşoğlu".encode() in lines


_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_a_terminal(columns: int, *arguments: str) -> str:
    """Return what a run prints whose standard output and standard error are a terminal."""
    program = (
        "import os, pty, sys\n"
        "def read(fd):\n"
        "    return os.read(fd, 65536)\n"
        "sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:], read)))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, sys.executable, "-m", "tests.cli.fake_samarkand", *arguments],
        cwd=ROOT,
        env=os.environ | {"TERM": "xterm", "COLUMNS": str(columns)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize("columns", [20, 40, 80, 110, 200])
def test_a_terminal_of_any_width(story: Path, columns: int) -> None:
    printed = on_a_terminal(columns, "code", str(story))
    assert "\x1b[" in printed, "colour on a terminal"
    lines = [_ESCAPE.sub("", line).rstrip() for line in printed.splitlines()]
    assert "Events" in lines
    assert max(map(len, lines)) <= columns


def test_a_terminal_shows_how_far_adding_is(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", *({"id": f"s{n}", "text": f"slow {n}"} for n in range(30)))
    printed = on_a_terminal(80, "add", str(tmp_path / "a.jsonl"), "--db", str(tmp_path / "samarkand.db"))
    assert re.search(r"coding .* \d+ articles", _ESCAPE.sub("", printed))
    assert "samarkand: s7: no date" in printed
    assert "30 added" in printed
