"""The gold sets: sentences of our own with what a political scientist expects, written before measuring."""

import csv
import datetime as dt
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from samarkand.coder import code
from samarkand.model import Article, Block, BlockKind, Record
from tests.coder.reading import PUBLISHED

GOLD = Path(__file__).parent / "gold"
NOTHING = "-"
"""What stands in a cell where nothing must come out."""


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a TSV file."""
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def toml(name: str) -> dict[str, Any]:
    """Return a TOML file."""
    return tomllib.loads((GOLD / name).read_text(encoding="utf-8"))


def items(cell: str) -> list[str]:
    """Return the parts of a cell that are set apart by semicolons."""
    return [] if cell == NOTHING else [part.strip() for part in cell.split(";")]


def article(text: str, published: dt.date = PUBLISHED) -> Article:
    """Return a text of one paragraph as an article."""
    block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
    return Article(id="quality", text=text, published=published, language="en", blocks=(block,))


@cache
def record(text: str) -> Record:
    """Return what the coder makes of a text published on the day of the tests' articles."""
    return code(article(text))
