"""Which of the places of one name is meant: by its container, by the countries of the article, by population."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samarkand.coder.places.person import neighbours
from samarkand.coder.places.place import NameForm, Place
from samarkand.coder.places.sighting import Sighting

_CONTAINED = 10.0
_COUNTRY_NAMED = 2.0
_COUNTRY_TOLD = 1.0
_DIVISION_NAMED = 2.5
_US_STATE = 6.0


def resolve(sightings: Sequence[Sighting]) -> list[Place]:
    """Return the place of each sighting.

    A container behind a comma decides; else the likeliest by population, with a bonus for towns and divisions of
    countries that the article names, and a smaller one for those where its other places lie.
    """
    named = Counter(s.places[0].country for s in sightings if s.places[0].kind == "country" and _is_clear(s))
    divisions = {(s.places[0].country, s.places[0].division) for s in sightings if _is_clear_division(s)}
    told: Counter[str | None] = Counter()
    for place in [_best(s, i, sightings, named, divisions, told) for i, s in enumerate(sightings)]:
        told[place.country] += place.kind == "town" and place.population > 300_000
    told.update(s.places[0].country for s in sightings if s.form is NameForm.ADJECTIVE or _is_clear_division(s))
    return [_best(s, i, sightings, named, divisions, told) for i, s in enumerate(sightings)]


def _is_clear(sighting: Sighting) -> bool:
    return len(sighting.places) == 1 or sighting.places[1].kind != "division"


def _is_clear_division(sighting: Sighting) -> bool:
    return sighting.places[0].kind == "division" and not sighting.places[0].weak


def _best(
    sighting: Sighting,
    position: int,
    sightings: Sequence[Sighting],
    named: Counter[str | None],
    divisions: set[tuple[str | None, str | None]],
    told: Counter[str | None],
) -> Place:
    if len(sighting.places) == 1:
        return sighting.places[0]
    containers = _containers(position, sightings)

    us_state = any(place.kind == "division" and place.country == "USA" for place in sighting.places)

    def score(place: Place) -> float:
        total = place.prior
        if place.kind == "country" and us_state and (named["USA"] or told["USA"]) and not told[place.country]:
            total -= _US_STATE
        if place.kind in ("town", "division"):
            total += _COUNTRY_NAMED if named[place.country] else _COUNTRY_TOLD * (told[place.country] > 0)
        if place.kind == "town" and (place.country, place.division) in divisions:
            total += _DIVISION_NAMED
        return total + _CONTAINED * any(place.lies_in(container) for container in containers)

    return max(sighting.places, key=score)


def _containers(position: int, sightings: Sequence[Sighting]) -> tuple[Place, ...]:
    """Return what stands behind a comma right after the name ("Tripoli, Lebanon")."""
    if position + 1 >= len(sightings):
        return ()
    _, comma = neighbours(sightings[position].tokens)
    behind = sightings[position + 1]
    if comma is None or comma.text not in (",", "(") or behind.tokens[0].i != comma.i + 1:
        return ()
    return behind.places
