"""The component that fills a Doc from the network's scores: sentences, tags, trees and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, MORPH, POS, TAG  # type: ignore[import-not-found]  # compiled
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from samarkand.language.cutting import Trees, cut
from samarkand.language.decoding import best_names, best_tree, name_transitions
from samarkand.language.mending import give_subjects, give_verbs
from samarkand.language.network import ROOT, Network, Scores
from samarkand.language.sentences import read_sentence_starts

ANNOTATOR = "samarkand_annotator"

WINDOW = 192  # words that the network reads at once
TIE = np.float32(4.0)  # log odds; of 2,500 short news texts 63 were cut before a name without it, 32 are with it

_COLUMNS = (TAG, POS, MORPH, HEAD, DEP, ENT_IOB, ENT_TYPE)
_NAMES = ("NNP", "NNPS")
_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3  # spaCy's ENT_IOB


class Annotator:
    """Sentences, tags, trees and names as one network scores them."""

    def __init__(self, vocab: Vocab, network: Network) -> None:
        self.network = network
        labels, add = network.labels, vocab.strings.add
        self._tags = {label: add(label) for label in labels.xpos}
        self._pos = {label: add(label) for label in labels.upos}
        self._morphs = np.array([vocab.morphology.add(label) for label in labels.feats], dtype=np.uint64)
        self._arcs = {label: add("ROOT" if label == ROOT else label) for label in labels.arcs}
        marks = {"O": _OUTSIDE, "B": _BEGIN, "S": _BEGIN, "I": _INSIDE, "E": _INSIDE}
        self._name_marks = np.array([marks[label[0]] for label in labels.names], dtype=np.uint64)
        self._name_kinds = np.array([add(label[2:]) if label[2:] else 0 for label in labels.names], dtype=np.uint64)
        self._of_verbs = np.array([0.0 if "VerbForm" in label else -1000.0 for label in labels.feats], dtype=np.float32)
        self._goes_on = np.array([label[0] in "IE" for label in labels.names])
        self._is_name = np.isin(labels.xpos, _NAMES)
        self._before_name = np.isin(labels.xpos, (*_NAMES, "NN", "NNS", "CD", "JJ"))
        self._transitions = name_transitions(list(labels.names))
        self._space = (add("_SP"), add("SPACE"), vocab.morphology.add(""), 0, add("dep"), _OUTSIDE, 0)

    def __call__(self, doc: Doc) -> Doc:
        """Fill the Doc; what was said of sentence starts before is kept."""
        places = np.array([token.i for token in doc if not token.is_space], dtype=np.intp)
        columns = np.empty((len(doc), len(_COLUMNS)), dtype=np.uint64)
        columns[:] = self._space
        columns[1:, 3] = _relative(-1)  # white space hangs on what stands before it
        if len(places):
            columns[: places[0], 3] = _relative(1)  # and at the text's start on what follows
        words = [doc[int(place)].text for place in places]
        for offset, first, last, scores, heads in self._sentences(words, _begins(doc, places)):
            inside = slice(offset + first, offset + last)
            self._fill(columns, places[inside], words[inside], scores, first, heads)
        return doc.from_array(list(_COLUMNS), columns)  # type: ignore[arg-type]  # it takes signed numbers unsigned

    def _sentences(
        self, words: Sequence[str], begins: NDArray[np.float32]
    ) -> Iterator[tuple[int, int, int, Scores, list[int]]]:
        """Offset of the window, first and last place (excluded) of each sentence in it, the window's scores, heads.

        A text longer than a window is read on from the end of the last sentence that the window holds whole.
        """
        offset = 0
        while offset < len(words):
            window = list(words[offset : offset + WINDOW])
            scores = self.network.read(window)
            odds = scores.ends - self._ties(window, scores)
            odds[:-1] += begins[offset + 1 : offset + len(window)]
            ends = cut(odds, Trees(scores.arcs))
            if len(ends) > 1 and offset + len(window) < len(words):
                ends.pop()
            for first, last in pairwise([0, *ends]):
                yield offset, first, last, scores, best_tree(self.network.weigh_arcs(scores, first, last))
            offset += ends[-1]

    def _ties(self, words: Sequence[str], scores: Scores) -> NDArray[np.float32]:
        """What speaks against a sentence's end behind each word: that the next one goes on with a name, or is one.

        Where no stop stands, "President of Mali" and "Keita" are rarely two sentences.
        """
        tags = scores.xpos.argmax(axis=1)
        bare = np.array([word[-1].isalnum() or word[-1] in ",)" for word in words])
        tied = np.zeros(len(words), dtype=np.bool_)
        tied[:-1] = self._goes_on[scores.names.argmax(axis=1)[1:]]
        tied[:-1] |= bare[:-1] & self._before_name[tags[:-1]] & self._is_name[tags[1:]]
        return tied * TIE

    def _fill(
        self,
        columns: NDArray[np.uint64],
        places: NDArray[np.intp],
        words: Sequence[str],
        scores: Scores,
        first: int,
        heads: list[int],
    ) -> None:
        """Write one sentence into its rows."""
        inside = slice(first, first + len(heads))
        labels = self.network.label_arcs(scores, [*range(first, inside.stop)], [head + first for head in heads])
        tags = [self.network.labels.xpos[tag] for tag in scores.xpos[inside].argmax(axis=1)]
        give_subjects(heads, labels, tags)
        read = [self.network.labels.upos[part] for part in scores.upos[inside].argmax(axis=1)]
        parts = list(read)
        give_verbs(heads, labels, words, parts, tags)
        became = np.not_equal(parts, read)
        names = best_names(scores.names[inside], self._transitions)
        columns[places, 0] = [self._tags[tag] for tag in tags]
        columns[places, 1] = [self._pos[part] for part in parts]
        columns[places, 2] = self._morphs[(scores.feats[inside] + became[:, None] * self._of_verbs).argmax(axis=1)]
        columns[places, 3] = (places[heads] - places).astype(np.int64).view(np.uint64)
        columns[places, 4] = [self._arcs[label] for label in labels]
        columns[places, 5] = self._name_marks[names]
        columns[places, 6] = self._name_kinds[names]


def _relative(offset: int) -> np.uint64:
    """A head's distance as spaCy stores it: a signed number in an unsigned column."""
    return np.int64(offset).view(np.uint64)


def _begins(doc: Doc, places: NDArray[np.intp]) -> NDArray[np.float32]:
    """How far each word leans to beginning a sentence: by rule, or without bounds where it was set before."""
    set_before = {True: np.inf, False: -np.inf}
    leanings = read_sentence_starts(doc)
    given = ((doc[place].is_sent_start, leanings[place]) for place in places.tolist())
    return np.array([set_before.get(known, leaning) for known, leaning in given], dtype=np.float32)


@Language.factory(ANNOTATOR)
def create_annotator(nlp: Language, name: str, folder: str) -> Annotator:
    """The component with the network of a model folder."""
    return Annotator(nlp.vocab, Network(Path(folder)))
