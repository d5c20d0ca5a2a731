"""Which sense of the lexicon a predicate has in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samarkand.coder.events.sense import Lexicon, Operator, PartOfSpeech, Pattern, Sense
from samarkand.coder.events.tree import Arguments
from samarkand.coder.events.words import (
    compound_stands,
    has_class,
    noun_lemmas,
    particles_behind,
    particles_stand,
    preposition_stands,
    thing_words,
    verb_lemmas,
)
from samarkand.language import Token

_JOINT = frozenset({"joint", "bilateral", "combined", "multinational", "trilateral"})
_OWNERS = frozenset({"amod", "compound", "nmod", "nmod:poss", "nmod:desc"})
_SOON = 10
_SHOWN = 4  # nouns that tell what a class holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A sense with the pattern that found it; `specific` counts the conditions that held."""

    sense: Sense
    pattern: Pattern
    specific: float


class Condition(NamedTuple):
    """A condition of a sense that does not hold, kept apart from its words: most senses of most words do not hold.

    Attributes:
        what: what is needed or must not be.
        words: one of which is asked for.
        classes: classes of nouns (things.toml), one of which is asked for.
    """

    what: str
    words: Iterable[str] = ()
    classes: Sequence[str] = ()

    def in_words(self, lexicon: Lexicon) -> str:
        """Return the condition as a reader understands it, classes with a few of their nouns."""
        words = " or ".join(repr(word) for word in sorted(self.words))
        classes = " or ".join(_class(name, sorted(lexicon.things[name])) for name in self.classes)
        return " ".join(self.what.format(words or classes).split())


def _class(name: str, nouns: Sequence[str]) -> str:
    more = ", ..." if len(nouns) > _SHOWN else ""
    return f"{name}: {', '.join(nouns[:_SHOWN])}{more}"


_NEAR = "needs {} near it"
_BEHIND = "needs {} behind it"


