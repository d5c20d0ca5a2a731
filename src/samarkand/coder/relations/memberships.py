"""Who joined, left, belongs to or founded an organisation, as verbs and nouns of belonging say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from samarkand.coder.actors import Actors
from samarkand.coder.circumstances import date_of
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.knowledge import ActorKind
from samarkand.language import Sentence
from samarkand.model import ActorReference, Article, ItemDate, Period, RelationType, Span, Status, TimeMention

_BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    type: RelationType
    prepositions: tuple[str, ...] = ()
    ends: bool = False


_VERBS = {
    "join": _Verb(type=RelationType.MEMBER_OF),
    "rejoin": _Verb(type=RelationType.MEMBER_OF),
    "accede": _Verb(type=RelationType.MEMBER_OF, prepositions=("to",)),
    "leave": _Verb(type=RelationType.MEMBER_OF, ends=True),
    "quit": _Verb(type=RelationType.MEMBER_OF, ends=True),
    "withdraw": _Verb(type=RelationType.MEMBER_OF, prepositions=("from",), ends=True),
    "found": _Verb(type=RelationType.FOUNDER_OF),
    "co-found": _Verb(type=RelationType.FOUNDER_OF),
    "establish": _Verb(type=RelationType.FOUNDER_OF),
    "create": _Verb(type=RelationType.FOUNDER_OF),
    "form": _Verb(type=RelationType.FOUNDER_OF),
}
_MEMBER_NOUNS = frozenset({"member", "signatory", "member-state"})


def memberships_in(
    sentence: Sentence, actors: Actors, times: Sequence[TimeMention], article: Article
) -> Iterator[Draft]:
    """Yield what the verbs and nouns of a sentence say of belonging; only what has happened."""
    for token in sentence.tokens:
        verb = _VERBS.get(token.lemma_.lower()) if token.pos_ == "VERB" else None
        if verb is not None and status_of(token)[0] is Status.HAPPENED:
            subjects, bodies = _sides(token, verb, actors)
            yield from _drafts(token, verb, subjects, bodies, date_of(token, sentence, times, article)[0])
        elif token.lemma_.lower() in _MEMBER_NOUNS:
            yield from _by_noun(token, actors, sentence, times, article)


def _sides(
    verb_token: Token, verb: _Verb, actors: Actors
) -> tuple[tuple[ActorReference, ...], tuple[ActorReference, ...]]:
    """Return who belongs and to what, of an active or passive verb or of one in a relative clause."""
    agents = [c for c in verb_token.children if c.dep_ in ("obl:agent", "obl") and _case(c) == "by"]
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb_token.children)
    subjects = agents if passive or (agents and verb_token.tag_ == "VBN") else _subjects(verb_token)
    if verb.prepositions:
        objects = [c for c in verb_token.children if c.dep_.startswith("obl") and _case(c) in verb.prepositions]
    elif passive or (agents and verb_token.tag_ == "VBN"):
        objects = _subjects(verb_token) or ([verb_token.head] if verb_token.dep_ == "acl" else [])
    else:
        objects = [c for c in verb_token.children if c.dep_ in ("obj", "dobj")]
        if not objects and verb_token.dep_ == "acl:relcl":
            objects = [verb_token.head]
    return _references(subjects, actors), tuple(r for r in _references(objects, actors) if _is_body(r, actors))


def _subjects(token: Token) -> list[Token]:
    own = [c for c in token.children if c.dep_.startswith("nsubj")]
    if not own and token.dep_ == "conj" and token.head.pos_ == "VERB":
        return _subjects(token.head)
    return own


def _by_noun(
    token: Token, actors: Actors, sentence: Sentence, times: Sequence[TimeMention], article: Article
) -> Iterator[Draft]:
    """Yield "X became a member of Y", "X is a member of Y", "X, a member of Y" and "Y member X"."""
    bodies = [c for c in token.children if c.dep_.startswith("nmod") and _case(c) in ("of", "")]
    organisations = tuple(r for r in _references(bodies, actors) if _is_body(r, actors))
    organisations = organisations or tuple(r for r in actors.modifier(token) if _is_body(r, actors))
    if not organisations:
        return
    predicate = token.head if token.dep_ in ("xcomp", "obj") and token.head.lemma_ == "become" else token
    if status_of(predicate)[0] is not Status.HAPPENED:
        return
    holders = _subjects(predicate)
    holders = holders or [c for c in token.children if c.dep_ == "appos"]
    holders = holders or ([token.head] if token.dep_ == "appos" else [])
    date = date_of(predicate, sentence, times, article)[0] if predicate is not token else None
    plain = _Verb(type=RelationType.MEMBER_OF)
    yield from _drafts(predicate, plain, _references(holders, actors), organisations, date)


def _references(tokens: Sequence[Token], actors: Actors) -> tuple[ActorReference, ...]:
    return tuple(r for token in tokens for r in actors.of(token))


def _is_body(reference: ActorReference, actors: Actors) -> bool:
    """Say whether one can belong to the actor: an organisation or group of the tables."""
    return reference.actor is not None and actors.kind_of(reference.actor) in _BODIES


def _case(token: Token) -> str:
    return next((c.lower_ for c in token.children if c.dep_ == "case"), "")


def _drafts(
    token: Token,
    verb: _Verb,
    subjects: Sequence[ActorReference],
    bodies: Sequence[ActorReference],
    date: ItemDate | None,
) -> Iterator[Draft]:
    words = Span(start=token.idx, end=token.idx + len(token))
    for body in bodies:
        for subject in subjects:
            if subject.actor != body.actor:
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
