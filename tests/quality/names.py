"""Names: exact spans with their kind, from raw text. A line of the set reads `[PER|Ada Obi] flew to [LOC|Accra].`"""

import re
from dataclasses import dataclass

from benchmarks.figures import rates
from samarkand.language import read_sentences
from tests.quality.gold_files import GOLD, article

KINDS = ("PER", "ORG", "LOC")
_MARK = re.compile(rf"\[({'|'.join(KINDS)})\|([^][|]+)\]")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """Where a name stands, and what it names."""

    start: int
    end: int
    kind: str


def read_line(line: str) -> tuple[str, set[Name]]:
    """Return the raw text of a line and the names marked in it."""
    text, names, offset = "", set[Name](), 0
    for mark in _MARK.finditer(line):
        text += line[offset : mark.start()]
        names.add(Name(start=len(text), end=len(text) + len(mark[2]), kind=mark[1]))
        text += mark[2]
        offset = mark.end()
    return text + line[offset:], names


def read_lines() -> list[str]:
    """Return the lines of the set, without remarks."""
    lines = (GOLD / "names.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def found_names(text: str) -> set[Name]:
    """Return the names that the pipeline finds."""
    return {
        Name(start=entity.start_char, end=entity.end_char, kind=entity.label_)
        for entity in read_sentences(article(text)).doc.ents
    }


def figures() -> dict[str, float]:
    """Return F1 of all names, and of each kind."""
    pairs = [(names, found_names(text)) for text, names in map(read_line, read_lines())]
    found = {"names.f1": _f1(pairs, KINDS)}
    return found | {f"names.{kind.lower()}_f1": _f1(pairs, (kind,)) for kind in KINDS}


def _f1(pairs: list[tuple[set[Name], set[Name]]], kinds: tuple[str, ...]) -> float:
    gold = [{name for name in names if name.kind in kinds} for names, _ in pairs]
    given = [{name for name in names if name.kind in kinds} for _, names in pairs]
    hits = sum(len(wanted & found) for wanted, found in zip(gold, given, strict=True))
    return rates(hits, sum(map(len, given)), hits, sum(map(len, gold))).f
