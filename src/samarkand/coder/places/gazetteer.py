"""The tables of places, and exact look-up of their names in words."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from samarkand.coder.places.place import NameForm, Place
from samarkand.coder.places.words import load_place_words
from samarkand.errors import TableError
from samarkand.knowledge.folding import BREAK, name_pieces, pieces
from samarkand.knowledge.uncollected import uncollected

TABLES = Path(__file__).parent / "tables"
_LONGEST_NAME = 7
_LEAST_UPPER = 4

Entry = tuple[NameForm, Place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name found among words: their positions, half-open, and all that it may mean."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places by their names (in pieces without diacritics), the countries by their code, the states of the US."""

    names: Mapping[tuple[str, ...], tuple[Entry, ...]] = field(repr=False)
    countries: Mapping[str, Place] = field(repr=False)
    first: Mapping[str, int] = field(repr=False)
    us_states: tuple[Place, ...] = field(repr=False)

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Return the names among the words, the longest at each place, none overlapping."""
        text = [(piece, position) for position, word in enumerate(words) for piece in pieces(word)]
        hits: list[Hit] = []
        at = 0
        while at < len(text):
            length, entries = self._longest([piece for piece, _ in text[at : at + _LONGEST_NAME]])
            if entries:
                hits.append(Hit(start=text[at][1], end=text[at + length - 1][1] + 1, entries=entries))
            at += max(1, length)
        return hits

    def _longest(self, text: list[str]) -> tuple[int, tuple[Entry, ...]]:
        for length in range(min(len(text), self.first.get(text[0].lower(), 0)), 0, -1):
            key = tuple(text[:length])
            if BREAK in key:
                continue
            entries = self.names.get(key)
            if entries is None and "".join(key).isupper() and sum(map(len, key)) >= _LEAST_UPPER:
                entries = self.names.get(tuple(piece.capitalize() for piece in key))
            if entries:
                return length, entries
        return 0, ()


@cache
@uncollected()
def load_gazetteer(tables: Path = TABLES) -> Gazetteer:
    """Return the places of the tables.

    Raises:
        TableError: a table is missing a column or holds what is no number.
    """
    names: dict[tuple[str, ...], list[Entry]] = {}
    countries: dict[str, Place] = {}
    us_states: list[Place] = []
    not_names = load_place_words().not_names
    for name, forms, place in _all(tables):
        if place.kind == "country" and place.country:
            countries[place.country] = place
        elif place.kind == "division" and place.country == "USA":
            us_states.append(place)
        for form, kind in ((name, NameForm.NAME), *forms):
            if (key := name_pieces(form)) and " ".join(key) not in not_names:
                entries = names.setdefault(key, [])
                if (kind, place) not in entries:
                    entries.append((kind, place))
    first: dict[str, int] = {}
    for key in names:
        first[key[0].lower()] = max(first.get(key[0].lower(), 0), len(key))
    return Gazetteer({key: tuple(entries) for key, entries in names.items()}, countries, first, tuple(us_states))


_Forms = list[tuple[str, NameForm]]


def _all(tables: Path) -> Iterator[tuple[str, _Forms, Place]]:
    more = {(row["town"], row["country"]): row["aliases"] for row in _rows(tables / "town_aliases.tsv")}
    for file, kind in (("countries.tsv", "country"), ("divisions.tsv", "division"), ("towns.tsv", "town")):
        path = tables / file
        for row in _rows(path):
            place = _place(row, kind, path)
            own = more.pop((place.name, place.country or ""), "") if kind == "town" else ""
            yield place.name, _forms(f"{row.get('aliases', '')}|{own}", NameForm.NAME), place
    for row in _rows(tables / "regions.tsv"):
        place = _place(row, row["kind"], tables / "regions.tsv")
        forms = _forms(row["aliases"], NameForm.NAME) + _forms(row["adjectives"], NameForm.ADJECTIVE)
        yield place.name, forms, place


def _forms(cell: str, form: NameForm) -> _Forms:
    return [(alias, form) for alias in cell.split("|") if alias]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def _place(row: Mapping[str, str], kind: str, path: Path) -> Place:
    try:
        return Place(
            geonameid=int(row["geonameid"]) if row["geonameid"] else None,
            name=row["name"],
            kind=kind,
            country=row["country"] or None,
            division=row.get("division") or None,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=int(row.get("population") or 0),
            capital=bool(row.get("capital")),
            weak=bool(row.get("weak")),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise TableError(f"{path}: {row.get('name')}: {error}") from error
