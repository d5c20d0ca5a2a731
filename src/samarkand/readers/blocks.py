"""Pieces to blocks: what each stretch of an article is to its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samarkand.model import Block, BlockKind
from samarkand.readers import credits, labels, stamps
from samarkand.readers.datelines import find_dateline
from samarkand.readers.lines import Piece, Shape, ends_sentence, inner

_TAIL_BYLINE = re.compile(r"\s(?P<byline>\((?:Additional |With )?(?:Reporting|Writing|Editing)\b[^()]{2,200}\))\.?$")
_TURN = re.compile(r"[A-Z][A-Z .'’-]{0,60}:\s")
_MOST_TITLE_WORDS = 25
_MOST_SECTION_WORDS = 9
_LEAST_BODY_WORDS = 12
_TITLE_PIECES = 4


def find_blocks(text: str, pieces: Sequence[Piece], *, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of an article in order.

    Args:
        text: the article's text.
        pieces: what `lines.find_pieces` or a web page's structure parts it into.
        title: the headline where something other than the text gives it.
    """
    return tuple(_Splitter(text, pieces, title).blocks())


class _Splitter:
    """One pass over the pieces of an article; a piece's kind depends on its neighbours and on what came before."""

    def __init__(self, text: str, pieces: Sequence[Piece], title: str | None) -> None:
        self.text = text
        self.pieces = pieces
        self.title = title
        self.title_at = self._find_title()
        self.lists_links = False
        self.body_seen = False
        self.is_transcript = sum(bool(_TURN.match(text, piece.start)) for piece in pieces) > 1

    def blocks(self) -> Iterator[Block]:
        for index, piece in enumerate(self.pieces):
            kind = self._kind(index)
            self.lists_links = self._still_links(index, kind)
            if kind in (BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.CAPTION):
                yield from self._body(piece, kind)
                self.body_seen = self.body_seen or kind is not BlockKind.CAPTION
            else:
                yield Block(kind=kind, start=piece.start, end=piece.end)

    def _kind(self, index: int) -> BlockKind:
        if index == self.title_at:
            return BlockKind.TITLE
        own = self._kind_of_furniture(index)
        if own:
            return own
        piece = self.pieces[index]
        if self._is_caption(index):
            return BlockKind.CAPTION
        if piece.shape is Shape.BULLET:
            return BlockKind.BULLET
        return BlockKind.SECTION if self._is_section(index) else BlockKind.PARAGRAPH

    def _kind_of_furniture(self, index: int) -> BlockKind | None:
        words = self._words(index)
        if labels.is_link(words) or labels.is_note(words) or self._is_linked(index):
            return BlockKind.NOTE
        if self.pieces[index].shape is Shape.BULLET:
            return None
        if stamps.is_stamp(words):
            return BlockKind.DATELINE
        if stamps.read_byline(words) or stamps.is_tail_byline(words):
            return BlockKind.BYLINE
        return BlockKind.CREDIT if credits.find_credit(words) == 0 else None

    def _find_title(self) -> int | None:
        """Return the index of the piece that is the headline, or None."""
        marked = (index for index, piece in enumerate(self.pieces) if piece.shape is Shape.TITLE)
        if (first := next(marked, None)) is not None:
            return first
        for index, piece in enumerate(self.pieces[:_TITLE_PIECES]):
            words = self._words(index)
            if self.title and _same(words, self.title):
                return index
            if self.title:
                continue
            if piece.shape is not Shape.BULLET and self._kind_before_title(index):
                continue
            return index if self._is_headline(index) else None
        return None

    def _kind_before_title(self, index: int) -> bool:
        words = self._words(index)
        return (
            stamps.is_stamp(words) or bool(stamps.read_byline(words)) or labels.is_note(words) or labels.is_link(words)
        )

    def _is_headline(self, index: int) -> bool:
        words = self._words(index)
        most = _MOST_TITLE_WORDS
        rest = range(index + 1, len(self.pieces))
        if self.pieces[index].shape is Shape.HEADING:
            return True
        if self.pieces[index].shape is not Shape.PROSE or words[:1].islower() or len(words.split(maxsplit=most)) > most:
            return False
        if words.rstrip('"”’)]')[-1:] in (*".:;,…", "") or find_dateline(words, opens_story=True):
            return False
        return credits.find_credit(words) is None and any(self._is_body(later) for later in rest)

    def _is_caption(self, index: int) -> bool:
        piece, words = self.pieces[index], self._words(index)
        if piece.shape is Shape.CAPTION:
            return True
        if piece.shape is not Shape.PROSE or not credits.may_be_caption(words):
            return False
        if credits.find_credit(words) or credits.caption_mark(words):
            return True
        if index + 1 < len(self.pieces) and credits.find_credit(self._words(index + 1)) == 0:
            return not (index and self._kind_of_furniture(index - 1) is BlockKind.CREDIT)
        return index - 1 == self.title_at and self._any_body_after(index) and credits.reads_like_caption(words)

    def _is_section(self, index: int) -> bool:
        words = self._words(index)
        if self.pieces[index].shape is Shape.HEADING or labels.is_section_label(words):
            return True
        is_short = len(words.split(maxsplit=_MOST_SECTION_WORDS)) <= _MOST_SECTION_WORDS and not words[0].islower()
        if not is_short or index == 0 or index + 1 == len(self.pieces) or words[0] in "\"“‘'":
            return False
        return words[-1].isalnum() and self._is_body(index + 1)

    def _is_body(self, index: int) -> bool:
        """Say whether a piece is running text: a full sentence by its length or its end."""
        words = self._words(index)
        return len(words.split(maxsplit=_LEAST_BODY_WORDS)) > _LEAST_BODY_WORDS or (
            ends_sentence(words) and len(words.split(maxsplit=4)) > 3
        )

    def _any_body_after(self, index: int) -> bool:
        return any(self._is_body(later) for later in range(index + 1, len(self.pieces)))

    def _is_linked(self, index: int) -> bool:
        """Say whether a piece stands in a list of links: a bullet or a line that is no sentence."""
        is_bullet = self.pieces[index].shape is Shape.BULLET
        return self.lists_links and (is_bullet or not ends_sentence(self._words(index)))

    def _still_links(self, index: int, kind: BlockKind) -> bool:
        return kind is BlockKind.NOTE and (self.lists_links or labels.is_link_heading(self._words(index)))

    def _words(self, index: int) -> str:
        return self.pieces[index].of(self.text)

    def _body(self, piece: Piece, kind: BlockKind) -> Iterator[Block]:
        """Yield the blocks inside a piece of running text: what stands at its head, itself, what stands at its end."""
        start, heads = self._heads(piece, kind)
        words = self.text[start : piece.end]
        tail = self._tail(words, kind)
        yield from heads
        yield from self._block(kind, start, start + tail[1] if tail else piece.end)
        if tail:
            yield from self._block(tail[0], start + tail[1], piece.end)

    def _heads(self, piece: Piece, kind: BlockKind) -> tuple[int, list[Block]]:
        words = piece.of(self.text)
        if kind is BlockKind.CAPTION:
            return piece.start + credits.caption_mark(words), []
        label = labels.find_section_label(words)
        if label:
            block = Block(kind=BlockKind.SECTION, start=piece.start + label[0], end=piece.start + label[1])
            return piece.start + label[2], [block]
        opens_story = kind is BlockKind.PARAGRAPH and not (self.body_seen or self.is_transcript)
        dateline = find_dateline(words, opens_story=opens_story)
        if dateline and piece.shape is Shape.PROSE:
            block = Block(kind=BlockKind.DATELINE, start=piece.start, end=piece.start + dateline.end)
            return piece.start + dateline.body, [block]
        return piece.start, []

    def _tail(self, words: str, kind: BlockKind) -> tuple[BlockKind, int] | None:
        credit = credits.find_credit(words) if kind is BlockKind.CAPTION else credits.find_sign_off(words)
        if credit:
            return BlockKind.CREDIT, credit
        base = max(0, len(words) - 240)
        byline = _TAIL_BYLINE.search(words[base:])
        return (BlockKind.BYLINE, base + byline.start("byline")) if byline else None

    def _block(self, kind: BlockKind, start: int, end: int) -> Iterator[Block]:
        range_ = inner(self.text, start, end)
        if range_ and any(c.isalnum() for c in self.text[slice(*range_)]):
            yield Block(kind=kind, start=range_[0], end=range_[1])


def _same(words: str, title: str) -> bool:
    """Say whether the words are the title, or its first part (page titles end in the outlet's name)."""
    if len(words) > 2 * len(title):
        return False
    one, other = (re.findall(r"\w+", text.casefold()) for text in (words, title))
    return one == other[: len(one)] and 2 * len(one) > len(other)
