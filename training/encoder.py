"""The encoder: each word's vector is read together with its neighbours' and with all words' of the window.

A word comes in as its own row, the mean of its n-grams' rows and its shape's row. Each block looks at the words beside
a word (a convolution over three), then at all words (attention whose weight falls with the distance), then works on
each word alone. Both trainings share it.
"""

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from samarkand.language.network import UNKNOWN_SHAPE, UNKNOWN_WORD, position_bias
from samarkand.language.word_features import BUCKETS
from training.scale import NetworkSize
from training.word_table import NO_NGRAM

SLOPES = (0.5, 0.1, 0.02, 0.0)  # how fast a head's attention falls with the distance; by fours of heads
ONLY_SLOPE = 0.1  # of a network with no more than four heads
SIDES = (-1, 1, 0, 0)  # what precedes, what follows, both, both; head by head
FIRST_SPREAD = 0.1  # standard deviation of the rows before training


def position_slopes(heads: int) -> NDArray[np.float32]:
    """The slope of each head, as `position_bias` takes them."""
    slopes = [SLOPES[head // len(SIDES) % len(SLOPES)] if heads > len(SIDES) else ONLY_SLOPE for head in range(heads)]
    return np.array(slopes, dtype=np.float32)


def position_sides(heads: int) -> NDArray[np.int8]:
    """The side of each head, as `position_bias` takes them."""
    return np.array([SIDES[head % len(SIDES)] for head in range(heads)], dtype=np.int8)


def fixed_bias(heads: int) -> Tensor:
    """What the heads add for the distance, `[1, head, 256, 256]`; the run-time network adds the same."""
    return torch.from_numpy(position_bias(position_slopes(heads), position_sides(heads)))


class WordInput(nn.Module):
    """Features of n forms to vectors `[n, width]`."""

    def __init__(self, size: NetworkSize, words: int, shapes: int) -> None:
        super().__init__()
        self.words = nn.Embedding(words + UNKNOWN_WORD + 1, size.word)
        self.ngrams = nn.EmbeddingBag(BUCKETS + 1, size.word, mode="sum", padding_idx=NO_NGRAM)
        self.shapes = nn.Embedding(shapes + UNKNOWN_SHAPE + 1, size.shape)
        self.project = nn.Linear(2 * size.word + size.shape, size.width)
        with torch.no_grad():
            for rows in (self.words.weight, self.ngrams.weight, self.shapes.weight):
                rows.normal_(std=FIRST_SPREAD)
            self.ngrams.weight[NO_NGRAM] = 0.0

    def forward(self, words: Tensor, shapes: Tensor, ngrams: Tensor) -> Tensor:
        """`words` [n], `shapes` [n] and `ngrams` [n, 40], as `WordTable.look_up` gives them."""
        count = (ngrams != NO_NGRAM).sum(1, keepdim=True).clamp(min=1)
        rows = [self.words(words), self.ngrams(ngrams) / count, self.shapes(shapes)]
        vectors: Tensor = self.project(torch.cat(rows, 1))
        return vectors


class Block(nn.Module):
    """Neighbours and attention, then a feed-forward layer; each adds to what comes in."""

    def __init__(self, size: NetworkSize, dropout: float) -> None:
        super().__init__()
        width = size.width
        self.heads = size.heads
        self.dropout = nn.Dropout(dropout)
        self.attention_norm, self.inner_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.neighbours = nn.Conv1d(width, width, 3, padding=1, groups=width)
        self.ask, self.answer = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, size.inner), nn.Linear(size.inner, width)

    def forward(self, words: Tensor, bias: Tensor, real: Tensor | None) -> Tensor:
        """`words` [batch, n, width]; `real` [batch, n, 1] is 0 for padding, which its neighbours then do not see."""
        normed: Tensor = self.attention_norm(words)
        if real is not None:
            normed = normed * real
        normed = normed + self.neighbours(normed.transpose(1, 2)).transpose(1, 2)
        words = words + self.dropout(self.answer(self._attend(normed, bias)))
        found: Tensor = words + self.dropout(self.narrow(functional.relu(self.widen(self.inner_norm(words)))))
        return found

    def _attend(self, words: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = words.shape
        of_head = width // self.heads
        parts = self.ask(words).view(batch, length, 3, self.heads, of_head).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        weights = torch.softmax((query * (1 / math.sqrt(of_head))) @ key.transpose(-1, -2) + bias, -1)
        attended: Tensor = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        return attended


class Encoder(nn.Module):
    """Vectors of a batch of windows, each word's read in its context: `[batch, n, width]` to the same shape."""

    def __init__(self, size: NetworkSize, dropout: float = 0.0) -> None:
        super().__init__()
        self.blocks = nn.ModuleList([Block(size, dropout) for _ in range(size.layers)])
        self.norm = nn.LayerNorm(size.width)

    def forward(self, words: Tensor, bias: Tensor, real: Tensor | None = None) -> Tensor:
        """`bias` [1 or batch, head, n, n] is added to the attention."""
        for block in self.blocks:
            words = block(words, bias, real)
        found: Tensor = self.norm(words)
        return found
