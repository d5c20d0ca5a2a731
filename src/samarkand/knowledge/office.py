"""Offices and who held them."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.knowledge.partial_date import Tenure
from samarkand.model import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One tenure of an office.

    Attributes:
        actor: id of the person.
        title: the office as news writes it ("Foreign Minister").
        of: id of the state, organisation or group whose office it is.
        country: ISO alpha-3 where it is an office of a state or of a country's group, else None.
        sectors: PLOVER's sectors of the office.
        days: the days of the tenure and how sure they are.
        source: what the row rests on.
    """

    actor: str
    title: str
    of: str
    country: str | None
    sectors: tuple[str, ...]
    days: Tenure
    source: str

    @property
    def period(self) -> Period:
        """The longest time that the dates allow; None as end is open or unknown."""
        return self.days.longest
