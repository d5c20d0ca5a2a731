"""Find the stretches of an article that stand in quotation marks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.model import Block, Span

_CLOSERS = {"“": "”", "‘": "’", "«": "»", '"': '"', "''": "''", "``": "''", "'": "'"}
_MARK = re.compile("|".join(sorted(_CLOSERS, key=len, reverse=True)))
_SINGLE = frozenset("'‘")
_OPENS_AFTER = frozenset(' \t\n\u00a0([{—–-―/:,“"')
_LONGEST_SINGLE = 400  # code points; beyond that a lone apostrophe has been taken for a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start, end: with the marks; inner_start, inner_end: without them.
        continues: the next quotation goes on with the same speech (the mark is closed only paragraphs later).
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    continues: bool = False

    @property
    def inner(self) -> Span:
        """The quoted words without the marks."""
        return Span(start=self.inner_start, end=self.inner_end)

    def holds(self, offset: int) -> bool:
        """Say whether the character at this offset is quoted."""
        return self.start <= offset < self.end


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of these blocks in the order of the text.

    A quotation that a block leaves open is closed at the block's end; where the next block opens with the
    same mark it `continues` there, as newspapers set speeches of several paragraphs.
    """
    found: list[Quotation] = []
    for block, following in itertools.zip_longest(blocks, blocks[1:]):
        opens_next = following is not None and _mark_at(text, following.start) is not None
        found.extend(_in_block(text, block, opens_next))
    return tuple(found)


def _in_block(text: str, block: Block, opens_next: bool) -> list[Quotation]:
    found: list[Quotation] = []
    at = block.start
    while (next_mark := _MARK.search(text, at)) is not None and next_mark.start() < block.end:
        at, mark = next_mark.start(), next_mark[0]
        if not _may_open(text, at, mark, block):
            at += len(mark)
            continue
        close = _closing(text, at + len(mark), mark, block.end)
        if close is None and not _stays_open(text, at, mark, block, opens_next):
            at += len(mark)
            continue
        inner_start = at + len(mark)
        inner_end = block.end if close is None else close
        end = block.end if close is None else close + len(_CLOSERS[mark])
        if text[inner_start:inner_end].strip():
            quotation = Quotation(
                start=at, end=end, inner_start=inner_start, inner_end=inner_end, continues=close is None and opens_next
            )
            found.append(quotation)
        at = end
    return found


def _mark_at(text: str, at: int) -> str | None:
    mark = _MARK.match(text, at)
    return mark[0] if mark is not None else None


def _may_open(text: str, at: int, mark: str, block: Block) -> bool:
    """A mark opens where a word may begin; an apostrophe only before a letter and after a blank."""
    before = text[at - 1] if at > block.start else " "
    after = text[at + len(mark) : at + len(mark) + 1]
    if mark in _SINGLE:
        return before in _OPENS_AFTER and (after.isalnum() or after in "$£€[…")
    return mark in "“«``" or before in _OPENS_AFTER or before.isspace()


def _closing(text: str, start: int, mark: str, limit: int) -> int | None:
    closer = _CLOSERS[mark]
    end = min(limit, start + _LONGEST_SINGLE) if mark in _SINGLE else limit
    at = text.find(closer, start, end)
    while at != -1:
        if mark not in _SINGLE or _closes_single(text, at, limit):
            return at
        at = text.find(closer, at + 1, end)
    if mark == "“":
        straight = text.find('"', start, limit)
        return None if straight == -1 else straight
    return None


def _closes_single(text: str, at: int, limit: int) -> bool:
    after = text[at + 1] if at + 1 < limit else " "
    return not after.isalnum() and text[at - 1] != " "


def _stays_open(text: str, at: int, mark: str, block: Block, opens_next: bool) -> bool:
    """An opening mark without its closing one counts where speech may begin: a forgotten or a later close."""
    if mark in _SINGLE:
        return False
    before = text[block.start : at].rstrip()
    return opens_next or not before or before[-1] in ":,.?!"
