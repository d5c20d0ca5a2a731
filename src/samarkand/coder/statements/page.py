"""A reading with its quotations: where a token, a sentence and a quotation stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samarkand.coder.statements.quotations import Quotation, find_quotations
from samarkand.language import Doc, Token
from samarkand.model import Block, Span

if TYPE_CHECKING:
    from samarkand.language import Reading, Sentence

_EDGE_MARKS = frozenset(",;:.–—―- \u00a0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A half-open range of token numbers in the article's Doc."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start < self.end

    def __contains__(self, token: Token) -> bool:
        return self.start <= token.i < self.end

    def clipped(self, to: Range) -> Range:
        """Return what of this range lies in the other."""
        return Range(start=max(self.start, to.start), end=min(self.end, to.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with the limits that the statements in it keep to."""

    range: Range
    block: Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the rules for statements look at."""

    reading: Reading
    lines: tuple[Line, ...]
    quotations: tuple[Quotation, ...]
    line_numbers: tuple[int, ...]
    quotation_numbers: tuple[int, ...]

    @property
    def doc(self) -> Doc:
        """The Doc of the whole article."""
        return self.reading.doc

    @property
    def text(self) -> str:
        """The article's text; that of the Doc is the same and is put together anew each time it is asked."""
        return self.reading.article.text

    def line_of(self, token: Token) -> Line | None:
        """Return the sentence of a token; None outside coded blocks."""
        number = self.line_numbers[token.i]
        return None if number < 0 else self.lines[number]

    def sentence_of(self, token: Token) -> Sentence | None:
        """Return the reading's sentence of a token; None outside coded blocks."""
        number = self.line_numbers[token.i]
        return None if number < 0 else self.reading.sentences[number]

    def quotation_of(self, index: int) -> Quotation | None:
        """Return the quotation that the token with this number stands in, its marks included."""
        number = self.quotation_numbers[index] if index < len(self.quotation_numbers) else -1
        return None if number < 0 else self.quotations[number]

    def tokens_of(self, quotation: Quotation) -> Range:
        """Return the token numbers of a quotation, its marks included."""
        number = self.quotations.index(quotation)
        start = self.quotation_numbers.index(number)
        return Range(start=start, end=start + self.quotation_numbers.count(number))

    def spans(self, range_: Range) -> tuple[Span, ...]:
        """Return the words of a range without punctuation and quotation marks at its edges."""
        if not range_:
            return ()
        last = self.doc[range_.end - 1]
        return trimmed(self.text, self.doc[range_.start].idx, last.idx + len(last.text), self.quotations)

    def tokens(self, range_: Range) -> Iterator[Token]:
        """Yield the tokens of a range."""
        return iter(self.doc.tokens[range_.start : range_.end])


def open_page(reading: Reading) -> Page:
    """Return the page of a reading."""
    quotations = find_quotations(reading.article.text, _blocks(reading))
    lines, line_numbers = [], [-1] * len(reading.doc)
    for number, sentence in enumerate(reading.sentences):
        range_ = Range(start=sentence.tokens.start, end=sentence.tokens.end)
        lines.append(Line(range=range_, block=sentence.block))
        line_numbers[range_.start : range_.end] = [number] * (range_.end - range_.start)
    quotation_numbers = [-1] * len(reading.doc)
    at = 0
    for token in reading.doc:
        while at < len(quotations) and quotations[at].end <= token.idx:
            at += 1
        if at < len(quotations) and quotations[at].start < token.idx + len(token.text) and line_numbers[token.i] >= 0:
            quotation_numbers[token.i] = at
    return Page(
        reading=reading,
        lines=tuple(lines),
        quotations=quotations,
        line_numbers=tuple(line_numbers),
        quotation_numbers=tuple(quotation_numbers),
    )


def trimmed(text: str, start: int, end: int, quotations: Iterable[Quotation] = ()) -> tuple[Span, ...]:
    """Return the span without white space and punctuation at its ends; marks go where they enclose all of it."""
    start, end = _strip(text, start, end)
    for quotation in quotations:
        if quotation.start == start and quotation.end >= end > quotation.inner_start:
            start, end = _strip(text, quotation.inner_start, min(end, quotation.inner_end))
            break
        if quotation.inner_start <= start < quotation.inner_end < end <= quotation.end:
            start, end = _strip(text, start, quotation.inner_end)
            break
    return (Span(start=start, end=end),) if start < end else ()


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _EDGE_MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _EDGE_MARKS or text[end - 1].isspace()):
        end -= 1
    return start, end


def _blocks(reading: Reading) -> list[Block]:
    blocks: list[Block] = []
    for sentence in reading.sentences:
        if not blocks or blocks[-1] != sentence.block:
            blocks.append(sentence.block)
    return blocks
