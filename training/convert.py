"""Treebanks to spaCy's training files: short documents drawn anew for each pass over the data."""

import random
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from training.augment import Flat, dress
from training.passes import write_passes
from training.treebank import TreebankDocument, TreebankSentence, read_treebank

SENTENCES_A_DOCUMENT = 10  # at most; as many as a long paragraph has


def write_training_passes(paths: list[Path], target: Path, *, passes: int, seed: int) -> int:
    """Write `passes` draws of all sentences, each cut into other documents and dressed otherwise; return words."""
    vocab = Vocab()
    documents = [document for path in paths for document in read_treebank(path)]

    def draw(generator: random.Random, plain: bool) -> Iterator[Doc]:
        for document in documents:
            yield from _draw(document, vocab, generator, plain=plain)

    return write_passes(draw, target, passes=passes, seed=seed)


def write_development(paths: list[Path], target: Path, *, seed: int) -> None:
    """Write the development sets as they stand, cut into short documents."""
    vocab, generator = Vocab(), random.Random(seed)
    binary = DocBin(store_user_data=False)
    for path in paths:
        for document in read_treebank(path):
            for doc in _draw(document, vocab, generator, plain=True):
                binary.add(doc)
    binary.to_disk(target)


def _draw(document: TreebankDocument, vocab: Vocab, generator: random.Random, *, plain: bool) -> Iterator[Doc]:
    sentences = list(document.sentences)
    while sentences:
        size = generator.randint(1, SENTENCES_A_DOCUMENT)
        chunk, sentences = sentences[:size], sentences[size:]
        flats = [_flatten(sentence) for sentence in chunk]
        yield as_doc(flats if plain else dress(flats, generator), vocab)


def _flatten(sentence: TreebankSentence) -> Flat:
    """The sentence as columns, ready to be changed by an augmentation."""
    words = sentence.words
    spaces = [word.space_after for word in words]
    spaces[-1] = True  # sentences of one document stand apart
    return Flat(
        forms=[word.form for word in words],
        spaces=spaces,
        upos=[word.upos for word in words],
        xpos=[word.xpos for word in words],
        feats=["" if word.feats == "_" else word.feats for word in words],
        heads=[index if word.head == 0 else word.head - 1 for index, word in enumerate(words)],
        labels=["ROOT" if word.head == 0 else word.label for word in words],
    )


def as_doc(flats: list[Flat], vocab: Vocab) -> Doc:
    """One document of these sentences, its last token without a blank after it."""
    spaces = [space for flat in flats for space in flat.spaces]
    spaces[-1] = False
    heads: list[int] = []
    for flat in flats:
        offset = len(heads)
        heads += [head + offset for head in flat.heads]
    return Doc(
        vocab,
        words=[form for flat in flats for form in flat.forms],
        spaces=spaces,
        pos=[tag for flat in flats for tag in flat.upos],
        tags=[tag for flat in flats for tag in flat.xpos],
        morphs=[feats for flat in flats for feats in flat.feats],
        heads=heads,
        deps=[label for flat in flats for label in flat.labels],
    )
