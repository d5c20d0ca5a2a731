"""Which words and shapes have rows of their own in the network, and what the network is given of each form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from samarkand.language.network import UNKNOWN_SHAPE, UNKNOWN_WORD
from samarkand.language.word_features import BUCKETS, MOST_NGRAMS, fold, ngrams, shape
from training.raw_text import FormCounts

MOST_WORDS, LEAST_COUNT_OF_WORDS = 40_000, 5
MOST_SHAPES, LEAST_COUNT_OF_SHAPES = 400, 20
NO_NGRAM = BUCKETS  # fills up the rows of short words

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What the network is given of n forms: rows of words `[n]` and shapes `[n]`, buckets of n-grams `[n, 40]`."""

    words: Numbers
    shapes: Numbers
    ngrams: Numbers


class WordTable:
    """The words and shapes with rows of their own, in the order of the rows."""

    def __init__(self, words: Sequence[str], shapes: Sequence[str]) -> None:
        self.words, self.shapes = tuple(words), tuple(shapes)
        self._word_rows = {word: row for row, word in enumerate(words, start=UNKNOWN_WORD + 1)}
        self._shape_rows = {form: row for row, form in enumerate(shapes, start=UNKNOWN_SHAPE + 1)}

    @classmethod
    def of_text(cls, seen: FormCounts) -> WordTable:
        """The most frequent words and shapes of a text."""
        words, shapes = Counter[str](), Counter[str]()
        for form, count in zip(seen.forms, seen.counts, strict=True):
            words[fold(form)] += count
            shapes[shape(form)] += count
        return cls(
            _most_frequent(words, MOST_WORDS, LEAST_COUNT_OF_WORDS),
            _most_frequent(shapes, MOST_SHAPES, LEAST_COUNT_OF_SHAPES),
        )

    def look_up(self, forms: Sequence[str]) -> Features:
        """The features of these forms."""
        return Features(
            words=np.array([self._word_rows.get(fold(form), UNKNOWN_WORD) for form in forms], dtype=np.int64),
            shapes=np.array([self._shape_rows.get(shape(form), UNKNOWN_SHAPE) for form in forms], dtype=np.int64),
            ngrams=np.stack([_ngram_row(form) for form in forms]),
        )


def _most_frequent(counts: Counter[str], most: int, least: int) -> list[str]:
    rows = sorted((-count, item) for item, count in counts.items() if count >= least)
    return [item for _, item in rows[:most]]


@lru_cache(maxsize=100_000)
def _ngram_row(form: str) -> Numbers:
    row = np.full(MOST_NGRAMS, NO_NGRAM, dtype=np.int64)
    found = ngrams(form)
    row[: len(found)] = found
    return row
