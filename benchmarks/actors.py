"""Whom the words of real news stand for: country and sectors of hand-labelled mentions.

    python -m benchmarks.actors ../shared/data [--half tune|check] [--draw tune2|tune3] [--errors]

The gold is our own (`benchmarks/gold/actors`, offsets and labels without text, made before the coder was tuned on it);
the texts are read from the data folder. Two scores: `strict` counts mentions of which the label is sure and takes the
label alone; `lenient` counts all mentions and takes any reading that the labeller allows.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import rates
from benchmarks.halves import Half, read_gold
from samarkand.coder.actors import Actors, find_actors
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.mentioned import is_side
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.places import find_places
from samarkand.knowledge import NameUse, load_knowledge
from samarkand.language import Reading, Token, load_pipeline, read_sentences
from samarkand.model import ActorReference, Article, PlaceMention, PlaceUse
from samarkand.readers import read

GOLD = Path(__file__).parent / "gold" / "actors"
SETS = {
    "newswire": "newswire/asia_africa_2022.jsonl",
    "current_events": "current_events/2002_2021.jsonl.xz",
}
PRONOUNS = frozenset({"he", "him", "she", "her", "it", "they", "them"})
ACTING = ("nsubj", "obj", "iobj", "obl:agent", "nmod:poss", "conj", "appos", "root", "ROOT")
"""What a state is to its verb or noun where it acts or is acted upon."""

Whom = tuple[str | None, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that the coder takes for an actor, with what it reads from them."""

    start: int
    end: int
    whom: Whom


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, the last line as one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.actors", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--errors", action="store_true", help="print what was missed, wrong or too much")
    parser.add_argument("--draw", default="", help="a later draw of passages, all to tune on: tune2, tune3")
    options = parser.parse_args(arguments)
    figures = {
        name: measure(options.data, name, options.half, draw=options.draw, errors=options.errors) for name in SETS
    }
    for name, found in figures.items():
        print(f"{name:16}", found)
    print(json.dumps(figures))


def measure(data: Path, name: str, half: Half = Half.ALL, *, draw: str = "", errors: bool = False) -> dict[str, float]:
    """Return precision and recall of one of `SETS` in percent, strict and lenient.

    Raises:
        ValueError: the texts are not those that were labelled.
    """
    passages = read_gold(GOLD / (f"{name}_{draw}.jsonl" if draw else f"{name}.jsonl"), half)
    articles = {article.id: article for article in _articles(data / SETS[name], {one["id"] for one in passages})}
    counts = {"strict": [0, 0, 0], "lenient": [0, 0, 0]}
    pipeline, knowledge = load_pipeline(), load_knowledge()
    for passage in passages:
        article = articles[passage["id"]]
        _check(passage, article)
        reading = read_sentences(article, pipeline)
        places = find_places(reading, knowledge)
        actors = find_actors(reading, knowledge, places)
        claimed = _found(actors, places, reading, passage["start"], passage["end"])
        found = [one for one in claimed if one.whom != (None, frozenset())]
        for way, count in counts.items():
            for at, more in enumerate(_count(passage, found, lenient=way == "lenient")):
                count[at] += more
        if errors:
            _print_errors(passage, found, article.text)
    scores = {way: rates(right, predicted, right, gold) for way, (right, predicted, gold) in counts.items()}
    return {f"{way}_{rate}": getattr(score, rate) for way, score in scores.items() for rate in ("p", "r")}


def _articles(path: Path, wanted: set[str]) -> Iterator[Article]:
    """Yield the wanted articles; only their lines are handed to the reader, for the files are long."""
    opened = lzma.open if path.suffix == ".xz" else open
    with opened(path, "rt", encoding="utf-8") as lines, tempfile.TemporaryDirectory() as folder:
        few = Path(folder) / "wanted.jsonl"
        few.write_text("".join(line for line in lines if json.loads(line)["id"] in wanted), encoding="utf-8")
        yield from read(few)