def match_verb(token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    """Return the best sense of a verb, None if no sense's conditions hold."""
    return _best(PartOfSpeech.VERB, verb_lemmas(token, lexicon), token, found, lexicon)


def match_adjective(token: Token, found: Arguments, lexicon: Lexicon) -> Match | None:
    """Return the sense of an adjective that is a predicate, None if none fits."""
    return next(_matches(PartOfSpeech.ADJECTIVE, (token.lower_,), token, found, lexicon), None)


def match_noun(token: Token, found: Arguments, lexicon: Lexicon, *, type_: str | None = None) -> Match | None:
    """Return the best sense of an event noun, the longest compound first; of one type alone if asked for."""
    return _best(PartOfSpeech.NOUN, noun_lemmas(token, lexicon), token, found, lexicon, type_=type_)


def _best(
    part: PartOfSpeech,
    lemmas: tuple[str, ...],
    token: Token,
    found: Arguments,
    lexicon: Lexicon,
    *,
    type_: str | None = None,
) -> Match | None:
    matches = (m for m in _matches(part, lemmas, token, found, lexicon) if type_ in (None, m.sense.type))
    return max(matches, key=lambda m: (m.sense.own, m.specific, m.sense.confidence), default=None)


def _matches(
    part: PartOfSpeech, lemmas: tuple[str, ...], token: Token, found: Arguments, lexicon: Lexicon
) -> Iterator[Match]:
    behind = particles_behind(token)
    for lemma in lemmas:
        for pattern, sense in lexicon.sense_patterns.get((part, lemma), ()):
            if pattern.particles and pattern.particles[0] not in behind:
                continue
            if unmet(sense, pattern, token, found, lexicon) is None:
                yield Match(sense=sense, pattern=pattern, specific=_weight(sense, pattern))


def operators_of(token: Token, part: PartOfSpeech, found: Arguments, lexicon: Lexicon) -> Iterator[Operator]:
    """Yield the operators that a token may be."""
    lemmas = verb_lemmas(token, lexicon) if part is PartOfSpeech.VERB else (
        noun_lemmas(token, lexicon) if part is PartOfSpeech.NOUN else (token.lower_,)
    )  # fmt: skip
    for lemma in lemmas:
        for pattern, operator in lexicon.operator_patterns.get((part, lemma), ()):
            if unmet_around(pattern, token, found) is None:
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


def unmet(sense: Sense, pattern: Pattern, token: Token, found: Arguments, lexicon: Lexicon) -> Condition | None:
    """Return which condition of a sense does not hold for a token; None if all hold."""
    if pattern.part is PartOfSpeech.ADJECTIVE:
        return None if _any(sense.target, found) else Condition(_BEHIND, words=sense.target)
    if (missing := unmet_words(pattern, token, found)) is not None:
        return missing
    if pattern.part is PartOfSpeech.NOUN:
        return _unmet_by_noun(sense, token, found)
    return _unmet_by_object(sense, pattern, found, lexicon) or _unmet_by_clause(sense, pattern, token, found)


def unmet_words(pattern: Pattern, token: Token, found: Arguments) -> Condition | None:
    """Return which of a sense's own words does not stand around its head, or does but must not; None if all is well."""
    if pattern.before and not compound_stands(pattern, token):
        return Condition("needs {} before it", words=(" ".join(pattern.before),))
    if pattern.part is not PartOfSpeech.VERB:
        return None
    if not pattern.particles:
        for child in token.children:
            if child.dep_ == "compound:prt":
                return Condition("with the particle {} it is another verb", words=(child.lower_,))
    return unmet_around(pattern, token, found)


def unmet_around(pattern: Pattern, token: Token, found: Arguments) -> Condition | None:
    """Return which word of the pattern does not stand behind its head; None if all do."""
    if pattern.particles and not particles_stand(pattern, token):
        return Condition(_BEHIND, words=(" ".join(pattern.particles),))
    if pattern.preposition and not preposition_stands(pattern.preposition, token, found, len(pattern.particles)):
        return Condition(_BEHIND, words=(pattern.preposition,))
    return None


def _unmet_by_noun(sense: Sense, token: Token, found: Arguments) -> Condition | None:
    if sense.prepositions and not _any(sense.prepositions, found):
        return Condition(_BEHIND, words=sense.prepositions)
    if sense.complement and not _complement_stands(sense, token):
        return Condition(_NEAR, words=sense.complement)
    return None


def _unmet_by_object(sense: Sense, pattern: Pattern, found: Arguments, lexicon: Lexicon) -> Condition | None:
    if sense.active and found.passive:
        return Condition("must not be passive")
    things = _things(pattern, found)
    if sense.objects and not has_class(things, sense.objects, lexicon):
        return Condition("needs an object of the class {}", classes=sense.objects)
    if sense.objects_not and has_class(things, sense.objects_not, lexicon):
        return Condition("must not have an object of the class {}", classes=sense.objects_not)
    if sense.subjects:
        doers = found.subjects or (found.objects if found.disguised and pattern.preposition else [])
        if not has_class(doers, sense.subjects, lexicon):
            return Condition("needs a subject of the class {}", classes=sense.subjects)
    if sense.needs_object and not things and not found.indirect:
        return Condition("needs an object")
    return None


def _unmet_by_clause(sense: Sense, pattern: Pattern, token: Token, found: Arguments) -> Condition | None:
    if sense.prepositions and not _any(sense.prepositions, found) and not _follows(sense.prepositions, token):
        return Condition(_BEHIND, words=sense.prepositions)
    if sense.complement and not _complement_stands(sense, token):
        return Condition(_NEAR, words=sense.complement)
    if sense.joint and not _is_joint(_things(pattern, found), found):
        return Condition("needs two who do it together")
    return None


def _weight(sense: Sense, pattern: Pattern) -> float:
    """Return how specific a sense is that holds: the more it asks for, the sooner it is meant."""
    if pattern.part is PartOfSpeech.ADJECTIVE:
        return 1
    if pattern.part is PartOfSpeech.NOUN:
        return len(pattern.before) + 1 + 3 * bool(sense.complement)
    words = 3 * len(pattern.before) + 3 * len(pattern.particles) + 2 * bool(pattern.preposition)
    around = 4 * bool(sense.objects) + 5 * bool(sense.subjects) + 2 * bool(sense.prepositions)
    return words + around + 5 * bool(sense.complement) + 2 * sense.joint


def _things(pattern: Pattern, found: Arguments) -> list[Token]:
    """Return what a verb is about; in "took part in the talks" the object is but a word of the verb."""
    behind = found.obliques.get(pattern.preposition or "", [])
    if behind and any(head.lower_ in pattern.particles for head in found.objects):
        return behind
    return found.objects or behind


def _any(prepositions: tuple[str, ...], found: Arguments) -> bool:
    return any(preposition in found.obliques for preposition in prepositions)


def _follows(prepositions: tuple[str, ...], token: Token) -> bool:
    """Say whether one of the prepositions stands soon behind the verb, wherever the parser hung it."""
    behind = token.doc.tokens[token.i + 1 : token.i + _SOON]
    return any(word.lower_ in prepositions and word.pos_ == "ADP" for word in behind)


def _complement_stands(sense: Sense, token: Token) -> bool:
    around = token.doc.tokens[max(token.i - 3, 0) : token.i + 15]
    return any(word.lower_ in sense.complement for word in around if word is not token)


def _is_joint(things: list[Token], found: Arguments) -> bool:
    words = {child.lower_ for thing in things for word in thing_words(thing) for child in word.children}
    if words & _JOINT or "with" in found.obliques:
        return True
    owners = [c for subject in found.subjects for c in subject.children if c.dep_ in _OWNERS]
    return any(child.dep_ == "conj" for word in (*found.subjects, *owners) for child in word.children)
