"""Text to pieces: paragraphs, bullets and marked headings, before anyone asks what they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u2060"
"""White space and invisible marks, as the inside of a regular expression's character class."""

_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INNER = re.compile(rf"[^{BLANK}](?:.*[^{BLANK}])?", re.DOTALL)
_BULLET = re.compile(r"(?:[•‣◦▪▫●○■□·∙⁃►▶➤]\s*|[-–—*]\s+|\d{1,2}[.)]\s+(?=[^\W\d_a-z]))(?=\S)")
_DASH_BULLET = re.compile(r"[-–—*]\s+[a-z]")
_RAGGED = 8
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]*]*$")


class Shape(StrEnum):
    """What the marks of a piece show of it; captions and titles are marked on web pages only."""

    PROSE = "prose"
    BULLET = "bullet"
    HEADING = "heading"
    CAPTION = "caption"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text between line ends that may be a block; its marks and white space lie outside."""

    start: int
    end: int
    shape: Shape = Shape.PROSE

    def of(self, text: str) -> str:
        """Return the words of the piece."""
        return text[self.start : self.end]


def find_pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a plain text in order.

    Blank lines part paragraphs. Without one, a line goes on in the next only where the text shows that it was wrapped:
    lines that break off before a lower-case word give the width, and a line joins the next where the next line's first
    word would not have fitted.
    """
    groups = list(_groups(text))
    width = max((len(a.of(text)) for group in groups for a, b in _pairs(group) if _goes_on(text, a, b)), default=0)
    return tuple(piece for group in groups for piece in _joined(text, group, width))


def inner(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the range without the white space around it, or None where nothing else is in it."""
    match = _INNER.search(text, start, end)
    return match.span() if match else None


def ends_sentence(text: str) -> bool:
    """Say whether the words end as a sentence does."""
    return bool(_SENTENCE_END.search(text[-8:]))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _groups(text: str) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for start, end in _lines(text):
        range_ = inner(text, start, end)
        if range_ and any(c.isalnum() for c in text[slice(*range_)]):
            group.append(_marked(text, *range_))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _marked(text: str, start: int, end: int) -> Piece:
    for pattern, shape in ((_HEADING, Shape.HEADING), (_BULLET, Shape.BULLET)):
        if mark := pattern.match(text, start, end):
            return Piece(start=mark.end(), end=end, shape=shape)
    return Piece(start=start, end=end)


def _pairs(group: list[Piece]) -> Iterator[tuple[Piece, Piece]]:
    return pairwise(group)


def _goes_on(text: str, line: Piece, following: Piece) -> bool:
    """Say whether a line breaks off in a sentence that the next line goes on with."""
    if Shape.HEADING in (line.shape, following.shape) or ends_sentence(line.of(text)):
        return False
    if following.shape is Shape.BULLET:
        return bool(_DASH_BULLET.match(text, following.start - 2)) and line.shape is Shape.PROSE
    return text[following.start].islower()


def _joined(text: str, group: list[Piece], width: int) -> Iterator[Piece]:
    piece, last = group[0], group[0]
    for line in group[1:]:
        if _goes_on(text, last, line) or _was_full(text, last, line, width):
            piece = replace(piece, end=line.end)
        else:
            yield piece
            piece = line
        last = line
    yield piece


def _was_full(text: str, line: Piece, following: Piece, width: int) -> bool:
    if not width or Shape.HEADING in (line.shape, following.shape) or following.shape is Shape.BULLET:
        return False
    length = line.end - line.start
    first_word = following.of(text).split(maxsplit=1)[0]
    return length - _RAGGED <= width < length + 1 + len(first_word)
