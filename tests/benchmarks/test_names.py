from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.names import gold_names, main
from training.names import read_labelled

IOB2 = """\
# text = Ana Kim left Lima.
1\tAna\tB-PER\t-\t-
2\tKim\tI-PER\t-\t-
3\tleft\tO\t-\t-
4\tLima\tB-LOC\t-\t-
5\t.\tO\t-\t-
"""
TSV = "Ana\tB-Person\nKim\tI-Person\nleft\tO\nLima\tB-Location\n,\tO\nMay\tB-Date\n.\tO\n"


@pytest.mark.parametrize(("name", "content", "text"), [
    ("a.iob2", IOB2, "Ana Kim left Lima."),
    ("a.tsv", TSV, "Ana Kim left Lima, May."),
])  # fmt: skip
def test_gold_is_read_in_both_forms(name: str, content: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(content + "\n", encoding="utf-8")
    sentence = next(read_labelled(path))
    assert sentence.text == text
    assert list(gold_names(sentence)) == [(0, 6, "PER"), (10, 14, "LOC")]


def test_scores_are_of_exact_spans(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.iob2"
    path.write_text(
        "# text = The rain fell.\n1\tThe\tB-ORG\n2\train\tO\n3\tfell\tO\n4\t.\tO\n\n" + IOB2 + "\n", encoding="utf-8"
    )
    main([str(path)])
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["PER"] == 100.0
    assert figures["ORG"] == 0.0
    assert figures["LOC"] == 100.0
    assert figures["all"] == 80.0
