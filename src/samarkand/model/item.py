"""What a record holds: statements, events and relations, each with its evidence and its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.model.mention import ActorReference, PlaceMention
from samarkand.model.span import ItemDate, Period, Span


class StatementKind(StrEnum):
    """How the words of a speaker are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """What a speaker does with the content."""

    SAID = "said"
    DENIED = "denied"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Someone's words or thoughts as the text gives them.

    Attributes:
        speaker: None where the text names nobody ("it was reported that").
        occasion: the words that say at what occasion ("at a press conference").
        medium: the words that say through what ("in an interview with Le Monde", "on Twitter").
        cue: the words that show that this is a statement ("said", "according to").
        content: what is said; in parts where the cue stands in the middle.
        within: id of the statement around this one, or None.
    """

    id: str
    kind: StatementKind
    polarity: Polarity
    speaker: ActorReference | None
    addressees: tuple[ActorReference, ...]
    occasion: str | None
    medium: str | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    within: str | None
    date: ItemDate | None
    place: PlaceMention | None
    evidence: tuple[Span, ...]
    rule: str
    reason: str
    confidence: float


class Status(StrEnum):
    """Whether the event, as typed, took place."""

    HAPPENED = "happened"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many people, where the text says; None where it does not."""

    dead: int | None = None
    injured: int | None = None
    present: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom, in PLOVER's terms.

    Attributes:
        type, modes, contexts, quad, score: PLOVER 2.0's.
        cameo: CAMEO code, the root at least, as a string.
        status: that of the event as typed; a promised aid is AGREE and happened.
        historical: the event lies well before the story, told as background.
        attributed_to: id of the innermost statement that asserts the event; None is the article's own voice.
        performed_in: id of the statement that performs the event ("Iran pledged").
    """

    id: str
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    cameo: str | None
    quad: int
    score: float
    sources: tuple[ActorReference, ...]
    targets: tuple[ActorReference, ...]
    trigger: Span
    date: ItemDate | None
    place: PlaceMention | None
    status: Status
    historical: bool
    size: Size
    attributed_to: str | None
    performed_in: str | None
    evidence: tuple[Span, ...]
    rule: str
    reason: str
    confidence: float


class RelationType(StrEnum):
    """Kinds of dated relation between two actors."""

    HOLDS_OFFICE = "holds_office"
    MEMBER_OF = "member_of"
    FOUNDER_OF = "founder_of"
    PART_OF = "part_of"
    CONTROLS = "controls"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A role, membership or part as the text states it, with its days where the text gives them.

    Attributes:
        title: the words of the office ("foreign minister"), or None.
    """

    id: str
    type: RelationType
    subject: ActorReference
    object: ActorReference
    title: str | None
    period: Period
    attributed_to: str | None
    evidence: tuple[Span, ...]
    rule: str
    reason: str
    confidence: float
