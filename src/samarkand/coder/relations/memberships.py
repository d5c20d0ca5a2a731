"""Who joined, left or founded an organisation, as verbs of belonging say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samarkand.coder.actors import Actors
from samarkand.coder.circumstances import date_of
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.coder.relations.phrases import case_of, subjects_of
from samarkand.knowledge import ActorKind
from samarkand.language import Sentence, Token
from samarkand.model import ActorReference, Article, ItemDate, Period, RelationType, Span, Status, TimeMention

_BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP)
_OMITTING = frozenset({"join", "rejoin"})
"""Verbs whose organisation may have been named in a sentence before: "India joined in 2017"."""

_REACH = 2
"""How many sentences back it may have been named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """What a verb says: which relation, behind which preposition its body stands, whether it ends.

    Attributes:
        undergone: the one who belongs is the object: "was expelled from".
    """

    type: RelationType = RelationType.MEMBER_OF
    prepositions: tuple[str, ...] = ()
    ends: bool = False
    undergone: bool = False


_FOUNDING = Belonging(type=RelationType.FOUNDER_OF)
_VERBS = {
    "join": Belonging(),
    "rejoin": Belonging(),
    "accede": Belonging(prepositions=("to",)),
    "admit": Belonging(prepositions=("to", "into"), undergone=True),
    "leave": Belonging(ends=True),
    "quit": Belonging(ends=True),
    "withdraw": Belonging(prepositions=("from",), ends=True),
    "expel": Belonging(prepositions=("from",), ends=True, undergone=True),
    "found": _FOUNDING,
    "co-found": _FOUNDING,
    "cofound": _FOUNDING,
    "establish": _FOUNDING,
    "create": _FOUNDING,
    "form": _FOUNDING,
}


def memberships_in(
    sentence: Sentence, actors: Actors, times: Sequence[TimeMention], article: Article, before: Sequence[ActorReference]
) -> Iterator[Draft]:
    """Yield what the verbs of a sentence say of belonging; only what has happened.

    Args:
        sentence: the sentence.
        actors: the actors of the article.
        times: its time expressions.
        article: the article.
        before: the organisations named in the sentences before, the last one last.
    """
    for token in sentence.tokens:
        verb = _VERBS.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if verb is None or status_of(token)[0] is not Status.HAPPENED:
            continue
        subjects, bodies = _sides(token, verb, actors)
        if not bodies and subjects and _omits_body(token):
            bodies = _named_last(token, subjects, actors, before)
        if verb.type is RelationType.MEMBER_OF:
            bodies = tuple(b for b in bodies if "BUS" not in b.sectors)
        yield from drafts(token, verb, subjects, bodies, date_of(token, sentence, times, article)[0])


def bodies_in(tokens: Sequence[Token], actors: Actors) -> tuple[ActorReference, ...]:
    """Return the organisations and groups of the tables among the actors of the tokens."""
    return tuple(r for r in references(tokens, actors) if is_body(r, actors))


def _sides(
    verb_token: Token, verb: Belonging, actors: Actors
) -> tuple[tuple[ActorReference, ...], tuple[ActorReference, ...]]:
    """Return who belongs and to what, of an active or passive verb or of one in a relative clause."""
    agents = [c for c in verb_token.children if c.dep_ in ("obl:agent", "obl") and case_of(c) == "by"]
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb_token.children)
    passive = passive or (bool(agents) and verb_token.tag_ == "VBN")
    undergoing = subjects_of(verb_token) or ([verb_token.head] if verb_token.dep_ == "acl" else [])
    objects = [c for c in verb_token.children if c.dep_ in ("obj", "iobj")]
    if not objects and not passive and verb_token.dep_ == "acl:relcl" and not verb.undergone:
        objects = [verb_token.head]
    if verb.undergone:
        subjects = undergoing if passive or verb_token.tag_ == "VBN" else objects
    else:
        subjects = agents if passive else subjects_of(verb_token)
    if verb.prepositions:
        objects = [c for c in verb_token.children if c.dep_.startswith("obl") and case_of(c) in verb.prepositions]
    elif passive:
        objects = undergoing
    return references(subjects, actors), bodies_in(objects, actors)


def _omits_body(token: Token) -> bool:
    """Say whether nothing but days and places stands behind the verb: "India and Pakistan joined in 2017"."""
    if token.lemma_.lower() not in _OMITTING or token.dep_ in ("xcomp", "acl"):
        return False
    behind = [c for c in token.children if c.i > token.i and c.dep_ not in ("punct", "advmod", "cc", "conj", "advcl")]
    return all(c.dep_.startswith("obl") and case_of(c) in ("in", "on", "") for c in behind)


def _named_last(
    token: Token, subjects: Sequence[ActorReference], actors: Actors, before: Sequence[ActorReference]
) -> tuple[ActorReference, ...]:
    """Return the organisation named last before the verb, where states join what states belong to."""
    if any(s.actor is None or actors.kind_of(s.actor) is not ActorKind.STATE for s in subjects):
        return ()
    here = [actors.reference(c) for c in actors.chunks_in(token.sent.start, token.i) if c.known is not None]
    named = [r for r in (*before, *here) if r.actor and actors.kind_of(r.actor) is ActorKind.ORGANISATION]
    return (named[-1],) if named else ()


def organisations_before(actors: Actors, sentence: int) -> tuple[ActorReference, ...]:
    """Return the organisations that the sentences before one name, in the order of the text."""
    near = actors.chunks[max(0, sentence - _REACH) : sentence]
    return tuple(actors.reference(c) for of_sentence in near for c in of_sentence if c.known is not None)


def references(tokens: Sequence[Token], actors: Actors) -> tuple[ActorReference, ...]:
    """Return the actors of the tokens, in order."""
    return tuple(r for token in tokens for r in actors.of(token))


def is_body(reference: ActorReference, actors: Actors) -> bool:
    """Say whether one can belong to the actor: an organisation or group of the tables."""
    return reference.actor is not None and actors.kind_of(reference.actor) in _BODIES


def drafts(
    token: Token,
    verb: Belonging,
    subjects: Sequence[ActorReference],
    bodies: Sequence[ActorReference],
    date: ItemDate | None,
) -> Iterator[Draft]:
    """Yield the relation of each subject to each body."""
    words = Span(start=token.idx, end=token.idx + len(token))
    for body in bodies:
        for subject in subjects:
            if subject.actor is None or subject.actor != body.actor:
                yield Draft(
                    type=verb.type,
                    subject=subject,
                    object=body,
                    period=_period(date, ends=verb.ends),
                    words=words,
                    rule=f"relation.{verb.type}.{token.lemma_.lower()}",
                    reason=f"“{token.text}” relates {subject.name} to {body.name}{_dated(date)}.",
                    confidence=0.85,
                )


def _period(date: ItemDate | None, *, ends: bool) -> Period:
    if date is None:
        return Period()
    return Period(to=date.to) if ends else Period(from_=date.from_)


def _dated(date: ItemDate | None) -> str:
    if date is None or date.from_ is None:
        return "; no words give the day"
    return f" on {date.from_}" if date.from_ == date.to else f" between {date.from_} and {date.to or 'an open end'}"
