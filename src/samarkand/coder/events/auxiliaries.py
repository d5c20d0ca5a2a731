"""What the words around a predicate say of its time and truth, as far as the type of an event depends on it."""

from __future__ import annotations

from samarkand.coder.events.wordlists import word_list
from samarkand.language import Token

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_CONDITIONAL = frozenset({"would", "'d", "’d"})
_MUST = frozenset({"must", "should", "ought", "needs", "need"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_NOT_DOING = frozenset({"without", "against", "instead"})
_SAYING = word_list("saying")


def is_future(verb: Token) -> bool:
    """Say whether the event lies ahead: "will meet", "said it would meet", "is to meet", "is set to meet"."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_.startswith("aux") or c.pos_ == "AUX"}
    if auxiliaries & _FUTURE:
        return True
    if auxiliaries & _CONDITIONAL and (_governor(verb).lower_ in _SAYING or _refuses(verb)):
        return True
    if verb.dep_ == "conj" and not auxiliaries and verb.head.pos_ == "VERB" and verb.tag_ == "VB":
        return is_future(verb.head)
    has_to = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)
    if has_to and verb.dep_ == "ROOT":
        return True
    if has_to and verb.dep_ in ("advcl", "xcomp") and is_future(verb.head):
        return True
    return has_to and verb.dep_ in ("xcomp", "ccomp") and verb.head.lower_ in ("is", "are", "going", "’s", "'s")


def _refuses(verb: Token) -> bool:
    """Say whether a conditional is a refusal in the past: "would not receive them", no condition beside it."""
    if not any(c.lower_ in _NOT for c in verb.children):
        return False
    return not any(m.lower_ in ("if", "unless") for c in verb.children if c.dep_ == "advcl" for m in c.children)


def is_negated(verb: Token) -> bool:
    """Say whether "not", "never", "no" or "without" negates the verb or its subject or object."""
    for child in verb.children:
        if child.lower_ in _NOT:
            return True
        if child.dep_ in ("nsubj", "obj", "nsubj:pass") and any(g.lower_ in ("no", "neither") for g in child.children):
            return True
    if verb.tag_ == "VBG" and any(c.lower_ in _NOT_DOING and c.dep_ in ("mark", "case") for c in verb.children):
        return True
    return any(child.lower_ == "no" and child.dep_ in ("det", "advmod") for child in verb.children)


def is_obligation(verb: Token) -> bool:
    """Say whether somebody must or should do it: "must withdraw", "needs to stop", "has to go"."""
    words = {c.lower_ for c in verb.children if c.dep_.startswith("aux")}
    if words & _MUST:
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ in ("need", "needs", "has", "have", "ought")


def _governor(verb: Token) -> Token:
    """Return the word that the clause depends on, coordination apart."""
    clause = verb
    while clause.dep_ == "conj":
        clause = clause.head
    return clause.head
