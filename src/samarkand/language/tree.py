"""A tree over the words of a Doc that can be rebuilt: head and label of each word."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import numpy
from spacy.tokens import Doc
from thinc.types import Ints2d

ROOT = "ROOT"


@dataclass(slots=True, kw_only=True)
class Tree:
    """Heads as places in the Doc, a root being its own head; each step leaves one root a sentence and no cycle."""

    doc: Doc
    heads: list[int]
    labels: list[str]
    sentences: list[range]
    """The places of each word's sentence."""

    @classmethod
    def of(cls, doc: Doc) -> "Tree":
        """The tree that a parser has put on a Doc; what it left without label is `dep`."""
        labels = [ROOT if token.head.i == token.i else token.dep_ or "dep" for token in doc]
        places = (range(sentence.start, sentence.end) for sentence in doc.sents) if len(doc) else ()
        sentences = [sentence for sentence in places for _ in sentence]
        return cls(doc=doc, heads=[token.head.i for token in doc], labels=labels, sentences=sentences)

    def children(self, head: int) -> Iterator[int]:
        """The words that hang on a word, in the order of the text."""
        return (i for i in self.sentences[head] if self.heads[i] == head and i != head)

    def child(self, head: int, *labels: str) -> int | None:
        """The first word that hangs on a word by one of the labels."""
        return next((i for i in self.children(head) if self.labels[i] in labels), None)

    def promote(self, child: int, *, label: str, below: str) -> None:
        """Put a word in its head's place, and the head and all that hangs on the head below it.

        Args:
            child: the word that rises.
            label: its new label; the root stays `ROOT`.
            below: the label of the former head.
        """
        former = self.heads[child]
        is_root = self.heads[former] == former
        self.heads[child], self.labels[child] = (child, ROOT) if is_root else (self.heads[former], label)
        for other in list(self.children(former)):
            self.heads[other] = child
        self.heads[former], self.labels[former] = child, below

    def deepest_first(self) -> list[int]:
        """All words, those farther from their root first, else in the order of the text."""
        return sorted(range(len(self.heads)), key=lambda i: -self._depth(i))

    def write(self) -> None:
        """Put heads and labels on the Doc; its sentences stay where they were."""
        if self.heads:
            strings = self.doc.vocab.strings
            rows = [[(over - i) % 2**64, strings.add(self.labels[i])] for i, over in enumerate(self.heads)]
            self.doc.from_array(["HEAD", "DEP"], cast(Ints2d, numpy.array(rows, dtype="uint64")))

    def _depth(self, place: int) -> int:
        depth = 0
        while self.heads[place] != place:
            place, depth = self.heads[place], depth + 1
        return depth
