import pytest

from samarkand.knowledge import check_tables
from tests.knowledge.conftest import SMALL, Write

HOLDERS = SMALL["holders"]
WRONG = [
    ("source", {"agents": ["plan|plans|GOV|| "]}, ["agents.tsv, line 2: no source; say what the row rests on"]),
    ("sector", {"agents": ["plan|plans|GOVT||"]}, ["agents.tsv, line 2: sectors 'GOVT' is not known"]),
    (
        "code",
        {"organisations": ["club|The Club|TC||CLB|||||||"]},
        ["organisations.tsv, line 2: code 'CLB' is not known"],
    ),
    (
        "country of an institution",
        {"institutions": ["diet|Diet||GRN|LEG|"]},
        ["institutions.tsv, line 2: country 'GRN' is not known"],
    ),
    (
        "member",
        {"memberships": ["club|GRN|member|1990||", "klub|RED|member|1990||"]},
        [
            "memberships.tsv, line 2: member 'GRN' is not known",
            "memberships.tsv, line 3: organisation 'klub' is not known",
        ],
    ),
    (
        "kind of group",
        {"groups": ["front|Free Front||gang|BLU|REB|1999||"]},
        ["groups.tsv, line 2: kind 'gang' is not known"],
    ),
    (
        "said twice",
        {"agents": ["plan|plans|GOV||", "Plan|plans|MIL||"]},
        ["agents.tsv, line 3: says again what agents.tsv, line 2 says: plan"],
    ),
    (
        "two presidents",
        {"holders": [*HOLDERS, "di-oh|Di Oh||f|President|RED|GOV|2013-01-01|2014-05-01|"]},
        ["holders.tsv, line 9: ann-lee (holders.tsv, line 2) and di-oh are both President of RED"],
    ),
    (
        "one person, two names",
        {"holders": [*HOLDERS, "ann-lee|Anne Lee||f|Minister|RED|GOV|2008|2009|"]},
        ["holders.tsv, line 9: name of ann-lee differs from holders.tsv, line 2"],
    ),
    (
        "one name, two persons",
        {"holders": [*HOLDERS, "leader|Ann Lee||f|Minister|RED|GOV|2008|2009|"]},
        ["holders.tsv, line 9: Ann Lee is both ann-lee and leader"],
    ),
    (
        "after the last day",
        {"holders": [*HOLDERS, "di-oh|Di Oh||f|Minister|RED|GOV|2021-01-01||"]},
        ["holders.tsv, line 9: begins on 2021-01-01, after the last day of the table, 2020-12-31"],
    ),
    (
        "a succession from nowhere",
        {"successions": ["GRN|RED|secession|1990-01-01|"]},
        ["successions.tsv, line 2: predecessor 'GRN' is not known"],
    ),
    (
        "a government of nobody's",
        {"governments": ["left|RED|leads|1990-01-01||"]},
        ["governments.tsv, line 2: party 'left' is not known"],
    ),
    (
        "a gap",
        {"holders": [HOLDERS[0], HOLDERS[2].replace("2014-05-01", "2014-07-01")]},
        ["holders.tsv, line 3: note: no President of RED from 2014-05-01 to 2014-07-01"],
    ),
    ("no days", {"memberships": ["club|RED|member|||"]}, ["memberships.tsv, line 2: note: no days; it holds on none"]),
    ("no last day", {"coverage": ["holders|2020-12-31"]}, ["coverage.tsv: no row for memberships"]),
    ("an actor that is none", {"not_actors": ["Redland|sea|"]}, ["not_actors.tsv, line 2: Redland is an actor"]),
]


@pytest.mark.parametrize(("tables", "problems"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_finds_what_is_wrong(write: Write, tables: dict[str, list[str]], problems: list[str]) -> None:
    found = [str(problem) for problem in check_tables(shipped=write(**tables))]
    assert len(found) == len(problems)
    assert all(one.startswith(expected) for one, expected in zip(found, problems, strict=True)), found


RIGHT = [
    ("nothing wrong", {}),
    ("a day of handing over", {"holders": [*HOLDERS[:3], "cy-front|Cy Dee||m|President|BLU|GOV|2014-05-01||"]}),
    ("rivals", {"holders": [*HOLDERS, "di-oh|Di Oh||f|President|RED|GOV|2013-01-01|2014-05-01|disputed"]}),
    (
        "an acting holder in between",
        {
            "holders": [
                HOLDERS[0],
                "di-oh|Di Oh||f|Acting President|RED|GOV|2014-05-01|2014-07-01|",
                HOLDERS[2].replace("2014-05-01", "2014-07-01"),
            ]
        },
    ),
    ("namesakes", {"holders": [*HOLDERS, "ann-lee-poet|Ann Lee||f|Minister|BLU|GOV|2008|2009|"]}),
]


@pytest.mark.parametrize("tables", [r[1] for r in RIGHT], ids=[r[0] for r in RIGHT])
def test_finds_nothing_where_nothing_is_wrong(write: Write, tables: dict[str, list[str]]) -> None:
    assert check_tables(shipped=write(**tables)) == []


def test_shipped_tables_have_no_errors() -> None:
    assert [str(problem) for problem in check_tables() if problem.is_error] == []
