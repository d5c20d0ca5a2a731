import pytest

from samarkand.knowledge import NameUse, load_knowledge

# id, words, (start, end, actor, use) of each first reading
SENTENCES = [
    ("name", "China protested", [(0, 1, "CHN", "name")]),
    ("adjective", "Chinese vessels left", [(0, 1, "CHN", "adjective")]),
    ("plural national", "Iraqis voted", [(0, 1, "IRQ", "national")]),
    ("irregular national", "two Frenchmen and a Dane", [(1, 2, "FRA", "national"), (4, 5, "DNK", "national")]),
    ("capital", "Beijing replied", [(0, 1, "CHN", "capital")]),
    ("metonym", "the Kremlin replied", [(1, 2, "RUS", "metonym")]),
    ("dotted", "the U.S. and the U.K. agreed", [(1, 2, "USA", "name"), (4, 5, "GBR", "name")]),
    ("pronoun us", "they told us nothing", []),
    ("bird", "a turkey and a chad", []),
    ("longest", "South Korea and North Korea 's envoy", [(0, 2, "KOR", "name"), (3, 5, "PRK", "name")]),
    ("inside longer", "the Papua New Guinea coast", [(1, 4, "PNG", "name")]),
    ("possessive", "Turkey’s plan", [(0, 1, "TUR", "name")]),
    ("hyphen", "a U.S.-led raid", [(1, 2, "USA", "name")]),
    ("hyphen pair", "the Iran-Iraq border", [(1, 2, "IRN", "name"), (1, 2, "IRQ", "name")]),
    ("split hyphen", "a Saudi - led raid", [(1, 2, "SAU", "adjective")]),
    ("diacritics", "Cote d'Ivoire and Türkiye", [(0, 2, "CIV", "name"), (3, 4, "TUR", "name")]),
    ("headline", "RUSSIA HITS KYIV AGAIN", [(0, 1, "RUS", "name"), (2, 3, "UKR", "capital")]),
    ("dateline", "TEHRAN ( Wire ) Talks began", [(0, 1, "IRN", "capital")]),
    ("sea", "ships in the South China Sea and the Indian Ocean", []),
    ("comma ends", "Guinea , Bissau", [(0, 1, "GIN", "name"), (2, 3, "GNB", "capital")]),
    ("comma inside", "from Washington , D.C. today", [(1, 4, "USA", "capital")]),
    ("person", "when Angela Merkel spoke", [(1, 3, "angela-merkel", "name")]),
    ("surname alone", "when Merkel spoke", []),
    ("institution", "the Knesset voted", [(1, 2, "knesset", "name")]),
    ("outlet", "The New York Times reported", [(1, 4, "new-york-times", "name")]),
    ("territory", "Chechen fighters", [(0, 1, "chechnya", "adjective")]),
    ("people", "Kurdish fighters", [(0, 1, "kurds", "adjective")]),
    ("past state", "the Soviet army", [(1, 2, "SUN", "adjective")]),
    (
        "the and a longer name",
        "the Independent National Electoral Commission",
        [(1, 5, "independent-national-electoral-commission", "name")],
    ),
    ("shortened name that goes on", "the Post Office", []),
    ("part of another name", "students of Delhi University in Ho Chi Minh City", []),
    ("no part of one", "China university fees", [(0, 1, "CHN", "name")]),
    ("ampersand", "the Mail & Guardian wrote", [(1, 4, "mail-guardian", "name")]),
    ("the is needed", "good Times", []),
]


@pytest.mark.parametrize(("words", "expected"), [s[1:] for s in SENTENCES], ids=[s[0] for s in SENTENCES])
def test_names_in_words(words: str, expected: list[tuple[int, int, str, str]]) -> None:
    matches = load_knowledge().match(words.split())
    assert [(m.start, m.end, m.named[0].actor.id, m.named[0].use.value) for m in matches] == expected


def test_a_word_keeps_all_its_uses() -> None:
    (match,) = load_knowledge().match(["Iraqi"])
    (iraq,) = match.actors
    assert match.uses_of(iraq) == (NameUse.ADJECTIVE, NameUse.NATIONAL)
    assert match.has_use(NameUse.NATIONAL)
    assert not match.has_use(NameUse.NAME, NameUse.CAPITAL)


def test_an_ambiguous_word_keeps_all_its_actors() -> None:
    (match,) = load_knowledge().match(["Congolese"])
    assert [actor.id for actor in match.actors] == ["COD", "COG"]


def test_shortened_names_say_so() -> None:
    (match,) = load_knowledge().match(["a", "report", "in", "the", "Post"])
    assert {reading.use for reading in match.named} == {NameUse.SHORTENED}
    assert len(match.actors) > 1


def test_nothing_in_nothing() -> None:
    assert load_knowledge().match([]) == []
    assert load_knowledge().match([",", "", "..."]) == []
