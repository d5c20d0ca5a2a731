"""A sentence as the second opinion looks at it: what is the same whatever pair of actors is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.links import Reach
from samarkand.coder.events.opinion.clue import Clue
from samarkand.coder.events.sense import Lexicon, PartOfSpeech
from samarkand.coder.events.words import noun_lemmas, verb_lemmas
from samarkand.language import Token, TokenSpan

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_NAME, _NUMBER = "<name>", "<number>"
_BAG, _PAIR_OF_WORDS = 0.7, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A candidate of the grammar; `inner` where an operator swallowed it."""

    candidate: Candidate
    inner: bool
    reach: Reach


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentWord:
    """The clues of a word that is no name, by where it stands to the two actors of a pair."""

    at: int
    anywhere: Clue
    before: Clue
    between: Clue
    after: Clue

    @classmethod
    def of(cls, at: int, word: str) -> ContentWord:
        """Return the clues of the word at a position."""
        before, between, after = (Clue(f"word {place}: {word}", _BAG, at) for place in ("before", "between", "after"))
        return cls(at=at, anywhere=Clue(f"word: {word}", _BAG, at), before=before, between=between, after=after)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningWord:
    """A word that is no mark, with the clue of the pair that it makes with the one before it."""

    at: int
    word: str
    pair: Clue

    def behind(self, word: str) -> Clue:
        """Return the clue of the pair that it makes with another word before it."""
        return Clue(f"words: {word} {self.word}", _PAIR_OF_WORDS, self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the second opinion reads of a sentence.

    Attributes:
        sentence: the parsed sentence.
        seen: the grammar's candidates in the order of the text.
        words: the word of each token as clues name it, by position.
        content: the content words that are no names.
        running: all words but marks.
        types: the types that the lexicon knows for a token whatever its conditions, by position, in their order.
        around, known: the clues of words and of the lexicon of each two mentions asked about, whichever is the source.
    """

    sentence: TokenSpan
    seen: tuple[Seen, ...]
    words: dict[int, str]
    content: tuple[ContentWord, ...]
    running: tuple[RunningWord, ...]
    types: dict[int, tuple[str, ...]]
    around: dict[frozenset[range], tuple[Clue, ...]] = field(default_factory=dict)
    known: dict[frozenset[range], tuple[Clue, ...]] = field(default_factory=dict)

    def word(self, token: Token) -> str:
        """Return the word of a token as clues name it."""
        return self.words.get(token.i) or word_of(token)


def view_of(sentence: TokenSpan, grammar: Grammar, lexicon: Lexicon) -> View:
    """Return how a sentence looks to the second opinion; the grammar is that of the sentence."""
    outer = grammar.candidates()
    known = {(candidate.trigger.i, candidate.type) for candidate in outer}
    every = grammar.candidates(inner_too=True)
    seen = tuple(Seen(candidate=c, inner=(c.trigger.i, c.type) not in known, reach=Reach.of(c)) for c in every)
    types = {token.i: found for token in sentence if (found := tuple(sorted(set(_types(token, lexicon)))))}
    words = {t.i: word_of(t) for t in sentence}
    return View(
        sentence=sentence,
        seen=seen,
        words=words,
        content=tuple(
            ContentWord.of(t.i, words[t.i])
            for t in sentence
            if t.pos_ in _CONTENT and words[t.i] not in (_NAME, _NUMBER)
        ),
        running=_running([(t.i, words[t.i]) for t in sentence if not t.is_punct]),
        types=types,
    )


def _running(words: Sequence[tuple[int, str]]) -> tuple[RunningWord, ...]:
    before = ("", *(word for _, word in words))
    pairs = (
        Clue(f"words: {first} {word}", _PAIR_OF_WORDS, at) for first, (at, word) in zip(before, words, strict=False)
    )
    return tuple(RunningWord(at=at, word=word, pair=pair) for (at, word), pair in zip(words, pairs, strict=True))


def word_of(token: Token) -> str:
    """Return a token's lemma; what it names or counts does not matter."""
    if token.pos_ == "PROPN" or token.ent_type_:
        return _NAME
    return _NUMBER if token.pos_ == "NUM" or token.like_num else token.lemma_.lower()


def _types(token: Token, lexicon: Lexicon) -> Iterator[str]:
    parts = ((PartOfSpeech.VERB, verb_lemmas(token, lexicon)), (PartOfSpeech.NOUN, noun_lemmas(token, lexicon)))
    for part, lemmas in parts:
        for lemma in lemmas:
            yield from (sense.type for _, sense in lexicon.sense_patterns.get((part, lemma), ()))
