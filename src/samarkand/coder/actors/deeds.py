"""People whom no role names, by what they do or suffer: "hundreds of people marched", "arrested a man"."""

from __future__ import annotations

from samarkand.language import Token

_PEOPLE = frozenset(
    {"man", "woman", "person", "people", "boy", "teenager", "youth", "couple", "brother", "individual", "youngster"}
)  # fmt: skip
_PROTESTING = frozenset({"demonstrate", "protest", "rally", "march", "picket", "riot", "chant", "vote"})
_ACCUSING = frozenset(
    {"arrest", "charge", "convict", "sentence", "jail", "indict", "prosecute", "imprison", "arraign", "apprehend"}
)  # fmt: skip


def sectors_by_deed(noun: Token) -> tuple[str, ...] | None:
    """Return CVL for people who demonstrate, CRM for people who are arrested or tried, None for all others."""
    if noun.lemma_.lower() not in _PEOPLE:
        return None
    of_number = (
        noun.dep_ == "nmod" and noun.head.pos_ in ("NOUN", "NUM") and any(c.lower_ == "of" for c in noun.children)
    )
    top = noun.head if of_number else noun
    verb = top.head.lemma_.lower()
    if top.dep_ == "nsubj" and verb in _PROTESTING:
        return ("CVL",)
    suffers = top.dep_ == "nsubj:pass" or (top.dep_ == "obj" and top.i > top.head.i)
    return ("CRM",) if suffers and verb in _ACCUSING else None
