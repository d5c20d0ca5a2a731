import datetime as dt

import pytest

from samarkand.knowledge import Knowledge, profile_of


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


OFFICES = [
    ("that day", "ann-lee", "2012-01-01", ["President"], False),
    ("unknown", "ann-lee", "2016-06-01", [], True),
    ("whole history", "ann-lee", None, ["President", "Secretary-General"], False),
    ("none that day", "ann-lee", "2000-01-01", [], False),
]


@pytest.mark.parametrize(("actor", "on", "titles", "unknown"), [o[1:] for o in OFFICES], ids=[o[0] for o in OFFICES])
def test_offices(small: Knowledge, actor: str, on: str | None, titles: list[str], unknown: bool) -> None:
    profile = profile_of(small, small.actor(actor), day(on) if on else None)
    assert ([held.title for held in profile.offices], profile.office_unknown) == (titles, unknown)


def test_members_and_memberships(small: Knowledge) -> None:
    then = profile_of(small, small.actor("club"), day("2020-03-01"))
    assert [(one.member, one.is_full) for one in then.members] == [("RED", True), ("BLU", False)]
    assert len(profile_of(small, small.actor("club")).members) == 3
    assert [one.organisation for one in profile_of(small, small.actor("RED"), day("2020-03-01")).memberships] == [
        "club"
    ]
    assert profile_of(small, small.actor("RED"), day("1980-01-01")).memberships == ()


NAMES = [("1955-05-05", ["Crimsonia", "Old Redville"]), ("1980-01-01", ["Crimsonia"]), ("2010-01-01", [])]


@pytest.mark.parametrize(("on", "names"), NAMES)
def test_names_of_a_day(small: Knowledge, on: str, names: list[str]) -> None:
    assert [dated.name for dated in profile_of(small, small.actor("RED"), day(on)).names] == names


def test_a_former_name_still_names_the_state(small: Knowledge) -> None:
    assert [actor.id for actor in small.named("Crimsonia")] == ["RED"]
    assert [actor.id for actor in small.named("Old Redville")] == ["RED"]


@pytest.mark.parametrize(("on", "found"), [("1955-05-05", ["RED"]), ("1970-01-01", []), (None, [])])
def test_a_capital_stands_for_the_government_in_its_days(small: Knowledge, on: str | None, found: list[str]) -> None:
    matches = small.match(["Old", "Redville", "said"], day(on) if on else None)
    assert [match.named[0].actor.id for match in matches] == found


def test_successions(small: Knowledge) -> None:
    assert [one.predecessor for one in profile_of(small, small.actor("RED")).predecessors] == ["BLU"]
    blue = small.actor("BLU")
    assert [one.successor for one in profile_of(small, blue, day("1950-01-01")).successors] == ["RED"]
    assert profile_of(small, blue, day("1948-01-01")).successors == ()


def test_parties_in_government(small: Knowledge) -> None:
    front = small.actor("front")
    assert len(profile_of(small, front).governing) == 1
    assert profile_of(small, front, day("2005-01-01")).governing == ()
