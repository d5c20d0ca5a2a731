"""The statements benchmark: records out, a scorer of any path in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import statements
from benchmarks.statements import code_statements
from samarkand.errors import InputError

TEXT = "The harbour of Riga was closed on Monday.\n\nThe mayor said that the ice was too thick."
SCORER = """
import json
from pathlib import Path
def statements(gold, records):
    texts, found = (Path(p).read_text(encoding="utf-8").splitlines() for p in (gold, records))
    return {"gold": len(texts), "found": [len(json.loads(line)["statements"]) for line in found]}
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "riga", "text": TEXT, "gold": []}) + "\n", encoding="utf-8")
    return path


def test_record_has_the_text_unchanged_and_its_statement(gold: Path) -> None:
    (record,) = code_statements(gold)
    assert record["article"] == {"id": "riga", "text": TEXT}
    (statement,) = record["statements"]
    (content,) = statement["content"]
    assert TEXT[content["start"] : content["end"]] == "the ice was too thick"


def test_command_prints_the_scorers_figures_last(
    gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scorer = tmp_path / "score.py"
    scorer.write_text(SCORER, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["statements", str(gold), "--score", str(scorer)])
    statements.main()
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"gold": 1, "found": [1]}


def test_missing_scorer_is_told(gold: Path) -> None:
    with pytest.raises(InputError, match="--score"):
        statements.score("statements", gold, gold, Path("nowhere/score.py"))
