"""How well an event of the grammar links two given mentions."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.tree import subtree
from samarkand.language import Token

_INNER = 0.7
_SWAPPED = 0.75
_NEAR = 0.3
_RECIPROCAL = 0.9


def link(candidate: Candidate, source: range, target: range, *, inner: bool = False) -> float:
    """Return how well an event links two mentions, given as ranges of token positions; one inside another counts less.

    Events whose arguments hold both mentions come first, then those that hold one, the nearer the better.
    """
    straight = holds(candidate.sources, source) + holds(candidate.targets, target)
    swapped = _SWAPPED * (holds(candidate.sources, target) + holds(candidate.targets, source))
    distance = min(abs(candidate.trigger.i - p) for p in (source.start, source.stop - 1, target.start, target.stop - 1))
    if candidate.trigger.i in source or candidate.trigger.i in target:
        straight -= 0.5
    if candidate.reciprocal:
        straight = max(straight, holds(candidate.sources, source) + _RECIPROCAL * holds(candidate.sources, target))
    near = [_NEAR for mention in (source, target) if meets(subtree(candidate.anchor), mention)]
    straight = max(straight, sum(near))
    found = 2 * max(straight, swapped) + candidate.confidence - 0.02 * min(distance, 25)
    return _INNER * found if inner else found


def holds(heads: Sequence[Token], mention: range) -> float:
    """Return 1 where a head stands in the mention, less where only the phrase under a later head meets it."""
    for rank, head in enumerate(heads[:8]):
        if head.i in mention:
            return 1.0 - 0.05 * rank
    for rank, head in enumerate(heads[:8]):
        if meets(subtree(head), mention):
            return 0.8 - 0.05 * rank
    return 0.0


def meets(one: range, other: range) -> bool:
    """Say whether two ranges share a position."""
    return one.start < other.stop and other.start < one.stop
