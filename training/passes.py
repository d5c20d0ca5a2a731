"""Training files of several passes over the data, each pass drawn anew."""

import random
from collections.abc import Callable, Iterable
from pathlib import Path

from spacy.tokens import Doc, DocBin

Draw = Callable[[random.Random, bool], Iterable[Doc]]  # the bool: leave the texts as they are


def write_passes(draw: Draw, target: Path, *, passes: int, seed: int) -> int:
    """Write `passes` draws, the first of the texts as they are, each in another order; return words."""
    generator = random.Random(seed)
    binary, words = DocBin(store_user_data=False), 0
    for number in range(passes):
        drawn = list(draw(generator, number == 0))
        generator.shuffle(drawn)
        for doc in drawn:
            binary.add(doc)
            words += len(doc)
    binary.to_disk(target)
    return words
