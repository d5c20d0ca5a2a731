"""Quotations are found whatever the marks, over paragraphs too, and apostrophes are none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.coder.statements.quotations import find_quotations
from samarkand.model import Block, BlockKind


def _blocks(text: str) -> list[Block]:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=start + len(line)))
        start += len(line) + 1
    return blocks


def _quoted(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in find_quotations(text, _blocks(text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We will stay,” he said.", ["We will stay,"]),
        ('"We will stay," he said. "All of us."', ["We will stay,", "All of us."]),
        ("``We will stay,'' he said.", ["We will stay,"]),
        ("''We will stay,'' he said.", ["We will stay,"]),
        ("He called it a ‘grave error’ on Monday.", ["grave error"]),
        ("The workers' demand and the minister's reply", []),
        ("It's the miners' turn, isn't it", []),
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me,"]),
        ('" We stay , " he said . " All of us . "', [" We stay , ", " All of us . "]),
        ("He has 5' of rope and 3\" nails", []),
    ],
)
def test_marks(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_speech_of_two_paragraphs_continues() -> None:
    text = "“The road is long.\n“But we shall walk it,” the envoy said."
    first, second = find_quotations(text, _blocks(text))
    assert first.continues
    assert not second.continues
    assert text[first.inner_start : first.inner_end] == "The road is long."


def test_forgotten_closing_mark_ends_with_the_paragraph() -> None:
    text = "He said: “The road is long.\nThe talks go on."
    assert _quoted(text) == ["The road is long."]


@given(st.text(alphabet="ab .,“”\"'‘’`\n", max_size=60))
def test_quotations_are_in_order_and_inside_their_blocks(text: str) -> None:
    blocks = _blocks(text)
    found = find_quotations(text, blocks)
    for quotation in found:
        assert quotation.start < quotation.inner_start <= quotation.inner_end <= quotation.end
        assert any(b.start <= quotation.start and quotation.end <= b.end for b in blocks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
