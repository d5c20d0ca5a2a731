"""All tasks in one table beside the anchors."""

import json
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.table import Measured, anchors, as_text, lines
from benchmarks.tasks import TASKS, Task
from tests.benchmarks.tiny import write_data


def test_every_anchor_stands_beside_a_shown_figure() -> None:
    shown = {(task.name, task.path, figure) for task in TASKS for figure in task.shown}
    assert set(anchors()) <= shown


def test_anchors_stand_beside_our_figure() -> None:
    task = Task(name="times", path="times/wikiwars.jsonl", shown=("value_f",), run=lambda _: {})
    (row,) = lines([Measured(task=task, figures={"value_f": 12.3})])
    assert row[:4] == ("times", "wikiwars.jsonl", "value_f", "12.3")
    assert "HeidelTime 83.3" in row[4]


def test_skipped_task_says_why() -> None:
    text = as_text([Measured(task=TASKS[0], figures={}, skipped="no such file")])
    assert "skipped" in text
    assert text.endswith("no such file")


def test_command_measures_what_is_there_and_skips_the_rest_aloud(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, page = tmp_path / "data", tmp_path / "page.md"
    data.mkdir()
    main(["--data", str(write_data(data)), "--only", "relations", "parsing", "--write", str(page)])
    captured = capsys.readouterr()
    summary = json.loads(captured.out.splitlines()[-1])
    assert summary["figures"]["relations relations/PLV_train.tsv"]["pairs"] == 2
    assert summary["figures"]["parsing treebanks/UD_English-PUD/en_pud-ud-test.conllu"]["tokens"] == 100.0
    assert [name.split("/")[-1] for name in summary["skipped"]] == ["en_gum-ud-test.conllu", "en_ewt-ud-test.conllu"]
    assert captured.err.count("SKIPPED") == 2
    assert "| relations | PLV_train.tsv | root_macro_f |" in page.read_text(encoding="utf-8")
