"""The figures of the factuality benchmark."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import factuality
from benchmarks.factuality import figures, predict


def _text(id_: str, text: str, spans: list[tuple[str, float]]) -> dict[str, Any]:
    gold = [{"start": text.index(w), "end": text.index(w) + len(w), "value": v} for w, v in spans]
    return {"id": id_, "text": text, "gold": gold}


GOLD = [
    _text("1", "The army attacked the town .", [("attacked", 3.0)]),
    _text("2", "The army did not attack the town .", [("attack", -3.0)]),
    _text("3", "The army may attack the town .", [("attack", 1.0)]),
]


def _said(values: list[float]) -> list[dict[str, Any]]:
    return [
        {"id": g["id"], "predicted": [{**span, "value": v} for span in g["gold"]]}
        for g, v in zip(GOLD, values, strict=True)
    ]


def test_the_gold_itself_is_perfect() -> None:
    found = figures(GOLD, _said([3.0, -3.0, 1.0]))
    assert found == {
        "events": 3, "pearson_r": 1.0, "mae": 0.0, "f_happened": 100.0, "f_uncertain": 100.0, "f_denied": 100.0,
    }  # fmt: skip


def test_one_value_for_all_tells_nothing() -> None:
    found = figures(GOLD, _said([3.0, 3.0, 3.0]))
    assert found["pearson_r"] == 0.0
    assert found["mae"] == 2.667
    assert found["f_denied"] == 0.0


def test_predictions_keep_the_spans_and_do_not_read_the_values() -> None:
    blind = [{**g, "gold": [{"start": s["start"], "end": s["end"]} for s in g["gold"]]} for g in GOLD]
    found = predict(blind)
    assert found == predict(GOLD)
    assert [(p["start"], p["end"]) for line in found for p in line["predicted"]] == [
        (s["start"], s["end"]) for g in GOLD for s in g["gold"]
    ]
    values = [p["value"] for line in found for p in line["predicted"]]
    assert values[1] < values[2] < values[0]


def test_command_writes_predictions_and_prints_json_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, out = tmp_path / "gold.jsonl", tmp_path / "pred.jsonl"
    gold.write_text("".join(json.dumps(g) + "\n" for g in GOLD), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["factuality", str(gold), "--out", str(out)])
    factuality.main()
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["events"] == 3
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["1", "2", "3"]
