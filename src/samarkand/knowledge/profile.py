"""All that the tables tell of an actor, on a day or at any time."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from samarkand.knowledge.actor import Actor
from samarkand.knowledge.history import Governing, StateName, Succession
from samarkand.knowledge.knowledge import Knowledge
from samarkand.knowledge.membership import Membership
from samarkand.knowledge.office import Holding
from samarkand.knowledge.partial_date import Tenure, holds_surely


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of an actor.

    Attributes:
        on: the day for which all of it surely held; None for the whole history.
        sectors: PLOVER's sectors on the day; of the whole history those of all offices.
        office_unknown: whether the tables know the person and cannot tell the office of the day.
        members, memberships: who belongs to it, and to what it belongs.
        governing: the governments that a party is in.
        names: official names of a state, its capital and its seats that held over some days only.
    """

    actor: Actor
    on: dt.date | None
    sectors: tuple[str, ...]
    offices: tuple[Holding, ...]
    office_unknown: bool
    memberships: tuple[Membership, ...]
    members: tuple[Membership, ...]
    governing: tuple[Governing, ...]
    names: tuple[StateName, ...]
    predecessors: tuple[Succession, ...]
    successors: tuple[Succession, ...]


def profile_of(knowledge: Knowledge, actor: Actor, on: dt.date | None = None) -> Profile:
    """Return what the tables tell of an actor: what surely held on the day, or the whole history without one."""
    id_ = actor.id
    if on is None:
        offices, members, memberships = (
            knowledge.holdings_of(id_),
            knowledge.members_of(id_),
            knowledge.memberships_of(id_),
        )
        sectors = tuple(dict.fromkeys(sector for held in offices for sector in held.sectors)) or actor.sectors
    else:
        offices, members = knowledge.offices_on(id_, on), knowledge.members_on(id_, on)
        memberships, sectors = knowledge.memberships_on(id_, on), knowledge.sectors_on(id_, on)
    return Profile(
        actor=actor,
        on=on,
        sectors=sectors,
        offices=offices,
        office_unknown=on is not None and knowledge.office_unknown_on(id_, on),
        memberships=memberships,
        members=members,
        governing=tuple(one for one in knowledge.governing(id_) if _holds(knowledge, "governments", one.days, on)),
        names=tuple(one for one in knowledge.state_names(id_) if _holds(knowledge, "states", one.days, on)),
        predecessors=knowledge.predecessors(id_),
        successors=tuple(
            one for one in knowledge.successors(id_) if on is None or one.on is None or one.on.first <= on
        ),
    )


def _holds(knowledge: Knowledge, table: str, days: Tenure, on: dt.date | None) -> bool:
    """Say whether the days hold the day; what has no beginning held from of old."""
    if on is None:
        return True
    begun = days.sure_from is None and days.longest.from_ is None
    complete_to = knowledge.complete_to(table)
    return on <= (days.sure_to or complete_to) if begun else holds_surely(days, on, complete_to)
