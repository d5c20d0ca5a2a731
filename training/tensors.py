"""A batch of examples as tensors, filled up to the longest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import torch
from torch import Tensor

from training.examples import UNKNOWN, Example
from training.word_table import WordTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Labels `[batch, n]`, -1 where unknown or padding; the features of the batch's forms, and where each form stands.

    Attributes:
        words, shapes, ngrams: features of the u different forms, `[u]`, `[u]` and `[u, 40]`.
        forms: which of them stands at each place.
        real: False for padding.
        sentences: the number of each word's sentence, so that no arc leaves it; -1 for padding.
        has_trees: whether anything but names is known.
    """

    words: Tensor
    shapes: Tensor
    ngrams: Tensor
    forms: Tensor
    upos: Tensor
    xpos: Tensor
    feats: Tensor
    heads: Tensor
    labels: Tensor
    ends: Tensor
    names: Tensor
    real: Tensor
    sentences: Tensor
    has_trees: bool

    @property
    def same_sentence(self) -> Tensor:
        """Whether two words stand in one sentence, `[batch, n, n]`."""
        return self.sentences[:, :, None] == self.sentences[:, None, :]


def collate(examples: Sequence[Example], table: WordTable) -> Batch:
    """The batch of these examples, which all have trees or all have none."""
    numbers = {form: number for number, form in enumerate(dict.fromkeys(f for e in examples for f in e.forms))}
    features = table.look_up(list(numbers))
    return Batch(
        words=torch.from_numpy(features.words),
        shapes=torch.from_numpy(features.shapes),
        ngrams=torch.from_numpy(features.ngrams),
        forms=_pad([[numbers[form] for form in example.forms] for example in examples], 0),
        upos=_pad([example.upos for example in examples]),
        xpos=_pad([example.xpos for example in examples]),
        feats=_pad([example.feats for example in examples]),
        heads=_pad([example.heads for example in examples]),
        labels=_pad([example.labels for example in examples]),
        ends=_pad([example.ends for example in examples]),
        names=_pad([example.names for example in examples]),
        real=_pad([[1] * len(example.forms) for example in examples], 0).bool(),
        sentences=_pad([_sentence_numbers(example) for example in examples]),
        has_trees=examples[0].has_trees,
    )


def _pad(rows: Sequence[Sequence[int]], filling: int = UNKNOWN) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])


def _sentence_numbers(example: Example) -> list[int]:
    return list(accumulate((int(end == 1) for end in example.ends[:-1]), initial=0))
