"""Labelled real news: labels by offsets meet their texts, and other texts are refused."""

from __future__ import annotations

import hashlib
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from benchmarks import real
from benchmarks.bank import BankError, read_events
from benchmarks.halves import Half
from samarkand.ontology import load_ontology

TEXT = "Intro. Chad condemned Niger."
LABEL: dict[str, Any] = {
    "id": "a",
    "start": 7,
    "end": 28,
    "sha": hashlib.sha256(TEXT[7:].encode()).hexdigest()[:8],
    "events": "ACCUSE 1>2",
    "actors": {"1": {"spans": [[0, 4]], "who": "TCD"}, "2": {"spans": [[15, 20]], "who": "NER"}},
}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(real, "GOLD", tmp_path)
    monkeypatch.setattr(real, "TEXTS", ("texts.jsonl.xz",))
    article = {"id": "a", "text": TEXT, "published": "2020-02-03T10:00:00Z"}
    with lzma.open(tmp_path / "texts.jsonl.xz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(article) + "\n")
    return tmp_path


def label(folder: Path, **changes: object) -> None:
    (folder / "news.jsonl").write_text(json.dumps({**LABEL, **changes}) + "\n", encoding="utf-8")


def test_a_label_meets_its_part_of_the_text(data: Path) -> None:
    label(data)
    (example,) = real.read_real(data)
    assert example.text == "Chad condemned Niger."
    assert example.actors == {1: (range(4),), 2: (range(15, 20),)}
    assert [(event.type, event.sources, event.targets) for event in example.events] == [("ACCUSE", (1,), (2,))]
    assert str(example.published) == "2020-02-03"


def test_texts_are_in_one_half_and_chosen_ones_never_kept(data: Path) -> None:
    label(data)
    assert len(list(real.read_real(data, Half.TUNE))) + len(list(real.read_real(data, Half.CHECK))) == 1
    for id_ in "abcdefghij":
        assert real._half_of(id_, "news_chosen") is Half.TUNE
    assert {real._half_of(id_, "news") for id_ in "abcdefghij"} == {Half.TUNE, Half.CHECK}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": "b"}, "news: .* has no text b"),
        ({"start": 6}, "news: a is not the text that was labelled"),
        ({"events": "ACCUSE 1>3"}, "the sentence marks no actor 3"),
    ],
)
def test_other_texts_are_refused(data: Path, changes: dict[str, object], said: str) -> None:
    label(data, **changes)
    with pytest.raises(BankError, match=said):
        list(real.read_real(data))


def test_every_label_of_the_repository_has_the_right_form() -> None:
    ontology = load_ontology()
    for path in real.GOLD.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            actors = {int(number): actor for number, actor in one["actors"].items()}
            read_events(one["events"], actors, ontology)
            assert set(one) == {"id", "start", "end", "sha", "events", "actors"}, one["id"]
            assert all(0 <= s < e <= one["end"] - one["start"] for a in actors.values() for s, e in a["spans"]), one[
                "id"
            ]
