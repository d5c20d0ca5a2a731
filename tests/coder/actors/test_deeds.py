"""People whom no role names, by what they do or suffer."""

import pytest

from tests.coder.actors.asking import asked

# id, text, words, country and sectors
CASES = [
    ("marching", "Hundreds of people in Kenya demonstrated.", "people", [("KEN", ("CVL",))]),
    ("arrested", "Police in Austria arrested a man.", "man", [("AUT", ("CRM",))]),
    ("share", "The poll found that 80% of Iraqis agreed.", "Iraqis", [("IRQ", ("CVL",))]),
    ("side", "Talks between Israelis and Palestinians failed.", "Palestinians", [("PSE", ())]),
    ("ruling", "Ethiopia's ruling coalition won.", "coalition", [("ETH", ("GOV", "PTY"))]),
]


@pytest.mark.parametrize(("text", "words", "whom"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_people(text: str, words: str, whom: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.country, one.sectors) for one in asked(text, "2022-09-15", words)] == whom
