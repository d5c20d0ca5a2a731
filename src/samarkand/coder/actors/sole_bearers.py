"""Surnames that one person of the tables bears: "Netanyahu", "Haftar" in a sentence that tells no more.

The name must be so rare that the tables hold it once, or once among those who led a state of late. Who bears it must
have led a state, a body of the world, a party or an armed group; and a long text must speak of their state.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import Actor, ActorKind, Holding, Knowledge, NameUse, TitleKind, family_names
from samarkand.knowledge.agent import OFFICE_SECTORS
from samarkand.language import Doc

_LEADING = frozenset({TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT})
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
_SINCE = 2001
"""Who last led before this year is not meant by the surname alone where another bears it."""

_PUBLIC = OFFICE_SECTORS | {"PTY", "OPP", "REB"}
_STILL_NEWS = dt.timedelta(days=60)

_MOST = 4
"""A surname that more persons of the tables bear is a common one."""

_YEARS_BEFORE = 5
"""So long must the eldest of a family have been known alone: "Haftar" is the father."""

_WORLD = frozenset({"un"})
_HEADS = frozenset({"Secretary-General"})


def with_sole_bearer(named: Named, doc: Doc, knowledge: Knowledge, states: frozenset[str], *, is_short: bool) -> Named:
    """Return a lone name that the tables do not know as the one person whose surname it is, else the name itself.

    Args:
        named: a name of one word that only the language model finds.
        doc: the article.
        knowledge: the persons.
        states: those that the article speaks of.
        is_short: the text is undated and too short to introduce people.
    """
    if not doc[named.start].text.istitle() or named.end - named.start > 1 or _has_name_beside(named, doc):
        return named
    person = _sole_bearer(named.name, knowledge)
    if person is None or not (is_short or person.country in states) or not _is_leader(person, knowledge):
        return named
    return replace(named, kind=ChunkKind.PERSON, name=person.name, known=person, use=NameUse.SHORTENED, land=None)


def with_serving_bearer(named: Named, doc: Doc, knowledge: Knowledge, states: frozenset[str], day: dt.date) -> Named:
    """Return a lone name as the one bearer of the surname who serves a state of the text on its day, else the name.

    For texts too short to introduce people: "Lam" in a paragraph about Hong Kong of 2019. Who left office within the
    last weeks is news still.
    """
    if named.known is not None or not doc[named.start].text.istitle() or named.end - named.start > 1:
        return named
    if _has_name_beside(named, doc):
        return named
    bearers = [one for one in knowledge.of_family_name(named.name) if _is_called(one, named.name)]
    person = _serving(bearers, knowledge, states, day)
    if person is None:
        return named
    return replace(named, kind=ChunkKind.PERSON, name=person.name, known=person, use=NameUse.SHORTENED, land=None)


def _is_called(person: Actor, surname: str) -> bool:
    """Say whether the surname is that of the person's preferred name, and not the end of a longer form."""
    return surname.lower() in (form.lower() for form in family_names(person.name, person.country))


def _serving(bearers: Sequence[Actor], knowledge: Knowledge, states: frozenset[str], day: dt.date) -> Actor | None:
    """Return who of the bearers served a state of the text on the day, or not long before; a leader before others."""
    alone = len(bearers) == 1 and _is_leader(bearers[0], knowledge)
    near = [one for one in bearers if one.country in states or alone]
    for slack in (dt.timedelta(), _STILL_NEWS):
        offices = {one: [held for held in knowledge.holdings_of(one.id) if _held(held, day, slack)] for one in near}
        serving = [one for one, held in offices.items() if held]
        leading = [one for one in serving if any(_leads(held.title, knowledge) for held in offices[one])]
        if serving:
            return leading[0] if len(leading) == 1 else serving[0] if len(serving) == 1 else None
    return None


def _held(held: Holding, day: dt.date, slack: dt.timedelta) -> bool:
    begun = held.period.from_ is None or held.period.from_ <= day
    return begun and not _PUBLIC.isdisjoint(held.sectors) and (held.period.to is None or held.period.to + slack >= day)


def _has_name_beside(named: Named, doc: Doc) -> bool:
    """Say whether a proper noun right before or behind makes it a part of a longer name."""
    beside = [doc[i] for i in (named.start - 1, named.end) if 0 <= i < len(doc)]
    return any(t.text == "-" or (t.ent_type_ in ("PER", "PERSON", "ORG") and t.pos_ == "PROPN") for t in beside)


def _sole_bearer(name: str, knowledge: Knowledge) -> Actor | None:
    bearers = knowledge.of_family_name(name)
    if len(bearers) == 1:
        return bearers[0]
    if worldly := [one for one in bearers if _heads_world_body(one, knowledge)]:
        return worldly[0] if len(worldly) == 1 else None
    led = [one for one in bearers if _led_since(one, knowledge)] if len(bearers) <= _MOST else []
    if len(led) == 1 or len(bearers) > _MOST:
        return led[0] if led else None
    return None if led else _eldest(bearers, knowledge)


def _heads_world_body(person: Actor, knowledge: Knowledge) -> bool:
    return any(one.of in _WORLD and one.title in _HEADS for one in knowledge.holdings_of(person.id))


def _eldest(bearers: Sequence[Actor], knowledge: Knowledge) -> Actor | None:
    """Return of a family of one state the one who had an office years before the others, else None."""
    if len({one.country for one in bearers}) != 1:
        return None
    first = {one: min(_first_year(held) for held in knowledge.holdings_of(one.id)) for one in bearers}
    ranked = sorted(bearers, key=lambda one: first[one])
    return ranked[0] if first[ranked[0]] + _YEARS_BEFORE <= first[ranked[1]] else None


def _first_year(held: Holding) -> int:
    return held.period.from_.year if held.period.from_ else _SINCE


def _led_since(person: Actor, knowledge: Knowledge) -> bool:
    held = (one for one in knowledge.holdings_of(person.id) if _leads(one.title, knowledge))
    return any(one.period.to is None or one.period.to.year >= _SINCE for one in held)


def _leads(office: str, knowledge: Knowledge) -> bool:
    title = knowledge.title(office.split())
    return title is not None and title.kind in _LEADING and not title.deputy


def _is_leader(person: Actor, knowledge: Knowledge) -> bool:
    """Say whether the person led a state or government, or has an office of a world body, a party or a group."""
    return any(
        _leads(one.title, knowledge)
        or (knowledge.has_actor(one.of) and knowledge.actor(one.of).kind in _BODIES)
        or "OPP" in one.sectors
        or "REB" in one.sectors
        for one in knowledge.holdings_of(person.id)
    )
