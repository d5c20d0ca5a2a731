"""Words as plain Python say what spaCy's say."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from samarkand.language import Doc, Token, load_pipeline

VOCAB = spacy.blank("en").vocab
TEXT = "President Ana Paz, 62, met officials of the World Bank in Nairobi. They didn't agree on three loans."
PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_",
    "text_with_ws", "is_sent_start", "is_alpha", "is_digit", "is_punct", "is_space", "is_title", "like_num",
)  # fmt: skip


@st.composite
def trees(draw: st.DrawFn) -> SpacyDoc:
    """Some words with any tree, its arcs crossing or not."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for rank, place in enumerate(order):
        heads[place] = order[draw(st.integers(0, rank - 1))] if rank else place
    labels = ["ROOT" if head == place else "dep" for place, head in enumerate(heads)]
    return SpacyDoc(VOCAB, words=[f"w{place}" for place in range(size)], heads=heads, deps=labels)


def test_every_attribute_is_spacys() -> None:
    parsed = load_pipeline()(TEXT)
    doc = Doc.of(parsed)
    assert doc.text == parsed.text
    for ours, theirs in zip(doc, parsed, strict=True):
        assert [getattr(ours, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
        assert (ours.morph, len(ours)) == (str(theirs.morph), len(theirs))
    assert [(e.start, e.end, e.label_, e.text) for e in doc.ents] == [
        (e.start, e.end, e.label_, e.text) for e in parsed.ents
    ]
    assert [(s.start, s.end, s.text, s.root.i) for s in doc.sents] == [
        (s.start, s.end, s.text, s.root.i) for s in parsed.sents
    ]


@given(trees())
def test_every_tree_is_spacys(parsed: SpacyDoc) -> None:
    doc = Doc.of(parsed)
    for ours, theirs in zip(doc, parsed, strict=True):
        assert (ours.head.i, ours.left_edge.i, ours.right_edge.i) == (
            theirs.head.i,
            theirs.left_edge.i,
            theirs.right_edge.i,
        )
        assert [t.i for t in ours.children] == [t.i for t in theirs.children]
        assert [t.i for t in ours.ancestors] == [t.i for t in theirs.ancestors]
        assert [t.i for t in ours.subtree] == [t.i for t in theirs.subtree]
        assert [ours.is_ancestor(t) for t in doc] == [theirs.is_ancestor(t) for t in parsed]
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)


@given(trees(), st.integers(-12, 12), st.integers(-12, 12))
def test_spans_are_spacys(parsed: SpacyDoc, start: int, end: int) -> None:
    doc = Doc.of(parsed)
    ours, theirs = doc[start:end], parsed[start:end]
    assert (ours.start, ours.end, ours.text, [t.i for t in ours]) == (
        theirs.start,
        theirs.end,
        theirs.text,
        [t.i for t in theirs],
    )
    if len(theirs):
        assert (ours.root.i, ours.start_char, ours.end_char) == (theirs.root.i, theirs.start_char, theirs.end_char)
        assert (ours[0].i, ours[-1].i, ours[1:].text) == (theirs[0].i, theirs[-1].i, theirs[1:].text)


def test_spans_by_offsets_hold_whole_words() -> None:
    doc = Doc.of(load_pipeline()(TEXT))
    span = doc.char_span(TEXT.index("World"), TEXT.index(" in Nairobi"))
    assert span is not None
    assert span.text == "World Bank"
    assert doc.char_span(TEXT.index("World") + 1, TEXT.index(" in Nairobi")) is None


def test_a_word_beside_another() -> None:
    word: Token = Doc.of(load_pipeline()("Talks failed."))[1]
    assert (word.nbor(-1).text, word.nbor().text) == ("Talks", ".")
    with pytest.raises(IndexError, match="no word 2 places before 'failed'"):
        word.nbor(-2)
    with pytest.raises(IndexError):
        word.nbor(2)
