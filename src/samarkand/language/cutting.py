"""Where a window of words is cut into sentences: an end in doubt is decided with the trees that either way leaves."""

import numpy as np
from numpy.typing import NDArray

from samarkand.language.decoding import Floats, best_tree

DOUBT = 3.0
"""Log odds for or against an end up to which the trees are asked."""
TREE_WEIGHT = 0.5
"""What a tree's log probability counts beside the ends', chosen on development sets (docs/language.md)."""
MOST_DOUBTS = 8
"""Between two sure ends; of more, the least doubtful are decided by their odds."""


class Trees:
    """The best trees over spans of one window, each sought once.

    A tree's log probability is the sum of its words' choices of a head among the words of the span: where a sentence is
    cut in two, the words whose head is lost have no good choice, and where two are run together, one root has none.
    """

    def __init__(self, scores: Floats) -> None:
        self._scores = scores
        self._found: dict[tuple[int, int], float] = {}

    def log_probability(self, first: int, last: int) -> float:
        """How probable the best tree over the words from `first` to before `last` is."""
        if (first, last) not in self._found:
            span = self._scores[first:last, first:last].astype(np.float64)
            chosen = span[np.arange(last - first), best_tree(span)]
            self._found[first, last] = float((chosen - np.logaddexp.reduce(span, axis=1)).sum())
        return self._found[first, last]


def cut(odds: NDArray[np.float32], trees: Trees) -> list[int]:
    """The place behind each sentence's last word.

    Args:
        odds: the log odds that a sentence ends behind each word; the last word ends one whatever they are.
        trees: the trees over these words.
    """
    ends, first = list[int](), 0
    sure = np.flatnonzero(odds[:-1] > DOUBT) + 1
    for last in [*sure.tolist(), len(odds)]:
        doubts = first + 1 + np.flatnonzero(np.abs(odds[first : last - 1]) <= DOUBT)
        least_sure = np.argsort(np.abs(odds[doubts - 1]), kind="stable")
        asked = {int(place) for place in doubts[least_sure[:MOST_DOUBTS]]}
        begin = first
        for end in [*(place for place in doubts.tolist() if place not in asked and odds[place - 1] > 0), last]:
            ends += _decide([begin, *sorted(place for place in asked if begin < place < end), end], odds, trees)
            begin = end
        first = last
    return ends


def _decide(places: list[int], odds: NDArray[np.float32], trees: Trees) -> list[int]:
    """Which of the places end a sentence in the most probable cutting; the last one does."""
    if len(places) == 2:  # nothing is in doubt
        return places[1:]
    best, before = [0.0], [0]
    for at in range(1, len(places)):
        ways = [best[start] + _weigh(places[start : at + 1], odds, trees) for start in range(at)]
        before.append(max(range(at), key=ways.__getitem__))
        best.append(ways[before[at]] + (_log_sigmoid(odds[places[at] - 1]) if at < len(places) - 1 else 0.0))
    ends, at = list[int](), len(places) - 1
    while at:
        ends.append(places[at])
        at = before[at]
    return ends[::-1]


def _weigh(places: list[int], odds: NDArray[np.float32], trees: Trees) -> float:
    """How probable a sentence is from the first place to the last, without end at those between."""
    tree = trees.log_probability(places[0], places[-1])
    return TREE_WEIGHT * tree + sum(_log_sigmoid(-odds[place - 1]) for place in places[1:-1])


def _log_sigmoid(odds: np.float32) -> float:
    return -float(np.logaddexp(0.0, -float(odds)))
