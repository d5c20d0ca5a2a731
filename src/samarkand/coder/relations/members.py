"""Membership as nouns say it: "a member of NATO", "NATO member Turkey", "her party, the NLD"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samarkand.coder.actors import Actors, Chunk
from samarkand.coder.circumstances import date_of
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.coder.relations.memberships import Belonging, bodies_in, drafts, references
from samarkand.coder.relations.phrases import case_of, subjects_of
from samarkand.language import Sentence, Token
from samarkand.model import ActorReference, Article, RelationType, Status, TimeMention

_MEMBERS = frozenset({"member", "signatory", "member-state", "co-founder"})
_PARTS = frozenset({"wing", "arm", "branch", "affiliate", "subsidiary", "unit", "division", "faction"})
_PART_OF = Belonging(type=RelationType.PART_OF)


def members_in(sentence: Sentence, actors: Actors, times: Sequence[TimeMention], article: Article) -> Iterator[Draft]:
    """Yield the memberships and parts that the nouns of a sentence tell."""
    for token in sentence.tokens:
        word = token.lemma_.lower()
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        if word in _MEMBERS:
            yield from _by_noun(token, actors, sentence, times, article, Belonging())
        elif word in _PARTS:
            yield from _by_noun(token, actors, sentence, times, article, _PART_OF)
        elif word == "party":
            yield from _own_party(token, actors)


def _by_noun(
    token: Token,
    actors: Actors,
    sentence: Sentence,
    times: Sequence[TimeMention],
    article: Article,
    belonging: Belonging,
) -> Iterator[Draft]:
    """Yield "X became a member of Y", "X is a member of Y", "X, a member of Y" and "Y member X"."""
    of = [c for c in token.children if c.dep_.startswith("nmod") and c.i > token.i and case_of(c) in ("of", "to")]
    bodies = bodies_in(of, actors) or tuple(r for r in actors.modifier(token) if _is_one(r, actors))
    if not bodies:
        bodies = _just_before(token, actors)
    predicate = token.head if token.dep_ in ("xcomp", "obj") and token.head.lemma_ == "become" else token
    if not bodies or status_of(predicate)[0] is not Status.HAPPENED:
        return
    holders = _holders(token, predicate, actors)
    date = date_of(predicate, sentence, times, article)[0] if predicate is not token else None
    yield from drafts(predicate, belonging, holders, bodies, date)


def _is_one(reference: ActorReference, actors: Actors) -> bool:
    return reference.actor is not None and actors.kind_of(reference.actor).value in ("organisation", "group")


def _just_before(token: Token, actors: Actors) -> tuple[ActorReference, ...]:
    """Return the organisation whose name stands right before the noun: "NATO member"."""
    chunk = actors.chunk(token.nbor(-1)) if token.i > token.sent.start else None
    reference = actors.reference(chunk) if chunk is not None else None
    return (reference,) if reference is not None and _is_one(reference, actors) else ()


def _holders(token: Token, predicate: Token, actors: Actors) -> tuple[ActorReference, ...]:
    """Return who belongs: the subject, the one beside, or the name right behind "member" or "member state"."""
    found = subjects_of(predicate)
    if found and (predicate is not token or any(c.dep_ == "cop" for c in token.children)):
        return references(found, actors)
    after = _chunk_behind(token, actors)
    if after is not None:
        return (actors.reference(after),)
    beside = [c for c in token.children if c.dep_ == "appos"] or ([token.head] if token.dep_ == "appos" else [])
    return references(beside, actors)


def _chunk_behind(token: Token, actors: Actors) -> Chunk | None:
    at = token.i + 1
    if at < len(token.doc) and token.doc[at].lower_ in ("state", "states", "country", "nation"):
        at += 1
    chunk = actors.chunk(token.doc[at]) if at < len(token.doc) else None
    return chunk if chunk is not None and chunk.start == at and chunk.known is not None else None


def _own_party(token: Token, actors: Actors) -> Iterator[Draft]:
    """Yield "her party, the National League for Democracy": she belongs to it."""
    owners = [c for c in token.children if c.dep_ == "nmod:poss"]
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].lower_ in (",", "the", "–", "—"):
        at += 1
    chunk = actors.chunk(token.doc[at]) if token.i + 1 < at < len(token.doc) else None
    if not owners or chunk is None:
        return
    body = actors.reference(chunk)
    if _is_one(body, actors) and "PTY" in body.sectors:
        people = tuple(r for r in references(owners, actors) if not _is_one(r, actors))
        yield from drafts(token, Belonging(), people, (body,), None)
