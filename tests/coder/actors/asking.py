"""What the shipped pipeline and tables say of a word in a text, in a form that a table of cases can hold."""

import datetime as dt
from functools import cache

from samarkand.coder.actors import Actors, find_actors
from samarkand.knowledge import load_knowledge
from samarkand.language import Reading, Token
from samarkand.model import ActorReference
from tests.coder.reading import read


@cache
def actors_in(text: str, day: str | None) -> tuple[Reading, Actors]:
    """Return the reading and the actors of a text whose lines are paragraphs, published on an ISO day."""
    reading = read(text, dt.date.fromisoformat(day) if day else None)
    return reading, find_actors(reading, load_knowledge())


def token_at(reading: Reading, words: str) -> Token:
    """Return the head of the first place where the words stand; "#2" behind them asks for the second place."""
    words, _, nth = words.partition("#")
    start = -1
    for _ in range(int(nth or 1)):
        start = reading.article.text.index(words, start + 1)
    span = reading.doc.char_span(start, start + len(words))
    assert span is not None, f"{words!r} is no run of words"
    return span.root


def asked(text: str, day: str | None, words: str) -> tuple[ActorReference, ...]:
    """Return the references of the words' head."""
    reading, actors = actors_in(text, day)
    return actors.of(token_at(reading, words))


def told(reference: ActorReference) -> str:
    """Return a reference on one line: id or name in quotation marks, country, sectors, office."""
    who = reference.actor or f"“{reference.name}”"
    unknown = "?" if reference.office_unknown else ""
    fields = (who, reference.country or "-", " ".join(reference.sectors) or "-", (reference.office or "-") + unknown)
    return ", ".join(fields)
