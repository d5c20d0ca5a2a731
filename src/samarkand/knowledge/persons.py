"""The persons of the tables, each made when first asked for: they are many, and a story names few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from samarkand.knowledge import catalogue
from samarkand.knowledge.actor import Actor
from samarkand.knowledge.folding import name_pieces
from samarkand.knowledge.office import Holding
from samarkand.knowledge.person_name import FAMILY_NAME_FIRST, family_names
from samarkand.knowledge.table import Row
from samarkand.model import Period

_FIRST_YEAR, _LAST_YEAR = 1, 9999


class Persons:
    """All persons, by id, by given name and by family name.

    Args:
        rows: one a tenure; those of the user are read at once, so that a wrong one is refused when it is loaded.
        known: the states, organisations and groups that offices belong to, by id.
    """

    def __init__(self, rows: Iterable[Row], known: Mapping[str, Actor]) -> None:
        self._known = known
        self._rows: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            self._rows[row.text("person")].append(row)
        self._rows = {id_: self._rows[id_] for id_ in sorted(self._rows)}
        self._made: dict[str, tuple[Actor, tuple[Holding, ...]]] = {}
        self._by_family_name: dict[str, tuple[str, ...]] | None = None
        self._by_given_name: dict[str, list[Row]] | None = None
        self._rows_by_office: dict[str, list[Row]] | None = None
        self._by_office: dict[str, list[tuple[int, int, Holding]]] = {}
        for id_, own in self._rows.items():
            if not all(row.is_shipped for row in own):
                self._make(id_)

    def __contains__(self, id_: str) -> bool:
        """Say whether a person has the id."""
        return id_ in self._rows

    def __iter__(self) -> Iterator[str]:
        """Yield all ids in their order."""
        return iter(self._rows)

    def actor(self, id_: str) -> Actor:
        """Return the person of an id."""
        return self._make(id_)[0]

    def holdings(self, id_: str) -> tuple[Holding, ...]:
        """Return all tenures of a person in the order of time; () for an id that is no person's."""
        return self._make(id_)[1] if id_ in self._rows else ()

    def _make(self, id_: str) -> tuple[Actor, tuple[Holding, ...]]:
        if id_ not in self._made:
            self._made[id_] = catalogue.person(id_, self._rows[id_], self._known)
        return self._made[id_]

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield each form of a name with the id of the person, without making the persons."""
        for id_, rows in self._rows.items():
            seen = set()
            for row in rows:
                aliases = row["aliases"]
                for name in (row["name"], *(aliases.split("|") if aliases else ())):
                    if name not in seen:
                        seen.add(name)
                        yield name, id_

    def of_family_name(self, name: str) -> tuple[Actor, ...]:
        """Return the persons whom the words stand for later in a text ("Putin", "bin Salman")."""
        if self._by_family_name is None:
            found: dict[str, dict[str, None]] = defaultdict(dict)
            for form, id_ in self.names():
                for short in family_names(form, self._country(id_)):
                    found[short.lower()][id_] = None
            self._by_family_name = {short: tuple(ids) for short, ids in found.items()}
        key = " ".join(name_pieces(name)).lower()
        return tuple(self.actor(id_) for id_ in self._by_family_name.get(key, ()))

    def _country(self, id_: str) -> str | None:
        """Return the country of a person's first row, whose order of names the name follows."""
        of = self._rows[id_][0]["country"]
        return self._known[of].country if of in self._known else None

    def sex_of_given_name(self, given: str) -> str | None:
        """Return "m" or "f" where all persons who bear the given name are of one sex, else None."""
        if self._by_given_name is None:
            self._by_given_name = defaultdict(list)
            for rows in self._rows.values():
                words = rows[0]["name"].split()
                if len(words) > 1 and rows[0]["country"] not in FAMILY_NAME_FIRST and (first := name_pieces(words[0])):
                    self._by_given_name[first[0].lower()].append(rows[0])
        sexes = {row["sex"] for row in self._by_given_name.get(given.lower(), ())} - {""}
        return sexes.pop() if len(sexes) == 1 else None

    def given_names(self) -> frozenset[str]:
        """Return the first words of all names of more than one word."""
        return frozenset(name.split(None, 1)[0] for name, _ in self.names() if " " in name)

    def tenures_of(self, offices: frozenset[str], year: int | None = None) -> Iterator[Holding]:
        """Yield the tenures of some offices, of all years or of those that may touch one, in the order of the ids."""
        for office in sorted(offices):
            for first, last, held in self._tenures(office):
                if year is None or first <= year <= last:
                    yield held

    def _tenures(self, office: str) -> list[tuple[int, int, Holding]]:
        """Return all tenures of an office with the years they may touch; made once."""
        if office not in self._by_office:
            made = [catalogue.holding(row, self._known) for row in self._office_rows().get(office, ())]
            self._by_office[office] = [(*_years(held.period), held) for held in made]
        return self._by_office[office]

    def _office_rows(self) -> dict[str, list[Row]]:
        if self._rows_by_office is None:
            self._rows_by_office = defaultdict(list)
            for row in (row for rows in self._rows.values() for row in rows):
                self._rows_by_office[row["office"]].append(row)
        return self._rows_by_office

    def offices(self) -> tuple[str, ...]:
        """Return the words of all offices that are held, each once."""
        return tuple(self._office_rows())


def _years(period: Period) -> tuple[int, int]:
    """Return the first and the last year of a period."""
    return period.from_.year if period.from_ else _FIRST_YEAR, period.to.year if period.to else _LAST_YEAR
