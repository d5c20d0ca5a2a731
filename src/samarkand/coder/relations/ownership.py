"""Who controls whom: "outlets that are controlled by the government"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from samarkand.coder.actors import Actors
from samarkand.coder.relations.draft import Draft
from samarkand.language import Sentence
from samarkand.model import ActorReference, Period, RelationType, Span

_VERBS = frozenset({"control", "own", "run"})


def ownership_in(sentence: Sentence, actors: Actors) -> Iterator[Draft]:
    """Yield what the passive verbs of control in a sentence say: "outlets that are controlled by the government"."""
    for token in sentence.tokens:
        if token.lemma_.lower() not in _VERBS or token.pos_ != "VERB" or token.tag_ != "VBN":
            continue
        owners = [c for c in token.children if c.dep_.startswith("obl") and _by(c)]
        things = [c for c in token.children if c.dep_ == "nsubj:pass"]
        things = things or ([token.head] if token.dep_.startswith("acl") else [])
        for owner in (r for t in owners for r in actors.of(t)):
            for thing in (r for t in things for r in actors.of(t)):
                yield _draft(token, owner, thing)


def _by(token: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == "by" for c in token.children)


def _draft(token: Token, owner: ActorReference, thing: ActorReference) -> Draft:
    return Draft(
        type=RelationType.CONTROLS,
        subject=owner,
        object=thing,
        period=Period(),
        words=Span(start=token.idx, end=token.idx + len(token)),
        rule=f"relation.controls.{token.lemma_.lower()}",
        reason=f"“{token.text} by” says that {owner.name} controls {thing.name}.",
        confidence=0.8,
    )
