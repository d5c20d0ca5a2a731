"""Subword vectors (floret) from raw public-domain and CC news text, as spaCy vectors on disk."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.training.initialize import convert_vectors

from training.scale import Scale

# An approximation of the pipeline's tokens, 5 times faster; vectors are of subwords, so small differences do no harm.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[.,:]\d+)*|(?:[^\W\d_]+?)(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_]+(?:\.(?=\s+[a-z,]))?|\w+|[^\w\s]"
)


def tokenize_lines(lines: Iterable[str]) -> Iterator[str]:
    """Tokens parted by blanks, for lines of more than three tokens."""
    for line in lines:
        tokens = _TOKEN.findall(line)
        if len(tokens) > 3:
            yield " ".join(tokens) + "\n"


def train_vectors(tokenized: Path, target: Path, scale: Scale) -> None:
    """Train floret on one thread (so that it is repeatable) and write its text table to `target`."""
    import floret  # a need of training only

    model = floret.train_unsupervised(
        str(tokenized),
        model="skipgram",
        mode="floret",
        dim=scale.vector_width,
        ws=3,
        epoch=scale.vector_epochs,
        hashCount=2,
        bucket=scale.vector_rows,
        minn=3,
        maxn=5,
        minCount=scale.vector_least_count,
        neg=5,
        thread=1,
        lr=0.05,
        t=1e-4,
    )
    model.save_floret_vectors(str(target))


def write_vectors(table: Path, target: Path) -> None:
    """Turn a floret table into a spaCy vocabulary with vectors, for `initialize.vectors`."""
    nlp = spacy.blank("en")
    convert_vectors(nlp, table, truncate=0, prune=-1, mode="floret")
    nlp.to_disk(target)
