"""What speaks against a guess of the second opinion, by where its two actors stand.

Read on newswire, three in four guesses without these checks were wrong.
"""

from __future__ import annotations

from samarkand.coder.events.tree import case_of, dep
from samarkand.coder.events.wordlists import word_list
from samarkand.coder.events.words import singular_of
from samarkand.language import Token

_WHERE = frozenset({"in", "at", "near", "off", "outside", "across", "around", "within", "throughout", "inside"})
_INSIDE_A_PHRASE = frozenset({"nmod", "appos", "conj", "compound", "flat", "amod", "nmod:poss", "nmod:desc"})
_NO_ACTS = frozenset({"say", "have", "be", "hold", "give", "make", "take", "do"})
_AT_PLACES = frozenset({"ASSAULT", "RETREAT", "CONSULT", "PROTEST"})
_NO_DOERS = word_list("no_doers")


def may_act(head: Token) -> bool:
    """Say whether a mention may do something: it tells neither where nor who says so, nor whose law it is."""
    owns_a_law = head.dep_ == "nmod:poss" and singular_of(head.head) in _NO_DOERS
    return may_undergo(head) and not owns_a_law and not _stands_where(head)


def may_undergo(head: Token) -> bool:
    """Say whether something may be done to a mention: it does not tell who says so ("according to")."""
    return not any(child.lower_ == "according" for child in head.children)


def is_doubtful(kind: str, word: Token, source: Token, target: Token) -> bool:
    """Say whether a guess does not do.

    Args:
        kind: the type that is guessed.
        word: the word that speaks most for it; it must name an act.
        source: head of who is guessed to do it; one told of beside the target must belong to the word.
        target: head of to whom; only what happens at places takes one from a phrase that tells where.
    """
    if word.lemma_.lower() in _NO_ACTS or (kind not in _AT_PLACES and _stands_where(target)):
        return True
    return _first_of(source) == _first_of(target) and not _hangs_on(_first_of(source), word)


def _stands_where(head: Token) -> bool:
    """Say whether a mention stands in a phrase that tells where: "in Kerala, India", "at the Irish embassy"."""
    token = head
    while True:
        if case_of(token) in _WHERE:
            return True
        if token.dep_ not in _INSIDE_A_PHRASE or token.head.pos_ not in ("NOUN", "PROPN") or case_of(token):
            return False
        token = token.head


def _first_of(token: Token) -> Token:
    """Return the first of the phrases that a phrase is coordinated with."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def _hangs_on(head: Token, word: Token) -> bool:
    """Say whether a phrase is the word's subject, or the subject of a verb that the word belongs to."""
    if dep(head) != "nsubj":
        return False
    return head.head == word or head.head.is_ancestor(word)
