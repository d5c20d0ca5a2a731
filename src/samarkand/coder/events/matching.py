"""Which sense of the lexicon a predicate has in its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from samarkand.coder.events.sense import Lexicon, Operator, PartOfSpeech, Pattern, Sense
from samarkand.coder.events.tree import Arguments
from samarkand.coder.events.words import (
    compound_stands,
    has_class,
    noun_lemmas,
    particles_stand,
    preposition_stands,
    thing_words,
    verb_lemmas,
)

_JOINT = frozenset({"joint", "bilateral", "combined", "multinational", "trilateral"})
_OWNERS = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc"})
_SOON = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A sense with the pattern that found it; `specific` counts the conditions that held."""

    sense: Sense
    pattern: Pattern
    specific: float


def match_verb(token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    """Return the best sense of a verb, None if no sense's conditions hold."""
    matches = (
        match
        for lemma in verb_lemmas(token, lexicon)
        for pattern, sense in lexicon.sense_patterns.get((PartOfSpeech.VERB, lemma), ())
        if (match := _verb_match(pattern, sense, token, found, lexicon))
    )
    return max(matches, key=lambda m: (m.specific, m.sense.confidence), default=None)


def match_adjective(token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    """Return the sense of an adjective that is a predicate, None if none fits."""
    for pattern, sense in lexicon.sense_patterns.get((PartOfSpeech.ADJECTIVE, token.lower_), ()):
        if any(preposition in found.obliques for preposition in sense.target):
            return Match(sense=sense, pattern=pattern, specific=1)
    return None


def match_noun(token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    """Return the best sense of an event noun, the longest compound first."""
    matches = (
        Match(sense=sense, pattern=pattern, specific=len(pattern.before) + 1 + 3 * bool(sense.complement))
        for lemma in noun_lemmas(token, lexicon)
        for pattern, sense in lexicon.sense_patterns.get((PartOfSpeech.NOUN, lemma), ())
        if compound_stands(pattern, token)
        and (not sense.prepositions or _any(sense.prepositions, found))
        and (not sense.complement or _complement_stands(sense, token))
    )
    return max(matches, key=lambda m: (m.specific, m.sense.confidence), default=None)


def operators_of(token: Token, part: PartOfSpeech, found: Arguments, lexicon: Lexicon) -> Iterator[Operator]:
    """Yield the operators that a token may be."""
    lemmas = verb_lemmas(token, lexicon) if part is PartOfSpeech.VERB else (
        noun_lemmas(token, lexicon) if part is PartOfSpeech.NOUN else (token.lower_,)
    )  # fmt: skip
    for lemma in lemmas:
        for pattern, operator in lexicon.operator_patterns.get((part, lemma), ()):
            if pattern.particles and not particles_stand(pattern, token):
                continue
            if pattern.preposition and not preposition_stands(
                pattern.preposition, token, found, len(pattern.particles)
            ):
                continue
            yield operator


def light_verb(token: Token, found: Arguments, lexicon: Lexicon, *, ending: bool = False) -> Pattern | None:
    """Return the pattern of a verb that only carries (or that ends) the event of its object."""
    groups = lexicon.ending if ending else lexicon.light
    for lemma in verb_lemmas(token, lexicon):
        for pattern in sorted(groups.get(lemma, ()), key=lambda p: -len(p.particles) - (p.preposition is not None)):
            if pattern.particles and not particles_stand(pattern, token):
                continue
            if pattern.preposition is None or pattern.preposition in found.obliques:
                return pattern
    return None


def _verb_match(pattern: Pattern, sense: Sense, token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    if pattern.before and not compound_stands(pattern, token):
        return None
    specific = 3.0 * len(pattern.before)
    if pattern.particles:
        if not particles_stand(pattern, token):
            return None
        specific += 3 * len(pattern.particles)
    elif any(child.dep_ == "compound:prt" for child in token.children):
        return None
    if pattern.preposition:
        if not preposition_stands(pattern.preposition, token, found, len(pattern.particles)):
            return None
        specific += 2
    conditions = _conditions(sense, pattern, token, found, lexicon)
    if conditions is None or specific + conditions < 0:
        return None
    return Match(sense=sense, pattern=pattern, specific=specific + conditions)


def _conditions(sense: Sense, pattern: Pattern, token: Token, found: Arguments, lexicon: Lexicon) -> float | None:
    specific = 0.0
    if sense.active and found.passive:
        return None
    things = found.objects or found.obliques.get(pattern.preposition or "", [])
    if sense.objects:
        if not has_class(things, sense.objects, lexicon):
            return None
        specific += 4
    if sense.objects_not and has_class(things, sense.objects_not, lexicon):
        return None
    if sense.subjects:
        doers = found.subjects or (found.objects if found.disguised and pattern.preposition else [])
        if not has_class(doers, sense.subjects, lexicon):
            return None
        specific += 5
    if sense.needs_object and not things and not found.indirect:
        return None
    if sense.prepositions:
        if not _any(sense.prepositions, found) and not _follows(sense.prepositions, token):
            return None
        specific += 2
    if sense.complement:
        if not _complement_stands(sense, token):
            return None
        specific += 5
    if sense.joint and not _is_joint(things, found):
        return None
    return specific + (2 if sense.joint else 0)


def _any(prepositions: tuple[str, ...], found: Arguments) -> bool:
    return any(preposition in found.obliques for preposition in prepositions)


def _follows(prepositions: tuple[str, ...], token: Token) -> bool:
    """Say whether one of the prepositions stands soon behind the verb, wherever the parser hung it."""
    end = min(token.i + _SOON, len(token.doc))
    return any(token.doc[i].lower_ in prepositions and token.doc[i].pos_ == "ADP" for i in range(token.i + 1, end))


def _complement_stands(sense: Sense, token: Token) -> bool:
    start, end = max(token.i - 3, 0), min(token.i + 15, len(token.doc))
    return any(token.doc[i].lower_ in sense.complement for i in range(start, end) if i != token.i)


def _is_joint(things: list[Token], found: Arguments) -> bool:
    words = {child.lower_ for thing in things for word in thing_words(thing) for child in word.children}
    if words & _JOINT or "with" in found.obliques:
        return True
    owners = [c for subject in found.subjects for c in subject.children if c.dep_ in _OWNERS]
    return any(child.dep_ == "conj" for word in (*found.subjects, *owners) for child in word.children)
