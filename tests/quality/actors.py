"""Actors as of a day: who, of which country, in which sectors. `words@2` is the second occurrence of the words.

Sectors: all that stand there must come out, and none where none stands; `!GOV` must not; `?` is not asked.
"""

import datetime as dt

from benchmarks.figures import percent
from samarkand.coder.actors import find_actors
from samarkand.knowledge import load_knowledge
from samarkand.language import TokenSpan, load_pipeline, read_sentences
from samarkand.model import ActorReference
from tests.quality.gold_files import NOTHING, article, rows
from tests.quality.words import content_words


def figures() -> dict[str, float]:
    """Return the shares of noun phrases whose actor, country and sectors are right."""
    right = {"who": 0, "country": 0, "sectors": 0}
    asked = dict.fromkeys(right, 0)
    for row in rows("actors.tsv"):
        given = _reference(row)
        asked["who"] += 1
        if row["name"] == NOTHING:
            right["who"] += given is None
            continue
        right["who"] += given is not None and _named(row["name"], given)
        asked["country"] += 1
        right["country"] += given is not None and (given.country or "") == row["country"]
        if row["sectors"] != "?":
            asked["sectors"] += 1
            right["sectors"] += given is not None and sectors_right(row["sectors"], given.sectors)
    return {f"actors.{name}": percent(right[name], asked[name]) for name in right}


def sectors_right(cell: str, sectors: tuple[str, ...]) -> bool:
    """Say whether the sectors are what a cell asks for."""
    if cell.startswith("!"):
        return cell[1:] not in sectors
    return cell in sectors if cell else not sectors


def _named(name: str, reference: ActorReference) -> bool:
    """Say whether all words of the gold name stand in the reference's name."""
    return content_words(name) <= content_words(reference.name)


def _reference(row: dict[str, str]) -> ActorReference | None:
    """Return the first actor that the noun phrase stands for."""
    text = row["text"]
    words, _, number = row["words"].partition("@")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    reading = read_sentences(article(text, dt.date.fromisoformat(row["published"])), load_pipeline())
    inside = [t.i for t in reading.doc if t.idx < start + len(words) and start < t.idx + len(t)]
    root = TokenSpan(reading.doc, inside[0], inside[-1] + 1).root
    return next(iter(find_actors(reading, load_knowledge()).of(root)), None)
