"""What changes about states beside offices and memberships: their names, what they came from, who governs them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.knowledge.actor import NameUse
from samarkand.knowledge.matcher import NameForm
from samarkand.knowledge.partial_date import PartialDate, Tenure


class NameOf(StrEnum):
    """What a dated name of a state is the name of."""

    STATE = "name"
    CAPITAL = "capital"
    SEAT = "metonym"

    @property
    def use(self) -> NameUse:
        """What the name says of the state in a text."""
        return NameUse(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateName:
    """A name of a state, its capital or its seat, and the days on which it was the official one.

    A text may use a name at any time (Burma after 1989), a capital or seat stands for the government on its days only.
    """

    state: str
    name: str
    of: NameOf
    days: Tenure
    source: str

    @property
    def form(self) -> NameForm:
        """The name for the matcher."""
        days = None if self.of is NameOf.STATE else self.days.longest
        return NameForm(name=self.name, actor=self.state, use=self.of.use, days=days)


class SuccessionKind(StrEnum):
    """How a state came from another."""

    DISSOLUTION = "dissolution"
    SECESSION = "secession"
    UNIFICATION = "unification"
    INDEPENDENCE = "independence"
    RENAMING = "renaming"
    CONTINUATION = "continuation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """A state that came from another; both are ids of states. The day may lack day or month, or be unknown."""

    predecessor: str
    successor: str
    how: SuccessionKind
    on: PartialDate | None
    source: str


class GovernmentRole(StrEnum):
    """What a party is in a government."""

    LEADS = "leads"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Governing:
    """A party's time in the government of a state; both are ids of actors."""

    party: str
    country: str
    role: GovernmentRole
    days: Tenure
    source: str
