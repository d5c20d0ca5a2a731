"""Checking the tables for what their form does not forbid and facts do."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from samarkand.knowledge.folding import name_pieces
from samarkand.knowledge.forms import FORMS
from samarkand.knowledge.loading import SHIPPED, Tables, read_tables
from samarkand.knowledge.table import Row

SECTORS = frozenset(
    (
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "UNK",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "PRE",
        "REL",
        "SOC",
    )
)
"""PLOVER 2.0's sectors."""

ENTITY_CODES = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))
"""PLOVER 2.0's codes of actors that belong to no state."""

_REFERENCES = {
    "memberships": {"member": True, "organisation": False},
    "state_names": {"id": True},
    "successions": {"predecessor": True, "successor": True},
    "domains": {"state": True},
    "governments": {"party": False, "country": True},
    "organisations": {"parent": False},
}
"""Columns that hold the id of a state (True), or of an organisation or group (False)."""

_GROUP_KINDS = frozenset({"armed", "party", "movement", "company"})
_ONE_HOLDER = frozenset(
    {"President", "Prime Minister", "Chancellor", "King", "Queen", "Emperor", "Supreme Leader", "Secretary-General"}
)
"""Offices that one person holds at a time."""

_ACTING = re.compile(r"^(acting|interim|caretaker|provisional|transitional) ", re.IGNORECASE)
_A_GAP = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a table that needs a person's eye: an error, or a note of something that is open."""

    where: str
    what: str
    is_error: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {'' if self.is_error else 'note: '}{self.what}"


def check_tables(own: Path | None = None, *, shipped: Path = SHIPPED) -> list[Problem]:
    """Return all problems of the tables, check by check; [] where there are none.

    Args:
        own: a folder with tables of one's own, which are checked together with the shipped ones.
        shipped: the folder that has all tables.

    Raises:
        TableError: a table breaks its form.
    """
    tables = read_tables(own, shipped=shipped)
    checks: tuple[Callable[[Tables], Iterator[Problem]], ...] = (
        _without_source, _unknown_sectors, _unknown_codes, _unknown_actors, _group_kinds, _repeated, _lost_names,
        _two_holders, _two_spellings, _coverage, _gaps, _undated,
    )  # fmt: skip
    return [problem for check in checks for problem in check(tables)]


def _without_source(tables: Tables) -> Iterator[Problem]:
    for name, rows in tables.rows.items():
        for row in rows:
            if FORMS[name].has_source and not row["source"]:
                yield Problem(where=row.where, what="no source; say what the row rests on")


def _unknown_sectors(tables: Tables) -> Iterator[Problem]:
    for name, rows in tables.rows.items():
        if "sectors" in FORMS[name].columns:
            for row in rows:
                yield from _unknown(row, "sectors", row.list("sectors"), SECTORS)


def _unknown_codes(tables: Tables) -> Iterator[Problem]:
    for row in tables.rows["organisations"]:
        yield from _unknown(row, "code", row.list("code"), ENTITY_CODES)


def _unknown_actors(tables: Tables) -> Iterator[Problem]:
    """Find cells that ought to be the id of a state, or of any actor for an office, and are not."""
    states = {row["id"] for row in tables.rows["states"]}
    offices_of = states | {row["id"] for name in ("organisations", "groups") for row in tables.rows[name]}
    for name in ("territories", "peoples", "institutions", "outlets", "groups"):
        for row in tables.rows[name]:
            yield from _unknown(row, "country", row.list("country"), states)
    for row in tables.rows["holders"]:
        yield from _unknown(row, "country", row.list("country"), offices_of)
    for name, columns in _REFERENCES.items():
        for row in tables.rows[name]:
            for column, of_states in columns.items():
                yield from _unknown(row, column, row.list(column), states if of_states else offices_of - states)


def _unknown(row: Row, column: str, values: Iterable[str], known: frozenset[str] | set[str]) -> Iterator[Problem]:
    for value in values:
        if value not in known:
            yield Problem(where=row.where, what=f"{column} {value!r} is not known")


def _group_kinds(tables: Tables) -> Iterator[Problem]:
    for row in tables.rows["groups"]:
        yield from _unknown(row, "kind", [row["kind"]], _GROUP_KINDS)


