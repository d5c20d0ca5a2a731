"""What the lexicon has for the words of a sentence: which entries hold there, and what the others lack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from samarkand.coder.events.matching import Condition, light_verb, unmet, unmet_around, unmet_words
from samarkand.coder.events.sense import Lexicon, Operator, PartOfSpeech, Pattern, Sense
from samarkand.coder.events.tree import Arguments, arguments, noun_arguments
from samarkand.coder.events.words import noun_lemmas, verb_lemmas
from samarkand.language import Token, TokenSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """An entry of the lexicon that has a word of the sentence.

    Attributes:
        entry: its name, "sanction.3" or "operator agree".
        type: the event type that it gives, None for an operator or a light verb.
        predicate: the entry's words as the lexicon writes them.
        stands: all words of the predicate stand there, whether or not its other conditions hold.
        unmet: the condition that does not hold, in words; None if all hold.
    """

    token: Token
    entry: str
    type: str | None
    modes: tuple[str, ...]
    predicate: str
    stands: bool
    unmet: str | None


def look_up(sentence: TokenSpan, lexicon: Lexicon) -> Iterator[Lookup]:
    """Yield the entries of each word of a sentence, in the order of the text, then of the lexicon."""
    for token in sentence:
        read_as = _part_of(token, lexicon)
        for part in PartOfSpeech if read_as is None else (read_as,):
            yield from _entries(token, part, lexicon, is_read=read_as is not None)


def _part_of(token: Token, lexicon: Lexicon) -> PartOfSpeech | None:
    """Return as what the grammar reads a word; None if its tag lets it be nothing that the lexicon has."""
    if verb_lemmas(token, lexicon):
        return PartOfSpeech.VERB
    if noun_lemmas(token, lexicon):
        return PartOfSpeech.NOUN
    return PartOfSpeech.ADJECTIVE if token.pos_ in ("ADJ", "VERB") and _has_adjective(token, lexicon) else None


def _has_adjective(token: Token, lexicon: Lexicon) -> bool:
    key = (PartOfSpeech.ADJECTIVE, token.lower_)
    return key in lexicon.sense_patterns or key in lexicon.operator_patterns


def _entries(token: Token, part: PartOfSpeech, lexicon: Lexicon, *, is_read: bool) -> Iterator[Lookup]:
    found = noun_arguments(token) if part is PartOfSpeech.NOUN else arguments(token)
    misread = None if is_read else Condition(f"is not read as {_ARTICLES[part]} here")
    for lemma in _lemmas(token, part, lexicon):
        for pattern, sense in lexicon.sense_patterns.get((part, lemma), ()):
            lacking = misread or unmet(sense, pattern, token, found, lexicon)
            stands = misread is None and unmet_words(pattern, token, found) is None
            yield _of_sense(token, pattern, sense, stands, lacking and lacking.in_words(lexicon))
        for pattern, operator in lexicon.operator_patterns.get((part, lemma), ()):
            lacking = misread or unmet_around(pattern, token, found)
            yield _of_operator(token, pattern, operator, lacking and lacking.in_words(lexicon))
    if part is PartOfSpeech.VERB and is_read:
        yield from _light(token, found, lexicon)


_ARTICLES = {PartOfSpeech.VERB: "a verb", PartOfSpeech.NOUN: "a noun", PartOfSpeech.ADJECTIVE: "an adjective"}


def _lemmas(token: Token, part: PartOfSpeech, lexicon: Lexicon) -> tuple[str, ...]:
    if part is PartOfSpeech.ADJECTIVE:
        return (token.lower_,)
    return (lexicon.verb_forms if part is PartOfSpeech.VERB else lexicon.noun_forms).get(token.lower_, ())


def _of_sense(token: Token, pattern: Pattern, sense: Sense, stands: bool, lacking: str | None) -> Lookup:
    return Lookup(
        token=token,
        entry=sense.name,
        type=sense.type,
        modes=sense.modes,
        predicate=pattern.words,
        stands=stands,
        unmet=lacking,
    )


def _of_operator(token: Token, pattern: Pattern, operator: Operator, lacking: str | None) -> Lookup:
    return Lookup(
        token=token,
        entry=f"operator {operator.name}",
        type=None,
        modes=(),
        predicate=pattern.words,
        stands=lacking is None,
        unmet=lacking,
    )


def _light(token: Token, found: Arguments, lexicon: Lexicon) -> Iterator[Lookup]:
    """Yield that a verb carries, or ends, the event that its object names."""
    for ending, entry in ((True, "ending verb"), (False, "light verb")):
        pattern = light_verb(token, found, lexicon, ending=ending)
        if pattern is not None:
            yield Lookup(
                token=token, entry=entry, type=None, modes=(), predicate=pattern.words, stands=True, unmet=None
            )
