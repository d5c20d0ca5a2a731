"""The best tree and the best names, against all that could be."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samarkand.language.decoding import best_names, best_tree, name_transitions

LABELS = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC", "E-LOC", "S-LOC"]


def is_tree(heads: tuple[int, ...]) -> bool:
    roots = [word for word, head in enumerate(heads) if word == head]
    if len(roots) != 1:
        return False
    for word in range(len(heads)):
        place = word
        for _ in heads:
            place = heads[place]
        if place != roots[0]:
            return False
    return True


def has_crossing(heads: tuple[int, ...]) -> bool:
    arcs = [(min(arc), max(arc) if arc[0] != arc[1] else len(heads)) for arc in enumerate(heads)]
    return any(a < c < b < d for a, b in arcs for c, d in arcs)


def total(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
def test_no_tree_is_better(words: int) -> None:
    every = itertools.product(range(words), repeat=words)
    trees = [heads for heads in every if is_tree(heads) and not has_crossing(heads)]
    for seed in range(40):
        scores = np.random.default_rng(seed).normal(size=(words, words)).astype(np.float32)
        found = tuple(best_tree(scores))
        assert is_tree(found)
        assert not has_crossing(found)
        assert total(scores, found) == pytest.approx(max(total(scores, heads) for heads in trees), abs=1e-5)


@settings(deadline=None, max_examples=30)
@given(words=st.integers(1, 60), seed=st.integers(0, 1000))
def test_long_sentences_have_one_root_too(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words)).astype(np.float32)
    found = tuple(best_tree(scores))
    assert is_tree(found)
    assert not has_crossing(found)


def test_a_row_s_constant_changes_nothing() -> None:
    scores = np.random.default_rng(3).normal(size=(12, 12))
    shifted = scores + np.random.default_rng(4).normal(size=(12, 1)) * 100
    assert best_tree(scores) == best_tree(shifted)


def may_follow(labels: tuple[str, ...]) -> bool:
    opened = ""
    for label in labels:
        if label[0] in "IE":
            if label[2:] != opened:
                return False
        elif opened:
            return False
        opened = label[2:] if label[0] in "BI" else ""
    return not opened


@pytest.mark.parametrize("words", [1, 2, 3])
def test_no_sequence_of_names_is_better(words: int) -> None:
    allowed = [
        path
        for path in itertools.product(range(len(LABELS)), repeat=words)
        if may_follow(tuple(LABELS[i] for i in path))
    ]
    for seed in range(40):
        scores = np.random.default_rng(seed).normal(size=(words, len(LABELS)))
        found = best_names(scores, name_transitions(LABELS))
        assert may_follow(tuple(LABELS[label] for label in found))
        best = max(sum(scores[word, label] for word, label in enumerate(path)) for path in allowed)
        assert sum(scores[word, label] for word, label in enumerate(found)) == pytest.approx(best)
