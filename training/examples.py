"""Trees and names as the network learns from them: labels as numbers, drawn anew each epoch, put in batches."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from samarkand.language.network import LabelSets
from training.augment import Flat, dress
from training.corpora import Corpora, Names, NameSet, Tree
from training.names import NamedSentence, join
from training.names import dress as dress_names
from training.word_table import WordTable

UNKNOWN = -1  # nobody said what the label is: nothing is learnt from this place

UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X")  # fmt: skip
NAMES = ("O", *(f"{mark}-{kind}" for kind in ("PER", "ORG", "LOC") for mark in "BIES"))
LEAST_XPOS, LEAST_FEATS, LEAST_ARCS = 2, 5, 20  # a label seen less often is not learnt

SENTENCES = (1, 1, 2, 3, 4, 5, 7, 10)  # an example of trees has one of these numbers of sentences
MOST_WORDS = 180  # an example takes no further sentence that would make it longer
LONGEST_TREES = 220  # words; a longer sentence is left out
DEVELOPMENT_WORDS, LONGEST_DEVELOPMENT = 120, 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One window of words with the numbers of their labels; heads are places in the window, a root is its own head.

    `ends` is 1 for the last word of a sentence, 0 for others.
    """

    forms: list[str]
    upos: list[int]
    xpos: list[int]
    feats: list[int]
    heads: list[int]
    labels: list[int]
    ends: list[int]
    names: list[int]
    has_trees: bool


def collect_labels(flats: Sequence[Flat], table: WordTable) -> LabelSets:
    """The labels that these trees show often enough, the most frequent first."""
    return LabelSets(
        upos=UPOS,
        xpos=_frequent([tag for flat in flats for tag in flat.xpos], LEAST_XPOS),
        feats=_frequent([feats for flat in flats for feats in flat.feats], LEAST_FEATS),
        arcs=_frequent([label for flat in flats for label in flat.labels], LEAST_ARCS),
        names=NAMES,
        words=table.words,
        shapes=table.shapes,
    )


def _frequent(labels: list[str], least: int) -> tuple[str, ...]:
    rows = sorted((-count, label) for label, count in Counter(labels).items() if count >= least)
    return tuple(label for _, label in rows)


