"""What the shipped network makes of a text, and that nothing beside the text changes it."""

import subprocess
import sys

import pytest
import spacy
from spacy.tokens import Doc

from samarkand.language import load_pipeline
from samarkand.language.annotator import WINDOW

SENTENCES = (
    "Kazakhstan's foreign minister, Murat Nurtleu, said on Monday that his country would not join the sanctions.",
    "The talks in Geneva failed.",
    "Ten soldiers were killed by rebels near Goma, the army said, and dozens fled.",
    '"We will leave," she told reporters, "when the last prisoner is free."',
)


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i - t.sent.start, t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def test_a_sentence_is_read() -> None:
    doc = load_pipeline()(SENTENCES[0])
    words = {token.text: token for token in doc}
    assert words["said"].dep_ == "ROOT"
    assert words["minister"].dep_ == "nsubj"
    assert words["Nurtleu"].ent_type_ == "PER"
    assert words["join"].dep_ == "ccomp"
    assert words["join"].head.text == "said"
    assert words["sanctions"].lemma_ == "sanction"
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Kazakhstan", "LOC"), ("Murat Nurtleu", "PER")]


def test_same_trees_whatever_the_batch_and_the_neighbours() -> None:
    nlp = load_pipeline()
    alone = [annotations(nlp(text)) for text in SENTENCES]
    for batch_size in (1, 2, 64):
        together = nlp.pipe([*SENTENCES * 3, "Other words.", *reversed(SENTENCES)], batch_size=batch_size)
        found = [annotations(doc) for doc in together]
        assert found[:4] == found[4:8] == found[8:12] == alone
        assert found[:12:-1] == alone


@pytest.mark.parametrize("threads", ["1", "4"])
def test_same_trees_whatever_the_threads(threads: str) -> None:
    code = (
        "from samarkand.language import load_pipeline\n"
        f"for text in {SENTENCES!r}: print([(t.dep_, t.head.i) for t in load_pipeline()(text)])"
    )
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    printed = subprocess.run(
        [sys.executable, "-c", code], env=dict.fromkeys(names, threads), capture_output=True, text=True, check=True
    ).stdout
    nlp = load_pipeline()
    assert printed.splitlines() == [str([(t.dep_, t.head.i) for t in nlp(text)]) for text in SENTENCES]


def test_a_text_longer_than_a_window_loses_no_word() -> None:
    nlp = load_pipeline()
    text = " ".join(SENTENCES * 12)
    doc = nlp(text)
    assert len(doc) > 3 * WINDOW
    assert doc.text == text
    assert len(list(doc.sents)) == pytest.approx(48, abs=3)


@pytest.mark.parametrize("text", ["word " * 500, "(" * 300, "a, " * 400, "Said " * 193])
def test_a_sentence_longer_than_a_window_is_cut(text: str) -> None:
    doc = load_pipeline()(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(token.head.i == token.i for token in sentence) == 1 or all(t.is_space for t in sentence)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "  two  words ", "a\n\nb", "🙂", "\u200b", "0" * 400])
def test_odd_texts(text: str) -> None:
    doc = load_pipeline()(text)
    assert doc.text == text
    assert all(token.dep_ for token in doc)


def test_sentence_starts_that_were_set_are_kept() -> None:
    nlp = load_pipeline()
    doc = Doc(nlp.vocab, words=["The", "talks", "failed", "badly", "Nobody", "came"])
    for token in doc:
        token.is_sent_start = token.text in {"The", "Nobody"}
    annotator = nlp.get_pipe("samarkand_annotator")
    assert [sentence.text for sentence in annotator(doc).sents] == ["The talks failed badly", "Nobody came"]


def test_the_component_needs_its_folder() -> None:
    with pytest.raises(Exception, match="folder"):
        spacy.blank("en").add_pipe("samarkand_annotator")


def test_a_root_s_label_stands_at_roots_alone() -> None:
    text = "OSLO - 21 July 2022: The fund attaches importance to ports, affirmed Minister Kari Lund. Go! Nobody did."
    doc = load_pipeline()(text)
    assert [token.text for token in doc if token.dep_ == "ROOT"] == [sentence.root.text for sentence in doc.sents]
