"""Surnames alone in undated texts, where only the tables tell whom they name."""

import pytest

from tests.coder.actors.asking import asked, told

# id, text, surname, whom it stands for
CASES = [
    ("leader", "Netanyahu accused Paris of bias.", "Netanyahu", ["benjamin-netanyahu, ISR, -, -?"]),
    ("all-offices-agree", "Zelensky thanked the donors.", "Zelensky", ["volodymyr-zelenskyy, UKR, GOV, -?"]),
    ("family", "Haftar rejected the offer.", "Haftar", ["khalifa-haftar, LBY, MIL REB, -?"]),
    ("opposition", "Navalny was arrested on Sunday.", "Navalny", ["alexei-navalny, RUS, OPP PTY, -?"]),
    ("two-leaders-of-late", "Assad thanked his guests.", "Assad", ["“Assad”, -, -, -"]),
    ("in-no-table", "Lindqvist thanked her guests.", "Lindqvist", ["“Lindqvist”, -, -, -"]),
    ("longer-name", "Orla Netanyahu thanked her guests.", "Orla Netanyahu", ["“Orla Netanyahu”, -, -, -"]),
]


@pytest.mark.parametrize(("text", "words", "whom"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_sole_bearers(text: str, words: str, whom: list[str]) -> None:
    assert [told(reference) for reference in asked(text, None, words)] == whom


def test_a_long_text_introduces_people() -> None:
    text = "Traders in Lima complained. Sales fell. Rents rose. Two shops closed. Netanyahu closed a third."
    assert [reference.actor for reference in asked(text, None, "Netanyahu")] == [None]
