"""A text with its blocks to an Article: what the text tells of itself fills in what its source does not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.errors import InputError
from samarkand.model import Article, Block, BlockKind, Original
from samarkand.readers.agencies import agency_name
from samarkand.readers.blocks import find_blocks
from samarkand.readers.datelines import find_dateline
from samarkand.readers.days import WrittenDay, day_of_url
from samarkand.readers.lines import Piece, inner
from samarkand.readers.stamps import Stamp, find_stamps, read_byline

MAX_ARTICLE_CHARACTERS = 1_000_000
"""The longest text that is read as one article."""

_STAMPED = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.NOTE})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the user says of inputs that do not tell it themselves; what an input tells of itself stands.

    Attributes:
        published: for articles without a day of publication of their own.
        publisher: for articles that name none.
        url: for an article without one; at most one article of a run can take it.
    """

    published: dt.date | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a source tells of an article beside its text: the fields of a JSON line, the metadata of a page."""

    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a text tells of itself in its head, its notes and its datelines."""

    title: str | None = None
    byline: str | None = None
    agency: str | None = None
    published: WrittenDay | None = None
    updated: WrittenDay | None = None


def make_article(
    text: str,
    pieces: Sequence[Piece],
    given: Given,
    overrides: Overrides,
    *,
    name: str,
    original: Original | None = None,
) -> Article:
    """Return the article of a text.

    The day of publication is, in this order: the source's, the text's own with a year, its dateline's with the year of
    the last change, the user's, the one in the URL's path, the day of the last change.
    """
    blocks = find_blocks(text, pieces, title=given.title)
    told = read_head(text, blocks)
    url = given.url or overrides.url
    updated = given.updated or (told.updated.date if told.updated else None)
    published = given.published or _told_day(told, updated) or overrides.published or (day_of_url(url) if url else None)
    if told.updated and not updated and published:
        updated = told.updated.near(published)
    return Article(
        id=given.id or url or name,
        url=url,
        publisher=given.publisher or (agency_name(told.agency) if told.agency else None) or overrides.publisher,
        title=given.title or told.title,
        byline=given.byline or told.byline,
        published=published or updated,
        updated=updated,
        language=given.language,
        text=text,
        blocks=blocks,
        original=original,
    )


def read_head(text: str, blocks: Sequence[Block]) -> Told:
    """Return what the title, byline, dateline and note blocks of a text tell.

    A bare day or a dateline counts above the running text only: below, it may head a part of a chronicle.
    """
    body = next((i for i, block in enumerate(blocks) if block.kind in _BODY), len(blocks))
    words = [(block.kind, text[block.start : block.end]) for block in blocks]
    stamps = [(i, stamp) for i, (kind, w) in enumerate(words) if kind in _STAMPED for stamp in find_stamps(w)]
    heads = [find_dateline(f"{w} X", opens_story=True) for kind, w in words[:body] if kind is BlockKind.DATELINE]
    datelines = [dateline for dateline in heads if dateline]
    return Told(
        title=next((" ".join(w.split()) for kind, w in words if kind is BlockKind.TITLE), None),
        byline=next((names for kind, w in words if kind is BlockKind.BYLINE and (names := read_byline(w))), None),
        agency=next((dateline.agency for dateline in datelines if dateline.agency), None),
        published=_first_published([stamp for i, stamp in stamps if stamp.is_keyed or i < body]),
        updated=next((stamp.day for _, stamp in reversed(stamps) if stamp.is_update), None),
    )


def check_text(text: str, where: str) -> None:
    """Raise InputError where a text is empty, too long, or holds what no database keeps."""
    if len(text) > MAX_ARTICLE_CHARACTERS:
        raise too_long(where)
    if inner(text, 0, len(text)) is None:
        raise InputError(where, "no text in it; nothing to read")
    if "\0" in text:
        raise InputError(where, f"a NUL character at offset {text.index(chr(0))}; remove it from the text")


def too_long(where: str) -> InputError:
    """Return the error of a text beyond the longest that is read."""
    return InputError(where, f"more than {MAX_ARTICLE_CHARACTERS:,} characters of text; split it into its articles")


def _told_day(told: Told, updated: dt.date | None) -> dt.date | None:
    if told.published is None:
        return None
    return told.published.near(updated) if updated else told.published.date


def _first_published(stamps: Sequence[Stamp]) -> WrittenDay | None:
    """Return the first day of publication, one with a year before one without."""
    days = [stamp.day for stamp in stamps if not stamp.is_update]
    return next((day for day in days if day.date), days[0] if days else None)
