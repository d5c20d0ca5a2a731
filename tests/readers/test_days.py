"""Days as the head of an article writes them."""

import datetime as dt

import pytest

from samarkand.readers.days import WrittenDay, day_of_url, find_days, read_iso_day

WRITTEN = [
    ("month-first", "Updated Sep 15, 2022 - World", [(2022, 9, 15)]),
    ("month-first-dot", "Sept. 15, 2022", [(2022, 9, 15)]),
    ("no-comma", "DURBAN, May 20 2022 (IPS)", [(2022, 5, 20)]),
    ("ordinal", "the 1st of March, 2021", [(2021, 3, 1)]),
    ("day-first", "26 July 2022: The", [(2022, 7, 26)]),
    ("hyphens", "15-Sep-2022", [(2022, 9, 15)]),
    ("iso", "2022-09-15T10:00", [(2022, 9, 15)]),
    ("dots", "15.09.2022", [(2022, 9, 15)]),
    ("month-first-numbers", "09/15/2022", [(2022, 9, 15)]),
    ("ambiguous", "03/04/2022", []),
    ("no-year", "GENEVA, 3 March (Agency)", [(None, 3, 3)]),
    ("no-year-clock", "Sept 15, 10:32 GMT", [(None, 9, 15)]),
    ("two", "Sept 15, 2022, updated Sept 16, 2022", [(2022, 9, 15), (2022, 9, 16)]),
    ("no-such-day", "Feb 30, 2022", []),
    ("leap-day", "February 29", [(None, 2, 29)]),
    ("may-the-verb", "They may go in 2022", []),
    ("march-the-verb", "march 2022 miles", []),
    ("part-of-a-number", "call 555-2022-09-15-1", []),
]


@pytest.mark.parametrize(("text", "expected"), [w[1:] for w in WRITTEN], ids=[w[0] for w in WRITTEN])
def test_days_are_found_as_written(text: str, expected: list[tuple[int | None, int, int]]) -> None:
    assert [(d.year, d.month, d.day) for d in find_days(text)] == expected


ISO = [
    ("2022-09-15", dt.date(2022, 9, 15)),
    ("2022-09-15T23:30:00-05:00", dt.date(2022, 9, 15)),
    ("2022-09-15 23:30", dt.date(2022, 9, 15)),
    ("2022-09-15T00:10:00.000Z", dt.date(2022, 9, 15)),
    ("2022-02-30", None),
    ("15/09/2022", None),
    ("2022", None),
    ("2022-09-15 or so", None),
    ("", None),
]


@pytest.mark.parametrize(("value", "expected"), ISO)
def test_iso_days_keep_their_own_zone(value: str, expected: dt.date | None) -> None:
    assert read_iso_day(value) == expected


def test_a_missing_year_comes_from_a_near_day_only() -> None:
    def day(month: int, number: int) -> WrittenDay:
        return WrittenDay(start=0, end=1, year=None, month=month, day=number)

    assert day(12, 30).near(dt.date(2023, 1, 2)) == dt.date(2022, 12, 30)
    assert day(9, 15).near(dt.date(2022, 9, 16)) == dt.date(2022, 9, 15)
    assert day(3, 1).near(dt.date(2022, 9, 16)) is None


def test_the_path_of_a_url_tells_a_day() -> None:
    assert day_of_url("https://example.org/world/2022/9/15/talks") == dt.date(2022, 9, 15)
    assert day_of_url("https://example.org/2022-09-15-talks") == dt.date(2022, 9, 15)
    assert day_of_url("https://example.org/world/2022/13/45/talks") is None
    assert day_of_url("https://example.org/articles/38308") is None
