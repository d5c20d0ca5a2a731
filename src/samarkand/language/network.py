"""The trained network: words in, scores out. Weights lie in ONNX files, the words' vectors in tables beside them.

One call reads one window of words, alone, on one thread: what it gives depends on these words and on nothing else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from samarkand.language.word_features import fold, ngrams, shape

LABELS, ENCODER, ARC_LABELS, VECTORS = "labels.json", "encoder.onnx", "arc_labels.onnx", "vectors.npz"
LONGEST_WINDOW = 256
UNKNOWN_WORD, UNKNOWN_SHAPE = 1, 0
ROOT = "root"
LIKELY_HEAD = 3.0
"""How much less than its best head's score another head of a word may have to be likely."""
UNLIKELY_FIT = -3.0
"""The log probability of a label that is taken for an unlikely arc, unasked."""
LABEL_WEIGHT = 2.0
"""What the log probability of an arc's label counts beside the arc's score; with 3 events are lost."""
ONCE_BELOW_A_HEAD = (("nsubj", "nsubj:pass", "csubj", "csubj:pass"), ("obj",), ("iobj",))
"""Groups of labels of which a word governs one at most."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Scores of one window of n words: parts of speech, Penn tags and features by label, sentence end, heads, names.

    `arcs[word, head]`, with being the root at `arcs[word, word]`; `dependents` and `governors` are what the label of an
    arc is read from.
    """

    upos: Floats
    xpos: Floats
    feats: Floats
    ends: Floats
    arcs: Floats
    names: Floats
    dependents: Floats
    governors: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSets:
    """The labels in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    arcs: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    shapes: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> LabelSets:
        """From the model's label file."""
        return cls(**{name: tuple(labels) for name, labels in json.loads(path.read_text(encoding="utf-8")).items()})


class Network:
    """The network of a model folder."""

    def __init__(self, folder: Path) -> None:
        self.labels = LabelSets.read(folder / LABELS)
        self._encoder = _session(folder / ENCODER)
        self._arc_labels = _session(folder / ARC_LABELS)
        with np.load(folder / VECTORS, allow_pickle=False) as vectors:
            self._words, self._ngrams, self._shapes = (vectors[name] for name in ("words", "ngrams", "shapes"))
            self._bias = position_bias(vectors["slopes"], vectors["sides"])
        self._word_rows = {word: row for row, word in enumerate(self.labels.words, start=2)}
        self._shape_rows = {form: row for row, form in enumerate(self.labels.shapes, start=1)}
        self._root = self.labels.arcs.index(ROOT)
        self._once = [np.isin(self.labels.arcs, group) for group in ONCE_BELOW_A_HEAD]
        self._seen: dict[str, Floats] = {}

    def read(self, words: list[str]) -> Scores:
        """The scores of a window of one to 256 words."""
        vectors = np.stack([self._vector(word) for word in words])[None]
        bias = np.ascontiguousarray(self._bias[:, :, : len(words), : len(words)])
        outputs = self._encoder.run(None, {"words": vectors, "bias": bias})
        return Scores(**{name: output[0] for name, output in zip(Scores.__slots__, outputs, strict=True)})

    def score_labels(self, scores: Scores, words: list[int], heads: list[int]) -> Floats:
        """How well each label fits the arc from each of the words to its head, `[word, label]`."""
        inputs = {"dependents": scores.dependents[words], "governors": scores.governors[heads]}
        found: Floats = self._arc_labels.run(None, inputs)[0]
        return found

    def weigh_arcs(self, scores: Scores, first: int, last: int) -> NDArray[np.float64]:
        """The scores of the arcs among the words from `first` to before `last`, with how well the label of each fits.

        Asked are only the likely heads of a word that has several; a wrong head mostly leaves no label that fits well.
        """
        arcs = scores.arcs[first:last, first:last].astype(np.float64)
        likely = arcs >= arcs.max(axis=1, keepdims=True) - LIKELY_HEAD
        fit = np.where(likely, 0.0, UNLIKELY_FIT)
        asked = likely & (likely.sum(axis=1, keepdims=True) > 1)
        np.fill_diagonal(asked, val=False)
        words, heads = np.nonzero(asked)
        if len(words):
            found = self.score_labels(scores, (words + first).tolist(), (heads + first).tolist()).astype(np.float64)
            found[:, self._root] = -np.inf
            fit[words, heads] = found.max(axis=1) - np.logaddexp.reduce(found, axis=1)
        return arcs + LABEL_WEIGHT * fit

    def label_arcs(self, scores: Scores, words: list[int], heads: list[int]) -> list[str]:
        """The label of each arc; `root` for a word that is its own head alone, and no head has two subjects."""
        found = self.score_labels(scores, words, heads)
        is_root = np.equal(words, heads)
        found[is_root[:, None] != (np.arange(found.shape[1]) == self._root)[None, :]] = -np.inf
        for group in self._once:
            _keep_one_of(group, found, heads)
        return [self.labels.arcs[label] for label in found.argmax(axis=1)]

    def _vector(self, word: str) -> Floats:
        """A word's row, the mean of its n-grams' rows and its shape's row, side by side."""
        vector = self._seen.get(word)
        if vector is None:
            grams = self._ngrams[ngrams(word)].astype(np.float32).mean(axis=0)
            row = self._words[self._word_rows.get(fold(word), UNKNOWN_WORD)]
            form = self._shapes[self._shape_rows.get(shape(word), UNKNOWN_SHAPE)]
            vector = np.concatenate([row.astype(np.float32), grams, form.astype(np.float32)])
            if len(self._seen) < MOST_SEEN:
                self._seen[word] = vector
        return vector


def _keep_one_of(group: NDArray[np.bool_], scores: Floats, heads: list[int]) -> None:
    """Where several words below one head have their best label in the group, forbid it where that costs least."""
    if group.all() or not group.any():  # a model of one's own may lack labels
        return
    gain = scores[:, group].max(axis=1) - scores[:, ~group].max(axis=1)
    kept = dict[int, int]()
    for word in np.argsort(-gain, kind="stable").tolist():
        if gain[word] > 0 and kept.setdefault(heads[word], word) != word:
            scores[word, group] = -np.inf


MOST_SEEN = 50_000
"""Words whose vectors are kept: 58 MB at most."""


def position_bias(slopes: Floats, sides: NDArray[np.int8]) -> Floats:
    """What each attention head adds for the distance between two places: `[1, head, place, place]`.

    A head of side -1 looks at what precedes, of side 1 at what follows, of side 0 at both; the slope says how fast what
    is far away counts less (after Press et al. 2022, ALiBi).
    """
    places = np.arange(LONGEST_WINDOW)
    distance = (places[None, :] - places[:, None]).astype(np.float32)
    bias = np.stack([-slope * np.abs(distance) for slope in slopes.tolist()])
    for head, side in enumerate(sides.tolist()):
        if side:
            bias[head][distance * side < 0] = NEVER
    return bias[None].astype(np.float32)


NEVER = -30_000.0


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
