"""Where a sense says that its source and target stand, as heads of phrases."""

from __future__ import annotations

from collections.abc import Iterable

from samarkand.coder.events.sense import Pattern, Sense
from samarkand.coder.events.tree import NOMINAL, Arguments, case_of, dep, doers_beside, is_temporal
from samarkand.coder.events.wordlists import word_list
from samarkand.language import Token

_TARGETS = ("indirect", "object", "against", "on", "with", "to", "for", "from", "at", "over")
_HARMING = frozenset({"COERCE", "SANCTION"})
_HARMED = ("indirect", "object", "against", "on", "from")
_INSIDE = ("nmod", "amod", "compound", "nmod:poss", "nmod:of", "nmod:desc", "nmod:unmarked", "appos")
_NOUN_SOURCES = ("poss", "by", "between", "modifier", "from")
_NOUN_TARGETS = ("on", "against", "with", "to", "of", "in", "at", "into", "over", "for")
_WHERE = frozenset({"at", "during", "after", "before", "since", "despite", "amid", "following", "as"})
_NO_DIRECTION = frozenset({"according", "due", "thanks", "owing", "prior", "contrary"})
_REACH = 12
_BARRIERS = frozenset({";", ":"})
_QUALITIES = word_list("qualities")
OPPOSED = "anti-"
_QUOTES = frozenset({'"', "“", "”", "''", "``"})


def verb_targets(sense: Sense, pattern: Pattern, found: Arguments) -> list[Token]:
    """Return the heads of a verb's target, best first."""
    names = sense.target or (_HARMED if sense.type in _HARMING else _TARGETS)
    if pattern.preposition and pattern.preposition not in names:
        names = (pattern.preposition, *names)
    return at_places(names, found)


def noun_sources(sense: Sense, found: Arguments) -> list[Token]:
    """Return the heads of an event noun's source, best first; beside an owner or doer "of" names no second one."""
    names = sense.noun_source or _NOUN_SOURCES
    if "poss" in found.obliques or "by" in found.obliques:
        names = tuple(name for name in names if name != "of")
    if "between" not in names:
        names = ("between", *names)
    return [head for head in at_places(names, found) if not (_is_mere_quality(head) or is_opposed(head))]


def noun_targets(sense: Sense, found: Arguments) -> list[Token]:
    """Return the heads of an event noun's target, best first."""
    opposed = [head for head in found.obliques.get("modifier", []) if is_opposed(head)]
    return [*opposed, *at_places(sense.noun_target or _NOUN_TARGETS, found)]


def is_opposed(head: Token) -> bool:
    """Say whether a modifier names whom an act is against: "anti-government protests"."""
    return head.lower_.startswith(OPPOSED) and len(head) > len(OPPOSED)


def _is_mere_quality(head: Token) -> bool:
    """Say whether a modifier of an event noun tells how it is or how many there are, not whose: "two new attacks"."""
    if head.dep_ not in ("amod", "nummod"):
        return False
    return head.pos_ == "NUM" or (head.pos_ == "ADJ" and head.lower_ in _QUALITIES)


def at_places(names: Iterable[str], found: Arguments) -> list[Token]:
    """Return the heads that stand at the named places, in the order of the names, each once."""
    heads: list[Token] = []
    for name in names:
        group = _group(name, found)
        heads += [head for head in group if head not in heads]
    return heads


def _group(name: str, found: Arguments) -> list[Token]:
    if name == "to":
        return [head for head in found.obliques.get(name, []) if not _tells_by_whom(head)]
    if name == "object":
        return found.objects
    if name == "indirect":
        return found.indirect
    if name == "clause":
        return [c for clause in found.clauses if dep(clause) == "ccomp" for c in clause.children if dep(c) == "nsubj"]
    if name == "inside":
        inside = [
            child
            for head in found.objects
            for child in [*(c for c in head.children if c.dep_ in _INSIDE), *doers_beside(head)]
            if case_of(child) not in _WHERE
        ]
        return [child for child in inside if child.pos_ not in ("ADJ", "PRON") or child.text[:1].isupper()]
    return found.obliques.get(name, [])


def _tells_by_whom(head: Token) -> bool:
    """Say whether a phrase names who says so or why: "according to", "due to", "thanks to"."""
    return any(c.lower_ in _NO_DIRECTION for c in head.children if c.dep_ == "case")


def nearest_before(verb: Token, start: int) -> Token | None:
    """Return the nearest noun phrase before the verb in its sentence that may be its subject, by word order alone."""
    for i in range(verb.i - 1, max(start, verb.i - _REACH) - 1, -1):
        token = verb.doc[i]
        if token.text in _BARRIERS:
            return None
        if token.pos_ in NOMINAL and dep(token) not in ("compound", "flat", "nmod", "obl", "amod", "nummod", "appos"):
            return token
    return None


def nearest_prepositional(verb: Token, names: Iterable[str], end: int) -> Token | None:
    """Return the next noun phrase after the verb behind one of the prepositions, by word order alone."""
    wanted = set(names)
    for i in range(verb.i + 1, min(end, verb.i + _REACH)):
        token = verb.doc[i]
        if token.text in _BARRIERS or (token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP")):
            return None
        if token.lower_ in wanted and token.pos_ == "ADP":
            return token.head if token.head.i > i and not is_temporal(token.head) else None
    return None


def nearest_after(verb: Token, end: int) -> Token | None:
    """Return the next noun phrase after the verb in its sentence, by word order alone."""
    for i in range(verb.i + 1, min(end, verb.i + _REACH)):
        token = verb.doc[i]
        if token.text in _BARRIERS | _QUOTES or token.pos_ in ("VERB", "SCONJ", "ADP"):
            return None
        if token.pos_ in NOMINAL and dep(token) not in ("compound", "flat", "amod", "nmod:poss", "nummod"):
            return None if is_temporal(token) or token.dep_ == "obl:unmarked" else token
    return None
