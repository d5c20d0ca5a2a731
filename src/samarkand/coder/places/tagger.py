"""The stage of places: sentences in, place mentions out."""

from __future__ import annotations

from functools import lru_cache

from samarkand.coder.places.disambiguation import resolve
from samarkand.coder.places.gazetteer import load_gazetteer
from samarkand.coder.places.heading import heading_sentences
from samarkand.coder.places.person import (
    county_of,
    given_names,
    is_groundless,
    is_language,
    is_person,
    neighbours,
    person_names,
)
from samarkand.coder.places.place import Place
from samarkand.coder.places.sighting import Sighting, sightings
from samarkand.coder.places.use import use_of
from samarkand.knowledge import Knowledge
from samarkand.language import Reading
from samarkand.model import PlaceMention, PlaceUse


def find_places(reading: Reading, knowledge: Knowledge) -> tuple[PlaceMention, ...]:
    """Return the place names and place adjectives of an article's sentences, in the order of the text."""
    gazetteer = load_gazetteer()
    names = person_names(reading.doc, _given_names(knowledge), knowledge)
    seen = [
        sighting
        for sentence in sorted((*reading.sentences, *heading_sentences(reading)), key=lambda sentence: sentence.start)
        for sighting in sightings(sentence, gazetteer, knowledge)
        if not is_groundless(sighting) and not is_language(sighting) and not is_person(sighting, names)
    ]
    mentions: list[PlaceMention] = []
    before: tuple[Sighting, PlaceUse] | None = None
    for sighting, place in zip(seen, resolve(seen), strict=True):
        coordinated = before[1] if before and _is_coordinated(before[0], sighting) else None
        use = use_of(sighting, place, coordinated)
        mentions.append(_mention(sighting, place, use, reading.article.text))
        before = (sighting, use)
    return tuple(mentions)


@lru_cache(maxsize=4)
def _given_names(knowledge: Knowledge) -> frozenset[str]:
    return given_names(knowledge)


def _is_coordinated(first: Sighting, second: Sighting) -> bool:
    """Say whether nothing but "and", "or" or a comma stands between two names."""
    _, joint = neighbours(first.tokens)
    if joint is None or joint.lower_ not in ("and", "or", ","):
        return False
    if joint.i + 1 == second.tokens[0].i:
        return True
    return joint.text == "," and joint.i + 2 == second.tokens[0].i and joint.doc[joint.i + 1].lower_ in ("and", "or")


def _mention(sighting: Sighting, place: Place, use: PlaceUse, text: str) -> PlaceMention:
    if place.kind == "town" and (county := county_of(sighting)) is not None:
        end = county.idx + len(county)
        return PlaceMention(
            start=sighting.start, end=end, text=text[sighting.start : end], use=use, geonameid=None, name=None,
            kind=None, country=None, lat=None, lon=None,
        )  # fmt: skip
    return PlaceMention(
        start=sighting.start,
        end=sighting.end,
        text=text[sighting.start : sighting.end],
        use=use,
        geonameid=place.geonameid,
        name=place.name,
        kind="region" if place.kind == "division" else place.kind,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
    )
