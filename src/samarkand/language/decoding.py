"""From scores to structures: the best tree with one root, and the best sequence of name labels."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def best_tree(scores: Floats) -> list[int]:
    """The head of each word, the root its own, in the tree of the highest sum that has one root and no crossing arcs.

    `scores[word, head]` is the score of an arc, `scores[word, word]` that of being the root. The best head of each word
    mostly makes such a tree already; else it is found by Eisner's (1996) dynamic programme.
    """
    heads = scores.argmax(axis=1)
    if _is_tree(heads) and not _has_crossing(heads):
        return [int(head) for head in heads]
    return _eisner(scores.astype(np.float64))


def _is_tree(heads: NDArray[np.intp]) -> bool:
    """One root, and every word reaches it."""
    places = np.arange(len(heads))
    if int((heads == places).sum()) != 1:
        return False
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    return bool((above == above[0]).all())


def _has_crossing(heads: NDArray[np.intp]) -> bool:
    """Whether an arc begins inside another and ends outside it, or spans the root."""
    places = np.arange(len(heads))
    low, high = np.minimum(places, heads), np.maximum(places, heads)
    high[low == high] = len(heads)  # the root's arc leaves the sentence
    begins_inside = (low[:, None] < low[None, :]) & (low[None, :] < high[:, None])
    return bool((begins_inside & (high[None, :] > high[:, None])).any())


def _eisner(scores: Floats) -> list[int]:
    """Spans are joined from short to long, all of one length at once.

    A whole span is headed by its right end ("left") or its left end ("right"); an open one has its two ends as head and
    dependent. Each kind is kept by where its spans start or end: `left_from[i, k]` is that of `i .. i + k`,
    `left_to[j, k]` that of `j - k .. j`.
    """
    words = len(scores)
    left_from, left_to, right_from, right_to, open_left_to, open_right_from = np.zeros((6, words, words))
    for k in range(1, words):
        halves = (right_from[:-k, :k] + left_to[k:, :k][:, ::-1]).max(axis=1)
        open_left_to[k:, k] = halves + scores.diagonal(k)
        open_right_from[:-k, k] = halves + scores.diagonal(-k)
        left_from[:-k, k] = left_to[k:, k] = (left_from[:-k, :k] + open_left_to[k:, 1 : k + 1][:, ::-1]).max(axis=1)
        right_from[:-k, k] = right_to[k:, k] = (open_right_from[:-k, 1 : k + 1] + right_to[k:, :k][:, ::-1]).max(axis=1)
    root = int((left_from[0] + right_to[-1, ::-1] + scores.diagonal()).argmax())
    heads = [root] * words
    todo = [("left", 0, root), ("right", root, words - 1)]
    while todo:
        kind, i, j = todo.pop()
        k = j - i
        if not k:
            continue
        if kind == "left":
            middle = i + int((left_from[i, :k] + open_left_to[j, k:0:-1]).argmax())
            heads[middle] = j
            todo += [("left", i, middle), ("halves", middle, j)]
        elif kind == "right":
            middle = i + 1 + int((open_right_from[i, 1 : k + 1] + right_to[j, :k][::-1]).argmax())
            heads[middle] = i
            todo += [("right", middle, j), ("halves", i, middle)]
        else:
            middle = i + int((right_from[i, :k] + left_to[j, :k][::-1]).argmax())
            todo += [("right", i, middle), ("left", middle + 1, j)]
    return heads


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
