"""What the network is fine-tuned on: trees, with names where they are known, and sentences with names only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from training.annotated import AnnotatedNames
from training.augment import Flat
from training.gum_names import read_gum_names
from training.names import NamedSentence, read_labelled, read_tagged_lines, read_uner
from training.treebank import TreebankSentence, read_treebank

Names = tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A tree, and the names in it (first word, word after the last, kind); None where nobody labelled any."""

    flat: Flat
    names: Names | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSet:
    """Sentences with names; how often an epoch draws them, and out of which numbers of sentences to an example."""

    sentences: tuple[NamedSentence, ...]
    times: int
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpora:
    """Documents of trees and sets of names; the development parts under the names that the figures are printed with."""

    documents: tuple[tuple[Tree, ...], ...]
    names: tuple[NameSet, ...]
    development_trees: dict[str, tuple[tuple[Tree, ...], ...]]
    development_names: dict[str, tuple[NamedSentence, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the treebanks and name sets lie after unpacking."""

    ewt_train: Path
    ewt_dev: Path
    gum_train: Path
    gum_dev: Path
    uner_train: Path
    uner_dev: Path
    wikigold: Path
    multiner: Path
    own_trees: tuple[Path, ...] = ()
    own_names: tuple[Path, ...] = ()

    def read(self, annotated: AnnotatedNames) -> Corpora:
        """All of them, with the names labelled for Samarkand, which each epoch sees twice."""
        uner = {sentence.words: sentence.names for sentence in read_uner(self.uner_train)}
        gum = {words: names for words, _, names in read_gum_names(self.gum_train)}
        documents = [read_trees(self.ewt_train, uner), read_trees(self.gum_train, gum)]
        documents += [read_trees(path, {}) for path in self.own_trees]
        others = [read_tagged_lines(self.wikigold), read_tagged_lines(self.multiner)]
        others += [read_labelled(path) for path in self.own_names]
        return Corpora(
            documents=tuple(chain.from_iterable(documents)),
            names=(
                NameSet(sentences=tuple(chain.from_iterable(others)), times=1, sizes=(1, 1, 2, 3)),
                NameSet(sentences=annotated.train, times=2, sizes=(1, 1, 1, 2)),
            ),
            development_trees={"EWT": read_trees(self.ewt_dev, {}), "GUM": read_trees(self.gum_dev, {})},
            development_names={"UNER": tuple(read_uner(self.uner_dev)), "own names": annotated.development},
        )


def read_trees(path: Path, names: dict[tuple[str, ...], Names]) -> tuple[tuple[Tree, ...], ...]:
    """The documents of a treebank; a sentence has the names that stand under its words."""
    return tuple(tuple(_tree(sentence, names) for sentence in document.sentences) for document in read_treebank(path))


def _tree(sentence: TreebankSentence, names: dict[tuple[str, ...], Names]) -> Tree:
    flat = flatten(sentence)
    return Tree(flat=flat, names=names.get(tuple(flat.forms)))


def flatten(sentence: TreebankSentence) -> Flat:
    """The sentence as columns, ready to be changed by an augmentation; the root is its own head."""
    words = sentence.words
    spaces = [word.space_after for word in words]
    spaces[-1] = True  # sentences of one document stand apart
    return Flat(
        forms=[word.form for word in words],
        spaces=spaces,
        upos=[word.upos for word in words],
        xpos=[word.xpos for word in words],
        feats=["" if word.feats == "_" else word.feats for word in words],
        heads=[place if word.head == 0 else word.head - 1 for place, word in enumerate(words)],
        labels=[word.label for word in words],
    )


def all_flats(documents: Sequence[Sequence[Tree]]) -> list[Flat]:
    """The trees of all documents, in order."""
    return [tree.flat for document in documents for tree in document]
