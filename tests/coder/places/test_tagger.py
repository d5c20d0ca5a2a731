"""What comes out of sentences with places, and what must not."""

import pytest

from samarkand.coder.places import find_places
from samarkand.knowledge import load_knowledge
from tests.coder.reading import read

# id, text, the places in their order: words, table's name, country, kind
CASES = [
    ("town", "The envoys met in Geneva.", [("Geneva", "Geneva", "CHE", "town")]),
    ("country", "Floods hit Pakistan.", [("Pakistan", "Pakistan", "PAK", "country")]),
    (
        "contained",
        "He was born in Paris, Texas.",
        [("Paris", "Paris", "USA", "town"), ("Texas", "Texas", "USA", "region")],
    ),
    (
        "contained-abbreviated",
        "The plant stands in Paris, Tex., near the river.",
        [("Paris", "Paris", "USA", "town"), ("Tex.", "Texas", "USA", "region")],
    ),
    (
        "contained-country",
        "Shots were fired in Tripoli, Lebanon.",
        [("Tripoli", "Tripoli", "LBN", "town"), ("Lebanon", "Lebanon", "LBN", "country")],
    ),
    ("capital-first", "Shots were fired in Tripoli.", [("Tripoli", "Tripoli", "LBY", "town")]),
    (
        "country-in-article",
        "Pakistan sent more police.\nA bomb went off in Hyderabad.",
        [("Pakistan", "Pakistan", "PAK", "country"), ("Hyderabad", "Hyderabad", "PAK", "town")],
    ),
    ("largest", "The fair opened in Birmingham.", [("Birmingham", "Birmingham", "GBR", "town")]),
    ("region", "Tensions rose in the South China Sea.", [("South China Sea", "South China Sea", None, "sea")]),
    ("continent", "Drought spread across Africa.", [("Africa", "Africa", None, "continent")]),
    ("diacritics", "The march ended in Medellin.", [("Medellin", "Medellín", "COL", "town")]),
    ("older-name", "He left Bombay in 1990.", [("Bombay", "Mumbai", "IND", "town")]),
    ("variant", "Fighters entered Raqqa.", [("Raqqa", "Ar Raqqah", "SYR", "town")]),
    ("capitals", "PROTESTS IN NEW DELHI", [("NEW DELHI", "New Delhi", "IND", "town")]),
    ("adjective", "Chinese ships left.", [("Chinese", "China", "CHN", "country")]),
    ("longest", "They met in New York.", [("New York", "New York City", "USA", "town")]),
    ("us-state", "Voters in Georgia and Texas go to the polls in the United States.", [
        ("Georgia", "Georgia", "USA", "region"), ("Texas", "Texas", "USA", "region"),
        ("United States", "United States", "USA", "country"),
    ]),
    ("the-country", "Georgia and Armenia signed the accord.", [
        ("Georgia", "Georgia", "GEO", "country"), ("Armenia", "Armenia", "ARM", "country"),
    ]),
]  # fmt: skip

# id, text, words that are no place here
NO_PLACES = [
    ("surname", "Michael Jordan spoke first. Later Jordan left.", "Jordan"),
    ("titled", "Mr. Lincoln thanked the court.", "Lincoln"),
    ("month", "The talks began in March.", "March"),
    ("word", "Of all the plans none was adopted.", "Of"),
    ("word-at-start", "Reading the letter took an hour.", "Reading"),
    ("language", "He spoke in French.", "French"),
    ("person-of-the-tables", "Vladimir Putin spoke.", "Vladimir"),
]

USES = [
    ("literal-in", "The envoys met in Beijing.", "Beijing", "literal"),
    ("literal-visit", "The minister visited Iran.", "Iran", "literal"),
    ("acts", "Russia accused the alliance of lying.", "Russia", "metonymic"),
    ("capital-says", "Beijing rejected the claim.", "Beijing", "metonymic"),
    ("talks-with", "The minister held talks with Moscow.", "Moscow", "metonymic"),
    ("modifier", "The Gaza war went on.", "Gaza", "modifier"),
    ("embedded", "She teaches at the University of Oxford.", "Oxford", "embedded"),
    ("embedded-before", "The Washington Post reported the raid.", "Washington", "embedded"),
    ("demonym", "Turkish troops crossed the border.", "Turkish", "demonym"),
    ("coordinated", "Clashes broke out in Aleppo and Homs.", "Homs", "literal"),
]


def found(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(p.text, p.name, p.country, p.kind) for p in find_places(read(text), load_knowledge())]


@pytest.mark.parametrize(("text", "places"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_places(text: str, places: list[tuple[str, str, str | None, str]]) -> None:
    assert found(text) == places


@pytest.mark.parametrize(("text", "words"), [case[1:] for case in NO_PLACES], ids=[case[0] for case in NO_PLACES])
def test_no_place(text: str, words: str) -> None:
    assert words not in [place[0] for place in found(text)]


@pytest.mark.parametrize(("text", "words", "use"), [case[1:] for case in USES], ids=[case[0] for case in USES])
def test_use(text: str, words: str, use: str) -> None:
    uses = {place.text: place.use for place in find_places(read(text), load_knowledge())}
    assert uses.get(words) == use


def test_a_county_is_not_its_namesake_town() -> None:
    (place,) = find_places(read("The fire began in Hamilton County."), load_knowledge())
    assert (place.text, place.geonameid, place.lat) == ("Hamilton County", None, None)


def test_offsets_hold() -> None:
    reading = read("In Kyiv and Lviv,\nas in Warsaw, people marched.")
    places = find_places(reading, load_knowledge())
    assert [reading.article.text[place.start : place.end] for place in places] == ["Kyiv", "Lviv", "Warsaw"]
