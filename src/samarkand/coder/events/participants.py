"""Who a candidate's source and target are: the grammar's phrases asked for their actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Token

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.tree import case_of, dep
from samarkand.model import ActorReference, Span

_INSIDE_SOURCE = ("by", "of", "from", "between")
_INSIDE_TARGET = ("of", "by", "from", "against", "with", "on", "to", "in", "between", "for")
_NAMING = ("amod", "compound", "nummod", "nmod:poss")
_MOST_INNER = 2
_PRIVATE = frozenset({"CVL", "UNK", "BUS", "EDU", "MED", "AGR", "LAB", "REF", "ELI", "REL", "SOC", "CRM", "JRN"})
_RECIPROCAL_TYPES = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "RETREAT", "CONCEDE", "REJECT", "ASSAULT"})


class ActorFinder(Protocol):
    """What the events stage needs of the actors stage."""

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the political actors that a noun phrase stands for."""

    def modifier(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the actors that modify a noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """The two sides of an event; either may be empty."""

    sources: tuple[ActorReference, ...]
    targets: tuple[ActorReference, ...]


def participants_of(candidate: Candidate, actors: ActorFinder) -> Participants:
    """Return the actors of a candidate; those who act on each other are told apart into first and others."""
    sources = _first(candidate.sources, actors, (), _INSIDE_SOURCE)
    targets = _first(candidate.targets, actors, sources, _INSIDE_TARGET)
    if not targets and len(sources) > 1 and candidate.reciprocal and candidate.type in _RECIPROCAL_TYPES:
        return Participants(sources=sources[:1], targets=sources[1:])
    return Participants(sources=sources, targets=targets)


def _first(
    heads: Iterable[Token], actors: ActorFinder, taken: tuple[ActorReference, ...], inside: tuple[str, ...]
) -> tuple[ActorReference, ...]:
    """Return the actors of the first phrase that has any which are not on the other side already."""
    for head in heads:
        for found in _in_phrase(head, actors, inside, 0):
            fresh = tuple(reference for reference in found if not any(_same(reference, other) for other in taken))
            if fresh:
                return fresh
    return ()


def _in_phrase(
    head: Token, actors: ActorFinder, inside: tuple[str, ...], depth: int
) -> Iterator[tuple[ActorReference, ...]]:
    """Yield what a phrase offers, best first: itself, who modifies it, then the phrases inside it."""
    own = actors.of(head)
    if own:
        yield own
        return
    modifying = actors.modifier(head) or next(
        (found for child in head.children if child.dep_ in _NAMING and (found := actors.of(child))), ()
    )
    if modifying:
        yield modifying
    if depth < _MOST_INNER:
        inner = [c for c in head.children if dep(c) in ("nmod", "obl") and case_of(c) in inside]
        for child in sorted(inner, key=lambda c: inside.index(case_of(c) or "of")):
            yield from _in_phrase(child, actors, inside, depth + 1)


def _same(one: ActorReference, other: ActorReference) -> bool:
    if one.actor == other.actor and one.name == other.name:
        return True
    return any(a.overlaps(b) for a in one.mention for b in other.mention)


def is_political(reference: ActorReference) -> bool:
    """Say whether the tables or the words make the actor one of politics: known, of a sector, or a country's."""
    return reference.actor is not None or bool(reference.sectors) or reference.code is not None


def is_of_state_or_arms(reference: ActorReference) -> bool:
    """Say whether the actor is more than private people: known, a country's, or of a sector that holds power."""
    return reference.actor is not None or reference.code is not None or bool(set(reference.sectors) - _PRIVATE)


def spans_of(references: Iterable[ActorReference]) -> Iterator[Span]:
    """Yield the words of all references."""
    for reference in references:
        yield from reference.mention
