"""What the shipped tables of holders, organisations, memberships and groups say on given days."""

import datetime as dt

import pytest

from samarkand.knowledge import ActorKind, MembershipStatus, load_knowledge
from samarkand.knowledge.loading import read_tables

OFFICES = [
    ("us-term-1", "donald-trump", "2019-06-01", {"President"}),
    ("us-between", "donald-trump", "2022-06-01", set()),
    ("us-handover-day", "joe-biden", "2021-01-20", {"President"}),
    ("us-vice", "joe-biden", "2012-06-01", {"Vice President"}),
    ("ru-swap", "vladimir-putin", "2010-01-01", {"Prime Minister"}),
    ("ru-swap-back", "dmitry-medvedev", "2010-01-01", {"President"}),
    ("gb-gap", "boris-johnson", "2018-12-01", set()),
    ("gb-shortest", "liz-truss", "2022-10-01", {"Prime Minister"}),
    ("il-three-terms", "benjamin-netanyahu", "2022-01-01", set()),
    ("il-again", "benjamin-netanyahu", "2024-01-01", {"Prime Minister"}),
    ("sy-old", "bashar-al-assad", "2024-12-01", {"President"}),
    ("sy-ousted", "bashar-al-assad", "2025-01-15", set()),
    ("sy-rebel", "ahmed-al-sharaa", "2020-01-01", {"HTS leader"}),
    ("sy-president", "ahmed-al-sharaa", "2025-06-01", {"President"}),
    ("two-offices", "xi-jinping", "2020-01-01", {"President", "General Secretary of the Communist Party"}),
    ("party-first", "xi-jinping", "2013-01-01", {"General Secretary of the Communist Party", "Vice President"}),
    ("org", "antonio-guterres", "2020-01-01", {"Secretary-General"}),
    ("org-from-state", "mark-rutte", "2025-01-01", {"Secretary General"}),
    ("fr-foreign", "jean-yves-le-drian", "2020-01-01", {"Foreign Minister"}),
    ("fr-defense", "jean-yves-le-drian", "2015-01-01", {"Defense Minister"}),
    ("kr-acting", "han-duck-soo", "2025-04-10", {"Acting President", "Prime Minister"}),
    ("ve-acting-then-elected", "nicolas-maduro", "2013-04-01", {"Acting President"}),
    ("ml-coup", "ibrahim-boubacar-keita", "2020-08-17", {"President"}),
    ("ml-after-coup", "ibrahim-boubacar-keita", "2020-08-19", set()),
]


@pytest.mark.parametrize(("person", "on", "titles"), [row[1:] for row in OFFICES], ids=[row[0] for row in OFFICES])
def test_offices_on(person: str, on: str, titles: set[str]) -> None:
    knowledge = load_knowledge()
    day = dt.date.fromisoformat(on)
    held = {held.title for held in knowledge.offices_on(person, day)}
    assert titles <= held
    assert titles or not {held.title for held in knowledge.offices_on(person, day) if "GOV" in held.sectors}
    assert not knowledge.office_unknown_on(person, day)


@pytest.mark.parametrize("person", ["emmanuel-macron", "xi-jinping", "sergei-lavrov"])
def test_nothing_is_known_after_the_coverage(person: str) -> None:
    knowledge = load_knowledge()
    assert knowledge.offices_on(person, dt.date(2025, 12, 31))
    assert knowledge.offices_on(person, dt.date(2026, 1, 1)) == ()
    assert knowledge.office_unknown_on(person, dt.date(2026, 1, 1))


SPELLINGS = [
    ("Volodymyr Zelensky", "volodymyr-zelenskyy"),
    ("Volodymyr Zelenskiy", "volodymyr-zelenskyy"),
    ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
    ("Abdel Fattah el-Sisi", "abdel-fattah-al-sisi"),
    ("Moammar Gadhafi", "muammar-gaddafi"),
    ("Lula", "luiz-inacio-lula-da-silva"),
    ("King Salman", "salman-bin-abdulaziz"),
    ("Pope Francis", "pope-francis"),
    ("ISIL", "islamic-state"),
    ("al-Qaida", "al-qaeda"),
    ("Hizbollah", "hezbollah"),
    ("CEDEAO", "ecowas"),
    ("UN refugee agency", "unhcr"),
]


@pytest.mark.parametrize(("name", "actor"), SPELLINGS, ids=[row[0] for row in SPELLINGS])
def test_spellings(name: str, actor: str) -> None:
    assert [found.id for found in load_knowledge().named(name)] == [actor]


MEMBERS = [
    ("before-joining", "sco", "IRN", "2023-07-03", MembershipStatus.OBSERVER),
    ("on-joining", "sco", "IRN", "2023-07-05", MembershipStatus.MEMBER),
    ("last-day", "eu", "GBR", "2020-01-31", MembershipStatus.MEMBER),
    ("left", "eu", "GBR", "2020-02-01", None),
    ("not-yet", "nato", "FIN", "2023-04-03", MembershipStatus.CANDIDATE),
    ("joined", "nato", "FIN", "2023-04-05", MembershipStatus.MEMBER),
    ("suspended", "ecowas", "NER", "2024-01-01", MembershipStatus.SUSPENDED),
    ("withdrawn", "ecowas", "NER", "2025-01-30", None),
    ("rejoined", "opec", "GAB", "2020-01-01", MembershipStatus.MEMBER),
    ("invited-only", "brics", "SAU", "2025-01-01", MembershipStatus.CANDIDATE),
    ("after-the-table", "nato", "FRA", "2026-06-01", None),
]


@pytest.mark.parametrize(
    ("organisation", "state", "on", "status"), [row[1:] for row in MEMBERS], ids=[row[0] for row in MEMBERS]
)
def test_memberships_on(organisation: str, state: str, on: str, status: MembershipStatus | None) -> None:
    found = load_knowledge().memberships_on(state, dt.date.fromisoformat(on))
    standing = {each.status for each in found if each.organisation == organisation}
    assert standing == ({status} if status else set())


FULL = [("nato", 32), ("eu", 27), ("opec", 12), ("oecd", 38), ("icc", 125), ("asean", 11), ("brics", 10), ("g7", 7)]


@pytest.mark.parametrize(("organisation", "members"), FULL, ids=[row[0] for row in FULL])
def test_full_members_at_the_end_of_2025(organisation: str, members: int) -> None:
    found = load_knowledge().members_on(organisation, dt.date(2025, 12, 1))
    assert sum(each.status is MembershipStatus.MEMBER for each in found) == members


def test_every_year_since_2000_has_a_head_of_the_permanent_five() -> None:
    knowledge = load_knowledge()
    heads = {"USA": "President", "RUS": "President", "CHN": "President", "FRA": "President", "GBR": "Prime Minister"}
    for year in range(2001, 2026):
        on = dt.date(year, 6, 15)
        held = [held for person in knowledge.actors(ActorKind.PERSON) for held in knowledge.offices_on(person.id, on)]
        for state, title in heads.items():
            assert sum((each.of, each.title) == (state, title) for each in held) == 1, (state, year)


def test_most_states_have_a_head() -> None:
    heads = {"President", "Prime Minister", "King", "Emir", "Sultan", "Chancellor", "Supreme Leader"}
    rows = read_tables().rows["holders"]
    assert len({row.text("country") for row in rows if row.text("office") in heads}) >= 180
