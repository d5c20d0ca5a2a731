"""People called by their state: "two Palestinians", "a Frenchman"."""

from __future__ import annotations

from samarkand.coder.actors.named import Named
from samarkand.knowledge import NameUse
from samarkand.language import Token

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
    if _are_public(named, head):
        return ("CVL",)
    described = any(c.dep_ in _COUNTING or c.lower_ in _SOME for c in head.children)
    counted = head.dep_ == "nmod" and head.head.pos_ in ("NUM", "NOUN") and head.head.lemma_.lower() in _NUMBERS
    return ("CVL",) if described or counted else ()


def _are_public(named: Named, head: Token) -> bool:
    """Say whether people of a state are its public: "Kenyans complained", "80% of Iraqis"; not "the Palestinians"."""
    if named.use is not NameUse.NATIONAL or head.tag_ not in ("NNS", "NNPS"):
        return False
    of = next((c.lower_ for c in head.children if c.dep_ == "case"), "")
    if head.dep_ == "nmod" and of in ("of", "among") and head.head.lemma_.lower() in _SHARES:
        return True
    bare = not any(c.dep_ in ("det", "cc", "conj") for c in head.children) and head.dep_ != "conj"
    return bare and named.country not in _SIDES and head.dep_ in ("nsubj", "nmod:poss")


_SHARES = frozenset({"%", "percent", "majority", "minority", "half", "third", "quarter", "share", "most", "proportion"})
_SIDES = frozenset({"PSE", "ISR"})
"""States whose people are named for the side that they are: "talks between Israelis and Palestinians"."""

_NUMBERS = frozenset({"dozen", "hundred", "thousand", "million", "score", "number", "group", "ten", "one", "two"})
