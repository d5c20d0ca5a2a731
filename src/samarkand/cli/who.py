"""`samarkand who`: who an actor is, and what it held and belonged to on a day."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from samarkand.cli.complaints import complain
from samarkand.cli.days import Day
from samarkand.cli.own_tables import load, tables_option
from samarkand.cli.terminal import output, print_lines, write_line

if TYPE_CHECKING:
    from samarkand.knowledge import Actor, Governing, Holding, Knowledge, Membership, Profile, StateName, Succession
    from samarkand.knowledge.partial_date import PartialDate, Tenure


@click.command("who", short_help="Print who an actor is and what it held and belonged to on a day.")
@click.argument("name", metavar="NAME")
@click.option("--on", type=Day(exact=True), metavar="DAY", help="Only what held on this day.")
@click.option("--all", "whole", is_flag=True, help="The whole history; with --on, of those that the name meant then.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@tables_option
def who_command(name: str, on: dt.date | None, whole: bool, as_json: bool, tables: Path | None) -> int:
    """Print whom a name can stand for, with the offices and memberships in force on a day and the members of that day.

    NAME is a name in any form that the tables know, a person's family name, or either behind a title. Without --on
    the whole history is printed. What is not known on that day is not said; office_unknown marks a person whose
    office the tables cannot tell.
    """
    from samarkand.knowledge import profile_of

    knowledge = load(tables)
    found = [profile_of(knowledge, actor, None if whole else on) for actor in knowledge.who(name, on)]
    seats = _states_by_seat(knowledge, name)
    profiles = [replace(one, sectors=("GOV",)) if one.actor.id in seats else one for one in found]
    if as_json:
        write_line(json.dumps([_as_json(knowledge, one) for one in profiles], ensure_ascii=False, default=str))
        return 0
    if not profiles:
        complain(f"{name}: no table knows the name (--tables adds tables of your own)")
        return 0
    console = output()
    for one in profiles:
        print_lines(console, *_lines(knowledge, one))
    return 0


def _states_by_seat(knowledge: Knowledge, name: str) -> frozenset[str]:
    """Return the states whose government the name stands for: "Kremlin", "Nur-Sultan"."""
    from samarkand.knowledge import SEATS

    return frozenset(reading.actor.id for reading in knowledge.readings(name) if reading.use in SEATS)


def _as_json(knowledge: Knowledge, one: Profile) -> dict[str, Any]:
    actor = one.actor
    return {
        "actor": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "code": actor.code,
        "country": actor.country,
        "sectors": one.sectors,
        "offices": [_office(held) for held in one.offices],
        "office_unknown": one.office_unknown,
        "memberships": [_joined(knowledge, belongs) for belongs in one.memberships if belongs.is_full],
        "members": [_member(knowledge, belongs) for belongs in one.members if belongs.is_full],
        "other_memberships": [_joined(knowledge, belongs) for belongs in one.memberships if not belongs.is_full],
        "other_members": [_member(knowledge, belongs) for belongs in one.members if not belongs.is_full],
        "governing": [_governing(government) for government in one.governing],
        "names": [_state_name(dated) for dated in one.names],
        "predecessors": [_succession(change, change.predecessor) for change in one.predecessors],
        "successors": [_succession(change, change.successor) for change in one.successors],
        "founded": actor.period.from_,
        "dissolved": actor.period.to,
        "seat": actor.seat or None,
        "founders": actor.founders,
        "parent": actor.parent,
        "controlled_by": actor.controlled_by,
        "note": actor.note or None,
        "source": actor.source,
    }


def _office(held: Holding) -> dict[str, Any]:
    return {"title": held.title, "of": held.of, "sectors": held.sectors, **_days(held.days), "source": held.source}


def _joined(knowledge: Knowledge, belongs: Membership) -> dict[str, Any]:
    organisation = {"organisation": _name(knowledge, belongs.organisation), "id": belongs.organisation}
    return {**organisation, "status": belongs.status, **_days(belongs.days), "source": belongs.source}


def _member(knowledge: Knowledge, belongs: Membership) -> dict[str, Any]:
    member = knowledge.actor(belongs.member)
    state = {"name": member.name, "country": member.country}
    return {**state, "status": belongs.status, **_days(belongs.days), "source": belongs.source}


def _governing(government: Governing) -> dict[str, Any]:
    days = _days(government.days)
    return {"country": government.country, "role": government.role, **days, "source": government.source}


def _state_name(dated: StateName) -> dict[str, Any]:
    return {"name": dated.name, "of": dated.of.name.lower(), **_days(dated.days), "source": dated.source}


def _succession(change: Succession, other: str) -> dict[str, Any]:
    return {"state": other, "how": change.how, "on": _day(change.on), "source": change.source}


def _days(days: Tenure) -> dict[str, dt.date | None]:
    return {"from": days.longest.from_, "to": days.longest.to}


def _day(day: PartialDate | None) -> str | None:
    """Return the day, or the year where no more is known."""
    if day is None:
        return None
    return day.first.isoformat() if day.first == day.last else str(day.first.year)


def _lines(knowledge: Knowledge, one: Profile) -> Iterator[str]:
    """Yield an actor, and under it a line for each thing that is known."""
    actor = one.actor
    yield f"{actor.name} ({actor.id}) {' '.join(filter(None, (actor.kind, actor.code, *one.sectors)))}"
    for held in one.offices:
        yield f"  {held.title} of {_name(knowledge, held.of)}  {_span(held.days)}  [{held.source}]"
    if one.office_unknown:
        yield "  office not known on that day"
    for dated in one.names:
        yield f"  {dated.of.name.lower()} {dated.name}  {_span(dated.days)}  [{dated.source}]"
    for government in one.governing:
        country = _name(knowledge, government.country)
        yield f"  {government.role} the government of {country}  {_span(government.days)}  [{government.source}]"
    for change in one.predecessors:
        yield f"  from {_name(knowledge, change.predecessor)} ({change.how})  {_day(change.on) or 'day unknown'}"
    for change in one.successors:
        yield f"  then {_name(knowledge, change.successor)} ({change.how})  {_day(change.on) or 'day unknown'}"
    yield from _founding(actor)
    yield from (f"  {line}" for line in _standings(knowledge, one.memberships, "in"))
    yield from (f"  {line}" for line in _standings(knowledge, one.members, "has"))


def _founding(actor: Actor) -> Iterator[str]:
    if actor.founders:
        yield f"  founded by {', '.join(actor.founders)}"
    if actor.seat:
        yield f"  seat {actor.seat}"
    if actor.controlled_by:
        yield f"  controlled by {actor.controlled_by}"


def _standings(knowledge: Knowledge, standings: Iterable[Membership], how: str) -> Iterator[str]:
    for belongs in standings:
        other = belongs.organisation if how == "in" else belongs.member
        yield f"{how} {_name(knowledge, other)} as {belongs.status}  {_span(belongs.days)}  [{belongs.source}]"


def _name(knowledge: Knowledge, id_: str) -> str:
    return knowledge.actor(id_).name if knowledge.has_actor(id_) else id_


def _span(days: Tenure) -> str:
    return f"{days.longest.from_ or ''}..{days.longest.to or ''}"
