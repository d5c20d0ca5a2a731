"""How well an event of the grammar links two given mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.tree import subtree
from samarkand.language import Token

_INNER = 0.7
_SWAPPED = 0.75
_NEAR = 0.3
_RECIPROCAL = 0.9
_MOST_HEADS = 8

Phrases = tuple[tuple[int, range], ...]
"""Positions of heads, best first, each with the positions of its phrase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where a candidate, its arguments and its clause stand; the same whatever mentions it is asked to link."""

    candidate: Candidate
    sources: Phrases
    targets: Phrases
    clause: range

    @classmethod
    def of(cls, candidate: Candidate) -> Reach:
        """Return the reach of a candidate."""
        return cls(
            candidate=candidate,
            sources=_phrases(candidate.sources),
            targets=_phrases(candidate.targets),
            clause=subtree(candidate.anchor),
        )


def _phrases(heads: Sequence[Token]) -> Phrases:
    return tuple((head.i, subtree(head)) for head in heads[:_MOST_HEADS])


def link(reach: Reach, source: range, target: range, *, inner: bool = False) -> float:
    """Return how well an event links two mentions, given as ranges of token positions; one inside another counts less.

    Events whose arguments hold both mentions come first, then those that hold one, the nearer the better.
    """
    candidate, trigger = reach.candidate, reach.candidate.trigger.i
    as_source = holds(reach.sources, source)
    straight = as_source + holds(reach.targets, target)
    swapped = _SWAPPED * (holds(reach.sources, target) + holds(reach.targets, source))
    distance = min(abs(trigger - p) for p in (source.start, source.stop - 1, target.start, target.stop - 1))
    if trigger in source or trigger in target:
        straight -= 0.5
    if candidate.reciprocal:
        straight = max(straight, as_source + _RECIPROCAL * holds(reach.sources, target))
    near = [_NEAR for mention in (source, target) if meets(reach.clause, mention)]
    straight = max(straight, sum(near))
    found = 2 * max(straight, swapped) + candidate.confidence - 0.02 * min(distance, 25)
    return _INNER * found if inner else found


def holds(phrases: Phrases, mention: range) -> float:
    """Return 1 where a head stands in the mention, less where only the phrase under a later head meets it."""
    for rank, (head, _) in enumerate(phrases):
        if head in mention:
            return 1.0 - 0.05 * rank
    for rank, (_, phrase) in enumerate(phrases):
        if meets(phrase, mention):
            return 0.8 - 0.05 * rank
    return 0.0


def meets(one: range, other: range) -> bool:
    """Say whether two ranges share a position."""
    return one.start < other.stop and other.start < one.stop
