"""A text read by the shipped pipeline, for tests of the stages."""

import datetime as dt

from samarkand.language import Reading, load_pipeline, read_sentences
from samarkand.model import Article, Block, BlockKind

PUBLISHED = dt.date(2022, 9, 15)
"""A Thursday: the day of the articles in tests unless they say otherwise."""


def read(text: str, published: dt.date | None = PUBLISHED) -> Reading:
    """Return the reading of a text whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=start + len(line)))
        start += len(line) + 1
    article = Article(id="test", text=text, published=published, language="en", blocks=tuple(blocks))
    return read_sentences(article, load_pipeline())
