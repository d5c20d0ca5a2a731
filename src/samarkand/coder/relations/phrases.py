"""Subjects and prepositions of the trees that relations are read from."""

from __future__ import annotations

from samarkand.language import Token

_FINITE = frozenset({"VBD", "VBP", "VBZ"})


def subjects_of(token: Token) -> list[Token]:
    """Return the subjects of a predicate, shared ones of a coordinated predicate included.

    A finite relative clause without a subject does not exist: the noun that the parser hangs it on is the subject.
    """
    own = [c for c in token.children if c.dep_.startswith("nsubj")]
    if not own and token.dep_ == "acl:relcl" and token.tag_ in _FINITE:
        return [token.head]
    if not own and token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX", "NOUN", "ADJ"):
        return subjects_of(token.head)
    return own


def case_of(token: Token) -> str:
    """Return the preposition of a phrase in lower case; empty where it has none."""
    return next((c.lower_ for c in token.children if c.dep_ == "case"), "")
