"""Of which country people and offices are where the words name none; None where the story does not tell clearly."""

import datetime as dt

import pytest

from samarkand.coder.actors import find_actors
from samarkand.coder.places import find_places
from samarkand.knowledge import load_knowledge
from tests.coder.actors.asking import token_at
from tests.coder.reading import read

# id, text, words, country, code
CASES = [
    ("summoned", "The Foreign Ministry summoned US ambassador Jane Holt on Monday.", "Ministry", None, None),
    ("in-land", "In Kenya, the foreign ministry protested.", "ministry", "KEN", "KEN"),
    ("from-abroad", "In Kenya, foreign companies protested.", "companies", None, None),
    ("region", "The South American leader landed in Algeria.", "leader", None, None),
    ("migrants", "Police in Spain stopped migrants.", "migrants", None, None),
    ("owner", "Israel said its warplanes had hit a Syrian base.", "warplanes", "ISR", "ISR"),
    ("two-lands", "Turkey and Greece met. The army waited.", "army", None, None),
    ("rights-groups", "Uganda jailed activists, human rights groups said.", "groups", None, "NGO"),
    ("rights-group-of", "A Ugandan human rights group said so.", "group", "UGA", "UGA"),
    ("the-people", "Algeria voted in May. The people wept.", "people", "DZA", "DZA"),
    ("displaced", "Sudan opened camps. Officials sheltered the displaced.", "displaced", "SDN", "SDN"),
]


@pytest.mark.parametrize(
    ("text", "words", "country", "code"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_home(text: str, words: str, country: str | None, code: str | None) -> None:
    reading = read(text, dt.date(2022, 9, 15))
    knowledge = load_knowledge()
    (found,) = find_actors(reading, knowledge, find_places(reading, knowledge)).of(token_at(reading, words))
    assert (found.country, found.code) == (country, code)
