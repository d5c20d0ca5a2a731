"""Which words of an article are mentions of an actor, and which are places, kinds of things or predicates."""

import datetime as dt

import pytest

from samarkand.coder.actors import find_actors
from samarkand.coder.places import find_places
from samarkand.knowledge import load_knowledge
from tests.coder.reading import read

DAY = dt.date(2022, 9, 15)

# id, text, mentions that must be there, words that must be in none
CASES = [
    ("place", "Floods killed ten farmers in Kenya.", ["ten farmers"], ["Kenya"]),
    ("side", "Kenya ended its talks with Uganda.", ["Kenya", "Uganda"], []),
    ("visited", "French troops have left Mali.", ["French troops"], ["Mali"]),
    ("kind", "The law limits press freedom, editors said.", ["editors"], ["press"]),
    ("held", "A shell hit an army base.", ["army base"], []),
    ("what-comes-to-be", "Her party wants to form a government.", ["party"], ["government"]),
    ("government", "She accused the government of fraud.", ["government"], []),
    ("predicate", "Rosa Lindqvist was indicted as a defendant.", ["Rosa Lindqvist"], ["defendant"]),
    ("building", "He was treated at a hospital.", [], ["hospital"]),
    ("struck-building", "Rebels shelled a hospital.", ["Rebels", "hospital"], []),
    ("kin", "The soldier wrote to his cousins.", ["soldier"], ["cousins"]),
    ("hour", "The shop closed at 5 pm.", [], ["pm"]),
    ("let", "Let us wait, the minister said.", ["minister"], ["Let"]),
    ("asked", "The minister called on Kenya to withdraw.", ["minister", "Kenya"], []),
    ("letter-to", "Peru sent a letter to Chile.", ["Peru", "Chile"], []),
    ("note-from", "He rejected a note from Tokyo.", ["Tokyo"], []),
    ("site", "Guards drove the men to police stations.", ["Guards"], ["stations"]),
    ("paper", "Canada left the North American Free Trade Agreement.", ["Canada"], ["Agreement"]),
    ("resistance", "The plan met opposition.", [], ["opposition"]),
    ("name-in-name", "Mustafa Islah fled.", ["Mustafa Islah"], []),
]


@pytest.mark.parametrize(("text", "there", "absent"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_mentions(text: str, there: list[str], absent: list[str]) -> None:
    reading = read(text, DAY)
    knowledge = load_knowledge()
    mentions = [m.text for m in find_actors(reading, knowledge, find_places(reading, knowledge)).mentions]
    assert [words for words in there if words not in mentions] == []
    assert [m for m in mentions for words in absent if words in m] == []
