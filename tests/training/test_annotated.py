"""Names that are labelled apart from their texts."""

from __future__ import annotations

import hashlib
import json
import lzma
from itertools import pairwise
from pathlib import Path

import pytest

from training.annotated import ANNOTATIONS, AnnotationError, read_annotated

TEXT = "Rain fell. Aino Korhonen left Peru-bound. U.S.-Peru talks failed."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "current_events").mkdir()
    for name in ("articles.jsonl.xz", "current_events/2002_2021.jsonl.xz"):
        row = {"id": f"row-{name[:3]}", "text": TEXT, "published": "2020-01-01"}
        (tmp_path / name).write_bytes(lzma.compress((json.dumps(row) + "\n").encode()))
    return tmp_path


def write_labels(folder: Path, **changes: object) -> Path:
    start, end = TEXT.index("Aino"), TEXT.index(" U.S.")
    label = {"source": "articles", "id": "row-art", "start": start, "end": end, "part": "train",
             "sha256": hashlib.sha256(TEXT[start:end].encode()).hexdigest()[:12],
             "names": [[0, 13, "PER"], [19, 23, "LOC"]]}  # fmt: skip
    path = folder / "names.jsonl"
    path.write_text(json.dumps(label | changes) + "\n", encoding="utf-8")
    return path


def test_the_text_is_fetched_and_cut_into_words(data: Path) -> None:
    found = read_annotated(write_labels(data), data)
    (sentence,) = found.train
    assert sentence.text == "Aino Korhonen left Peru-bound."
    assert [(sentence.words[first:last], kind) for first, last, kind in sentence.names] == [
        (("Aino", "Korhonen"), "PER"), (("Peru",), "LOC"),
    ]  # fmt: skip
    assert not found.development


def test_the_held_out_part_is_apart(data: Path) -> None:
    found = read_annotated(write_labels(data, source="2002_2021", id="row-cur", part="dev"), data)
    assert (len(found.train), len(found.development)) == (0, 1)


def test_of_two_names_in_one_word_one_stays(data: Path) -> None:
    start = TEXT.index("U.S.")
    digest = hashlib.sha256(TEXT[start:].encode()).hexdigest()[:12]
    labels = write_labels(data, start=start, end=len(TEXT), sha256=digest, names=[[0, 4, "LOC"], [5, 9, "LOC"]])
    (sentence,) = read_annotated(labels, data).train
    spans = [(first, last) for first, last, _ in sentence.names]
    assert spans[0][0] == 0
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        (
            {"sha256": "0123456789ab"},
            "line 1: articles.jsonl.xz, row row-art, characters 11 to 41 are not",
        ),
        ({"start": 12}, "characters 12 to 41 are not the text that was labelled"),
        ({"id": "art-9"}, "names.jsonl, line 1: articles.jsonl.xz has no row art-9"),
    ],
    ids=["other-hash", "other-place", "no-row"],
)
def test_other_data_are_refused(data: Path, changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(AnnotationError, match=complaint):
        read_annotated(write_labels(data, **changes), data)


def test_the_labels_of_the_repository_hold_no_text() -> None:
    rows = [json.loads(line) for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines()]
    assert min(sum(row["part"] == part for row in rows) for part in ("train", "dev")) > 500
    for row in rows:
        assert sorted(row) == ["end", "id", "names", "part", "sha256", "source", "start"]
        assert row["source"] in {"2002_2021", "articles"}
        assert len(row["sha256"]) == 12
        spans = sorted((start, end) for start, end, _ in row["names"])
        assert all(0 <= start < end <= row["end"] - row["start"] for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert {kind for _, _, kind in row["names"]} <= {"PER", "ORG", "LOC"}
