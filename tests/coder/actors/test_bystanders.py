"""People without a role: whom they belong to, and that they are no mentions."""

import pytest

from tests.coder.actors.asking import actors_in, asked, told

DAY = "2019-10-16"

# id, text, words, whom they stand for
CASES = [
    ("adjective", "A Kenyan man died in Mombasa.", "man", ["“Kenyan man”, KEN, CVL, -"]),
    ("place", "At least nine people were killed in Yemen.", "people", ["“least nine people”, YEM, CVL, -"]),
    ("of-a-land", "The people of Norway mourned him.", "people", ["“people”, NOR, CVL, -"]),
    ("others", "Shelling in Yemen wounded 30 others.", "others", ["“30 others”, YEM, CVL, -"]),
    ("number", "Shelling in Yemen killed four and wounded 15.", "15", ["“15”, YEM, CVL, -"]),
    ("members", "Turkey arrested Boko Haram members.", "members", ["“Boko Haram members”, NGA, REB, -"]),
    ("base", "A Kenyan outpost was shelled.", "outpost", ["“Kenyan outpost”, KEN, MIL, -"]),
    ("number-of-no-people", "Prices in Yemen rose to 15.", "15", []),
]


@pytest.mark.parametrize(("text", "words", "whom"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_bystanders(text: str, words: str, whom: list[str]) -> None:
    assert [told(reference) for reference in asked(text, DAY, words)] == whom


def test_they_are_no_mentions() -> None:
    _, actors = actors_in("Nine people were killed in Yemen.", DAY)
    assert [mention.text for mention in actors.mentions if "people" in mention.text] == []


# id, text, words, whom they stand for
SHORT_AND_DATED = [
    ("serves", "Critics in Hong Kong called on Lam to resign.", "Lam", "carrie-lam, HKG, GOV, Chief Executive"),
    ("heads-the-un", "Guterres asked Syria to wait.", "Guterres", "antonio-guterres, -, -, Secretary-General"),
    ("left-of-late", "Voters in Puerto Rico cheered as Rosselló left.", "Rosselló", "“Rosselló”, -, -, -"),
    (
        "of-that-state",
        "Jordan's King Abdullah left for Rome.",
        "King Abdullah",
        "abdullah-ii-jordan, JOR, GOV, King",
    ),
    ("trade", "Jamal Khashoggi is still mourned.", "Khashoggi", "jamal-khashoggi, SAU, JRN, -"),
    ("pope", "Crowds in Chile greeted the Pope.", "Pope", "“Pope”, VAT, REL, -"),
    ("staff", "Carrie Lam's chief of staff resigned.", "chief of staff", "“chief of staff”, HKG, GOV, -"),
    ("army", "Iran's chief of staff resigned.", "chief of staff", "“Iran's chief of staff”, IRN, MIL, -"),
    ("region", "Michigan sued the owners.", "Michigan", "michigan, USA, -, -"),
]


@pytest.mark.parametrize(
    ("text", "words", "whom"), [c[1:] for c in SHORT_AND_DATED], ids=[c[0] for c in SHORT_AND_DATED]
)
def test_named_in_a_short_dated_text(text: str, words: str, whom: str) -> None:
    assert [told(reference) for reference in asked(text, DAY, words)] == [whom]
