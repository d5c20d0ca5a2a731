import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.knowledge.partial_date import holds_perhaps, holds_surely, parse_partial_date, tenure

LAST_DAY = dt.date(2025, 12, 31)

DATES = [
    ("1999", dt.date(1999, 1, 1), dt.date(1999, 12, 31)),
    ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
    ("2023-02", dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
    ("2001-09-11", dt.date(2001, 9, 11), dt.date(2001, 9, 11)),
]


@pytest.mark.parametrize(("text", "first", "last"), DATES)
def test_reads_the_first_and_last_day(text: str, first: dt.date, last: dt.date) -> None:
    date = parse_partial_date(text)
    assert date is not None
    assert (date.first, date.last) == (first, last)


def test_an_empty_cell_is_no_date() -> None:
    assert parse_partial_date("") is None


@pytest.mark.parametrize("text", ["2014s", "14", "2023-02-30", "2023-13", "2023-1-1", "0000", "about 1990"])
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_partial_date(text)


@given(st.dates())
def test_a_full_date_reads_as_itself(day: dt.date) -> None:
    date = parse_partial_date(day.isoformat())
    assert date is not None
    assert date.first == date.last == day


HELD = [
    ("first day", "2020-03-01", "2021-04-01", "2020-03-01", True, False),
    ("last day", "2020-03-01", "2021-04-01", "2021-04-01", True, False),
    ("before", "2020-03-01", "2021-04-01", "2020-02-29", False, False),
    ("after", "2020-03-01", "2021-04-01", "2021-04-02", False, False),
    ("the month it began in", "2020-03", "2021", "2020-03-15", False, True),
    ("the year it ended in", "2020-03", "2021", "2021-06-01", False, True),
    ("between", "2020-03", "2021", "2020-04-01", True, False),
    ("open, in reach", "2020", "", "2025-12-31", True, False),
    ("open, out of reach", "2020", "", "2026-01-01", False, True),
    ("beginning unknown", "", "2021", "2010-01-01", False, True),
    ("within one year", "2020", "2020", "2020-06-01", False, True),
]


@pytest.mark.parametrize(("start", "end", "day", "surely", "perhaps"), [h[1:] for h in HELD], ids=[h[0] for h in HELD])
def test_what_is_sure_and_what_is_open(start: str, end: str, day: str, surely: bool, perhaps: bool) -> None:
    days = tenure(parse_partial_date(start), parse_partial_date(end))
    on = dt.date.fromisoformat(day)
    assert holds_surely(days, on, LAST_DAY) is surely
    assert holds_perhaps(days, on, LAST_DAY) is perhaps


@given(st.dates(), st.dates(), st.dates())
def test_never_sure_and_open_at_once(start: dt.date, end: dt.date, day: dt.date) -> None:
    first, last = sorted((start, end))
    days = tenure(parse_partial_date(first.isoformat()), parse_partial_date(last.isoformat()))
    assert holds_surely(days, day, LAST_DAY) is (first <= day <= last)
    assert not holds_perhaps(days, day, LAST_DAY)


def test_refuses_an_end_before_the_start() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        tenure(parse_partial_date("2021"), parse_partial_date("2020"))
