"""What the shipped tables must hold."""

import datetime as dt
import string

import pytest

from samarkand.knowledge import ActorKind, NameUse, load_knowledge
from samarkand.knowledge.check import SECTORS
from samarkand.knowledge.loading import read_tables

SIZES = {
    "states": 250, "territories": 200, "peoples": 40, "institutions": 600, "outlets": 1000, "agents": 2000,
    "titles": 900,
    "organisations": 400, "groups": 1300, "not_actors": 300, "holders": 20_000, "memberships": 4000,
    "governments": 800, "state_names": 300, "successions": 150, "domains": 200,
}  # fmt: skip


@pytest.mark.parametrize(("table", "rows"), SIZES.items())
def test_sizes(table: str, rows: int) -> None:
    assert len(read_tables().rows[table]) >= rows


def test_organisations_of_states() -> None:
    rows = read_tables().rows["organisations"]
    of_states = [row for row in rows if row["kind"] in ("intergovernmental", "alliance", "summit")]
    assert sum(bool(row["seat"] and row["founded"]) for row in of_states) >= 150
    assert sum(row["kind"] in ("ngo", "rights") for row in rows) >= 60
    assert sum(row["kind"] == "court" for row in rows) >= 25


def test_armed_groups() -> None:
    armed = [row for row in read_tables().rows["groups"] if row["kind"] == "armed"]
    assert sum(bool(row["from"]) for row in armed) >= 200


def test_states_have_ids_of_three_capitals() -> None:
    for state in load_knowledge().actors(ActorKind.STATE):
        assert len(state.id) == 3, state
        assert set(state.id) <= set(string.ascii_uppercase), state


@pytest.mark.parametrize("name", sorted(SECTORS))
def test_every_sector_has_an_agent_or_title(name: str) -> None:
    rows = read_tables().rows
    assert any(name in row.list("sectors") for table in ("agents", "titles") for row in rows[table])


NAMES = [
    ("DR Congo", "COD", NameUse.NAME),
    ("Burma", "MMR", NameUse.NAME),
    ("Swazi", "SWZ", NameUse.ADJECTIVE),
    ("Dutchmen", "NLD", NameUse.NATIONAL),
    ("Filipinos", "PHL", NameUse.NATIONAL),
    ("Nigerien", "NER", NameUse.ADJECTIVE),
    ("Downing Street", "GBR", NameUse.METONYM),
    ("Elysée", "FRA", NameUse.METONYM),
    ("Kiev", "UKR", NameUse.CAPITAL),
    ("Kyiv", "UKR", NameUse.CAPITAL),
    ("DPRK", "PRK", NameUse.NAME),
    ("Kosovars", "XKX", NameUse.NATIONAL),
    ("U.S.S.R.", "SUN", NameUse.NAME),
    ("Pentagon", "pentagon", NameUse.NAME),
    ("IDF", "israel-defense-forces", NameUse.NAME),
    ("AFP", "agence-france-presse", NameUse.NAME),
    ("Transnistrian", "transnistria-region", NameUse.ADJECTIVE),
]


@pytest.mark.parametrize(("name", "actor", "use"), NAMES, ids=[n[0] for n in NAMES])
def test_names(name: str, actor: str, use: NameUse) -> None:
    first = load_knowledge().readings(name)[0]
    assert (first.actor.id, first.use) == (actor, use)


def test_every_state_of_today_has_a_word_for_what_is_its_own() -> None:
    rows = [r for r in read_tables().rows["states"] if not r.maybe("to")]
    without = [r.text("id") for r in rows if not r.list("adjectives") and not r.list("nationals")]
    assert without == ["JEY", "GGY", "SPM", "SXM", "MNP", "MAF", "BLM", "SGS", "ATF"]  # English has none


def test_nobody_is_in_office_past_the_last_day_of_the_table() -> None:
    knowledge = load_knowledge()
    far = dt.date(2999, 1, 1)
    for person in knowledge.actors(ActorKind.PERSON):
        assert knowledge.offices_on(person.id, far) == ()
        assert knowledge.office_unknown_on(person.id, far)


def test_outlets_are_journalists() -> None:
    assert {a.sectors for a in load_knowledge().actors(ActorKind.OUTLET)} == {("JRN",)}
