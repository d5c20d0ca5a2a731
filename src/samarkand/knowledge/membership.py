"""Who belonged to which organisation, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from samarkand.knowledge.partial_date import Tenure
from samarkand.model import Period


class MembershipStatus(StrEnum):
    """How a state belongs to an organisation."""

    MEMBER = "member"
    OBSERVER = "observer"
    SUSPENDED = "suspended"
    CANDIDATE = "candidate"
    DIALOGUE = "dialogue"
    ASSOCIATE = "associate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A state's standing in an organisation over some days; both are ids of actors."""

    organisation: str
    member: str
    status: MembershipStatus
    days: Tenure
    source: str

    @property
    def is_full(self) -> bool:
        """Say whether it is a member, not an observer or the like, and not suspended."""
        return self.status is MembershipStatus.MEMBER

    @property
    def period(self) -> Period:
        """The longest time that the dates allow; None as end is open or unknown."""
        return self.days.longest
