"""The lexicon of times refuses what breaks its form."""

from pathlib import Path

import pytest

from samarkand.coder.times.lexicon import load_time_lexicon
from samarkand.coder.times.numbers import read_count, read_ordinal, write_count
from samarkand.errors import TableError


def test_a_broken_rule_is_named(tmp_path: Path) -> None:
    path = tmp_path / "times.toml"
    path.write_text(
        "capitalised = []\n[words.month]\nMay = 5\n[parts]\n"
        '[[rule]]\nname = "time.bad"\nkind = "calendar"\npattern = "(<month>"\nexamples = []\n'
    )
    with pytest.raises(TableError, match=r"times\.toml: rule time\.bad"):
        load_time_lexicon(path)


def test_what_is_no_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "times.toml"
    path.write_text("[words")
    with pytest.raises(TableError, match=r"times\.toml: not a lexicon in TOML"):
        load_time_lexicon(path)


@pytest.mark.parametrize(
    ("words", "count", "written"),
    [
        ("twenty-five", 25, "25"),
        ("twenty five", 25, "25"),
        ("a", 1, "1"),
        ("1,500", 1500, "1500"),
        ("two and a half", 2.5, "2.5"),
        ("half an", 0.5, "0.5"),
        ("a couple of", 2, "2"),
        ("several", None, "X"),
    ],
)
def test_counts(words: str, count: float | None, written: str) -> None:
    assert read_count(words) == count
    assert write_count(read_count(words)) == written


@pytest.mark.parametrize(("words", "rank"), [("third", 3), ("twenty-first", 21), ("21st", 21), ("19th", 19)])
def test_ordinals(words: str, rank: int) -> None:
    assert read_ordinal(words) == rank
