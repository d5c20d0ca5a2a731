"""Precision, recall and F1 in percent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Rates in percent, rounded to one decimal."""

    p: float
    r: float
    f: float


def rates(right_predicted: int, predicted: int, right_gold: int, gold: int) -> Rates:
    """Return the rates; nothing predicted or no gold counts as 0."""
    precision = right_predicted / predicted if predicted else 0.0
    recall = right_gold / gold if gold else 0.0
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Rates(p=round(100 * precision, 1), r=round(100 * recall, 1), f=round(100 * f, 1))


def percent(part: int, whole: int) -> float:
    """Return a share in percent; of nothing it is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def f_score(gold: Sequence[object], found: Sequence[object], label: object) -> float:
    """Return the F1 of one label in percent, not rounded; of a label that is nowhere it is 0."""
    hits = sum(g == f == label for g, f in zip(gold, found, strict=True))
    total = sum(f == label for f in found) + sum(g == label for g in gold)
    return 200 * hits / total if total else 0.0
