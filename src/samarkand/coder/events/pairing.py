"""What stands between two given mentions: the question that relation benchmarks ask."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.links import meets
from samarkand.coder.events.opinion import NOTHING, Clue, Opinion, Pair, Weighed, clues, load_opinion, view_of
from samarkand.coder.events.opinion.asking import RULE
from samarkand.coder.events.opinion.clues import easing_ahead, hold_of, ranked
from samarkand.coder.events.opinion.view import Seen
from samarkand.coder.events.sense import Lexicon
from samarkand.language import TokenSpan

TRUST = 2.0
"""What a grammar's event that holds both mentions counts beside the log of a type's chance.

Chosen on the bank's training part and on the tune rows of `benchmarks.relations`; between 1 and 4 the figures differ
by less than half a point."""

_HOLD = {"both": 1.0, "swapped": 0.5, "source": 0.5, "target": 0.5}
_LOOSE = 0.1
_VAGUE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The type of the event that a sentence tells between two mentions, and how it was found."""

    type: str
    cameo: str | None
    rule: str
    steps: tuple[str, ...]


def event_between(
    sentences: Sequence[TokenSpan], source: range, target: range, lexicon: Lexicon, opinion: Opinion | None = None
) -> Between:
    """Return the event that most likely stands between two mentions, given as ranges of token positions.

    Grammar and second opinion vote: the grammar's event counts the more the better it holds the two mentions.
    """
    opinion = opinion or load_opinion()
    best: tuple[float, Between] | None = None
    for sentence in sentences:
        place = range(sentence.start, sentence.end)
        if not (meets(place, source) or meets(place, target)):
            continue
        view, pair = view_of(sentence, Grammar(sentence, lexicon), lexicon), Pair.of(sentence.doc, source, target)
        found = clues(view, pair)
        events, weighed = ranked(view, pair), opinion.weigh(found)
        score, kind = _vote(events, weighed, pair)
        if best is None or score > best[0]:
            best = score, _between(kind, events, weighed, found)
    if best is None:
        raise ValueError(f"no sentence holds tokens {source} or {target}")
    return best[1]


def _vote(events: Sequence[tuple[float, Seen]], weighed: Weighed, pair: Pair) -> tuple[float, str]:
    scores = {kind: math.log(max(chance, 1e-12)) for kind, chance in weighed.chances.items() if kind != NOTHING}
    if events:
        first = events[0][1]
        trust = _HOLD.get(hold_of(first, pair), _LOOSE) * (_VAGUE if first.candidate.vague else 1.0)
        kind = first.candidate.type
        scores[kind] = scores.get(kind, math.log(1e-12)) + TRUST * trust
    kind = max(scores, key=lambda one: scores[one])
    return scores[kind], kind


def _between(kind: str, events: Sequence[tuple[float, Seen]], weighed: Weighed, found: dict[str, Clue]) -> Between:
    event: Candidate | None = next((seen.candidate for _, seen in events if seen.candidate.type == kind), None)
    if event is not None:
        return Between(type=kind, cameo=event.cameo, rule=event.rule, steps=event.steps)
    step = f"the second opinion gives {kind} {weighed.chances.get(kind, 0.0):.2f}"
    return Between(type=kind, cameo=easing_ahead(kind, found), rule=RULE, steps=(step,))