def _repeated(tables: Tables) -> Iterator[Problem]:
    """Find rows that say the same thing twice."""
    keys = {"agents": ["noun"], "titles": ["title"], "holders": ["person", "office", "country", "from"]}
    keys |= {"memberships": ["organisation", "member", "status", "from"], "not_actors": ["name"]}
    keys |= {"state_names": ["id", "name", "use", "from"], "governments": ["party", "country", "role", "from"]}
    keys |= {"successions": ["predecessor", "successor", "how"]}
    for name, columns in keys.items():
        seen: dict[tuple[str, ...], str] = {}
        for row in tables.rows[name]:
            key = tuple(row[column].lower() for column in columns)
            if key in seen:
                yield Problem(where=row.where, what=f"says again what {seen[key]} says: {' '.join(key)}")
            seen.setdefault(key, row.where)


def _lost_names(tables: Tables) -> Iterator[Problem]:
    """Find names that stand for an actor and are said to stand for none."""
    actors = {
        name.lower()
        for table in ("states", "territories", "organisations", "groups", "institutions", "outlets")
        for row in tables.rows[table]
        for name in (row["name"], *row.list("aliases"))
    }
    for row in tables.rows["not_actors"]:
        if row["name"].lower() in actors:
            yield Problem(where=row.where, what=f"{row['name']} is an actor of another table")


def _two_holders(tables: Tables) -> Iterator[Problem]:
    """Find two persons who surely held an office of one holder for more than the day it passed from hand to hand.

    Rivals who both claimed it are no mistake where the source of one says "disputed".
    """
    by_office: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tables.rows["holders"]:
        if row["office"] in _ONE_HOLDER:
            by_office[row["country"], row["office"]].append(row)
    for (country, office), rows in sorted(by_office.items()):
        in_time = sorted((row for row in rows if row.tenure().sure_from), key=lambda row: str(row.tenure().sure_from))
        for earlier, later in pairwise(in_time):
            if earlier["person"] != later["person"] and _overlap(earlier, later):
                who = f"{earlier['person']} ({earlier.where}) and {later['person']}"
                yield Problem(where=later.where, what=f"{who} are both {office} of {country}")


def _gaps(tables: Tables) -> Iterator[Problem]:
    """Find months without a holder of an office that the table follows; acting holders fill them."""
    by_office: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tables.rows["holders"]:
        office = _ACTING.sub("", row["office"])
        if office in _ONE_HOLDER:
            by_office[row["country"], office].append(row)
    for (country, office), rows in sorted(by_office.items()):
        dated = [(row.tenure().longest, row) for row in rows]
        in_time = sorted((days.from_, days.to, row.where) for days, row in dated if days.from_)
        reached: dt.date | None = None
        for start, end, where in in_time:
            if reached and start and start - reached > _A_GAP:
                yield Problem(where=where, what=f"no {office} of {country} from {reached} to {start}", is_error=False)
            reached = max(reached, end) if reached and end else end or dt.date.max


def _undated(tables: Tables) -> Iterator[Problem]:
    """Find rows of dated tables that say of no day whether they hold."""
    for name in ("holders", "memberships", "governments", "state_names"):
        for row in tables.rows[name]:
            if not row["from"] and not row["to"]:
                yield Problem(where=row.where, what="no days; it holds on none", is_error=False)


def _overlap(earlier: Row, later: Row) -> bool:
    if "disputed" in earlier["source"] + later["source"]:
        return False
    end, start = earlier.tenure().sure_to, later.tenure().sure_from
    return start is not None and (end is None or end > start)


def _two_spellings(tables: Tables) -> Iterator[Problem]:
    """Find persons whose rows differ in name or sex, and names that two ids share.

    Namesakes are no mistake where each id begins with the name ("albert-ii-belgium", "albert-ii-monaco").
    """
    first: dict[str, Row] = {}
    owners: dict[str, str] = {}
    for row in tables.rows["holders"]:
        person, known = row["person"], first.setdefault(row["person"], row)
        for column in ("name", "sex"):
            if known[column] != row[column]:
                yield Problem(where=row.where, what=f"{column} of {person} differs from {known.where}")
        owner = owners.setdefault(row["name"], person)
        slug = "-".join(name_pieces(row["name"])).lower()
        if owner != person and not (owner.startswith(slug) and person.startswith(slug)):
            yield Problem(where=row.where, what=f"{row['name']} is both {owner} and {person}")


def _coverage(tables: Tables) -> Iterator[Problem]:
    """Find dated tables without a last day, and rows that begin after it."""
    last_day = {row.text("table"): row.tenure("complete_to", "complete_to").sure_to for row in tables.rows["coverage"]}
    for name in ("holders", "memberships"):
        if name not in last_day:
            yield Problem(where="coverage.tsv", what=f"no row for {name}; write the last day that it covers")
            continue
        for row in tables.rows[name]:
            start, end = row.tenure().longest.from_, last_day[name]
            if start and end and start > end:
                yield Problem(where=row.where, what=f"begins on {start}, after the last day of the table, {end}")
