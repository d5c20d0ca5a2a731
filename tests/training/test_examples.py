"""Examples to learn from: what the draws, the augmentations and the batches keep."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.augment import dress
from training.corpora import Corpora, Names, NameSet, Tree, all_flats, read_trees
from training.examples import UNKNOWN, Example, ExampleMaker, collect_labels, cut, mark_names, put_in_batches
from training.names import NamedSentence
from training.raw_text import FormCounts
from training.word_table import WordTable

CONLLU = """\
# newdoc id = made
# text = "We won't go," said Ro.
1\t"\t"\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No
2\tWe\twe\tPRON\tPRP\tPerson=1\t5\tnsubj\t_\t_
3-4\twon't\t_\t_\t_\t_\t_\t_\t_\t_
3\two\twill\tAUX\tMD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tgo\tgo\tVERB\tVB\t_\t8\tccomp\t_\tSpaceAfter=No
6\t,\t,\tPUNCT\t,\t_\t5\tpunct\t_\tSpaceAfter=No
7\t"\t"\tPUNCT\t''\t_\t5\tpunct\t_\t_
8\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
9\tRo\tRo\tPROPN\tNNP\t_\t8\tnsubj\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t8\tpunct\t_\t_

# text = Talks failed.
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


TABLE = WordTable.of_text(FormCounts(forms=("said", "the"), counts=(30, 20)))
NAMED: dict[tuple[str, ...], Names] = {("Talks", "failed", "."): (), ("Ro", "left", "."): ((0, 1, "PER"),)}
SENTENCE = NamedSentence(
    words=("Ana", "Paz's", "Lima"), spaces=(True, True, True), names=((0, 2, "PER"), (2, 3, "LOC"))
)


@pytest.fixture
def documents(tmp_path: Path) -> tuple[tuple[Tree, ...], ...]:
    path = tmp_path / "made.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read_trees(path, NAMED)


@pytest.fixture
def corpora(documents: tuple[tuple[Tree, ...], ...]) -> Corpora:
    return Corpora(
        documents=documents * 20,
        names=(NameSet(sentences=(SENTENCE,) * 5, times=2, sizes=(1, 2)),),
        development_trees={"made": documents},
        development_names={"made": (SENTENCE,)},
    )


@pytest.fixture
def maker(corpora: Corpora) -> ExampleMaker:
    return ExampleMaker(collect_labels(all_flats(corpora.documents), TABLE))


def name_marks(example: Example, maker: ExampleMaker) -> list[str]:
    return ["?" if number == UNKNOWN else maker.labels.names[number] for number in example.names]


def test_development_examples_are_the_treebank_itself(maker: ExampleMaker, corpora: Corpora) -> None:
    (example,) = maker.development_trees(corpora.development_trees["made"])
    forms, labels = example.forms, maker.labels
    assert " ".join(forms) == '" We wo n\'t go , " said Ro . Talks failed .'
    governors = {form: forms[head] for form, head in zip(forms, example.heads, strict=True)}
    assert (governors["n't"], governors["go"], governors["Talks"]) == ("go", "said", "failed")
    assert [form for form, head in zip(forms, example.heads, strict=True) if forms[head] == form] == ["said", "failed"]
    assert labels.arcs[example.labels[forms.index("said")]] == "root"
    assert labels.upos[example.upos[forms.index("Ro")]] == "PROPN"
    assert [place for place, end in enumerate(example.ends) if end] == [9, 12]
    assert name_marks(example, maker) == ["?"] * 10 + ["O"] * 3


def test_a_label_that_is_seen_too_seldom_is_not_learnt(documents: tuple[tuple[Tree, ...], ...]) -> None:
    maker = ExampleMaker(collect_labels(all_flats(documents * 10), TABLE))
    (example,) = maker.development_trees(documents)
    assert maker.labels.arcs == ("punct", "nsubj", "root")  # the others were seen ten times, not twenty
    assert example.labels[3] == UNKNOWN
    assert example.heads[3] == 4


def test_the_same_seed_draws_the_same_examples_and_another_draws_others(maker: ExampleMaker, corpora: Corpora) -> None:
    first, again, other = (maker.draw(corpora, random.Random(seed)) for seed in (5, 5, 6))
    assert first == again
    assert first != other