def _check(passage: dict[str, Any], article: Article) -> None:
    for mention in passage["mentions"]:
        words = article.text[mention["start"] : mention["end"]]
        if hashlib.sha256(words.encode()).hexdigest()[:8] != mention["sha"]:
            raise ValueError(f"{article.id}, {mention['start']}: not the words that were labelled")


def _found(actors: Actors, places: Iterable[PlaceMention], reading: Reading, start: int, end: int) -> Iterator[Found]:
    """Yield what the coder finds between two offsets: chunks, and pronouns that stand for one actor.

    A name of which it tells neither country nor sector is no finding: it abstains.
    """
    acting = {place.start for place in places if place.use is PlaceUse.METONYMIC}
    for chunk in (chunk for of_sentence in actors.chunks for chunk in of_sentence):
        span = actors.span(chunk)
        if not (start <= span.start and span.end <= end and actors.is_mention(chunk)):
            continue
        if span.start in acting or _acts(chunk, reading.doc[chunk.head]):
            references = actors.of(reading.doc[chunk.head]) or (actors.reference(chunk),)
            yield Found(start=span.start, end=span.end, whom=_whom(references[0]))
    for token in reading.doc:
        if not (start <= token.idx < end and token.lower_ in PRONOUNS and token.dep_ != "nmod:poss"):
            continue
        if len(references := actors.of(token)) == 1:
            yield Found(start=token.idx, end=token.idx + len(token), whom=_whom(references[0]))


def _acts(chunk: Chunk, head: Token) -> bool:
    """Say whether a state is named as an actor; the labels leave it out as a place and before a noun."""
    if chunk.kind is not ChunkKind.STATE or chunk.use is NameUse.NATIONAL:
        return True
    return head.dep_.startswith(ACTING) or is_side(head)


def _whom(reference: ActorReference) -> Whom:
    return reference.country or reference.code, frozenset(reference.sectors)


def _allowed(mention: dict[str, Any], *, lenient: bool) -> set[Whom]:
    """Return the readings that count as right."""
    labels = [mention, *(mention["also"] if lenient else ())]
    return {(label["country"] or label["code"], frozenset(label["sectors"])) for label in labels}


def _overlap(found: Found, start: int, end: int) -> int:
    return min(found.end, end) - max(found.start, start)


def _best(mention: dict[str, Any], found: Iterable[Found]) -> Found | None:
    """Return what covers most of a mention; of two that cover as much the one that ends last."""
    covering = [one for one in found if _overlap(one, mention["start"], mention["end"]) > 0]
    return max(covering, key=lambda one: (_overlap(one, mention["start"], mention["end"]), one.end), default=None)


def _count(passage: dict[str, Any], found: Sequence[Found], *, lenient: bool) -> tuple[int, int, int]:
    """Return how many are right, how many were found, and how many there are."""
    mentions = [mention for mention in passage["mentions"] if lenient or mention["sure"]]
    best = [(mention, _best(mention, found)) for mention in mentions]
    right = sum(one is not None and one.whom in _allowed(mention, lenient=lenient) for mention, one in best)
    return right, sum(one is not None for _, one in best) + len(_too_much(passage, found)), len(mentions)


def _too_much(passage: dict[str, Any], found: Sequence[Found]) -> list[Found]:
    spans = [(mention["start"], mention["end"]) for mention in passage["mentions"]] + passage["neutral"]
    return [one for one in found if all(_overlap(one, start, end) <= 0 for start, end in spans)]


def _print_errors(passage: dict[str, Any], found: Sequence[Found], text: str) -> None:
    for mention in passage["mentions"]:
        one = _best(mention, found)
        if one is None or one.whom not in _allowed(mention, lenient=True):
            words = text[mention["start"] : mention["end"]]
            label = (mention["country"] or mention["code"], mention["sectors"])
            got = (text[one.start : one.end], one.whom[0], sorted(one.whom[1])) if one else "missed"
            print(f"{passage['id']} {mention['kind']}: [{words}] {label} <- {got}")
    for one in _too_much(passage, found):
        print(f"{passage['id']} too much: [{text[one.start : one.end]}] {one.whom[0]} {sorted(one.whom[1])}")


if __name__ == "__main__":
    main()
