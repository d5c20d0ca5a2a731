"""Asking the second opinion about pairs of actors of which the grammar tells no event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Protocol

from samarkand.coder.events.auxiliaries import is_negated
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.links import meets
from samarkand.coder.events.opinion.clues import Clue, Pair, clues, easing_ahead, head_of
from samarkand.coder.events.opinion.doubts import is_doubtful, may_act, may_undergo
from samarkand.coder.events.opinion.view import View, view_of
from samarkand.coder.events.opinion.weights import NOTHING, Opinion, Weighed
from samarkand.coder.events.sense import Lexicon
from samarkand.language import Token, TokenSpan
from samarkand.model import ActorReference

LEAST = 0.6
"""Between actors whom no event links a type must be at least so likely."""

DROPPED, RETYPED, SURE = 8, 3, 0.8
"""An event of the grammar goes where none is so many times as likely as it, and turns where another type is.

On the bank's kept part 25 of 563 events went, 9 of them right; 12 turned, 4 were right before and 10 after. On
newswire four were read that a type less likely than SURE had turned: all were wrong after."""

_FLOOR, _SLOPE, _GUESSED = 0.33, 0.6, 0.65
"""Confidence is the share that was right on the bank's kept part: of the grammar's events it rises from .33 to .93 with
the chance that the opinion gives them, of its own guesses it is .65 of their chance (docs/events.md)."""

RULE = "event.opinion"
_COMPOSED = "event.operator"
"""Weighing words cannot see what one makes of another ("promised not to attack"): such an event keeps its type."""

_MOST_ACTORS = 6
_MOST_ASKED = 4
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

    def weigh(self, source: range, target: range) -> tuple[Pair, dict[str, Clue], Weighed]:
        """Return the pair of two mentions with its clues and what they speak for."""
        if self._view is None:
            self._view = view_of(self._sentence, self._grammar, self._lexicon)
        pair = Pair.of(self._sentence.doc, source, target)
        found = clues(self._view, pair)
        return pair, found, self._opinion.weigh(found)

    def review(self, candidate: Candidate, pairs: Sequence[tuple[range, range]]) -> Candidate | str:
        """Return the candidate with the opinion's say, as another type where it is torn, or why it is no event.

        Args:
            candidate: an event of the grammar.
            pairs: its sources and targets as ranges of token positions.
        """
        if candidate.type not in self._opinion.types or not pairs:
            return candidate
        asked = [self.weigh(*pair) for pair in pairs[:_MOST_ASKED]]
        _, found, weighed = max(asked, key=lambda one: one[2].chances[candidate.type])
        own, other, none = weighed.chances[candidate.type], weighed.likeliest, weighed.chances[NOTHING]
        if none > DROPPED * own and none > weighed.chances[other]:
            return f"the second opinion finds it {100 * none:.0f} % likely that nothing happens between them"
        torn = weighed.chances[other] > RETYPED * own and not candidate.rule.startswith(_COMPOSED)
        if torn and other in self._lexicon.ontology.recorded:
            if weighed.chances[other] >= SURE:
                return _retyped(candidate, other, weighed.chances[other], found)
            return f"grammar and second opinion disagree: {candidate.type} or {other}, and neither is sure"
        return replace(candidate, confidence=_FLOOR + _SLOPE * own)

    def guesses(self, linked: Sequence[tuple[range, range]]) -> Iterator[Candidate]:
        """Yield an event for each pair of actors that the opinion is sure of and that no event links yet.

        Args:
            linked: pairs of ranges of token positions between which an event is told already, in either direction.
        """
        doc = self._sentence.doc
        within = self._actors.chunks_in(self._sentence.start, self._sentence.end)
        chunks = [chunk for chunk in within if self._actors.of(doc[chunk.head])][:_MOST_ACTORS]
        mentions = [range(chunk.start, chunk.end) for chunk in chunks]
        acting = {mention for mention in mentions if may_act(head_of(doc, mention))}
        undergoing = {mention for mention in mentions if may_undergo(head_of(doc, mention))}
        found: dict[tuple[int, str], Guess] = {}
        for source, target in permutations(mentions, 2):
            if source not in acting or target not in undergoing or any(_meet(source, target, pair) for pair in linked):
                continue
            guess = self._guess(source, target)
            if guess is not None:
                key = guess.words[0].i, guess.type
                if key not in found or guess.chance > found[key].chance:
                    found[key] = guess
        yield from (_candidate(guess) for guess in sorted(found.values(), key=lambda guess: guess.words[0].i))

    def _guess(self, source: range, target: range) -> Guess | None:
        pair, found, weighed = self.weigh(source, target)
        kind = weighed.likeliest
        if weighed.chances[kind] < LEAST or kind not in self._lexicon.ontology.recorded:
            return None
        words = self._words(pair, weighed)
        if not words or is_doubtful(kind, words[0], pair.source_head, pair.target_head):
            return None
        cameo = easing_ahead(kind, found)
        return Guess(type=kind, chance=weighed.chances[kind], pair=pair, words=words, cameo=cameo)

    def _words(self, pair: Pair, weighed: Weighed) -> tuple[Token, ...]:
        """Return the words outside the actors that speak most for the type."""
        doc = self._sentence.doc
        telling = [
            (weight, at)
            for at, weight in weighed.words.items()
            if weight > 0 and not pair.holds(at) and doc[at].pos_ in _TELLING and not doc[at].ent_type_
        ]
        return tuple(doc[at] for _, at in sorted(telling, key=lambda one: (-one[0], one[1]))[:_MOST_WORDS])


def _retyped(candidate: Candidate, kind: str, chance: float, found: dict[str, Clue]) -> Candidate:
    """Return the grammar's event as the type that the opinion finds far likelier."""
    step = f"the second opinion finds {kind} {100 * chance:.0f} % likely, {candidate.type} far less"
    return replace(
        candidate,
        type=kind,
        modes=(),
        contexts=(),
        cameo=easing_ahead(kind, found),
        rule=f"{RULE}.torn",
        steps=(*candidate.steps, step),
        confidence=_GUESSED * chance,
        future=False,
    )


def _meet(source: range, target: range, linked: tuple[range, range]) -> bool:
    one, other = linked
    return (meets(source, one) and meets(target, other)) or (meets(source, other) and meets(target, one))


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
        confidence=_GUESSED * guess.chance,
        negated=is_negated(trigger),
    )
