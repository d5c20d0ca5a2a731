"""Bad input of every kind: one clear line, the documented exit code, and the rest of the batch is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_lines


def write_bytes(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


def write_objects(*objects: object) -> Callable[[Path], None]:
    return lambda path: write_lines(path, *objects)


BAD_INPUTS = [
    ("empty.txt", write_bytes(b"")),
    ("blank.txt", write_bytes(b" \n\n\t\n")),
    ("binary.txt", write_bytes(bytes(range(256)) * 20)),
    ("picture.jpg", write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))),
    ("one-long-line.txt", write_bytes(b"The ministers met. " * 2_700_000)),
    ("broken-utf8.txt", write_bytes(b"The minister said: \xff\xfe\xfa no.")),
    ("no-text.jsonl", write_objects({"id": "x", "title": "A title"})),
    ("text-is-a-number.jsonl", write_objects({"id": "x", "text": 7})),
    ("no-object.jsonl", write_objects(["text"])),
    ("no-json.jsonl", write_bytes(b'{"id": \n')),
    ("bad-date.jsonl", write_objects({"id": "x", "text": "They met.", "published": "yesterday"})),
    ("deep.jsonl", write_bytes(b"[" * 100_000 + b"\n")),
    ("broken.txt.gz", write_bytes(b"\x1f\x8b\x08\x00 not gzip")),
    ("only-scripts.html", write_bytes(b"<html><script>var x = 'They met.';</script></html>")),
    ("missing.txt", lambda path: None),
    ("empty-folder", lambda path: path.mkdir()),
    ("fault.jsonl", write_objects({"id": "fault", "text": "They met.", "published": "2022-09-16"})),
    ("\x1b[2Jname\n.txt", write_bytes(b"")),
]


@pytest.mark.parametrize(("name", "make"), BAD_INPUTS, ids=[ascii(name) for name, _ in BAD_INPUTS])
def test_one_line_and_the_rest_is_done(run: Run, story: Path, name: str, make: Callable[[Path], None]) -> None:
    make(story.with_name(name))
    ran = run("add", "-v", name, str(story))
    complaint, summary = ran.err.splitlines()
    assert (ran.code, ran.out) == (1, "added story-1\n")
    assert complaint.startswith("samarkand: ")
    assert complaint.count(": ") >= 2, "where and what"
    assert "Traceback" not in complaint
    assert complaint.isprintable()
    assert summary == "samarkand: samarkand.db: 1 added; 1 refused"
    alone = run("code", name)
    assert (alone.code, alone.out) == (2, "")
    assert alone.err == f"{complaint}\n"


def test_only_the_bad_line_of_a_batch_is_lost(run: Run, tmp_path: Path) -> None:
    dated = {"published": "2022-09-16"}
    write_lines(
        tmp_path / "a.jsonl",
        {"id": "1", "text": "They met.", **dated},
        {"id": "2"},
        {"id": "3", "text": "They left.", **dated},
    )
    ran = run("add", "-v", "a.jsonl")
    assert (ran.code, ran.out) == (1, "added 1\nadded 3\n")
    assert ran.err.splitlines()[0].startswith("samarkand: a.jsonl:2: ")


MISUSES = [
    ((), "Commands:"),
    (("nonsense",), "No such command 'nonsense'"),
    (("code",), "samarkand: code: Missing argument 'PATH...'. (see samarkand code --help)"),
    (("code", "story.jsonl", "--workers", "0"), "Invalid value for '--workers'"),
    (("code", "story.jsonl", "--published", "soon"), "'soon' is no day: write it as 2022-09-15"),
    (("code", "story.jsonl", "--published", "2022-09"), "'2022-09' is no day: write it as 2022-09-15"),
    (("events", "--from", "2022-13"), "'2022-13' is no day: write it as 2022-09-15, 2022-09 or 2022"),
    (("events", "--from", "2022", "--to", "2021"), "--to 2021-12-31 lies before --from 2022-01-01"),
    (("events", "--colour"), "No such option"),
    (("events",), "samarkand: samarkand.db: no such database; `samarkand add PATH... --db samarkand.db` makes it"),
    (("events", "--db", "story.jsonl"), "samarkand: story.jsonl: not a database"),
    (("add", "story.jsonl", "--db", "story.jsonl"), "samarkand: story.jsonl: not a database"),
    (("add", "story.jsonl", "--db", "."), "samarkand: .: a folder"),
    (("add", "story.jsonl", "--db", "no/such.db"), "samarkand: no/such.db: no folder no; make it first"),
    (("show", "e123"), "samarkand.db: no such database"),
]


@pytest.mark.parametrize(("arguments", "message"), MISUSES, ids=[" ".join(m[0]) for m in MISUSES])
def test_misuse_is_one_line_and_exit_code_2(run: Run, story: Path, arguments: tuple[str, ...], message: str) -> None:
    before = story.read_bytes()
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert not arguments or len(ran.err.splitlines()) == 1
    assert story.read_bytes() == before
    assert not Path("samarkand.db").exists()


def test_a_locked_database(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("add", str(story)).code == 0
    monkeypatch.setattr("samarkand.store.Store.create.__func__.__kwdefaults__", {"busy_timeout_s": 0.05})
    other = sqlite3.connect("samarkand.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ran = run("add", str(story))
    other.close()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "samarkand: samarkand.db: locked by another process; try again when that one is done\n"


def test_an_unknown_item(run: Run, story: Path) -> None:
    run("add", str(story))
    ran = run("show", "e123")
    assert (ran.code, ran.err) == (
        2,
        "samarkand: samarkand.db: no item 'e123'; `samarkand events --json` shows the ids\n",
    )
