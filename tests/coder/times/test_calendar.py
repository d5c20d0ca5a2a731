"""Arithmetic on TIMEX3 values."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.coder.times.calendar import Moment, Unit, days_before, period_of, shift, unit_value, value_of
from samarkand.model import Period

DAYS = st.dates(min_value=dt.date(1000, 1, 1), max_value=dt.date(3000, 12, 31))
UNITS = st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE])


@given(DAYS, UNITS)
def test_a_day_lies_in_the_period_of_its_unit(day: dt.date, unit: Unit) -> None:
    period = period_of(unit_value(Moment.of(day), unit))
    assert period is not None
    assert period.holds(day)


@given(DAYS, st.integers(min_value=-400, max_value=400), st.sampled_from([Unit.DAY, Unit.WEEK]))
def test_shifts_of_days_can_be_taken_back(day: dt.date, steps: int, unit: Unit) -> None:
    there = shift(Moment.of(day), unit, steps)
    assert there is not None
    assert shift(there, unit, -steps) == Moment.of(day)


@given(DAYS, st.integers(min_value=-400, max_value=400))
def test_shifts_of_months_can_be_taken_back(day: dt.date, steps: int) -> None:
    there = shift(Moment.of(day), Unit.MONTH, steps)
    assert there is not None
    assert shift(there, Unit.MONTH, -steps) == Moment(year=day.year, month=day.month)


def test_there_is_no_year_nought() -> None:
    assert shift(Moment(year=-1), Unit.YEAR, 1) == Moment(year=1)
    assert shift(Moment(year=1), Unit.YEAR, -1) == Moment(year=-1)
    assert value_of(Moment(year=-264)) == "BC0264"


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2022", None, "2022-01-01", "2022-12-31"),
        ("2022-Q3", None, "2022-07-01", "2022-09-30"),
        ("2022-H2", None, "2022-07-01", "2022-12-31"),
        ("2022-WI", None, "2022-12-01", "2023-02-28"),
        ("2022-W36-WE", None, "2022-09-10", "2022-09-11"),
        ("2022-09-15T08:00", None, "2022-09-15", "2022-09-15"),
        ("199", None, "1990-01-01", "1999-12-31"),
        ("18", None, "1800-01-01", "1899-12-31"),
        ("2022-02", "START", "2022-02-01", "2022-02-14"),
        ("2022-02", "END", "2022-02-15", "2022-02-28"),
    ],
)
def test_period_of(value: str, mod: str | None, first: str, last: str) -> None:
    assert period_of(value, mod) == Period(from_=dt.date.fromisoformat(first), to=dt.date.fromisoformat(last))


@pytest.mark.parametrize("value", ["XXXX-WXX-5", "PAST_REF", "P3D", "BC0146", "XXXX-09-15"])
def test_open_values_have_no_period(value: str) -> None:
    assert period_of(value) is None


def test_days_before_stays_in_the_month() -> None:
    assert days_before(dt.date(2022, 3, 31), 1, Unit.MONTH) == dt.date(2022, 2, 28)
    assert days_before(dt.date(2022, 3, 31), -1, Unit.YEAR) == dt.date(2023, 3, 31)
    assert days_before(dt.date(2022, 3, 31), 3, Unit.HOUR) is None
