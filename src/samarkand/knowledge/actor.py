"""The political actors that the tables know, and the names that stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.model import Period


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    TERRITORY = "territory"
    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    GROUP = "group"
    INSTITUTION = "institution"


class NameUse(StrEnum):
    """What a name says of its actor; in the order in which uses of one word are given."""

    NAME = "name"
    ADJECTIVE = "adjective"
    NATIONAL = "national"
    CAPITAL = "capital"
    METONYM = "metonym"
    SHORTENED = "shortened"


SEATS = (NameUse.CAPITAL, NameUse.METONYM)
"""Uses of a name that stands for its state's government: "Moscow", "the Kremlin"."""


class Sex(StrEnum):
    """Which pronouns news uses for a person."""

    MALE = "m"
    FEMALE = "f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, person, organisation, outlet, group or institution.

    Attributes:
        id: ISO alpha-3 (or XKX, SUN, YUG ...) for a state, a slug for all others.
        name: the preferred name.
        code: PLOVER's entity code, or None.
        country: ISO alpha-3, or None.
        sectors: PLOVER's sectors that always hold; () for a person, whose sectors come with an office: `sectors_on`.
        names: the preferred name and all other forms, without adjectives, nationals and seats.
        period: the days of its existence as far as the tables know.
        note: what else its name can mean ("also a state of the USA"); empty where nothing.
        source: what the row rests on.
        sex: a person's, None for all others.
        seat: the town that an organisation has its seat in; empty where unknown, as for all others.
        founders: ids of the states that founded an organisation, or names.
        parent: id of the organisation that this is a body of, or None.
        controlled_by: id of the state that owns or directs an outlet, or None.
    """

    id: str
    name: str
    kind: ActorKind
    code: str | None
    country: str | None
    sectors: tuple[str, ...]
    names: tuple[str, ...]
    period: Period
    note: str
    source: str
    sex: Sex | None = None
    seat: str = ""
    founders: tuple[str, ...] = ()
    parent: str | None = None
    controlled_by: str | None = None
