"""People called by their state: "two Palestinians", "a Frenchman"."""

from __future__ import annotations

from spacy.tokens import Token

from samarkand.coder.actors.named import Named
from samarkand.knowledge import NameUse

_COUNTING = frozenset({"nummod", "amod", "acl", "acl:relcl", "nmod"})
_SOME = frozenset({"a", "an", "some", "many", "several", "few", "most", "other", "more", "no", "any", "another"})


def sectors_of_nationals(named: Named, head: Token) -> tuple[str, ...]:
    """Return ("CVL",) where the words count or describe people of a state, () where they may stand for the state.

    "Two Palestinians" are civilians as far as the words say; "the Palestinians" may be the government.
    """
    if named.use not in (NameUse.NATIONAL, NameUse.ADJECTIVE) or head.pos_ not in ("NOUN", "PROPN"):
        return ()
    if named.use is NameUse.ADJECTIVE and head.tag_ not in ("NNS", "NNPS") and named.kind != "state":
        return ()
    described = any(c.dep_ in _COUNTING or c.lower_ in _SOME for c in head.children)
    counted = head.dep_ == "nmod" and head.head.pos_ in ("NUM", "NOUN") and head.head.lemma_.lower() in _NUMBERS
    return ("CVL",) if described or counted else ()


_NUMBERS = frozenset({"dozen", "hundred", "thousand", "million", "score", "number", "group", "ten", "one", "two"})
