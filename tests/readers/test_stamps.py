"""Lines that say when, and bylines."""

import pytest

from samarkand.readers.stamps import find_stamps, is_stamp, is_tail_byline, read_byline

STAMP_LINES = [
    ("Updated Sep 15, 2022 - World", True),
    ("Sep 15, 2022", True),
    ("Thursday, September 15, 2022 4:32 PM EDT", True),
    ("Published: 15 September 2022, 10:00 GMT | Updated: 16 September 2022", True),
    ("Samarkand, September 15, 2022", True),
    ("Last updated on Sept 16", True),
    ("2022-09-15", True),
    ("Leaders meet on September 15, 2022", False),
    ("Sept 11 attacks remembered", False),
    ("The pact was published on Sept 15, 2022, and both sides welcomed it.", False),
    ("World", False),
]


@pytest.mark.parametrize(("text", "expected"), STAMP_LINES)
def test_lines_that_only_say_when(text: str, expected: bool) -> None:
    assert is_stamp(text) is expected


def test_each_day_is_read_by_the_word_before_it() -> None:
    line = "Published: 15 September 2022, 10:00 GMT | Updated: 16 September 2022"
    assert [(stamp.day.day, stamp.is_update) for stamp in find_stamps(line)] == [(15, False), (16, True)]
    note = "This story has been updated with remarks that were made on March 3, 2014."
    assert [(stamp.is_keyed, stamp.is_update) for stamp in find_stamps(note)] == [(False, False)]
    note = "Editor's note: This story was updated at 9:15 a.m. on Thursday, May 4, 2021, with remarks."
    assert [(stamp.is_keyed, stamp.is_update) for stamp in find_stamps(note)] == [(True, True)]


BYLINES = [
    ("By Jane Doe", "Jane Doe"),
    ("BY JANE DOE AND BO RAY", "JANE DOE AND BO RAY"),
    ("By Jane Doe and Bo van Ray, Associated Press", "Jane Doe and Bo van Ray, Associated Press"),
    ("By Jane Doe | Sept. 15, 2022", "Jane Doe"),
    ("By Jane Doe, September 15, 2022 4:32 PM", "Jane Doe"),
    ("Written by Jane Doe | Strelsau |", "Jane Doe"),
    ("By Reuters", "Reuters"),
    ("By Monday, troops had left.", None),
    ("By Sept. 15 they had left", None),
    ("By the numbers", None),
    ("By morning the port was shut.", None),
    ("Bye-laws were passed", None),
]


@pytest.mark.parametrize(("text", "names"), BYLINES)
def test_bylines(text: str, names: str | None) -> None:
    assert read_byline(text) == names


def test_those_who_worked_on_a_story() -> None:
    assert is_tail_byline("(Reporting by Jane Doe; Editing by Bo Ray)")
    assert is_tail_byline("Additional reporting by Bo Ray")
    assert not is_tail_byline("Reporting on the talks was banned.")
