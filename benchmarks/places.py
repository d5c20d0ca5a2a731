"""Score places: `python -m benchmarks.places GOLD.jsonl [--half tune|check] [--errors]`.

Acc@161 km counts all toponyms with coordinates, those not found among the wrong; the same GeoNames id is no distance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.figures import percent, rates
from benchmarks.mentions import run
from samarkand.model import PlaceMention, PlaceUse

_NEAR_KM = 161
_NO_PLACE = {"Non_Toponym", "Homonym", "Language"}
_EARTH_DIAMETER_KM = 12742


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, the last line as one JSON object."""
    run(arguments, str(__doc__), lambda mentions: mentions.places, score, _print_errors)


def score(gold: Sequence[dict[str, Any]], predicted: Sequence[Sequence[PlaceMention]]) -> dict[str, Any]:
    """Return the figures of the predictions, one sequence a gold text."""
    counts: Counter[str] = Counter()
    distances: list[float] = []
    for text, places in zip(gold, predicted, strict=True):
        real = [g for g in text["gold"] if g.get("type") not in _NO_PLACE]
        counts["predicted"] += len(places)
        counts["right"] += sum(any(_overlap(place, g) > 0 for g in real) for place in places)
        for g in real:
            best = _best(places, g)
            _count_use(counts, g, best)
            if g["lat"] is not None:
                distances += _count_position(counts, g, best)
    near = sum(distance <= _NEAR_KM for distance in distances)
    distances.sort()
    return {
        "metonymic": asdict(
            rates(counts["metonyms_right"], counts["metonyms_said"], counts["metonyms_right"], counts["metonyms"])
        ),
        "metonymic_or_not": percent(counts["use_right"], counts["typed"]),
        "places": counts["gold"],
        "predicted": counts["predicted"],
        "found": asdict(rates(counts["right"], counts["predicted"], counts["found"], counts["gold"])),
        "acc161_of_all": percent(near, counts["gold"]),
        "acc161_of_resolved": percent(near, len(distances)),
        "same_geonameid_of_resolved": percent(counts["same"], len(distances)),
        "median_km": round(distances[len(distances) // 2], 1) if distances else None,
    }


def _overlap(place: PlaceMention, gold: dict[str, Any]) -> int:
    return min(place.end, int(gold["end"])) - max(place.start, int(gold["start"]))


def _best(places: Sequence[PlaceMention], gold: dict[str, Any]) -> PlaceMention | None:
    hits = [place for place in places if _overlap(place, gold) > 0]
    return max(hits, key=lambda place: (_overlap(place, gold), place.lat is not None), default=None)


def _count_use(counts: Counter[str], gold: dict[str, Any], best: PlaceMention | None) -> None:
    if best is None or gold.get("type") not in ("Literal", "Metonymic"):
        return
    is_metonym, said = gold["type"] == "Metonymic", best.use is PlaceUse.METONYMIC
    counts["typed"] += 1
    counts["use_right"] += is_metonym == said
    counts["metonyms"] += is_metonym
    counts["metonyms_said"] += said
    counts["metonyms_right"] += is_metonym and said


def _count_position(counts: Counter[str], gold: dict[str, Any], best: PlaceMention | None) -> list[float]:
    """Count a toponym with coordinates, and return its distance if it was resolved."""
    counts["gold"] += 1
    counts["found"] += best is not None
    if best is None or best.lat is None or best.lon is None:
        return []
    if gold["geonameid"] and str(best.geonameid) == str(gold["geonameid"]):
        counts["same"] += 1
        return [0.0]
    return [distance_km(gold["lat"], gold["lon"], best.lat, best.lon)]


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the distance of two points on the sphere, given in degrees."""
    a, b, c, d = map(math.radians, (lat, lon, other_lat, other_lon))
    x = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return _EARTH_DIAMETER_KM * math.asin(min(1.0, math.sqrt(x)))


def _print_errors(text: dict[str, Any], places: Sequence[PlaceMention]) -> None:
    real = [g for g in text["gold"] if g.get("type") not in _NO_PLACE]
    for g in real:
        best, around = _best(places, g), text["text"][max(0, g["start"] - 20) : g["end"] + 20]
        if g["lat"] is None:
            continue
        if best is None or best.lat is None or best.lon is None:
            print("missed", text["id"], g["type"], repr(around))
        elif str(best.geonameid) != str(g["geonameid"]):
            km = distance_km(g["lat"], g["lon"], best.lat, best.lon)
            if km > _NEAR_KM:
                print("far", text["id"], round(km), repr(around), best.name, best.country)
    for place in places:
        if not any(_overlap(place, g) > 0 for g in real):
            print("too much", text["id"], repr(text["text"][max(0, place.start - 20) : place.end + 20]), place.name)


if __name__ == "__main__":
    main()
