"""Which time and place an event's own clause gives it. The articles are of Thursday, 15 September 2022."""

import datetime as dt

import pytest

from samarkand.coder.circumstances import date_of, place_of
from samarkand.coder.places import find_places
from samarkand.coder.times import find_times
from samarkand.knowledge import load_knowledge
from samarkand.language import Sentence
from samarkand.model import ItemDate, PlaceMention
from tests.coder.reading import PUBLISHED, read

# id, text, word of the event, words of its date or None
DATES = [
    ("own-clause", "Troops attacked the village on Monday.", "attacked", "Monday"),
    ("fronted", "On Monday troops attacked the village.", "attacked", "Monday"),
    ("said-on", "Officials said on Tuesday that the troops had left.", "left", None),
    ("said-on-itself", "Officials said on Tuesday that the troops had left.", "said", "Tuesday"),
    ("content-has-its-own", "Officials said on Tuesday that the troops left in May.", "left", "May"),
    ("coordinated", "The presidents met in Vienna on Friday and signed an accord.", "signed", "Friday"),
    ("participle", "Thousands marched through the city on Sunday, demanding new elections.", "demanding", "Sunday"),
    ("noun-of-light-verb", "The two sides held talks on Wednesday.", "talks", "Wednesday"),
    ("noun-itself", "The attack on Monday was the third.", "attack", "Monday"),
    ("other-clause", "He resigned after protests began in June.", "resigned", None),
    ("vague", "The party is now in opposition and attacked the law.", "attacked", None),
    ("none", "Troops attacked the village.", "attacked", None),
]

# id, text, word of the event, words of its place or None
PLACES = [
    ("in", "Rebels killed four soldiers in Mosul.", "killed", "Mosul"),
    ("near", "A bomb exploded near Kabul.", "exploded", "Kabul"),
    ("city-of", "A bomb exploded in the northern city of Aleppo.", "exploded", "Aleppo"),
    ("travel", "The minister travelled to Cairo.", "travelled", "Cairo"),
    ("visited", "The minister visited Cairo.", "visited", "Cairo"),
    ("actor-is-no-place", "Russia condemned the raid.", "condemned", None),
    ("adjective-is-no-place", "Turkish troops crossed the river.", "crossed", None),
    ("said-in", "The minister said in Paris that rebels had killed four soldiers.", "killed", None),
    ("noun-of-light-verb", "The two sides held talks in Vienna.", "talks", "Vienna"),
    ("none", "Rebels killed four soldiers.", "killed", None),
]


def ask_date(text: str, word: str, published: dt.date | None = PUBLISHED) -> tuple[ItemDate | None, str]:
    reading = read(text, published)
    sentence, position = _find(reading.sentences, word)
    return date_of(sentence.tokens[position], sentence, find_times(reading), reading.article)


def ask_place(text: str, word: str) -> tuple[PlaceMention | None, str]:
    reading = read(text)
    sentence, position = _find(reading.sentences, word)
    return place_of(sentence.tokens[position], sentence, find_places(reading, load_knowledge()))


def _find(sentences: tuple[Sentence, ...], word: str) -> tuple[Sentence, int]:
    return next((s, i) for s in sentences for i, token in enumerate(s.tokens) if token.text == word)


@pytest.mark.parametrize(("text", "word", "words"), [case[1:] for case in DATES], ids=[case[0] for case in DATES])
def test_date_of(text: str, word: str, words: str | None) -> None:
    date, ground = ask_date(text, word)
    assert (date and text[date.start : date.end]) == words
    assert ground.startswith(f'dated by "{words}"' if words else "no words")


@pytest.mark.parametrize(("text", "word", "words"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_place_of(text: str, word: str, words: str | None) -> None:
    place, ground = ask_place(text, word)
    assert (place and place.text) == words
    assert ground.startswith(f'placed by "{words}"' if words else "no words")


def test_the_days_come_from_the_time() -> None:
    date, _ = ask_date("Troops attacked the village on Monday.", "attacked")
    assert date is not None
    assert (date.from_, date.to) == (dt.date(2022, 9, 12), dt.date(2022, 9, 12))


def test_an_undated_article_keeps_the_words_and_leaves_the_days_open() -> None:
    date, ground = ask_date("Troops attacked the village on Monday.", "attacked", None)
    assert date is not None
    assert (date.from_, date.to) == (None, None)
    assert "undated" in ground
