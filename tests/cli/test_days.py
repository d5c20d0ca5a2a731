"""Days on the command line."""

from __future__ import annotations

import datetime as dt

import click
import pytest

from samarkand.cli.days import Day

GOOD = [
    ("2022-09-15", Day(), dt.date(2022, 9, 15)),
    ("2022-09-15", Day(last=True), dt.date(2022, 9, 15)),
    ("2022-09-15", Day(exact=True), dt.date(2022, 9, 15)),
    ("2022-09", Day(), dt.date(2022, 9, 1)),
    ("2022-09", Day(last=True), dt.date(2022, 9, 30)),
    ("2024-02", Day(last=True), dt.date(2024, 2, 29)),
    ("2022", Day(), dt.date(2022, 1, 1)),
    ("2022", Day(last=True), dt.date(2022, 12, 31)),
]


@pytest.mark.parametrize(("written", "kind", "expected"), GOOD)
def test_a_day(written: str, kind: Day, expected: dt.date) -> None:
    assert kind.convert(written, None, None) == expected


@pytest.mark.parametrize(
    "written", ["", "22-09-15", "2022-9-15", "2022-02-30", "0000", "2022-00", "15.09.2022", "today"]
)
def test_no_day(written: str) -> None:
    with pytest.raises(click.BadParameter, match="is no day"):
        Day().convert(written, None, None)
