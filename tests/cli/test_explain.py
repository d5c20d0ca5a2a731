"""`samarkand explain`: why each sentence was coded as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_lines

TEXT = "Kenya condemned Mali. The goalkeeper blocked a shot. The cat slept. The minister imposed a \x1b[31mpattern."


@pytest.fixture
def story(tmp_path: Path) -> str:
    write_lines(tmp_path / "a.jsonl", {"id": "a", "text": TEXT, "published": "2022-09-16", "language": "en"})
    return "a.jsonl"


def test_each_sentence_is_explained(run: Run, story: str) -> None:
    ran = run("explain", story)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[:2] == ["a", "Kenya condemned Mali."]
    assert lines[2].startswith("  Kenya (KEN) -> ACCUSE (disapprove) -> Mali (MLI): coded as e")
    assert lines[3] == '    words  "condemned"'
    assert lines[4].startswith("    rule   event.verb.active, confidence 0.")
    assert lines[5:8] == [
        "    step   'condemned' is ACCUSE in the lexicon (accuse.1)",
        "The goalkeeper blocked a shot.",
        "  - -> REJECT -> -: not coded: no political actor stands beside it",
    ]
    assert lines[11:13] == ["The cat slept.", "  no word of the lexicon"]
    assert [line for line in lines if line.startswith("  \"imposed\": 'impose' in threaten.")]
    assert "\x1b" not in ran.out


def test_json_is_one_object_a_sentence_whatever_the_workers(run: Run, story: str) -> None:
    ran = run("explain", "--json", story)
    sentences = [json.loads(line) for line in ran.out.splitlines()]
    assert [TEXT[s["start"] : s["end"]] for s in sentences] == [s["text"] for s in sentences]
    assert {s["article"] for s in sentences} == {"a"}
    assert [len(s["candidates"]) for s in sentences] == [1, 1, 0, 0]
    assert sentences[0]["candidates"][0]["event"].startswith("e")
    assert sentences[3]["words"][0]["word"] == {"start": TEXT.index("imposed"), "end": TEXT.index("imposed") + 7}
    assert run("explain", "--json", "--workers", "2", story).out == ran.out


def test_what_cannot_be_read_is_refused_in_a_line(run: Run, story: str) -> None:
    ran = run("explain", story, "missing.txt")
    assert (ran.code, len(ran.err.splitlines())) == (1, 1)


def test_another_language_is_said(run: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", {"id": "de", "text": "Das ist der Text.", "language": "de"})
    ran = run("explain", "a.jsonl")
    assert ran.out.splitlines() == ["de", "No sentences that are coded.", ""]
    assert "in another language" in ran.err
