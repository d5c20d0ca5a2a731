"""The example bank: the type between marked actors, and the events of the whole coder, on a third of its kept part."""

from benchmarks.bank import read_bank
from benchmarks.events import Fault, measure_pairs, measure_records
from benchmarks.halves import Half

_EVERY = 3
"""Of the kept sentences every third is read, so that it takes half a minute."""


def figures() -> dict[str, float]:
    """Return accuracy between actors, rates of events with both sides, and the share of rightly silent sentences."""
    examples = list(read_bank(half=Half.CHECK))[::_EVERY]
    faults: list[Fault] = []
    pairs, records = measure_pairs(examples, faults), measure_records(examples, faults)
    return {
        "bank.pairs": pairs.accuracy,
        "bank.whole_precision": records.whole.p,
        "bank.whole_recall": records.whole.r,
        "bank.silent": records.silent,
    }
