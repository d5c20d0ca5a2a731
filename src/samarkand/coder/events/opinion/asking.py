"""Asking the second opinion about pairs of actors of which the grammar tells no event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Protocol

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from samarkand.coder.events.auxiliaries import is_negated
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.opinion.clues import Clue, Pair, clues, lies_ahead
from samarkand.coder.events.opinion.view import View, view_of
from samarkand.coder.events.opinion.weights import Opinion, Weighed
from samarkand.coder.events.sense import Lexicon
from samarkand.model import ActorReference

LEAST = 0.6
"""A type must be at least so likely; measured on the part of the bank that is kept (docs/events.md)."""

RULE = "event.opinion"
_MOST_ACTORS = 6
_MOST_WORDS = 2
_TELLING = frozenset({"VERB", "NOUN", "ADJ"})
_EASING_AHEAD = "035"


class Chunk(Protocol):
    """What is asked of a chunk of the actors stage."""

    @property
    def start(self) -> int:
        """Index of its first token."""

    @property
    def end(self) -> int:
        """Index behind its last token."""

    @property
    def head(self) -> int:
        """Index of the token that the rest of the sentence attaches to."""


class Chunks(Protocol):
    """What is asked of the actors stage."""

    def chunks_in(self, start: int, end: int) -> Sequence[Chunk]:
        """Return the chunks between two token indices, in order."""

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the political actors that a noun phrase stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A type for a pair, with how likely it is and the words that speak for it, the strongest first."""

    type: str
    chance: float
    pair: Pair
    words: tuple[Token, ...]
    ahead: bool


def guesses(
    sentence: TokenSpan, actors: Chunks, linked: Sequence[tuple[range, range]], lexicon: Lexicon, opinion: Opinion
) -> Iterator[Candidate]:
    """Yield an event for each pair of actors that the opinion is sure of and that no event links yet.

    Args:
        sentence: the sentence.
        actors: those of the article.
        linked: pairs of ranges of token positions between which the grammar tells an event, in either direction.
        lexicon: the event lexicon.
        opinion: the trained model.
    """
    chunks = [c for c in actors.chunks_in(sentence.start, sentence.end) if actors.of(sentence.doc[c.head])]
    chunks = chunks[:_MOST_ACTORS]
    if len(chunks) < 2:
        return
    view = view_of(sentence, lexicon)
    found: dict[tuple[int, str], Guess] = {}
    for one, other in permutations(chunks, 2):
        source, target = range(one.start, one.end), range(other.start, other.end)
        if any(_meet(source, target, pair) for pair in linked):
            continue
        guess = _guess(view, Pair.of(sentence.doc, source, target), opinion)
        if guess is not None:
            key = guess.words[0].i, guess.type
            if key not in found or guess.chance > found[key].chance:
                found[key] = guess
    yield from (_candidate(guess) for guess in sorted(found.values(), key=lambda guess: guess.words[0].i))


def _meet(source: range, target: range, linked: tuple[range, range]) -> bool:
    one, other = linked
    straight = _overlap(source, one) and _overlap(target, other)
    return straight or (_overlap(source, other) and _overlap(target, one))


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _guess(view: View, pair: Pair, opinion: Opinion) -> Guess | None:
    found = clues(view, pair)
    weighed = opinion.weigh(found)
    kind = weighed.likeliest
    if weighed.chances[kind] < LEAST:
        return None
    words = _words(view, pair, weighed)
    if not words:
        return None
    return Guess(type=kind, chance=weighed.chances[kind], pair=pair, words=words, ahead=_is_ahead(kind, found))


def _is_ahead(kind: str, found: dict[str, Clue]) -> bool:
    return kind == "CONCEDE" and lies_ahead(found)


def _words(view: View, pair: Pair, weighed: Weighed) -> tuple[Token, ...]:
    """Return the words outside the actors that speak most for the type."""
    doc = view.sentence.doc
    telling = [
        (weight, at)
        for at, weight in weighed.words.items()
        if weight > 0 and not pair.holds(at) and doc[at].pos_ in _TELLING and not doc[at].ent_type_
    ]
    return tuple(doc[at] for _, at in sorted(telling, key=lambda one: (-one[0], one[1]))[:_MOST_WORDS])


def _candidate(guess: Guess) -> Candidate:
    trigger = guess.words[0]
    because = " and ".join(f"'{word.text}'" for word in guess.words)
    return Candidate(
        type=guess.type,
        modes=(),
        contexts=(),
        cameo=_EASING_AHEAD if guess.ahead else None,
        ended=None,
        trigger=trigger,
        words=(trigger,),
        anchor=trigger,
        sources=(guess.pair.source_head,),
        targets=(guess.pair.target_head,),
        reciprocal=False,
        rule=RULE,
        steps=(f"the second opinion finds {guess.type} {100 * guess.chance:.0f} % likely, for {because} above all",),
        confidence=guess.chance,
        negated=is_negated(trigger),
    )
