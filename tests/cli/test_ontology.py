"""`samarkand ontology` and `--ontology`: what they print, and how a broken file is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samarkand.cli import main
from tests.cli.conftest import Run

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def test_a_type_is_printed_with_modes_and_codes(run: Run) -> None:
    ran = run("ontology", "protest")
    assert (ran.code, ran.err) == (0, "")
    first, kind, *rest = ran.out.splitlines()
    assert first.startswith("PLOVER 2.0, version ")
    assert kind.startswith("PROTEST (CAMEO 14, quad 4, score -5, class material): Civilians dissent")
    assert "  demo (CAMEO 141, score -5): An organised, largely peaceful demonstration." in rest
    assert "CAMEO 1411 (quad 3): Demonstrate or rally for leadership change" in rest


def test_the_whole_ontology_as_json(run: Run) -> None:
    told = json.loads(run("ontology", "--json").out)
    assert (told["name"], len(told["types"]), len(told["contexts"])) == ("PLOVER 2.0", 16, 37)
    assert sum(len(kind["modes"]) for kind in told["types"]) == 67
    assert told["cameo"] == []


def test_an_ontology_of_ones_own(run: Run) -> None:
    ran = run("ontology", "--ontology", str(EXAMPLES / "election.toml"), "--json")
    told = json.loads(ran.out)
    assert [kind["type"] for kind in told["types"]] == ["CANDIDACY", "CAMPAIGN", "VOTE", "RESULT", "FRAUD-CLAIM"]


def test_an_unknown_type_lists_the_known(run: Run) -> None:
    ran = run("ontology", "VOTE")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("samarkand: unknown event type 'VOTE'; known: ACCUSE, AGREE")


@pytest.mark.parametrize("command", ["code", "explain", "add", "lexicon find", "lexicon check", "ontology"])
def test_a_broken_file_is_one_line(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own.toml").write_text('name = "E"\n[[type]]\nname = "VOTE"\nquad = 9\n', encoding="utf-8")
    Path("story.txt").write_text("Kenya voted.", encoding="utf-8")
    inputs = ["story.txt"] if command in ("code", "explain", "add", "lexicon find") else []
    assert main([*command.split(), "--ontology", "own.toml", *inputs]) == 2
    err = capsys.readouterr().err.splitlines()
    assert "samarkand: own.toml: type 1 (VOTE), quad: must be 1, 2, 3 or 4" in err
    assert not [line for line in err if not line.startswith("samarkand: ")]


def test_find_has_the_own_words(run: Run) -> None:
    ran = run("lexicon", "find", "--ontology", str(EXAMPLES / "election.toml"), "Kenya held an election")
    assert "election: 'election' in own.8 VOTE: holds" in ran.out.splitlines()
    assert 'event VOTE: "held", "election"' in ran.out
