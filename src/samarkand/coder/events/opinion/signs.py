"""Signs of whether an event is told as it was read: what the judge weighs (`python -m training.opinion`)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.opinion.asking import RULE
from samarkand.coder.events.opinion.clue import Clue
from samarkand.coder.events.opinion.doubts import is_doubtful
from samarkand.coder.events.opinion.weights import NOTHING, Weighed
from samarkand.coder.events.tree import case_of
from samarkand.language import Token, TokenSpan
from samarkand.model import ActorReference

_OF_CLUE = 0.3
_MOST_NAMED = 2
_LONG = 40
_MARKS = ("future", "negated", "denied", "vague", "reciprocal")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """What the grammar tells beside a guess of the second opinion.

    Attributes:
        events: how many events the grammar sees in the sentence.
        same_type: whether one of them has the guess's type.
        same_word: whether one of that type has its word.
        same_source, same_target: whether one of that type has its source or target.
        linked: whether any of them links the guess's two actors.
    """

    events: int
    same_type: bool
    same_word: bool
    same_source: bool
    same_target: bool
    linked: bool


def signs(
    candidate: Candidate,
    sources: Sequence[ActorReference],
    targets: Sequence[ActorReference],
    sentence: TokenSpan,
    *,
    doubts: Iterable[str],
    weighed: tuple[dict[str, Clue], Weighed] | None,
    company: Company | None,
) -> dict[str, Clue]:
    """Return the signs of an event by name.

    Args:
        candidate: the event as it was read.
        sources: who does it.
        targets: to whom.
        sentence: where it stands.
        doubts: what rules say against it.
        weighed: the clues of its two actors and what they speak for; None where one side is open.
        company: what the grammar tells beside it; None where the grammar tells it.
    """
    found = [Clue(name) for name in _of_reading(candidate)]
    found += [Clue(f"doubt: {doubt}") for doubt in doubts]
    found += [Clue(name) for name in _of_side("source", sources, candidate.sources)]
    found += [Clue(name) for name in _of_side("target", targets, candidate.targets)]
    sides = f"{'one' if sources else 'nobody'} to {'one' if targets else 'nobody'}"
    found += [Clue(f"sides: {sides}"), Clue(f"sides: {candidate.type}, {sides}")]
    found.append(Clue("length", min(len(sentence) / _LONG, 2)))
    if weighed is not None:
        found += _of_weighed(candidate, *weighed)
    if company is not None:
        found += [Clue(name) for name in _of_company(candidate, company)]
    else:
        found.append(_odds("confidence", candidate.confidence))
    return {clue.name: clue for clue in found}


def _of_reading(candidate: Candidate) -> Iterator[str]:
    kind, word = candidate.type, candidate.trigger.lemma_.lower()
    rule = ".".join(candidate.rule.split(".")[:3])
    yield f"type: {kind}"
    yield f"rule: {candidate.rule}"
    yield f"rule: {rule}, {kind}"
    yield f"word: {word}"
    yield f"word: {word}, {kind}"
    yield f"word stands as {candidate.trigger.dep_}"
    yield f"word is a {candidate.trigger.tag_}"
    yield from (f"mode: {kind}/{mode}" for mode in candidate.modes)
    yield from (f"reading: {mark}" for mark in _MARKS if getattr(candidate, mark))
    if candidate.rule != RULE:
        yield from (f"step: {_NUMBERS.sub('#', step)}" for step in candidate.steps)


def _of_side(side: str, references: Sequence[ActorReference], heads: Sequence[Token]) -> Iterator[str]:
    yield f"{side}: {min(len(references), 3)}"
    for reference in references[:_MOST_NAMED]:
        yield f"{side} {_how_known(reference)}"
        yield from (f"{side} of {sector}" for sector in reference.sectors)
        if reference.code is not None and not reference.sectors:
            yield f"{side} is a bare {'state' if reference.country else 'body'}"
    for head in heads[:1]:
        yield f"{side} stands as {head.dep_}"
        yield f"{side} behind {case_of(head)}"
        yield f"{side} is a {head.pos_}"
        yield f"{side} under a {head.head.pos_}"
        yield f"{side} is {'<name>' if head.pos_ == 'PROPN' else head.lemma_.lower()}"


def _how_known(reference: ActorReference) -> str:
    if reference.actor is not None:
        return "in a table"
    if reference.code is not None:
        return "with a code"
    return "with a sector" if reference.sectors else "of mere words"


def _of_weighed(candidate: Candidate, clues: dict[str, Clue], weighed: Weighed) -> Iterator[Clue]:
    yield _odds("opinion: its type", weighed.chances.get(candidate.type, 0.0))
    yield _odds("opinion: nothing", weighed.chances[NOTHING])
    yield _odds("opinion: the likeliest type", weighed.chances[weighed.likeliest])
    yield Clue(f"opinion: likeliest is {'its type' if weighed.likeliest == candidate.type else 'another'}")
    yield from (Clue(f"clue: {name}", _OF_CLUE) for name in clues)


def _of_company(candidate: Candidate, company: Company) -> Iterator[str]:
    yield f"beside: {min(company.events, 3)} events of the grammar"
    marks = ("same_type", "same_word", "same_source", "same_target", "linked")
    yield from (f"beside: {mark}" for mark in marks if getattr(company, mark))
    if is_doubtful(candidate.type, candidate.trigger, candidate.sources[0], candidate.targets[0]):
        yield "doubt: where its actors stand"


def _odds(name: str, chance: float) -> Clue:
    """Return a clue whose strength is half the log of the odds."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return Clue(name, math.log(chance / (1 - chance)) / 2)
