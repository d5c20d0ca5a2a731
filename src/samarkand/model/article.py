"""An article as it was read, before anything is understood."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of an article is to its reader."""

    TITLE = "title"
    SECTION = "section"
    DATELINE = "dateline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"


CODED_BLOCKS = frozenset({BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CAPTION})
"""Kinds of block whose sentences are coded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of an article, without the white space around it."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes that an article was read from, where its text is an extract of them."""

    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash that the bytes are kept under."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news text with what is known of where it stood.

    Attributes:
        id: the given id, else the URL, else the file's name.
        published: the day it was published; None if nothing tells.
        updated: the day of the last change that the article itself tells.
        language: ISO 639-1, or None until it is identified.
        text: the input's text, unchanged; every offset in a record points into it.
        blocks: in the order of the text, not overlapping.
        original: the raw bytes, where the text is an extract of them (a web page).
    """

    id: str
    text: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()
    original: Original | None = None

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()
