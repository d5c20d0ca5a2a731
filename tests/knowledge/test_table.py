import datetime as dt
from pathlib import Path

import pytest

from samarkand.errors import TableError
from samarkand.knowledge import load_knowledge
from samarkand.knowledge.loading import build_knowledge, read_tables
from samarkand.knowledge.table import read_table
from tests.knowledge.conftest import Write

BROKEN = [
    ("too few cells", {"states": ["RED|Redland"]}, "states.tsv, line 2: 2 cells where the header has 11"),
    ("no name", {"states": ["RED||||||||||"]}, "states.tsv, line 2: column name is empty"),
    ("no source", {"states": ["RED|Redland||||||||| "]}, "states.tsv, line 2: column source is empty"),
    ("no date", {"states": ["RED|Redland|||||||soon||"]}, "line 2: 'soon' is not YYYY, YYYY-MM or YYYY-MM-DD"),
    (
        "two of an id",
        {"states": ["RED|Redland|||||||||", "RED|Rouge|||||||||"]},
        "line 3: the id RED stands for Redland",
    ),
    (
        "ends first",
        {"groups": ["f|F||armed|RED||2001|2000|"]},
        "groups.tsv, line 2: a period that ends before it begins",
    ),
    ("unknown status", {"memberships": ["club|RED|friend|||"]}, "status 'friend' is not known; write one of member,"),
    ("unknown kind", {"titles": ["Boss||king||"]}, "titles.tsv, line 2: kind 'king' is not known"),
    ("unknown sex", {"holders": ["a|A B||x|President|RED|GOV|||"]}, "holders.tsv, line 2: sex 'x' is not known"),
    ("no last day", {"coverage": ["holders|"]}, "coverage.tsv, line 2: complete_to is empty"),
]


@pytest.mark.parametrize(("tables", "message"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_says_where_a_table_is_broken(write: Write, tables: dict[str, list[str]], message: str) -> None:
    folder = write(**tables)
    with pytest.raises(TableError) as error:
        build_knowledge(read_tables(shipped=folder))
    assert message in str(error.value)


def test_a_missing_column(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text("a\tb\n1\t2\n", encoding="utf8")
    with pytest.raises(TableError, match=r"t\.tsv, line 1: no column c; add it"):
        read_table(path, ["a", "b", "c"], required=["c"])


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_bytes(b"a\n\xff\n")
    with pytest.raises(TableError, match="byte 2 is not UTF-8"):
        read_table(path, ["a"], required=["a"])


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no such table"):
        read_table(tmp_path / "none.tsv", ["a"], required=["a"])


def test_empty_lines_and_carriage_returns_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_bytes(b"a\tb\r\n\r\n x | y \t2\r\n\r\n")
    (row,) = read_table(path, ["a", "b"], required=["a", "b"])
    assert (row.list("a"), row.text("b"), row.where) == (("x", "y"), "2", "t.tsv, line 3")


OWN = {
    "an agent of its own": ("agents", "noun\tsectors\tsource\nplan\tGOV\town\n"),
    "an agent in place of another": ("agents", "noun\tplural\tsectors\tsource\nofficial\tofficials\tBUS\town\n"),
    "a tenure in place of all of that office": (
        "holders",
        "person\tname\toffice\tcountry\tsectors\tfrom\tsource\n"
        "ann-lee\tAnn Lee\tPresident\tRED\tGOV\t2019-01-01\town\n",
    ),
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def put(folder: Path, case: str) -> Path:
    table, text = OWN[case]
    (folder / f"{table}.tsv").write_text(text, encoding="utf8")
    return folder


def test_own_rows_stand_beside_the_shipped_ones(own: Path) -> None:
    knowledge = load_knowledge(put(own, "an agent of its own"))
    plan, official = knowledge.agent("plan"), knowledge.agent("officials")
    assert plan is not None
    assert official is not None
    assert (plan.sectors, official.sectors) == (("GOV",), ("GOV",))
    assert knowledge.actor("FRA").name == "France"
    assert knowledge.version != load_knowledge().version


def test_own_rows_take_the_place_of_those_about_the_same(own: Path) -> None:
    official = load_knowledge(put(own, "an agent in place of another")).agent("officials")
    assert official is not None
    assert official.sectors == ("BUS",)


def test_an_own_tenure_takes_the_place_of_that_person_in_that_office(write: Write, own: Path) -> None:
    tables = read_tables(put(own, "a tenure in place of all of that office"), shipped=write())
    held = build_knowledge(tables).holdings_of("ann-lee")
    assert [(one.title, one.period.from_) for one in held] == [
        ("Secretary-General", dt.date(2016, 1, 1)),
        ("President", dt.date(2019, 1, 1)),
    ]


def test_an_own_table_with_a_column_that_is_none(own: Path) -> None:
    (own / "agents.tsv").write_text("noun\tsector\nplan\tGOV\n", encoding="utf8")
    with pytest.raises(TableError, match="the table has no column sector; write noun plural sectors note source"):
        load_knowledge(own)


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="none of the tables states, "):
        load_knowledge(tmp_path)


def test_the_version_is_that_of_the_bytes(write: Write) -> None:
    first = read_tables(shipped=write()).version
    assert read_tables(shipped=write()).version == first
    assert read_tables(shipped=write(coverage=["holders|2020-12-30", "memberships|2021-12-31"])).version != first
