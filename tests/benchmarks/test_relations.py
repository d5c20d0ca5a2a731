"""The relation benchmark on a small file of our own sentences."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from benchmarks import relations

ROWS = [
    ("a", "<s>France</s> condemned <t>Russia</t> on Tuesday.", "ACCUSE"),
    ("b", "<s>Japan</s> provided medical supplies to <t>Sri Lanka</t> last month.", "AID"),
    ("c", "<s>The army</s> freed <t>40 prisoners</t> on Sunday.", "YIELD"),
    ("d", "<s>Hungary</s> rejected a proposal by <t>the European Commission</t>.", "REJECT"),
]


def gold(path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("uid", "sentence", "marked_sentence", "source", "target", "gold_root"))
        for uid, marked, root in ROWS:
            plain = marked.replace("<s>", "").replace("</s>", "").replace("<t>", "").replace("</t>", "")
            source = marked.split("<s>")[1].split("</s>")[0]
            target = marked.split("<t>")[1].split("</t>")[0]
            writer.writerow((uid, plain, marked, source, target, root))
    return path


def test_marks_give_the_places(tmp_path: Path) -> None:
    pair = next(relations.read_pairs(gold(tmp_path / "gold.tsv")))
    assert pair.sentence[pair.source.start : pair.source.stop] == "France"
    assert pair.sentence[pair.target.start : pair.target.stop] == "Russia"


def test_prints_figures_and_writes_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "pred.tsv"
    monkeypatch.setattr(sys, "argv", ["relations", str(gold(tmp_path / "gold.tsv")), "--out", str(out)])
    relations.main()
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (figures["pairs"], figures["root_macro_f"]) == (4, 100.0)
    answers = dict(line.split("\t") for line in out.read_text(encoding="utf-8").splitlines())
    assert answers == {"uid": "root"} | {uid: root for uid, _, root in ROWS}


def test_scores_count_none_as_wrong() -> None:
    figures = relations.scores(["AID", "ACCUSE"], ["AID", "NONE"])
    assert (figures["coverage"], figures["root_accuracy"], figures["root_macro_f"]) == (50.0, 50.0, 50.0)
