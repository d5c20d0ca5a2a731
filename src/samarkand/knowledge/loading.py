"""Loading the tables: the shipped ones, or a user's own in their place."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from samarkand.errors import TableError
from samarkand.knowledge import catalogue
from samarkand.knowledge.actor import Actor, NameUse
from samarkand.knowledge.agent import Agent, Agents
from samarkand.knowledge.knowledge import Knowledge
from samarkand.knowledge.matcher import Matcher
from samarkand.knowledge.table import Row, read_table
from samarkand.knowledge.title import Title, TitleKind, Titles

SHIPPED = Path(__file__).parent / "tables"

COLUMNS = {
    "states": "id name aliases adjectives nationals capital metonyms ambiguous from to source",
    "territories": "id name aliases adjectives nationals capital country sectors ambiguous source",
    "peoples": "id name aliases adjectives nationals country sectors ambiguous source",
    "institutions": "id name aliases country sectors source",
    "outlets": "id name aliases country controlled_by shortened source",
    "agents": "noun plural sectors note source",
    "titles": "title sectors kind of_body source",
    "holders": "person name aliases sex office country sectors from to source",
    "organisations": "id name aliases code sectors seat founded dissolved source",
    "memberships": "organisation member status from to source",
    "groups": "id name aliases kind country sectors from to source",
    "not_actors": "name what source",
    "coverage": "table complete_to",
}
"""The tables and the columns that each must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The rows of all tables, and the hash of their bytes."""

    rows: dict[str, list[Row]]
    version: str


def read_tables(folder: Path | None = None) -> Tables:
    """Return all tables; one that the folder has stands in for the shipped one of the same name.

    Raises:
        TableError: a table breaks its form, or the folder holds none.
    """
    paths = {name: SHIPPED / f"{name}.tsv" for name in COLUMNS}
    if folder is not None:
        own = {name: folder / f"{name}.tsv" for name in COLUMNS if (folder / f"{name}.tsv").is_file()}
        if not own:
            raise TableError(f"{folder}: none of the tables {', '.join(COLUMNS)} is there as a .tsv file")
        paths |= own
    rows = {name: read_table(path, COLUMNS[name].split()) for name, path in paths.items()}
    digest = hashlib.sha256()
    for name, path in paths.items():
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return Tables(rows=rows, version=digest.hexdigest())


@lru_cache(maxsize=4)
def load_knowledge(tables: Path | None = None) -> Knowledge:
    """Return what the tables know; read once for each folder.

    Args:
        tables: a folder whose tables stand in for the shipped ones of the same name.

    Raises:
        TableError: a table breaks its form; the message says file, line and what.
    """
    return build_knowledge(read_tables(tables))


def build_knowledge(tables: Tables) -> Knowledge:
    """Return the knowledge that rows make.

    Raises:
        TableError: a cell breaks its form, or two rows have one id.
    """
    rows = tables.rows
    made = [(row, catalogue.state(row)) for row in rows["states"]]
    made += [(row, catalogue.organisation(row)) for row in rows["organisations"]]
    made += [(row, catalogue.group(row)) for row in rows["groups"]]
    made += [(row, catalogue.territory(row)) for row in rows["territories"]]
    made += [(row, catalogue.people(row)) for row in rows["peoples"]]
    made += [(row, catalogue.institution(row)) for row in rows["institutions"]]
    made += [(row, catalogue.outlet(row)) for row in rows["outlets"]]
    actors = _by_id(made)
    persons = catalogue.persons(rows["holders"], actors)
    forms = [name for row, actor in made for name in catalogue.names(row, actor)]
    forms += [(name, person, NameUse.NAME) for person, _ in persons for name in person.names]
    agents = Agents((_agent(row), row.cells["plural"]) for row in rows["agents"])
    return Knowledge(
        actors=actors | {person.id: person for person, _ in persons},
        matcher=Matcher(forms, (row.text("name") for row in rows["not_actors"])),
        agents=agents,
        titles=Titles((_title(row) for row in rows["titles"]), agents),
        holdings=tuple(held for _, holdings in persons for held in holdings),
        memberships=tuple(catalogue.membership(row) for row in rows["memberships"]),
        complete_to={row.text("table"): _last_day(row) for row in rows["coverage"]},
        version=tables.version,
    )


def _by_id(made: list[tuple[Row, Actor]]) -> dict[str, Actor]:
    actors: dict[str, Actor] = {}
    for row, actor in made:
        if actor.id in actors:
            raise TableError(f"{row.where}: the id {actor.id} stands for {actors[actor.id].name} already; take another")
        actors[actor.id] = actor
    return actors


def _agent(row: Row) -> Agent:
    return Agent(noun=row.text("noun"), sectors=row.list("sectors"), note=row.cells["note"], source=row.text("source"))


def _title(row: Row) -> Title:
    return Title(
        name=row.text("title"),
        sectors=row.list("sectors"),
        kind=row.member("kind", TitleKind),
        of_body=row.cells["of_body"] == "yes",
        source=row.text("source"),
    )


def _last_day(row: Row) -> dt.date:
    """Return the last day on which the table is sure to be complete."""
    days = row.tenure("complete_to", "complete_to")
    if days.sure_to is None:
        raise TableError(f"{row.where}: complete_to is empty; write the last day that the table covers")
    return days.sure_to
