"""Rows of the tables as actors, names, holdings, memberships and the history of states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from samarkand.knowledge.actor import Actor, ActorKind, NameUse, Sex
from samarkand.knowledge.history import Governing, GovernmentRole, NameOf, StateName, Succession, SuccessionKind
from samarkand.knowledge.matcher import NameForm
from samarkand.knowledge.membership import Membership, MembershipStatus
from samarkand.knowledge.office import Holding
from samarkand.knowledge.table import Row
from samarkand.model import Period

_NAME_COLUMNS = {
    "adjectives": NameUse.ADJECTIVE,
    "nationals": NameUse.NATIONAL,
    "capital": NameUse.CAPITAL,
    "metonyms": NameUse.METONYM,
    "shortened": NameUse.SHORTENED,
}
_JOURNALISTS = "JRN"
_MILITARIZED = "IMG"
_MULTINATIONAL = "MNC"


def state(row: Row) -> Actor:
    """Return a state; its id, code and country are the same."""
    id_ = row.text("id")
    return _actor(row, ActorKind.STATE, code=id_, country=id_, sectors=(), period=row.tenure().longest)


def territory(row: Row) -> Actor:
    """Return a land within a state; PRE among its sectors where it broke away."""
    country = row.text("country")
    return _actor(row, ActorKind.TERRITORY, code=country, country=country)


def people(row: Row) -> Actor:
    """Return a people that is not a state's; it has a country where it lives in one."""
    country = row.maybe("country")
    return _actor(row, ActorKind.GROUP, code=country, country=country)


def institution(row: Row) -> Actor:
    """Return a body that acts for a state."""
    country = row.maybe("country")
    return _actor(row, ActorKind.INSTITUTION, code=country, country=country)


def outlet(row: Row) -> Actor:
    """Return a news outlet or agency."""
    country = row.maybe("country")
    made = _actor(row, ActorKind.OUTLET, code=country, country=country, sectors=(_JOURNALISTS,))
    return replace(made, controlled_by=row.maybe("controlled_by"))


def organisation(row: Row) -> Actor:
    """Return an international organisation; it has no country."""
    period = row.tenure("founded", "dissolved").longest
    made = _actor(row, ActorKind.ORGANISATION, code=row.maybe("code"), country=None, period=period)
    return replace(made, seat=row["seat"], founders=row.list("founders"), parent=row.maybe("parent"))


def group(row: Row) -> Actor:
    """Return an armed group, party, movement or company; PLOVER's transnational codes where it has no one country."""
    country = (*row.list("country"), None)[0] if len(row.list("country")) == 1 else None
    transnational = {"armed": _MILITARIZED, "company": _MULTINATIONAL}.get(row.text("kind"))
    return _actor(row, ActorKind.GROUP, code=country or transnational, country=country, period=row.tenure().longest)


def _actor(
    row: Row,
    kind: ActorKind,
    *,
    code: str | None,
    country: str | None,
    sectors: tuple[str, ...] | None = None,
    period: Period | None = None,
) -> Actor:
    name = row.text("name")
    return Actor(
        id=row.text("id"),
        name=name,
        kind=kind,
        code=code,
        country=country,
        sectors=row.list("sectors") if sectors is None else sectors,
        names=tuple(dict.fromkeys((name, *row.list("aliases")))),
        period=period or Period(),
        note=row.get("ambiguous", ""),
        source=row.text("source"),
    )


def names(row: Row, actor: Actor) -> Iterator[NameForm]:
    """Yield all forms that stand for the actor of a row, seats and adjectives included."""
    for name in actor.names:
        yield NameForm(name=name, actor=actor.id, use=NameUse.NAME)
    for column, use in _NAME_COLUMNS.items():
        if column in row:
            for name in row.list(column):
                yield NameForm(name=name, actor=actor.id, use=use)


def person(id_: str, rows: Sequence[Row], known: Mapping[str, Actor]) -> tuple[Actor, tuple[Holding, ...]]:
    """Return a person with all tenures in the order of time.

    Args:
        id_: the person's.
        rows: one a tenure.
        known: the states, organisations and groups that offices belong to, by id.
    """
    holdings = sorted((holding(row, known) for row in rows), key=lambda held: str(held.period.from_ or ""))
    countries = [held.country for held in holdings if held.country]
    codes = [known[held.of].code for held in holdings if held.of in known]
    forms = [name for row in rows for name in (row.text("name"), *row.list("aliases"))]
    actor = Actor(
        id=id_,
        name=rows[0].text("name"),
        kind=ActorKind.PERSON,
        code=(*countries, *codes, None)[0],
        country=(*countries, None)[0],
        sectors=(),
        names=tuple(dict.fromkeys(forms)),
        period=Period(),
        note="",
        source=rows[0].text("source"),
        sex=rows[0].member("sex", Sex) if rows[0].maybe("sex") else None,
    )
    return actor, tuple(holdings)


def holding(row: Row, known: Mapping[str, Actor]) -> Holding:
    """Return a tenure of an office."""
    of = row.text("country")
    return Holding(
        actor=row.text("person"),
        title=row.text("office"),
        of=of,
        country=known[of].country if of in known else None,
        sectors=row.list("sectors"),
        days=row.tenure(),
        source=row.text("source"),
    )


def membership(row: Row) -> Membership:
    """Return a state's standing in an organisation."""
    return Membership(
        organisation=row.text("organisation"),
        member=row.text("member"),
        status=row.member("status", MembershipStatus),
        days=row.tenure(),
        source=row.text("source"),
    )


def state_name(row: Row) -> StateName:
    """Return a name of a state, its capital or its seat over some days."""
    return StateName(
        state=row.text("id"),
        name=row.text("name"),
        of=row.member("use", NameOf),
        days=row.tenure(),
        source=row.text("source"),
    )


def succession(row: Row) -> Succession:
    """Return from which state another came."""
    return Succession(
        predecessor=row.text("predecessor"),
        successor=row.text("successor"),
        how=row.member("how", SuccessionKind),
        on=row.date("on"),
        source=row.text("source"),
    )


def governing(row: Row) -> Governing:
    """Return a party's time in a government."""
    return Governing(
        party=row.text("party"),
        country=row.text("country"),
        role=row.member("role", GovernmentRole),
        days=row.tenure(),
        source=row.text("source"),
    )
