"""It, they and "the two leaders": to which actors they point, by recency and the subject's precedence.

Whom he and she mean stands in `salience`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.salience import SEX
from samarkand.knowledge import ActorKind, NameUse
from samarkand.language import Token

_BODY = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "themselves", "both"})
_REACH = 4
"""How many sentences back a pronoun may point."""

_PAIR_OF_PEOPLE = frozenset({"leader", "president", "man", "minister", "diplomat"})
_PAIR_OF_BODIES = frozenset({"country", "side", "neighbour", "neighbor", "nation", "government"})


def is_pronoun(token: Token) -> bool:
    """Say whether the token is a third-person pronoun that can stand for an actor."""
    word = token.lower_
    return word in SEX or word in _BODY or (word in _MANY and not (word == "both" and _is_determiner(token)))


def _is_determiner(both: Token) -> bool:
    """Say whether "both" only stands before a noun or a pair: "both countries", "both Iran and Iraq"."""
    return both.dep_ in ("det", "cc:preconj", "advmod", "amod") or (both.head.i > both.i and both.head.pos_ != "VERB")


def is_pair(token: Token) -> bool:
    """Say whether the word stands for two actors named before: "the two leaders", "both sides", "the two"."""
    if _is_the_two(token):
        return True
    numbers = {child.lower_ for child in token.children if child.dep_ in ("nummod", "det", "amod")}
    return token.lemma_.lower() in _PAIR_OF_PEOPLE | _PAIR_OF_BODIES and bool(numbers & {"two", "both"})


def _is_the_two(token: Token) -> bool:
    """Say whether the number stands without a noun: "the two declared a truce"."""
    return token.lower_ == "two" and token.i > 0 and token.nbor(-1).lower_ == "the" and token.dep_ != "nummod"


def antecedents(token: Token, chunks: Sequence[Sequence[Chunk]]) -> tuple[Chunk, ...]:
    """Return the chunks that a pronoun or pair noun points at; () where none is near enough.

    Args:
        token: a token for which `is_pronoun` or `is_pair` holds, other than he, she and their forms.
        chunks: the chunks of each sentence up to and with the token's own.
    """
    word = token.lower_
    if word in _BODY:
        return _body(token, chunks)
    if is_pair(token) or word == "both":
        people = _pair(token, chunks, lambda c: c.kind is ChunkKind.PERSON)
        bodies = _pair(token, chunks, lambda c: c.kind in (ChunkKind.STATE, ChunkKind.ORGANISATION))
        if token.lemma_.lower() in _PAIR_OF_BODIES:
            return bodies
        return people if token.lemma_.lower() in _PAIR_OF_PEOPLE else people or bodies
    return _group(token, chunks)


def _ranked(token: Token, chunks: Sequence[Sequence[Chunk]], fits: Callable[[Chunk], bool]) -> Iterator[list[Chunk]]:
    """Yield sentence by sentence, the nearest first, the fitting chunks before the token; subjects first."""

    for of_sentence in list(reversed(chunks))[:_REACH]:
        fitting = [c for c in of_sentence if c.end <= token.i and fits(c)]
        yield sorted(fitting, key=lambda c: (not _is_subject(token.doc[c.head]), c.start))


def _body(token: Token, chunks: Sequence[Sequence[Chunk]]) -> tuple[Chunk, ...]:
    """Return the state or body that "it" or "its" means.

    "It" goes by far more often to things than to actors: only as a subject is it taken for one, for the body that says
    so ("Iran said it would join"), the last that spoke where "it said", else a subject here or in the sentence before.
    "Its" may also go to any body before it in its own sentence.
    """

    def leads(chunk: Chunk) -> bool:
        return _is_body(chunk) and _is_subject(token.doc[chunk.head])

    def speaks(chunk: Chunk) -> bool:
        return leads(chunk) and token.doc[chunk.head].head.lemma_ in _SAYING

    if token.lower_ != "it":
        return _first(token, chunks[-1:], _is_body) or _first(token, chunks[-2:], leads)
    if not _is_agentive(token) or _is_expletive(token):
        return ()
    if said := [c for c in _sayers(token, chunks[-1]) if _is_body(c)]:
        return (said[0],)
    if token.head.lemma_ in _SAYING and (spoke := _first(token, chunks, speaks)):
        return spoke
    return () if _thing_before(token, chunks[-1]) else _first(token, chunks[-2:], leads)


def _is_agentive(token: Token) -> bool:
    """Say whether the pronoun does something: the subject of an active verb, or of one with an object."""
    if token.head.pos_ != "VERB" or token.dep_ == "nsubj:pass":
        return False
    return _is_subject(token) or (token.dep_ == "expl" and _has_object(token.head))


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("obj", "xcomp") for child in verb.children)


def _sayers(token: Token, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Yield the subjects of the verbs in whose content the pronoun is a subject, the nearest first."""
    clause = token.head
    while clause.dep_ in ("ccomp", "conj", "advcl", "xcomp") and clause.head.i != clause.i:
        if clause.dep_ == "ccomp" and clause.head.i < token.i:
            yield from (c for c in chunks if _is_subject(token.doc[c.head]) and token.doc[c.head].head == clause.head)
        clause = clause.head


