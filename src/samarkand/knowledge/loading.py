"""Loading the tables: the shipped ones, with a user's own rows among them."""

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
from samarkand.knowledge.forms import FORMS, Form
from samarkand.knowledge.knowledge import Knowledge
from samarkand.knowledge.matcher import NameForm
from samarkand.knowledge.persons import Persons
from samarkand.knowledge.table import Row, read_table
from samarkand.knowledge.title import Title, TitleKind, Titles
from samarkand.knowledge.uncollected import uncollected

SHIPPED = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The rows of all tables, and the hash of their bytes."""

    rows: dict[str, list[Row]]
    version: str


def read_tables(own: Path | None = None, *, shipped: Path = SHIPPED) -> Tables:
    """Return all tables, with a user's own rows among the shipped ones.

    Args:
        own: a folder with tables of the same names; their rows take the place of the shipped ones that are about the
            same (`Form.key`) and stand beside all others.
        shipped: the folder that has all tables.

    Raises:
        TableError: a table breaks its form, or the own folder holds none.
    """
    folders = [shipped] if own is None else [shipped, own]
    if own is not None and not any(_path(own, name).is_file() for name in FORMS):
        raise TableError(f"{own}: none of the tables {', '.join(FORMS)} is there as a .tsv file")
    digest = hashlib.sha256()
    rows: dict[str, list[Row]] = {}
    for name, form in FORMS.items():
        for folder in folders:
            path = _path(folder, name)
            if folder == shipped or path.is_file():
                read = read_table(path, form.columns, required=form.key, is_shipped=folder == SHIPPED)
                rows[name] = _overlay(rows.get(name, []), read, form)
                digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return Tables(rows=rows, version=digest.hexdigest())


def _path(folder: Path, table: str) -> Path:
    return folder / f"{table}.tsv"


def _overlay(below: list[Row], above: list[Row], form: Form) -> list[Row]:
    """Return the rows of both, without those below that are about the same as one above."""
    if not below:
        return above
    taken = {tuple(row[column] for column in form.key) for row in above}
    return [row for row in below if tuple(row[column] for column in form.key) not in taken] + above


def load_knowledge(tables: Path | None = None) -> Knowledge:
    """Return what the tables know; read once for each folder.

    Args:
        tables: a folder with rows of one's own, see `read_tables`.

    Raises:
        TableError: a table breaks its form; the message says file, line and what.
    """
    return _load(tables)


@lru_cache(maxsize=4)
@uncollected()
def _load(tables: Path | None) -> Knowledge:
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
    persons = Persons(rows["holders"], actors)
    forms = [form for row, actor in made for form in catalogue.names(row, actor)]
    forms += [NameForm(name=name, actor=person, use=NameUse.NAME) for name, person in persons.names()]
    state_names = [catalogue.state_name(row) for row in rows["state_names"]]
    forms += [dated.form for dated in state_names if dated.state in actors]
    agents = Agents((_agent(row), row["plural"]) for row in rows["agents"])
    return Knowledge(
        actors=actors,
        persons=persons,
        forms=forms,
        not_actors=[row.text("name") for row in rows["not_actors"]],
        agents=agents,
        titles=Titles((_title(row) for row in rows["titles"]), agents),
        memberships=tuple(catalogue.membership(row) for row in rows["memberships"]),
        state_names=state_names,
        successions=tuple(catalogue.succession(row) for row in rows["successions"]),
        governments=tuple(catalogue.governing(row) for row in rows["governments"]),
        domains={row.text("domain"): row.text("state") for row in rows["domains"]},
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
    return Agent(noun=row.text("noun"), sectors=row.list("sectors"), note=row["note"], source=row.text("source"))


def _title(row: Row) -> Title:
    return Title(
        name=row.text("title"),
        sectors=row.list("sectors"),
        kind=row.member("kind", TitleKind),
        of_body=row["of_body"] == "yes",
        source=row.text("source"),
    )


def _last_day(row: Row) -> dt.date:
    """Return the last day on which the table is sure to be complete."""
    days = row.tenure("complete_to", "complete_to")
    if days.sure_to is None:
        raise TableError(f"{row.where}: complete_to is empty; write the last day that the table covers")
    return days.sure_to
