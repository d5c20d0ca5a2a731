"""What an ontology of political events holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samarkand.errors import UnknownNameError


class EventClass(StrEnum):
    """What operators ask of an event: to agree to cooperation is AGREE, to agree to arrests is none."""

    COOPERATE = "cooperate"
    YIELD = "yield"
    VERBAL = "verbal"
    THREAT = "threat"
    MATERIAL = "material"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A manner of an event type; score None where the type's own holds."""

    type: str
    name: str
    score: float | None
    cameo: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A type of event with its quad class (1 verbal cooperation to 4 material conflict) and its score."""

    name: str
    quad: int
    score: float
    target_required: bool
    cameo: str
    class_: EventClass
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """Event types with their modes, the contexts and the sectors, each by its name.

    Attributes:
        contexts, sectors: name to definition.
        recorded: the types that come out; the others are only steps to these.
        own: the types that are a user's own.
        version: hash of the tables' content.
        changed: a user's own types and the shipped ones that he defines anew: no model was trained on these.
    """

    name: str
    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    contexts: Mapping[str, str]
    sectors: Mapping[str, str]
    recorded: frozenset[str]
    own: frozenset[str]
    version: str
    changed: frozenset[str] = frozenset()

    def type(self, name: str) -> EventType:
        """Return the type of that name.

        Raises:
            UnknownNameError: there is none.
        """
        if name not in self.types:
            raise UnknownNameError("event type", name, sorted(self.types))
        return self.types[name]

    def score(self, type_name: str, modes: Sequence[str]) -> float:
        """Return the score of an event: that of its most extreme scored mode, else its type's."""
        scores = [self.modes[type_name, mode].score for mode in modes if (type_name, mode) in self.modes]
        return max((score for score in scores if score is not None), key=abs, default=self.type(type_name).score)

    def cameo(self, type_name: str, modes: Sequence[str]) -> str:
        """Return the CAMEO code nearest to an event: its first mode's, else its type's root."""
        codes = [self.modes[type_name, mode].cameo for mode in modes if (type_name, mode) in self.modes]
        return codes[0] if codes else self.type(type_name).cameo
