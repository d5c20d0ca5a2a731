"""How large the network is and how much it is trained: the numbers of the pipeline that ships, and those of a trial."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSize:
    """How many numbers stand for what.

    Attributes:
        width: a word inside the encoder.
        layers: blocks of the encoder, one upon the other.
        heads: attention heads of a block.
        inner: the middle of a block's feed-forward layer.
        word: a word's own row, and the row of each n-gram.
        shape: a shape's row.
        arc: a word as dependent or governor where arcs are scored.
        label: the same where arcs are labelled.
    """

    width: int = 320
    layers: int = 6
    heads: int = 10
    inner: int = 960
    word: int = 128
    shape: int = 32
    arc: int = 256
    label: int = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers that a trial makes small.

    Attributes:
        raw_lines: paragraphs of raw text for pretraining and word counts; None for all.
        size: the network's size.
        pretraining_steps: batches of raw text.
        windows: windows of raw text in a batch.
        window_words: words in a window.
        epochs: passes over trees and names.
        batch_words: words in a batch of trees or names, padding included.
        batches: the most batches of an epoch; None for all.
    """

    raw_lines: int | None
    size: NetworkSize
    pretraining_steps: int
    windows: int
    window_words: int
    epochs: int
    batch_words: int
    batches: int | None


FULL = Scale(
    raw_lines=None,
    size=NetworkSize(),
    pretraining_steps=5_120,
    windows=96,
    window_words=96,
    epochs=8,
    batch_words=2_000,
    batches=None,
)

QUICK = Scale(
    raw_lines=5_000,
    size=NetworkSize(width=64, layers=2, heads=4, inner=128, word=32, shape=8, arc=32, label=16),
    pretraining_steps=40,
    windows=16,
    window_words=64,
    epochs=1,
    batch_words=1_500,
    batches=40,
)
