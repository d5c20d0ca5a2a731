"""Places: found, use, which place. A cell reads `words=use/name/country; ...`."""

from dataclasses import dataclass

from benchmarks.figures import percent, rates
from samarkand.model import PlaceMention
from tests.quality.gold_files import NOTHING, items, record, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPlace:
    """A toponym or place adjective that must come out."""

    start: int
    end: int
    use: str
    name: str
    country: str | None


def read_place(text: str, cell: str) -> GoldPlace:
    """Read one place of a cell."""
    words, rest = cell.rsplit("=", 1)
    use, name, country = rest.split("/")
    start = text.index(words)
    known = None if country == NOTHING else country
    return GoldPlace(start=start, end=start + len(words), use=use, name=name, country=known)


def figures() -> dict[str, float]:
    """Return F1 of exact spans, and of those found the share of right uses and of right places."""
    gold_count = predicted_count = uses = resolved = hits = 0
    for row in rows("places.tsv"):
        gold = [read_place(row["text"], cell) for cell in items(row["places"])]
        predicted = {(place.start, place.end): place for place in record(row["text"]).mentions.places}
        gold_count += len(gold)
        predicted_count += len(predicted)
        for wanted in gold:
            given = predicted.get((wanted.start, wanted.end))
            if given is not None:
                hits += 1
                uses += given.use == wanted.use
                resolved += _is_same(wanted, given)
    return {
        "places.found_f1": rates(hits, predicted_count, hits, gold_count).f,
        "places.use": percent(uses, hits),
        "places.resolved": percent(resolved, hits),
    }


def _is_same(gold: GoldPlace, place: PlaceMention) -> bool:
    return place.name is not None and gold.name in place.name and place.country == gold.country
