"""The example bank: its form is read strictly, and it is broad."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.bank import BankError, Example, Told, parse, read_bank
from benchmarks.events import Fault, measure_pairs, measure_records
from benchmarks.figures import Rates
from benchmarks.halves import Half
from samarkand.model import Status
from samarkand.ontology import load_ontology

ONTOLOGY = load_ontology()


def test_a_line_gives_its_actors_and_events() -> None:
    line = "ACCUSE/allege 1>2 +crime; REJECT 2>_ ~denied\t[1:Kyiv] blamed [2:Moscow]; [2:it] did not brush it off."
    assert parse(line, ONTOLOGY) == Example(
        text="Kyiv blamed Moscow; it did not brush it off.",
        actors={1: (range(4),), 2: (range(12, 18), range(20, 22))},
        events=(
            Told(
                type="ACCUSE", modes=("allege",), contexts=("crime",), sources=(1,), targets=(2,), mutual=False,
                status=Status.HAPPENED,
            ),
            Told(
                type="REJECT", modes=(), contexts=(), sources=(2,), targets=(), mutual=False, status=Status.DENIED
            ),
        ),
        half=Half.TUNE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("CONSULT 1<>2 [1:A] met [2:B].", "no tab"),
        ("CONSULT 1<>2\t[1:A] met B.", "marks no actor 2"),
        ("CONSULT 1-2\t[1:A] met [2:B].", "no event"),
        ("GREET 1>2\t[1:A] met [2:B].", "unknown event type 'GREET'"),
        ("CONSULT/war 1>2\t[1:A] met [2:B].", "no mode or context war"),
        ("-\tA [met B.", "a bracket that marks no actor"),
    ],
)
def test_a_line_of_another_form_is_refused(line: str, message: str) -> None:
    with pytest.raises(BankError, match=message):
        parse(line, ONTOLOGY)


def test_the_bank_is_broad() -> None:
    examples = list(read_bank())
    assert len(examples) >= 8_000
    assert len({example.text for example in examples}) == len(examples)
    told = [event for example in examples for event in example.events]
    types = Counter(event.type for event in told)
    assert min(types[kind] for kind in ONTOLOGY.types) >= 300
    assert {(event.type, mode) for event in told for mode in event.modes} == set(ONTOLOGY.modes)
    assert {context for event in told for context in event.contexts} == set(ONTOLOGY.contexts)
    assert sum(not example.events for example in examples) >= 1_000


def test_the_halves_part_the_bank() -> None:
    kept, used = (sum(1 for _ in read_bank(half=half)) for half in (Half.CHECK, Half.TUNE))
    assert kept + used == sum(1 for _ in read_bank())
    assert 0.18 < kept / (kept + used) < 0.22


def test_figures_count_what_is_right_missed_and_too_much() -> None:
    lines = ("CONSULT 1<>2\t[1:Chad] met [2:Niger].", "ASSAULT 1>2\t[1:Chad] praised [2:Niger].", "-\tThe cat slept.")
    examples = [parse(line, ONTOLOGY) for line in lines]
    faults: list[Fault] = []
    pairs, records = measure_pairs(examples, faults), measure_records(examples, faults)
    assert (pairs.pairs, pairs.accuracy) == (2, 50.0)
    assert (records.told, records.found) == (2, 2)
    assert records.whole == Rates(p=50.0, r=50.0, f=50.0)
    assert [fault.kind for fault in faults] == ["pair", "missed", "false"]
