"""A name: tokens that name an actor by themselves, without titles and other words around them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.knowledge import Actor, NameUse


class ChunkKind(StrEnum):
    """What kind of words a chunk is made of."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    AGENT = "agent"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Tokens that are a name; `known` is None where only the text knows the person or body.

    Attributes:
        land: the state in the name of an unknown body ("Nigeria Customs Service").
        words: the words of the text where `name` is the one of the tables.
        candidates: the actors that the words alone may stand for, the likeliest first.
        is_town: the name of a capital that here stands for the town and not for the government.
    """

    start: int
    end: int
    kind: ChunkKind
    name: str
    known: Actor | None = None
    use: NameUse | None = None
    land: Actor | None = None
    words: str = ""
    candidates: tuple[Actor, ...] = ()
    is_town: bool = False

    @property
    def country(self) -> str | None:
        """The country of a known actor, or that in the name of an unknown one."""
        actor = self.known or self.land
        return actor.country if actor else None

    def holds(self, index: int) -> bool:
        """Say whether the token at the index belongs to the name."""
        return self.start <= index < self.end
