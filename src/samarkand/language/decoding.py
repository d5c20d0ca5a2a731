"""From scores to structures: the best tree with one root, and the best sequence of name labels."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def best_tree(scores: Floats) -> list[int]:
    """The head of each word, the root its own, in the tree of the highest sum.

    `scores[word, head]` is the score of an arc, `scores[word, word]` that of being the root. The best head of each word
    mostly makes a tree already; else the maximum spanning arborescence is found (Chu and Liu 1965, Edmonds 1967), with
    the roots made so costly that it has one.
    """
    heads = scores.argmax(axis=1)
    if _is_tree(heads):
        return [int(head) for head in heads]
    words = len(scores)
    span = float(scores.max() - scores.min()) + 1.0
    arcs = np.full((words + 1, words + 1), -np.inf)  # place 0 is the root above the root
    arcs[1:, 1:] = scores
    arcs[1:, 0] = scores.diagonal() - span * words
    np.fill_diagonal(arcs, -np.inf)
    return [word if head == 0 else head - 1 for word, head in enumerate(_arborescence(arcs)[1:])]


def _is_tree(heads: NDArray[np.intp]) -> bool:
    """One root, and every word reaches it."""
    places = np.arange(len(heads))
    if int((heads == places).sum()) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return bool((above == above[0]).all())


def _arborescence(arcs: Floats) -> list[int]:
    """The head of each place, place 0 above all; a cycle is drawn together into one place and the rest solved again."""
    heads = arcs.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return [int(head) for head in heads]
    inside = np.array(cycle)
    outside = np.array([place for place in range(len(arcs)) if place not in set(cycle)])
    lost = arcs[inside, heads[inside]]
    entering = arcs[np.ix_(inside, outside)] - lost[:, None]  # what it costs to enter the cycle at each of its places
    leaving = arcs[np.ix_(outside, inside)]
    drawn = len(outside)
    smaller = np.full((drawn + 1, drawn + 1), -np.inf)
    smaller[:drawn, :drawn] = arcs[np.ix_(outside, outside)]
    smaller[drawn, :drawn] = entering.max(axis=0)
    smaller[:drawn, drawn] = leaving.max(axis=1)
    smaller[0] = -np.inf
    solved = _arborescence(smaller)
    result = [int(head) for head in heads]
    for number, place in enumerate(outside):
        if solved[number] == drawn:
            result[place] = int(inside[leaving[number].argmax()])
        else:
            result[place] = int(outside[solved[number]])
    entry = int(entering[:, solved[drawn]].argmax())
    result[cycle[entry]] = int(outside[solved[drawn]])
    result[0] = 0
    return result


def _find_cycle(heads: NDArray[np.intp]) -> list[int]:
    """The places of one cycle among the heads, or none; place 0 ends every way."""
    state = [0] * len(heads)  # 0 not seen, 1 on this way, 2 known to be free of cycles
    state[0] = 2
    for start in range(1, len(heads)):
        way = list[int]()
        place = start
        while state[place] == 0:
            state[place] = 1
            way.append(place)
            place = int(heads[place])
        if state[place] == 1:
            return way[way.index(place) :]
        for seen in way:
            state[seen] = 2
    return []


def name_transitions(labels: list[str]) -> Floats:
    """What may follow what among O, B-, I-, E- and S- labels: 0 where it may, minus infinity where not.

    The row and column behind the last label stand for the sentence's start and end.
    """
    size = len(labels)
    allowed = np.full((size + 1, size + 1), -np.inf)
    for before, first in enumerate([*labels, "O"]):
        for after, second in enumerate([*labels, "O"]):
            opened = first[2:] if first[0] in "BI" else ""
            needed = second[2:] if second[0] in "IE" else ""
            if opened == needed:
                allowed[before, after] = 0.0
    return allowed


def best_names(scores: Floats, transitions: Floats) -> list[int]:
    """The label of each word in the allowed sequence of the highest sum (Viterbi); `scores[word, label]`."""
    words, labels = scores.shape
    best = scores.argmax(axis=1)
    path = np.concatenate([[labels], best, [labels]])
    if np.isfinite(transitions[path[:-1], path[1:]]).all():
        return [int(label) for label in best]
    inner = transitions[:labels, :labels]
    total = scores[0] + transitions[labels, :labels]
    back = np.zeros((words, labels), dtype=np.intp)
    for word in range(1, words):
        ways = total[:, None] + inner
        back[word] = ways.argmax(axis=0)
        total = ways.max(axis=0) + scores[word]
    label = int((total + transitions[:labels, labels]).argmax())
    found = [label]
    for word in range(words - 1, 0, -1):
        label = int(back[word, label])
        found.append(label)
    return found[::-1]
