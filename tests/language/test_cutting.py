"""Sentence ends in doubt, decided with the trees that either way leaves."""

import itertools

import numpy as np
import pytest

from samarkand.language.cutting import DOUBT, MOST_DOUBTS, TREE_WEIGHT, Trees, cut


def scores_of(heads: list[int], sure: float = 6.0) -> np.ndarray:
    """Arc scores that clearly give each word its head, the root being its own."""
    scores = np.zeros((len(heads), len(heads)), dtype=np.float32)
    scores[np.arange(len(heads)), heads] = sure
    return scores


@pytest.mark.parametrize(("heads", "odds", "ends"), [
    ([1, 1, 1, 4, 4], [-9, -9, -0.5, -9, -9], [3, 5]),  # two roots: a cut, though the odds are a little against it
    ([1, 1, 1, 4, 1], [-9, -9, 0.2, -9, -9], [5]),  # the last word hangs on the second: no cut, in spite of the odds
    ([1, 1, 1, 4, 4], [-9, -9, -DOUBT - 1, -9, -9], [5]),  # odds without doubt decide alone
    ([1, 1, 1, 4, 1], [-9, -9, DOUBT + 1, -9, -9], [3, 5]),
    ([0, 1], [-9, 9], [2]),
    ([0], [-9], [1]),
])  # fmt: skip
def test_the_trees_decide_what_is_in_doubt(heads: list[int], odds: list[float], ends: list[int]) -> None:
    assert cut(np.array(odds, dtype=np.float32), Trees(scores_of(heads))) == ends


def test_no_cutting_is_more_probable() -> None:
    for seed in range(30):
        random = np.random.default_rng(seed)
        trees = Trees(random.normal(size=(7, 7)).astype(np.float32) * 3)
        odds = random.uniform(-DOUBT, DOUBT, size=7).astype(np.float32)
        ways = [[*inner, 7] for size in range(7) for inner in itertools.combinations(range(1, 7), size)]

        def weight(ends: list[int], odds: np.ndarray = odds, trees: Trees = trees) -> float:
            signs = [1 if place in ends else -1 for place in range(1, 7)]
            said = -sum(np.logaddexp(0, -sign * odds[place]) for place, sign in enumerate(signs))
            pieces = itertools.pairwise([0, *ends])
            return float(said) + TREE_WEIGHT * sum(trees.log_probability(first, last) for first, last in pieces)

        assert weight(cut(odds, trees)) == pytest.approx(max(map(weight, ways)))


def test_many_doubts_are_few_questions() -> None:
    words = 60
    odds = np.where(np.arange(words) % 2, 0.1, -0.1).astype(np.float32)
    odds[:MOST_DOUBTS] = 0.01
    trees = Trees(scores_of([0] * words))
    ends = cut(odds, trees)
    assert ends[-1] == words
    assert set(range(MOST_DOUBTS + 2, words, 2)) <= set(ends)  # above zero and not asked
