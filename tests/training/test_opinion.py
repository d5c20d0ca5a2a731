"""Training of the second opinion: what a line of the bank teaches, and that the same lines give the same bytes."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.bank import parse, read_bank
from benchmarks.halves import Half
from samarkand.coder.events.opinion import NOTHING, load_opinion
from samarkand.coder.events.opinion.weights import NOT_TOLD, TOLD
from samarkand.ontology import load_ontology

pytest.importorskip("sklearn", reason="pip install -e '.[train]'")

from training.opinion import OF_THE_BANK, cases, lessons, train, train_judge


def test_each_pair_of_actors_teaches_its_types_or_none() -> None:
    line = "CONSULT 1<>2; ACCUSE 1>3\t[1:Chad] met [2:Niger] after it had accused [3:Togo]."
    taught = Counter(lesson.kind for lesson in lessons([parse(line, load_ontology())]))
    assert taught == {"CONSULT": 2, "ACCUSE": 1, NOTHING: 3}


def test_actors_that_the_coder_finds_besides_teach_none() -> None:
    line = "CONSULT 1<>2\t[1:Chad] met [2:Niger] in Togo's absence, Mali said."
    taught = Counter(lesson.kind for lesson in lessons([parse(line, load_ontology())]))
    assert taught["CONSULT"] == 2
    assert taught[NOTHING] > 2


def test_the_same_lines_give_the_same_bytes(tmp_path: Path) -> None:
    given = list(lessons(islice(read_bank(half=Half.TUNE), 120)))
    for name in ("one.npz", "two.npz"):
        train(given).save(tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


def test_the_judge_learns_from_what_is_told_and_what_is_not() -> None:
    lines = [
        "ACCUSE 1>2\t[1:Chad] condemned [2:Niger].",
        "-\tChad lost to Niger, which condemned the referee.",
    ]
    given = [parse(line, load_ontology()) for line in lines]
    taught = list(cases(given, [load_opinion()]))
    assert any(case.told for case in taught if case.example is given[0])
    assert not any(case.told for case in taught if case.example is given[1])
    assert all(OF_THE_BANK in case.signs for case in taught)


def test_the_same_cases_give_the_same_judge(tmp_path: Path) -> None:
    taught = list(cases(islice(read_bank(half=Half.TUNE), 60), [load_opinion()]))
    for name in ("one.npz", "two.npz"):
        train_judge(taught).save(tmp_path / name)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    assert load_opinion(tmp_path / "one.npz").types == (NOT_TOLD, TOLD)
