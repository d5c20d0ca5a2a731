"""Actors named by a noun and not by a name: "Chinese officials", "rebels in eastern Congo", "the prime minister"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.phrases import complement, window_start
from samarkand.knowledge import Knowledge

_NOT_HEADS = frozenset({"compound", "amod", "nummod", "flat"})


class Role(NamedTuple):
    """What a title or agent noun tells of its bearer."""

    sectors: tuple[str, ...]
    words: str
    plural: bool


def role_of(words: Sequence[str], knowledge: Knowledge) -> Role | None:
    """Return the role that the words end in, a title's before an agent noun's; None where they end in none."""
    if title := knowledge.title(words):
        return Role(title.sectors, title.name, words[-1].endswith("s") and title.name.split()[0] != words[-1])
    agent = knowledge.agent(words)
    if agent is not None and agent.sectors != ("UNK",):
        return Role(agent.sectors, agent.noun, agent.plural)
    return None


def nominals_in(sentence: TokenSpan, names: Sequence[Named], taken: Set[int], knowledge: Knowledge) -> list[Chunk]:
    """Return the chunks that agent nouns and titles without a name make, in order and not overlapping.

    Args:
        sentence: its tokens.
        names: all names in it; they tell the country.
        taken: indices of tokens that are names or titles in front of names.
        knowledge: agent nouns and titles.
    """
    taken = set(taken)
    found: list[Chunk] = []
    for token in reversed(list(sentence)):
        if token.i in taken or token.pos_ not in ("NOUN", "PROPN") or not token.text[:1].isalpha():
            continue
        chunk = _nominal(token, names, knowledge)
        if chunk is not None:
            found.append(chunk)
            taken |= set(range(chunk.start, chunk.end))
    return sorted(found, key=lambda c: c.start)


def _nominal(token: Token, names: Sequence[Named], knowledge: Knowledge) -> Chunk | None:
    doc = token.doc
    start = window_start(token.i, token)
    inner = [n for n in names if start <= n.start and n.end <= token.i]
    person_end = max((n.end for n in inner if n.kind is ChunkKind.PERSON), default=start)
    while person_end > start and person_end < token.i and doc[person_end].text in ("'s", "’s", "'", "’"):
        person_end += 1
    own = max(start, person_end)
    role = role_of([t.text for t in doc[own : token.i + 1]], knowledge)
    if role is None:
        return None
    body = next((n for n in reversed(inner) if n.known), None) or _body_after(token, names)
    return Chunk(
        start=own,
        end=token.i + 1,
        head=token.i,
        kind=ChunkKind.AGENT,
        name=doc[own : token.i + 1].text,
        country=body.country if body else None,
        body=body,
        sectors=role.sectors,
        title=role.words,
        plural=role.plural or token.tag_ in ("NNS", "NNPS"),
    )


def _body_after(token: Token, names: Sequence[Named]) -> Named | None:
    """Return the state or body behind "of", "in" or "from": "the president of Brazil", "rebels in eastern Congo"."""
    place = complement(token, "of", "in", "from", "for", "to")
    if place is None:
        return None
    first, last = place.left_edge.i, place.right_edge.i
    inside = [n for n in names if n.holds(place.i)] or [n for n in names if first <= n.start <= last]
    return next((n for n in inside if n.known), None)
