"""How well the network does on the development parts while it is trained; gold words, gold sentences."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from samarkand.language.decoding import best_names, name_transitions
from samarkand.language.network import LabelSets
from training.corpora import Corpora
from training.examples import Example, ExampleMaker, put_in_batches
from training.model import NO_ARC, Outputs, SentenceNetwork
from training.tensors import Batch, collate
from training.word_table import WordTable

BATCH_WORDS = 4_000

Span = tuple[int, int, str]
Figures = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """The development examples of trees and of names, by the name of their source."""

    trees: dict[str, list[Example]]
    names: dict[str, list[Example]]
    labels: LabelSets

    @classmethod
    def of(cls, corpora: Corpora, maker: ExampleMaker) -> Development:
        """From the development parts."""
        names = corpora.development_names
        return cls(
            trees={name: maker.development_trees(parts) for name, parts in corpora.development_trees.items()},
            names={name: [maker.of_names(sentence) for sentence in parts] for name, parts in names.items()},
            labels=maker.labels,
        )

    def measure(self, network: SentenceNetwork, table: WordTable) -> dict[str, Figures]:
        """Figures in percent for each source."""
        training = network.training
        network.eval()
        with torch.no_grad():
            figures = {name: measure_trees(network, examples, table) for name, examples in self.trees.items()}
            for name, examples in self.names.items():
                figures[name] = {"F1": measure_names(network, examples, table, self.labels.names)}
        network.train(training)
        return figures


def measure_trees(network: SentenceNetwork, examples: Sequence[Example], table: WordTable) -> Figures:
    """UAS, LAS, accuracy of both tags; F1 of sentence ends."""
    counts = Counter[str]()
    for _, batch, outputs in _run(network, examples, table):
        heads = outputs.arcs.masked_fill(~batch.same_sentence, NO_ARC).argmax(-1)
        right = (heads == batch.heads) & batch.real
        labelled = right & (network.label_arcs(outputs, heads).argmax(-1) == batch.labels)
        ends, gold_ends = (outputs.ends > 0) & batch.real, batch.ends == 1
        counts.update(
            words=int(batch.real.sum()),
            UAS=int(right.sum()),
            LAS=int(labelled.sum()),
            UPOS=int(((outputs.upos.argmax(-1) == batch.upos) & batch.real).sum()),
            XPOS=int(((outputs.xpos.argmax(-1) == batch.xpos) & batch.real).sum()),
            found_ends=int((ends & gold_ends).sum()),
            all_ends=int(ends.sum() + gold_ends.sum()),
        )
    figures = {name: _percent(counts[name], counts["words"]) for name in ("UAS", "LAS", "UPOS", "XPOS")}
    return figures | {"ends": _percent(2 * counts["found_ends"], counts["all_ends"])}


def measure_names(
    network: SentenceNetwork, examples: Sequence[Example], table: WordTable, labels: Sequence[str]
) -> float:
    """F1 of names, exact span and kind."""
    transitions = name_transitions(list(labels))
    both = system = gold = 0
    for part, _, outputs in _run(network, examples, table):
        for example, scores in zip(part, outputs.names.numpy(), strict=True):
            found = find_spans([labels[n] for n in best_names(scores[: len(example.forms)], transitions)])
            right = find_spans([labels[number] for number in example.names])
            both, system, gold = both + len(found & right), system + len(found), gold + len(right)
    return _percent(2 * both, system + gold)


def find_spans(marks: Sequence[str]) -> set[Span]:
    """First word, last word and kind of each name that these labels mark."""
    spans, first = set[Span](), 0
    for place, mark in enumerate(marks):
        if mark[0] in "BS":
            first = place
        if mark[0] in "ES":
            spans.add((first, place, mark[2:]))
    return spans


def _run(
    network: SentenceNetwork, examples: Sequence[Example], table: WordTable
) -> Iterator[tuple[list[Example], Batch, Outputs]]:
    for part in put_in_batches(examples, BATCH_WORDS, random.Random(0)):
        batch = collate(part, table)
        yield part, batch, network(batch)


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)
