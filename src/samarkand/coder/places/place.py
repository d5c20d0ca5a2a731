"""What a place is, and the names that stand for it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class NameForm(StrEnum):
    """What a word says of its place."""

    NAME = "name"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the tables.

    Attributes:
        geonameid: None for places that GeoNames' extract does not hold.
        kind: country, division, town, region, continent, territory, sea ...
        country: ISO 3166 alpha-3 or XKX, None where it spans several.
        division: the code of the first-level division within the country, None above it.
        lat, lon: WGS 84 degrees.
        population: 0 where unknown.
        capital: a town that is its country's.
        weak: the name is more often a word or a person's: it needs a preposition of place or a container.
    """

    geonameid: int | None
    name: str
    kind: str
    country: str | None
    division: str | None
    lat: float
    lon: float
    population: int = 0
    capital: bool = False
    weak: bool = False

    @property
    def prior(self) -> float:
        """How likely the name means this place before anything is read, on a scale of powers of ten."""
        people = math.log10(self.population + 10)
        match self.kind:
            case "country":
                return people + 4
            case "town":
                return people + 1.5 * self.capital
            case "division":
                return people - 0.5
        return 8.0

    def lies_in(self, other: Place) -> bool:
        """Say whether the other place is this one's country or division."""
        if other.kind == "country":
            return self.country == other.country and self.kind != "country"
        return (
            other.kind == "division"
            and self.kind == "town"
            and (self.country, self.division) == (other.country, other.division)
        )
