"""The last line that each benchmark prints is one JSON object with the figures of what it was given."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks import names, parsing, places, pronouns, relations, speed, times
from tests.benchmarks import tiny


def _last_line(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(figures, dict)
    return figures


CASES: list[tuple[Callable[[Sequence[str]], None], Callable[[Path], Path], str, str, object]] = [
    (parsing.main, tiny.write_treebank, "t.conllu", "tokens", 100.0),
    (names.main, tiny.write_names, "n.iob2", "files", 1),
    (times.main, tiny.write_times, "t.jsonl", "value_f", 100.0),
    (places.main, tiny.write_places, "p.jsonl", "acc161_of_all", 100.0),
    (pronouns.main, tiny.write_treebank, "p.conllu", "pronouns", 1),
]


@pytest.mark.parametrize(("main", "write", "name", "figure", "expected"), CASES, ids=[case[2] for case in CASES])
def test_last_line_is_one_object(
    main: Callable[[Sequence[str]], None],
    write: Callable[[Path], Path],
    name: str,
    figure: str,
    expected: object,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    main([str(write(tmp_path / name))])
    assert _last_line(capsys)[figure] == expected


def test_relations_writes_answers_and_prints_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, out = tiny.write_pairs(tmp_path / "gold.tsv"), tmp_path / "out.tsv"
    monkeypatch.setattr("sys.argv", ["relations", str(gold), "--out", str(out)])
    relations.main()
    assert _last_line(capsys)["pairs"] == len(tiny.PAIRS)
    rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    assert rows[0] == ["uid", "root"]
    assert [row[0] for row in rows[1:]] == ["0", "1"]


def test_speed_tells_rates_and_shares(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Ghana and Togo signed a treaty.\n\nThe talks lasted two days.\n", encoding="utf-8")
    speed.main([str(story)])
    figures = _last_line(capsys)
    assert (figures["articles"], figures["words"]) == (1, 11)
    assert figures["sentences_per_second"] > 0
    assert set(figures["share_percent"]) == set(speed.STAGES.values())
    assert sum(figures["share_percent"].values()) <= 101


def test_speed_counts_each_stage_of_the_work() -> None:
    work = speed.Work(
        articles=4, sentences=40, words=800, cpu_seconds=2.0, wall_seconds=3.0,
        stage_seconds={"times": 0.5, "language": 1.5},
    )  # fmt: skip
    figures = speed.figures(work)
    assert (figures["articles_per_second"], figures["sentences_per_second"]) == (2.0, 20.0)
    assert list(figures["share_percent"].items()) == [("language", 75.0), ("times", 25.0)]
