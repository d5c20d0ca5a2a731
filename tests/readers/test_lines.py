"""Where a paragraph ends: blank lines, wrapped lines, lines that are paragraphs, bullets, headings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.readers.lines import Piece, find_pieces

PIECES = [
    ("blank-lines", "One two.\n\nThree four.", ["prose One two.", "prose Three four."]),
    ("crlf", "One two.\r\n\r\nThree four.\r\n", ["prose One two.", "prose Three four."]),
    (
        "line-is-paragraph",
        "The envoy left.\nThe minister stayed.",
        ["prose The envoy left.", "prose The minister stayed."],
    ),
    (
        "hard-wrapped",
        "Leaders of nine states opened a\ntwo-day meeting on Thursday with\nPresident Xi.\nOfficials kept silent.",
        [
            "prose Leaders of nine states opened a\ntwo-day meeting on Thursday with\nPresident Xi.",
            "prose Officials kept silent.",
        ],
    ),
    ("heading-is-not-wrapped", "Background\nThe talks began.", ["prose Background", "prose The talks began."]),
    ("bullets", "• One\n  - Two\n* Three\n– Four", ["bullet One", "bullet Two", "bullet Three", "bullet Four"]),
    ("numbers", "1. Aid\n2) Trade", ["bullet Aid", "bullet Trade"]),
    (
        "wrapped-bullet",
        "- The envoy said that aid\n  would resume.",
        ["bullet The envoy said that aid\n  would resume."],
    ),
    (
        "dash-inside-wrapped",
        "The minister, who had resigned\n- he gave no reason - stayed away.",
        ["prose The minister, who had resigned\n- he gave no reason - stayed away."],
    ),
    ("minus-is-no-bullet", "-5 degrees", ["prose -5 degrees"]),
    ("heading", "## The deal\nIt holds.", ["heading The deal", "prose It holds."]),
    ("rules", "One.\n* * *\n-----\nTwo.", ["prose One.", "prose Two."]),
    ("odd-blanks", "\ufeff\u00a0One.\u200b\n\u3000\nTwo.\u2028Three.", ["prose One.", "prose Two.", "prose Three."]),
    ("nothing", " \n\t\n", []),
]


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in PIECES], ids=[p[0] for p in PIECES])
def test_pieces(text: str, expected: list[str]) -> None:
    assert [f"{piece.shape} {piece.of(text)}" for piece in find_pieces(text)] == expected


@given(st.text(alphabet="aB .,\n\r\t-•#1\u00a0\u2028“", max_size=200))
def test_pieces_hold_every_word_once_and_no_blank_around(text: str) -> None:
    pieces = find_pieces(text)
    outside = _outside(text, pieces)
    assert all(piece.of(text) == piece.of(text).strip() != "" for piece in pieces)
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert not set(outside) & {"a", "B"}


def _outside(text: str, pieces: tuple[Piece, ...]) -> str:
    kept = set().union(*(range(piece.start, piece.end) for piece in pieces)) if pieces else set()
    return "".join(c for i, c in enumerate(text) if i not in kept)