def test_a_draw_takes_every_sentence_once_and_names_as_often_as_told(maker: ExampleMaker, corpora: Corpora) -> None:
    trees, names = maker.draw(corpora, random.Random(1))
    assert sum(example.ends.count(1) for example in trees) == 40
    assert sum(len(example.forms) for example in names) == 5 * 2 * 3
    assert {tuple(example.forms[:3]) for example in names} >= {("Ana", "Paz's", "Lima"), ("Ana", "Paz’s", "Lima")}
    assert {tuple(name_marks(example, maker)[:3]) for example in names} == {("B-PER", "E-PER", "S-LOC")}
    assert all(not example.has_trees and set(example.heads) == {UNKNOWN} for example in names)


def test_augmentation_keeps_trees_whole(documents: tuple[tuple[Tree, ...], ...]) -> None:
    """Whatever was dressed, every sentence has one root and words keep their governor."""
    flats = all_flats(documents)
    changed = set()
    for seed in range(400):
        dressed = dress(flats, random.Random(seed))
        changed.add(" ".join(form for flat in dressed for form in flat.forms))
        roots = [[flat.forms[at].lower() for at, head in enumerate(flat.heads) if at == head] for flat in dressed]
        assert roots == [["said"], ["failed"]]
        assert all((label == "root") == (at == head) for flat in dressed
                   for at, (head, label) in enumerate(zip(flat.heads, flat.labels, strict=True)))  # fmt: skip
        governors = {form.lower(): flat.forms[head].lower() for flat in dressed
                     for form, head in zip(flat.forms, flat.heads, strict=True)}  # fmt: skip
        assert governors["talks"] == "failed"
        assert governors["ro"] == "said"
    assert any("“ We" in text for text in changed)
    assert any(text.endswith("failed") for text in changed)
    assert any(text.isascii() and text.split()[0].isupper() for text in changed)


def test_names_are_unknown_where_dressing_changed_the_words(maker: ExampleMaker, corpora: Corpora) -> None:
    seen = {
        (len(example.forms) != 3, UNKNOWN in example.names)
        for seed in range(60)
        for example in maker.draw(corpora, random.Random(seed))[0]
        if "failed" in map(str.lower, example.forms) and example.ends.count(1) == 1
    }
    assert seen == {(False, False), (True, True)}


@pytest.mark.parametrize(
    ("words", "names", "marks"),
    [
        (3, (), ["O", "O", "O"]),
        (3, ((1, 2, "PER"),), ["O", "S-PER", "O"]),
        (4, ((0, 2, "ORG"), (2, 4, "LOC")), ["B-ORG", "E-ORG", "B-LOC", "E-LOC"]),
        (4, ((0, 4, "ORG"),), ["B-ORG", "I-ORG", "I-ORG", "E-ORG"]),
    ],
    ids=["none", "one-word", "side-by-side", "long"],
)
def test_names_become_marks(words: int, names: tuple[tuple[int, int, str], ...], marks: list[str]) -> None:
    assert mark_names(words, names) == marks


@given(st.lists(st.integers(1, 60)), st.integers(0, 9))
def test_parts_cover_a_row_and_stay_short(lengths: list[int], seed: int) -> None:
    parts = list(cut(lengths, 50, random.Random(seed), (1, 2, 5)))
    assert [length for part in parts for length in lengths[part]] == lengths
    assert all(len(lengths[part]) in range(1, 6) for part in parts)
    assert all(sum(lengths[part]) <= 50 or len(lengths[part]) == 1 for part in parts)


@given(st.lists(st.integers(1, 40), min_size=1), st.integers(0, 9))
def test_batches_hold_every_example_once_and_few_words(lengths: list[int], seed: int) -> None:
    maker = ExampleMaker(collect_labels([], TABLE))
    examples = [maker.of_names(NamedSentence(words=("x",) * size, spaces=(True,) * size, names=())) for size in lengths]
    batches = put_in_batches(examples, 60, random.Random(seed))
    assert sorted(len(example.forms) for batch in batches for example in batch) == sorted(lengths)
    for batch in batches:
        assert all(len(one.forms) <= len(next_one.forms) for one, next_one in pairwise(batch))
        assert len(batch) * len(batch[-1].forms) <= 60
