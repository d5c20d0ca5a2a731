"""Who controls whom: "outlets controlled by the government", "state-run Xinhua", "Hamas, which controls Gaza"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samarkand.coder.actors import Actors, Chunk
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.coder.relations.phrases import case_of, subjects_of
from samarkand.knowledge import ActorKind
from samarkand.language import Sentence, Token
from samarkand.model import ActorReference, Period, RelationType, Span, Status

_VERBS = frozenset({"control", "own", "run"})
_ACTIVE = frozenset({"control", "own"})
_OUTLET_NOUNS = frozenset(
    {"agency", "broadcaster", "television", "tv", "newspaper", "daily", "media", "outlet", "channel", "radio", "press",
     "company", "bank"}
)  # fmt: skip
_RUN = frozenset({"run", "owned", "controlled", "backed", "funded"})
_OWNED = (ActorKind.OUTLET, ActorKind.GROUP, ActorKind.INSTITUTION)


def ownership_in(sentence: Sentence, chunks: Sequence[Chunk], actors: Actors) -> Iterator[Draft]:
    """Yield what the verbs of control in a sentence say, and the outlets that it calls the state's."""
    for token in sentence.tokens:
        if token.lemma_.lower() in _VERBS and token.pos_ == "VERB" and status_of(token)[0] is Status.HAPPENED:
            yield from _by_verb(token, actors)
        elif token.lower_ == "state":
            yield from _of_state(token, chunks, actors)


def _by_verb(token: Token, actors: Actors) -> Iterator[Draft]:
    owners = [c for c in token.children if c.dep_.startswith("obl") and case_of(c) == "by"]
    if owners and token.tag_ == "VBN":
        things = [c for c in token.children if c.dep_ == "nsubj:pass"]
        things = things or ([token.head] if token.dep_.startswith("acl") else [])
    elif token.lemma_.lower() in _ACTIVE and token.tag_ != "VBN":
        owners = subjects_of(token)
        things = [c for c in token.children if c.dep_ == "obj"]
    else:
        return
    for owner in (r for t in owners for r in actors.of(t)):
        for thing in (r for t in things for r in actors.of(t)):
            if owner.actor is None or owner.actor != thing.actor:
                yield _draft(token, owner, thing)


def _of_state(token: Token, chunks: Sequence[Chunk], actors: Actors) -> Iterator[Draft]:
    """Yield "state-run Xinhua" and "Russian state news agency RIA Novosti"."""
    doc, at = token.doc, token.i + 1
    joined = at + 1 < len(doc) and doc[at].text in ("-", "–") and doc[at + 1].lower_ in _RUN
    at = at + 2 if joined else at
    noun = joined
    while at < len(doc) and doc[at].pos_ in ("NOUN", "ADJ") and doc[at].text.islower():
        noun = noun or doc[at].lower_ in _OUTLET_NOUNS
        at += 1
    thing = next((c for c in chunks if c.start <= at < c.end), None)
    if not noun or thing is None or thing.known is None or thing.known.kind not in _OWNED or not thing.country:
        return
    owner = _state_before(token, chunks, actors)
    if owner is None:
        words = Span(start=token.idx, end=doc[token.i + 2].idx + len(doc[token.i + 2])) if joined else None
        owner = actors.state(thing.country, words or Span(start=token.idx, end=token.idx + len(token)))
    yield _draft(token, owner, actors.reference(thing))


def _state_before(token: Token, chunks: Sequence[Chunk], actors: Actors) -> ActorReference | None:
    """Return the state that the adjective or possessive before "state" names."""
    at = token.i - 1
    while at >= token.sent.start and token.doc[at].text in ("'s", "’s", "’", "'"):
        at -= 1
    for chunk in chunks:
        if chunk.body is not None and chunk.body.end - 1 == at:
            return actors.named(chunk.body)
        if chunk.end - 1 == at and chunk.known is not None and chunk.known.kind is ActorKind.STATE:
            return actors.reference(chunk)
    return None


def _draft(token: Token, owner: ActorReference, thing: ActorReference) -> Draft:
    return Draft(
        type=RelationType.CONTROLS,
        subject=owner,
        object=thing,
        period=Period(),
        words=Span(start=token.idx, end=token.idx + len(token)),
        rule=f"relation.controls.{token.lemma_.lower()}",
        reason=f"“{token.text}” says that {owner.name} controls {thing.name}.",
        confidence=0.8,
    )
