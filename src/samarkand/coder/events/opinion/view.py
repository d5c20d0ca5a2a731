"""A sentence as the second opinion looks at it: what is the same whatever pair of actors is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.sense import Lexicon, PartOfSpeech
from samarkand.coder.events.words import noun_lemmas, verb_lemmas
from samarkand.language import Token, TokenSpan

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_NAME, _NUMBER = "<name>", "<number>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A candidate of the grammar; `inner` where an operator swallowed it."""

    candidate: Candidate
    inner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the second opinion reads of a sentence.

    Attributes:
        sentence: the parsed sentence.
        seen: the grammar's candidates in the order of the text.
        words: the word of each token as clues name it, by position.
        content: position and word of the content words that are no names.
        running: position and word of all words but marks.
        types: the types that the lexicon knows for a token whatever its conditions, by position.
    """

    sentence: TokenSpan
    seen: tuple[Seen, ...]
    words: dict[int, str]
    content: tuple[tuple[int, str], ...]
    running: tuple[tuple[int, str], ...]
    types: dict[int, frozenset[str]]

    def word(self, token: Token) -> str:
        """Return the word of a token as clues name it."""
        return self.words.get(token.i) or word_of(token)


def view_of(sentence: TokenSpan, grammar: Grammar, lexicon: Lexicon) -> View:
    """Return how a sentence looks to the second opinion; the grammar is that of the sentence."""
    outer = grammar.candidates()
    known = {(candidate.trigger.i, candidate.type) for candidate in outer}
    every = grammar.candidates(inner_too=True)
    seen = tuple(Seen(candidate=c, inner=(c.trigger.i, c.type) not in known) for c in every)
    types = {token.i: found for token in sentence if (found := frozenset(_types(token, lexicon)))}
    words = {t.i: word_of(t) for t in sentence}
    return View(
        sentence=sentence,
        seen=seen,
        words=words,
        content=tuple((t.i, words[t.i]) for t in sentence if t.pos_ in _CONTENT and words[t.i] not in (_NAME, _NUMBER)),
        running=tuple((t.i, words[t.i]) for t in sentence if not t.is_punct),
        types=types,
    )


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