@dataclass(frozen=True, slots=True)
class ExampleMaker:
    """Examples in the numbers of one set of labels."""

    labels: LabelSets
    _numbers: dict[str, dict[str, int]] = field(init=False)

    def __post_init__(self) -> None:
        columns = {"upos": self.labels.upos, "xpos": self.labels.xpos, "feats": self.labels.feats,
                   "arcs": self.labels.arcs, "names": self.labels.names}  # fmt: skip
        numbers = {name: {label: at for at, label in enumerate(labels)} for name, labels in columns.items()}
        object.__setattr__(self, "_numbers", numbers)

    def draw(self, corpora: Corpora, generator: random.Random) -> tuple[list[Example], list[Example]]:
        """One epoch: examples of trees, and examples of names only."""
        trees = [example for document in corpora.documents for example in self._draw_trees(document, generator)]
        names = [
            example
            for name_set in corpora.names
            for _ in range(name_set.times)
            for example in self._draw_names(name_set, generator)
        ]
        return trees, names

    def development_trees(self, documents: Sequence[Sequence[Tree]]) -> list[Example]:
        """The trees as they stand, in examples of about 120 words."""
        examples = list[Example]()
        for document in documents:
            lengths = [len(tree.flat.forms) for tree in document]
            for part in cut(lengths, DEVELOPMENT_WORDS):
                if sum(lengths[part]) <= LONGEST_DEVELOPMENT:
                    examples.append(self._of_trees([tree.flat for tree in document[part]], document[part]))
        return examples

    def of_names(self, sentence: NamedSentence) -> Example:
        """An example of which nothing but the names is known."""
        unknown = [UNKNOWN] * len(sentence.words)
        return Example(
            forms=list(sentence.words),
            upos=unknown,
            xpos=unknown,
            feats=unknown,
            heads=unknown,
            labels=unknown,
            ends=unknown,
            names=self._name_numbers(len(sentence.words), sentence.names),
            has_trees=False,
        )

    def _draw_trees(self, document: Sequence[Tree], generator: random.Random) -> Iterator[Example]:
        lengths = [len(tree.flat.forms) for tree in document]
        for part in cut(lengths, MOST_WORDS, generator, SENTENCES):
            if sum(lengths[part]) <= LONGEST_TREES:
                flats = dress([tree.flat for tree in document[part]], generator)
                yield self._of_trees(flats, document[part])

    def _draw_names(self, name_set: NameSet, generator: random.Random) -> Iterator[Example]:
        lengths = [len(sentence.words) for sentence in name_set.sentences]
        for part in cut(lengths, MOST_WORDS, generator, name_set.sizes):
            if sum(lengths[part]) <= MOST_WORDS:
                yield self.of_names(dress_names(join(name_set.sentences[part]), generator))

    def _of_trees(self, flats: Sequence[Flat], trees: Sequence[Tree]) -> Example:
        """One example of these flats; `trees` are the same before they were dressed."""
        offsets = [0, *accumulate(len(flat.forms) for flat in flats)]
        names = [self._names_of(flat, tree) for flat, tree in zip(flats, trees, strict=True)]
        return Example(
            forms=[form for flat in flats for form in flat.forms],
            upos=self._column("upos", [tag for flat in flats for tag in flat.upos]),
            xpos=self._column("xpos", [tag for flat in flats for tag in flat.xpos]),
            feats=self._column("feats", [feats for flat in flats for feats in flat.feats]),
            heads=[head + offset for flat, offset in zip(flats, offsets[:-1], strict=True) for head in flat.heads],
            labels=self._column("arcs", [label for flat in flats for label in flat.labels]),
            ends=[int(place == len(flat.forms)) for flat in flats for place in range(1, len(flat.forms) + 1)],
            names=[number for column in names for number in column],
            has_trees=True,
        )

    def _names_of(self, flat: Flat, tree: Tree) -> list[int]:
        """Unknown where the dressing added or took words: the names' places hold no longer."""
        if tree.names is None or len(flat.forms) != len(tree.flat.forms):
            return [UNKNOWN] * len(flat.forms)
        return self._name_numbers(len(flat.forms), tree.names)

    def _name_numbers(self, words: int, names: Names) -> list[int]:
        return self._column("names", mark_names(words, names))

    def _column(self, name: str, labels: Sequence[str]) -> list[int]:
        numbers = self._numbers[name]
        return [numbers.get(label, UNKNOWN) for label in labels]


def mark_names(words: int, names: Names) -> list[str]:
    """A label for each word: O outside, B I E for the first, inner and last word of a name, S for a name of one."""
    marks = ["O"] * words
    for first, last, kind in names:
        marks[first:last] = [f"I-{kind}"] * (last - first)
        marks[first], marks[last - 1] = f"B-{kind}", f"E-{kind}"
        if last - first == 1:
            marks[first] = f"S-{kind}"
    return marks


def cut(
    lengths: Sequence[int], most_words: int, generator: random.Random | None = None, sizes: Sequence[int] = ()
) -> Iterator[slice]:
    """Cut a row of sentences into parts: each has at least one, else as many as drawn (or fit) within so many words."""
    first = 0
    while first < len(lengths):
        size = generator.choice(sizes) if generator else len(lengths)
        last, words = first + 1, lengths[first]
        while last < min(first + size, len(lengths)) and words + lengths[last] <= most_words:
            words += lengths[last]
            last += 1
        yield slice(first, last)
        first = last


def put_in_batches(examples: Sequence[Example], most_words: int, generator: random.Random) -> list[list[Example]]:
    """Examples of about the same length together, so many words to a batch with its padding; the batches mixed."""
    rows = sorted((len(example.forms), generator.random(), place) for place, example in enumerate(examples))
    batches = list[list[Example]]()
    for length, _, place in rows:
        if not batches or (len(batches[-1]) + 1) * length > most_words:
            batches.append([])
        batches[-1].append(examples[place])
    generator.shuffle(batches)
    return batches
