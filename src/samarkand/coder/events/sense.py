"""What the event lexicon holds: senses of predicates, and operators that make an event of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from samarkand.ontology import Ontology


class PartOfSpeech(StrEnum):
    """What a pattern's first word is."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A predicate's words: "crack down on" is the verb crack, the particle down and the preposition on.

    Attributes:
        before: words of a compound noun that stand before its last one ("air" of "air strike").
    """

    lemma: str
    part: PartOfSpeech
    particles: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    preposition: str | None = None

    @property
    def words(self) -> str:
        """The pattern as a reader writes it."""
        words = (*self.before, self.lemma, *self.particles, *((self.preposition,) if self.preposition else ()))
        return " ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One meaning of a group of predicates: the event it is, its conditions and where its actors stand.

    Attributes:
        file: name of the file that it stands in.
        own: it stands in an ontology of one's own, and wins over the shipped senses that hold too.
        objects: classes of nouns (things.toml), one of which the object must have; () is any object or none.
        objects_not: classes that the object must not have.
        subjects: classes, one of which the subject must have.
        complement: words, one of which must stand in the predicate's own clause.
        prepositions: prepositions, one of which must mark a dependant.
        needs_object: an object must be there, whatever it is.
        active: the passive is another sense ("an island called Elba").
        undergone: the subject is the target, who it happens to ("came under fire").
        target, noun_source, noun_target: where to look for actors, best first.
        ended: (type, mode) of the event that ends this one, or None.
        reciprocal: with a plural subject and no target the subjects act on each other.
    """

    name: str
    file: str
    own: bool
    type: str
    patterns: tuple[Pattern, ...]
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    cameo: str | None
    objects: tuple[str, ...]
    objects_not: tuple[str, ...]
    subjects: tuple[str, ...]
    complement: frozenset[str]
    prepositions: tuple[str, ...]
    needs_object: bool
    active: bool
    joint: bool
    reciprocal: bool
    target: tuple[str, ...]
    noun_source: tuple[str, ...]
    noun_target: tuple[str, ...]
    ended: tuple[str, tuple[str, ...]] | None
    confidence: float
    examples: tuple[str, ...]
    silent: tuple[str, ...]
    undergone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """Words that take an event and give another.

    Attributes:
        file: name of the file that it stands in.
        result: class of the inner event (cooperate, yield, verbal, threat, material, none) to a type, "keep" or "none".
        addressee: the object is who shall act, the inner event's source ("urge X to V"); it becomes the target.
        against: the type where an act against somebody is what is asked for ("call for sanctions on X"), or None.
        own_subject: the inner clause's subject becomes the target ("demand that X V").
        outer: the operator's word is an event of its own beside the inner one ("accuse X of V-ing").
        ended: the operator ends the inner event, whose sense tells what that makes of it.
    """

    name: str
    file: str
    patterns: tuple[Pattern, ...]
    prepositions: tuple[str, ...]
    result: Mapping[str, str]
    addressee: bool
    own_subject: bool
    against: str | None
    outer: bool
    ended: bool
    future: bool
    denied: bool
    examples: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All senses and operators, found by the lemma of the pattern's head.

    Attributes:
        verb_forms, noun_forms: word form to the lemmas that the lexicon has.
        things: class name to its nouns, each a tuple of words with the head last.
        light, ending: patterns of verbs that carry or end the event that their object names.
        senses: a user's own before the shipped ones.
        ontology: the one whose types the senses have.
        suffer: lemmas of verbs whose subject undergoes it.
        version: hash of the files.
    """

    senses: tuple[Sense, ...]
    operators: tuple[Operator, ...]
    sense_patterns: Mapping[tuple[PartOfSpeech, str], tuple[tuple[Pattern, Sense], ...]]
    operator_patterns: Mapping[tuple[PartOfSpeech, str], tuple[tuple[Pattern, Operator], ...]]
    light: Mapping[str, tuple[Pattern, ...]]
    ending: Mapping[str, tuple[Pattern, ...]]
    suffer: frozenset[str]
    verb_forms: Mapping[str, tuple[str, ...]]
    noun_forms: Mapping[str, tuple[str, ...]]
    things: Mapping[str, frozenset[str]]
    contexts: Mapping[str, tuple[str, ...]]
    ontology: Ontology
    version: str
