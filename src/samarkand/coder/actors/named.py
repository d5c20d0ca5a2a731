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
    """Tokens that are a name; `known` is None where only the text knows the person or body."""

    start: int
    end: int
    kind: ChunkKind
    name: str
    known: Actor | None = None
    use: NameUse | None = None

    @property
    def country(self) -> str | None:
        """The country of a known actor."""
        return self.known.country if self.known else None

    def holds(self, index: int) -> bool:
        """Say whether the token at the index belongs to the name."""
        return self.start <= index < self.end
