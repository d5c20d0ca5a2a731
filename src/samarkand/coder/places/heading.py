"""Headings and datelines as rows of words: they have no trees, but the places in them are places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc as SpacyDoc

from samarkand.language import Doc, Reading, Sentence
from samarkand.model import BlockKind

_KINDS = (BlockKind.SECTION, BlockKind.DATELINE)
_WORD = re.compile(r"(?:[A-Z]\.){2,}|['’]s\b|\w+|[^\w\s]")


def heading_sentences(reading: Reading) -> list[Sentence]:
    """Return the headings and datelines of an article as sentences whose words bear neither tags nor arcs."""
    blocks = [block for block in reading.article.blocks if block.kind in _KINDS]
    if not blocks:
        return []
    text = reading.article.text
    pieces = [piece for block in blocks for piece in _words(text, block.start, block.end)]
    doc = _doc(reading, pieces)
    sentences = []
    for block in blocks:
        tokens = doc.char_span(block.start, block.end)
        if tokens is not None:
            sentences.append(Sentence(start=block.start, end=block.end, block=block, tokens=tokens))
    return sentences


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text, start, end):
        yield match.span()


def _doc(reading: Reading, pieces: list[tuple[int, int]]) -> Doc:
    """Return a Doc over the whole text: the words, and one token for whatever stands between two of them."""
    text, at = reading.article.text, 0
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in (*pieces, (len(text), len(text))):
        between = text[at:start]
        if between == " " and spaces:
            spaces[-1] = True
        elif between:
            words.append(between)
            spaces.append(False)
        if start < end:
            words.append(text[start:end])
            spaces.append(False)
        at = end
    return Doc.of(SpacyDoc(reading.doc.vocab, words=words, spaces=spaces))
