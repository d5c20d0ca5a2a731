"""The gold trees are trees, and drawn as Universal Dependencies draws them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.quality.gold_files import GOLD
from training.treebank import TreebankSentence, Word, read_treebank

SENTENCES = [sentence for document in read_treebank(GOLD / "treebank.conllu") for sentence in document.sentences]
TO_THE_RIGHT = {"fixed", "flat", "conj", "appos", "acl:relcl"}
LEAVES = {"punct", "det", "aux", "aux:pass", "cop", "cc"}
ALMOST_LEAVES = {"case": {"fixed"}, "mark": {"fixed", "advmod"}, "fixed": set[str](), "flat": {"punct"}}
AT_MOST_ONE = ({"nsubj", "nsubj:pass", "csubj", "csubj:pass"}, {"obj"}, {"iobj"}, {"cop"}, {"expl"})
TAGS_OF_LABELS = {
    "punct": {"PUNCT"},
    "det": {"DET"},
    "amod": {"ADJ", "VERB", "NUM"},
    "nummod": {"NUM", "SYM"},
    "aux": {"AUX"},
    "aux:pass": {"AUX"},
    "cop": {"AUX"},
    "cc": {"CCONJ"},
    "cc:preconj": {"CCONJ"},
    "mark": {"SCONJ", "PART", "ADP"},
    "nmod:poss": {"PRON", "NOUN", "PROPN"},
    "compound:prt": {"ADP"},
    "nsubj": {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"},
    "obj": {"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"},
}


def test_there_are_enough_sentences() -> None:
    assert len(SENTENCES) >= 140


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.text[:40])
def test_tree_is_sound(sentence: TreebankSentence) -> None:
    assert list(faults(sentence)) == []


@pytest.mark.parametrize(
    ("place", "head", "label"),
    [(4, 4, "root"), (4, 3, "nsubj"), (3, 14, "case"), (10, 13, "nsubj"), (15, 13, "amod"), (6, 16, "obl")],
    ids=["own-head", "circle", "loaded-case", "two-subjects", "tag", "torn"],
)
def test_a_fault_is_told(place: int, head: int, label: str) -> None:
    words = list(SENTENCES[0].words)
    words[place - 1] = replace(words[place - 1], head=head, label=label)
    assert faults(replace(SENTENCES[0], words=tuple(words)))


def faults(sentence: TreebankSentence) -> list[str]:
    """What is wrong with a tree, in words."""
    return [*_shape(sentence), *_order(sentence), *_children(sentence), *_tags(sentence)]


def _shape(sentence: TreebankSentence) -> list[str]:
    """One root, all words under it, nothing torn apart but by a relative pronoun, and the words spell the text."""
    words = sentence.words
    heads = [word.head for word in words]
    found = [] if heads.count(0) == 1 else [f"{heads.count(0)} roots"]
    found += [f"{word.form}: root by one of head and label" for word in words if _is_half_root(word)]
    found += [f"word {number} is in a circle" for number in range(1, len(heads) + 1) if 0 not in _above(number, heads)]
    for number, word in enumerate(words, start=1):
        between = range(min(number, word.head) + 1, max(number, word.head)) if word.head else ()
        if word.upos != "PRON" and any(word.head not in _above(inner, heads) for inner in between):
            found.append(f"{word.form}: what stands between it and its head is not under the head")
    spelt = "".join(word.form + " " * word.space_after for word in words).strip()
    return found + ([] if spelt == sentence.text else [f"the words spell {spelt!r}"])


def _is_half_root(word: Word) -> bool:
    return (word.head == 0) != (word.label == "root")


def _above(number: int, heads: list[int]) -> set[int]:
    """The places over a word up to 0, which is over the root; without 0 where they run in a circle."""
    above: set[int] = set()
    while number and heads[number - 1] not in above:
        number = heads[number - 1]
        above.add(number)
    return above


def _order(sentence: TreebankSentence) -> list[str]:
    return [
        f"{word.form}: {word.label} stands before its head"
        for number, word in enumerate(sentence.words, start=1)
        if word.label in TO_THE_RIGHT and number < word.head
    ]


def _children(sentence: TreebankSentence) -> list[str]:
    found: list[str] = []
    for number, word in enumerate(sentence.words, start=1):
        labels = [child.label for child in sentence.words if child.head == number]
        found += [
            f"{word.form} has {' and '.join(sorted(alike))}"
            for kinds in AT_MOST_ONE
            if len(alike := [label for label in labels if label in kinds]) > 1
        ]
        allowed = set[str]() if word.label in LEAVES else ALMOST_LEAVES.get(word.label)
        if allowed is not None and set(labels) - allowed:
            found.append(f"{word.form}: {word.label} has {sorted(set(labels) - allowed)} under it")
    return found


def _tags(sentence: TreebankSentence) -> list[str]:
    found = [
        f"{word.form}: {word.label} is {word.upos}"
        for word in sentence.words
        if word.upos not in TAGS_OF_LABELS.get(word.label, {word.upos})
    ]
    return found + [
        f"{left.form} {right.form}: to before a verb is no preposition"
        for left, right in pairwise(sentence.words)
        if left.form == "to" and (left.upos == "PART") != (left.label == "mark")
    ]