def _thing_before(token: Token, chunks: Sequence[Chunk]) -> bool:
    """Say whether a thing is a subject before the word in its sentence: "the bread is cheap and it tastes good"."""
    actors = {i for c in chunks for i in range(c.start, c.end)}
    before = token.doc[token.sent.start : token.i]
    return any(_is_subject(t) and t.pos_ == "NOUN" and t.i not in actors for t in before)


def _first(token: Token, chunks: Sequence[Sequence[Chunk]], fits: Callable[[Chunk], bool]) -> tuple[Chunk, ...]:
    for candidates in _ranked(token, chunks, fits):
        if candidates:
            return (candidates[0],)
    return ()


def _pair(token: Token, chunks: Sequence[Sequence[Chunk]], fits: Callable[[Chunk], bool]) -> tuple[Chunk, ...]:
    """Return the two last different actors of the kind, the sentence that has both first."""
    pool: list[Chunk] = []
    for candidates in _ranked(token, chunks, fits):
        pool += [c for c in candidates if c.name not in {p.name for p in pool}]
        if len(pool) >= 2:
            return tuple(sorted(pool[:2], key=lambda c: c.start))
    return ()


def _group(token: Token, chunks: Sequence[Sequence[Chunk]]) -> tuple[Chunk, ...]:
    """Return what "they" points at: a plural noun, or people coordinated as one subject."""
    if _is_subject(token) and (said := [c for c in _sayers(token, chunks[-1]) if _is_many(c)]):
        return (said[0],)
    for candidates in _ranked(token, chunks, lambda c: c.kind is not ChunkKind.PRONOUN):
        for chunk in candidates:
            head = token.doc[chunk.head]
            joined = [c for c in candidates if c is not chunk and _joined(head, token.doc[c.head])]
            if joined:
                return (chunk, *joined)
            if chunk.plural:
                return (chunk,)
    return ()


def _is_many(chunk: Chunk) -> bool:
    return chunk.plural or chunk.kind is ChunkKind.ORGANISATION or chunk.title in _MANY_TOGETHER


def _joined(first: Token, second: Token) -> bool:
    return second.dep_ == "conj" and second.i > first.i and first in second.ancestors and second.i - first.i < 12


def _is_subject(token: Token) -> bool:
    return token.dep_.startswith("nsubj")


def _is_body(chunk: Chunk) -> bool:
    if chunk.kind is ChunkKind.STATE:
        is_state = chunk.known is None or chunk.known.kind is ActorKind.STATE
        return is_state and chunk.use not in (NameUse.ADJECTIVE, NameUse.NATIONAL)
    return chunk.kind is ChunkKind.ORGANISATION or (
        chunk.kind is ChunkKind.AGENT and not chunk.plural and chunk.title in _BODY_NOUNS
    )


_BODY_NOUNS = frozenset(
    {"administration", "agency", "army", "authority", "bank", "bureau", "cabinet", "commission", "committee",
     "company", "council", "court", "department", "embassy", "firm", "government", "group", "junta", "military",
     "ministry", "navy", "office", "opposition", "organisation", "organization", "parliament", "party", "regime",
     "senate", "union"}
)  # fmt: skip
_MANY_TOGETHER = frozenset({"police", "army", "government", "group", "armed group", "military", "opposition", "family"})
"""Nouns for a body of people that may be "they"."""

_SAYING = frozenset({"say", "add", "note", "state", "warn", "announce", "claim", "stress", "report"})


def _is_expletive(token: Token) -> bool:
    """Say whether "it" stands for nothing: "it is clear that", "it seems", "it was reported that"."""
    head = token.head
    if (token.dep_ == "expl" and not _has_object(head)) or head.lemma_ in _IMPERSONAL:
        return True
    return any(c.dep_ == "cop" for c in head.children)


_IMPERSONAL = frozenset({"seem", "appear", "take", "happen", "rain", "snow", "turn", "mean", "become", "look"})
