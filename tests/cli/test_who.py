"""`samarkand who` and `samarkand tables check` on the shipped tables and on tables of one's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def ask(run: Run, *arguments: str) -> list[dict[str, Any]]:
    ran = run("who", *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(ran.out)
    return found


def test_the_members_of_a_day(run: Run) -> None:
    (sco,) = ask(run, "SCO", "--on", "2022-09-15")
    assert sco["actor"] == "sco"
    assert sorted(m["country"] for m in sco["members"]) == ["CHN", "IND", "KAZ", "KGZ", "PAK", "RUS", "TJK", "UZB"]
    assert {m["country"] for m in sco["other_members"] if m["status"] == "observer"} >= {"IRN", "BLR"}
    (later,) = ask(run, "SCO", "--on", "2024-12-01")
    assert {m["country"] for m in later["members"]} >= {"IRN", "BLR"}


OFFICES = [
    ("in office", ["President Medvedev", "--on", "2010-06-01"], ["President"], ["GOV"]),
    ("in another office", ["former President Medvedev", "--on", "2013-06-01"], ["Prime Minister"], ["GOV"]),
]


@pytest.mark.parametrize(("arguments", "titles", "sectors"), [o[1:] for o in OFFICES], ids=[o[0] for o in OFFICES])
def test_the_offices_of_a_day(run: Run, arguments: list[str], titles: list[str], sectors: list[str]) -> None:
    first = ask(run, *arguments)[0]
    assert (first["actor"], first["country"], first["sectors"]) == ("dmitry-medvedev", "RUS", sectors)
    assert [office["title"] for office in first["offices"]][: len(titles)] == titles
    assert all(
        office["from"] <= arguments[-1] <= (office["to"] or "9") and office["source"] for office in first["offices"]
    )


def test_the_whole_history(run: Run) -> None:
    (medvedev,) = ask(run, "Dmitry Medvedev", "--on", "2010-06-01", "--all")
    assert {"President", "Prime Minister"} <= {office["title"] for office in medvedev["offices"]}
    assert ask(run, "Dmitry Medvedev") == [medvedev]


def test_a_day_after_the_tables(run: Run) -> None:
    (macron,) = ask(run, "Emmanuel Macron", "--on", "2031-01-01")
    assert (macron["offices"], macron["office_unknown"], macron["memberships"]) == ([], True, [])


def test_lines_for_people(run: Run) -> None:
    ran = run("who", "Dmitry Medvedev", "--on", "2010-06-01")
    lines = ran.out.splitlines()
    assert lines[0] == "Dmitry Medvedev (dmitry-medvedev) person RUS GOV"
    assert lines[1].startswith("  President of Russia  2008-05-07..2012-05-07  [")


def test_a_name_that_nobody_bears(run: Run) -> None:
    ran = run("who", "Xqz Nobody")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "samarkand: Xqz Nobody: no table knows the name (--tables adds tables of your own)\n"
    assert ask(run, "Xqz Nobody") == []


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    columns = "person\tname\toffice\tcountry\tsectors\tfrom\tto\tsource"
    rows = ["xqz-one\tXqz One\tPresident\tFRA\tGOV\t1801-01-01\t1802-01-01\town"]
    (folder / "holders.tsv").write_text("\n".join([columns, *rows, ""]), encoding="utf8")
    return folder


def test_tables_of_ones_own(run: Run, own: Path) -> None:
    (one,) = ask(run, "Xqz One", "--on", "1801-06-01", "--tables", str(own))
    assert (one["country"], one["offices"][0]["title"]) == ("FRA", "President")
    assert ask(run, "Emmanuel Macron", "--tables", str(own))


def test_check_says_what_is_wrong_in_them(run: Run, own: Path) -> None:
    assert run("tables", "check", "--errors", "--tables", str(own)).code == 0
    with (own / "holders.tsv").open("a", encoding="utf8") as table:
        table.write("xqz-two\tXqz Two\tPresident\tFRA\tGOV\t1801-05-01\t1802-01-01\town\n")
        table.write("xqz-two\tXqz Two\tMayor\tXQZ\tGOV\t1803\t1804\t\n")
    ran = run("tables", "check", "--errors", "--tables", str(own))
    assert ran.code == 1
    assert "holders.tsv, line 4: no source; say what the row rests on" in ran.out
    assert "holders.tsv, line 4: country 'XQZ' is not known" in ran.out
    assert "xqz-one (holders.tsv, line 2) and xqz-two are both President of FRA" in ran.out
    assert ran.out.endswith("3 errors, 0 notes\n")


def test_the_shipped_tables_have_open_ends_and_no_errors(run: Run) -> None:
    ran = run("tables", "check")
    assert ran.code == 0
    assert ": note: " in ran.out
    assert ran.out.splitlines()[-1].startswith("0 errors, ")


def test_a_folder_without_tables(run: Run, tmp_path: Path) -> None:
    ran = run("who", "Lee", "--tables", str(tmp_path))
    assert ran.code == 2
    assert "none of the tables states, " in ran.err
