"""Which event stands between two given mentions: the question that relation benchmarks ask."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.sense import Lexicon, PartOfSpeech
from samarkand.coder.events.tree import subtree
from samarkand.coder.events.words import noun_lemmas, verb_lemmas

_INNER = 0.7
_SWAPPED = 0.75
_NEAR = 0.3


def event_between(sentences: Sequence[TokenSpan], source: range, target: range, lexicon: Lexicon) -> Candidate | None:
    """Return the event that best links two mentions, given as ranges of token positions; None if there is no cue.

    Events whose arguments hold both mentions come first, then those that hold one, the nearer the better.
    """
    best: tuple[float, Candidate] | None = None
    for sentence in sentences:
        if not (
            _meets(range(sentence.start, sentence.end), source) or _meets(range(sentence.start, sentence.end), target)
        ):
            continue
        outer = Grammar(sentence, lexicon).candidates()
        every = Grammar(sentence, lexicon).candidates(inner_too=True)
        known = {(c.trigger.i, c.type) for c in outer}
        for candidate in every:
            weight = 1.0 if (candidate.trigger.i, candidate.type) in known else _INNER
            score = weight * _link(candidate, source, target)
            if best is None or score > best[0]:
                best = (score, candidate)
    return best[1] if best else None


def _link(candidate: Candidate, source: range, target: range) -> float:
    straight = _holds(candidate.sources, source) + _holds(candidate.targets, target)
    swapped = _SWAPPED * (_holds(candidate.sources, target) + _holds(candidate.targets, source))
    distance = min(abs(candidate.trigger.i - p) for p in (source.start, source.stop - 1, target.start, target.stop - 1))
    if candidate.trigger.i in source or candidate.trigger.i in target:
        straight -= 0.5
    if candidate.reciprocal:
        straight = max(straight, _holds(candidate.sources, source) + 0.9 * _holds(candidate.sources, target))
    near = [_NEAR for mention in (source, target) if _meets(subtree(candidate.anchor), mention)]
    straight = max(straight, sum(near))
    return 2 * max(straight, swapped) + candidate.confidence - 0.02 * min(distance, 25)


def _holds(heads: Sequence[Token], mention: range) -> float:
    """Return 1 where a head stands in the mention, less where only the phrase under a later head meets it."""
    for rank, head in enumerate(heads[:8]):
        if head.i in mention:
            return 1.0 - 0.05 * rank
    for rank, head in enumerate(heads[:8]):
        if _meets(subtree(head), mention):
            return 0.8 - 0.05 * rank
    return 0.0


def _meets(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def lone_cue(sentences: Sequence[TokenSpan], source: range, target: range, lexicon: Lexicon) -> str | None:
    """Return the type of the nearest word that any sense of the lexicon has, its conditions left out; None if none."""
    best: tuple[float, str] | None = None
    for sentence in sentences:
        for token in sentence:
            if token.i in source or token.i in target:
                continue
            for part, lemmas in (
                (PartOfSpeech.VERB, verb_lemmas(token, lexicon)),
                (PartOfSpeech.NOUN, noun_lemmas(token, lexicon)),
            ):
                for lemma in lemmas:
                    for pattern, sense in lexicon.sense_patterns.get((part, lemma), ()):
                        near = min(abs(token.i - source.start), abs(token.i - target.start))
                        score = sense.confidence - 0.02 * near - 0.3 * len(pattern.particles)
                        if best is None or score > best[0]:
                            best = (score, sense.type)
    return best[1] if best else None
