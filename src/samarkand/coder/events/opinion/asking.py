"""Asking the second opinion about pairs of actors of which the grammar tells no event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from samarkand.coder.events.auxiliaries import is_negated
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.links import meets
from samarkand.coder.events.opinion.clue import Clue
from samarkand.coder.events.opinion.clues import Pair, clues, easing_ahead, head_of
from samarkand.coder.events.opinion.doubts import may_act, may_undergo
from samarkand.coder.events.opinion.view import View, view_of
from samarkand.coder.events.opinion.weights import NOTHING, Opinion, Weighed
from samarkand.coder.events.sense import Lexicon
from samarkand.language import Token, TokenSpan
from samarkand.model import ActorReference

LEAST = 0.2
"""Between two actors a type must be at least so likely to be asked about; the judge decides which of them stand."""

LEAST_OTHER = 0.1
"""An actor must be at least so likely to stand on the open side of an event to be asked about."""

RULE = "event.opinion"
_MOST_ACTORS = 8
_MOST_ASKED = 4
_MOST_TYPES = 2
_MOST_WORDS = 2
_TELLING = frozenset({"VERB", "NOUN", "ADJ"})


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
    cameo: str | None


class SecondReader:
    """Asks the opinion about the pairs of one sentence."""

    def __init__(
        self, sentence: TokenSpan, grammar: Grammar, actors: Chunks, lexicon: Lexicon, opinion: Opinion
    ) -> None:
        self._sentence = sentence
        self._grammar = grammar
        self._actors = actors
        self._lexicon = lexicon
        self._opinion = opinion
        self._view: View | None = None
        self._weighed: dict[tuple[range, range], tuple[Pair, dict[str, Clue], Weighed]] = {}

    def weigh(self, source: range, target: range) -> tuple[Pair, dict[str, Clue], Weighed]:
        """Return the pair of two mentions with its clues and what they speak for."""
        known = self._weighed.get((source, target))
        if known is None:
            if self._view is None:
                self._view = view_of(self._sentence, self._grammar, self._lexicon)
            pair = Pair.of(self._sentence.doc, source, target)
            found = clues(self._view, pair)
            known = self._weighed[source, target] = pair, found, self._opinion.weigh(found)
        return known

    def likeliest_pair(
        self, kind: str, pairs: Sequence[tuple[range, range]]
    ) -> tuple[Pair, dict[str, Clue], Weighed] | None:
        """Return what is weighed of that pair of an event's actors for which its type is likeliest; None without pairs.

        Args:
            kind: the event's type.
            pairs: its sources and targets as ranges of token positions.
        """
        asked = [self.weigh(*pair) for pair in pairs[:_MOST_ASKED]]
        return max(asked, key=lambda one: one[2].chances.get(kind, 0.0), default=None)

    def guesses(self) -> Iterator[Candidate]:
        """Yield an event for each pair of actors and each of the types that may well stand between them."""
        for source in self._acting:
            for target in self._undergoing:
                if source != target:
                    yield from self._guesses(source, target)

    def likeliest_other(self, kind: str, given: Sequence[range], side: str) -> Token | None:
        """Return the head of the actor who is likeliest to stand on one side of an event; None where none may.

        Args:
            kind: the event's type.
            given: where the actors of its other side stand, as ranges of token positions.
            side: "source" or "target".
        """
        open_to = self._acting if side == "source" else self._undergoing
        others = [one for one in open_to if not any(meets(one, other) for other in given)]
        best, likeliest = LEAST_OTHER, None
        for other in others:
            pair = (other, given[0]) if side == "source" else (given[0], other)
            chance = self.weigh(*pair)[2].chances.get(kind, 0.0)
            if chance > best:
                best, likeliest = chance, head_of(self._sentence.doc, other)
        return likeliest

    @cached_property
    def _mentions(self) -> list[range]:
        doc = self._sentence.doc
        within = self._actors.chunks_in(self._sentence.start, self._sentence.end)
        chunks = [chunk for chunk in within if self._actors.of(doc[chunk.head])][:_MOST_ACTORS]
        return [range(chunk.start, chunk.end) for chunk in chunks]

    @cached_property
    def _acting(self) -> list[range]:
        """The mentions that may do something."""
        return [mention for mention in self._mentions if may_act(head_of(self._sentence.doc, mention))]

    @cached_property
    def _undergoing(self) -> list[range]:
        """The mentions to whom something may be done."""
        return [mention for mention in self._mentions if may_undergo(head_of(self._sentence.doc, mention))]

    def _guesses(self, source: range, target: range) -> Iterator[Candidate]:
        pair, found, weighed = self.weigh(source, target)
        likely = sorted(
            (kind for kind, chance in weighed.chances.items() if chance >= LEAST and kind != NOTHING),
            key=lambda kind: -weighed.chances[kind],
        )
        words = self._words(pair, weighed) if likely else ()
        for kind in likely[:_MOST_TYPES] if words else ():
            if kind in self._lexicon.ontology.recorded:
                cameo = easing_ahead(kind, found)
                yield _candidate(Guess(type=kind, chance=weighed.chances[kind], pair=pair, words=words, cameo=cameo))

    def _words(self, pair: Pair, weighed: Weighed) -> tuple[Token, ...]:
        """Return the words outside the actors that speak most for the type."""
        doc = self._sentence.doc
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
        cameo=guess.cameo,
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
