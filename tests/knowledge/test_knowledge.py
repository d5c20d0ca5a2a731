import datetime as dt

import pytest

from samarkand.errors import UnknownNameError
from samarkand.knowledge import ActorKind, Knowledge, MembershipStatus, NameUse, Sex


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


OFFICES = [
    ("in office", "ann-lee", "2012-01-01", ["President"], False, ("GOV",)),
    ("last day", "ann-lee", "2014-05-01", ["President"], False, ("GOV",)),
    ("between offices", "ann-lee", "2015-01-01", [], False, ("ELI",)),
    ("the year it began in", "ann-lee", "2016-06-01", [], True, ()),
    ("of an organisation", "ann-lee", "2017-06-01", ["Secretary-General"], False, ()),
    ("before all offices", "ann-lee", "2009-01-01", [], False, ()),
    ("out of office", "ann-lee", "2020-01-01", [], False, ("ELI",)),
    ("past the table", "ann-lee", "2021-01-01", [], True, ()),
    ("open end, in reach", "bob-lee", "2020-12-31", ["President"], False, ("GOV",)),
    ("open end, out of reach", "bob-lee", "2021-01-01", [], True, ()),
    ("a rebel of the past is no elite", "ed-oh", "2005-06-01", [], False, ()),
    ("highest first", "ed-oh", "2007-06-01", ["Prime Minister", "Party Leader"], False, ("GOV",)),
    ("once of the state", "ed-oh", "2015-06-01", [], False, ("ELI",)),
    ("a state holds none", "RED", "2021-01-01", [], False, ()),
    ("a group keeps its sectors", "front", "2021-01-01", [], False, ("REB",)),
]


@pytest.mark.parametrize(
    ("actor", "on", "titles", "unknown", "sectors"), [o[1:] for o in OFFICES], ids=[o[0] for o in OFFICES]
)
def test_offices_as_of_a_day(
    small: Knowledge, actor: str, on: str, titles: list[str], unknown: bool, sectors: tuple[str, ...]
) -> None:
    assert [held.title for held in small.offices_on(actor, day(on))] == titles
    assert small.office_unknown_on(actor, day(on)) is unknown
    assert small.sectors_on(actor, day(on)) == sectors


def test_a_holding_says_whose_office_it_is(small: Knowledge) -> None:
    (president,) = small.offices_on("ann-lee", day("2012-01-01"))
    assert (president.of, president.country) == ("RED", "RED")
    (secretary,) = small.offices_on("ann-lee", day("2017-06-01"))
    assert (secretary.of, secretary.country) == ("club", None)
    (leader,) = small.offices_on("cy-front", day("2017-06-01"))
    assert (leader.of, leader.country) == ("front", "BLU")
    assert president.period.to == day("2014-05-01")


MEMBERS = [
    ("2000-01-01", [("RED", "member"), ("BLU", "member")]),
    ("1992-01-01", [("RED", "member")]),
    ("2020-03-01", [("RED", "member"), ("BLU", "observer")]),
    ("2022-01-01", []),
]


@pytest.mark.parametrize(("on", "expected"), MEMBERS)
def test_members_as_of_a_day(small: Knowledge, on: str, expected: list[tuple[str, str]]) -> None:
    assert [(m.member, m.status.value) for m in small.members_on("club", day(on))] == expected


def test_memberships_of_a_state(small: Knowledge) -> None:
    (membership,) = small.memberships_on("BLU", day("2021-01-01"))
    assert (membership.organisation, membership.status) == ("club", MembershipStatus.OBSERVER)
    assert small.memberships_on("RED", day("1990-06-01")) == ()  # in that year it joined


def test_how_far_a_table_reaches(small: Knowledge) -> None:
    assert small.reaches("holders", day("2020-12-31"))
    assert not small.reaches("holders", day("2021-01-01"))
    assert not small.reaches("no such table", day("1900-01-01"))


def test_actor_by_id(small: Knowledge) -> None:
    lee = small.actor("bob-lee")
    assert (lee.name, lee.kind, lee.code, lee.country, lee.sectors) == ("Bob Lee", ActorKind.PERSON, "RED", "RED", ())
    assert (lee.names, lee.sex) == (("Bob Lee", "Robert Lee"), Sex.MALE)
    club = small.actor("club")
    assert (club.code, club.country, club.period.from_) == ("IGO", None, day("1990-01-01"))
    assert small.has_actor("RED")
    assert not small.has_actor("red")


def test_an_unknown_id_is_an_error_that_names_like_ones(small: Knowledge) -> None:
    with pytest.raises(UnknownNameError, match="unknown actor 'redland'; known: RED"):
        small.actor("redland")


NAMED = [
    ("Redland", ["RED"]),
    ("the Reds", ["RED"]),
    ("Robert Lee", ["bob-lee"]),
    ("Lee", []),
    ("Red Blue", []),
    ("The Club", ["club"]),
    ("Club", []),
    ("", []),
]


@pytest.mark.parametrize(("name", "expected"), NAMED)
def test_whole_names(small: Knowledge, name: str, expected: list[str]) -> None:
    assert [actor.id for actor in small.named(name)] == expected


def test_readings_say_the_use(small: Knowledge) -> None:
    assert [r.use for r in small.readings("Blueport")] == [NameUse.CAPITAL]


def test_who_puts_those_in_office_first(small: Knowledge) -> None:
    assert [a.id for a in small.who("Lee")] == ["ann-lee", "bob-lee"]
    assert [a.id for a in small.who("Lee", day("2015-06-01"))] == ["bob-lee", "ann-lee"]
    assert [a.id for a in small.who("lee", day("2012-06-01"))] == ["ann-lee", "bob-lee"]
    assert small.who("Nobody", day("2012-06-01")) == ()


def test_who_behind_a_title(small: Knowledge) -> None:
    assert [a.id for a in small.who("President Lee", day("2015-06-01"))] == ["bob-lee", "ann-lee"]
    assert [a.id for a in small.who("former Prime Minister Ed Oh")] == ["ed-oh"]
    assert small.who("President Redland") == ()
    assert small.who("") == ()


def test_actors_of_a_kind(small: Knowledge) -> None:
    assert [a.id for a in small.actors(ActorKind.STATE)] == ["RED", "BLU"]
    assert {a.id for a in small.actors()} == {"RED", "BLU", "club", "front", "ann-lee", "bob-lee", "cy-front", "ed-oh"}
