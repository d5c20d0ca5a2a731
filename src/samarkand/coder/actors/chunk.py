"""A chunk: the tokens that together name one actor, and what they tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import Actor, NameUse


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Adjacent tokens that name one actor, titles and adjectives included.

    Attributes:
        start, end: token indices in the document, half-open.
        head: index of the token that the rest of the sentence attaches to.
        name: preferred name of a known actor, full name of one introduced in the article, else the words.
        known: the actor of the tables, or None.
        use: how the words stand for a known actor (its name, an adjective, a capital ...).
        country: ISO alpha-3 read from the words ("Chinese officials"), or None.
        sectors: PLOVER sectors read from the words.
        title: the words of the office ("Prime Minister"), or None.
        plural: the words mean several people.
        sex: "m" or "f" where the title tells.
        is_office: the title is one that is held, not a description ("singer", "Mr").
        is_title: the noun is a title that one person bears, not a kind of people.
        by_office: the words are an office, and who holds it is known from the tables or from before.
        code: PLOVER's code of people and bodies of no state ("human rights groups": NGO), or None.
        body: the state or body that the title or noun belongs to, where words name it.
    """

    start: int
    end: int
    head: int
    kind: ChunkKind
    name: str
    known: Actor | None = None
    use: NameUse | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    title: str | None = None
    plural: bool = False
    sex: str | None = None
    is_office: bool = False
    is_title: bool = False
    by_office: bool = False
    code: str | None = None
    body: Named | None = None
