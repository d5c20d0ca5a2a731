"""Train the second opinion on events from the example bank.

    python -m training.opinion [--out FILE]

The pairs are those of the actors that the bank marks, each with the types of its events or with none, and those that
the coder's own actors make with them. Four fifths of the bank train; the last fifth is kept (`benchmarks.bank`). A
multinomial logistic regression with L2 (scikit-learn) is fitted on one thread, so that the same bank and lexicon give
the same weights; clues seen fewer than three times and weights that matter to nothing are left out.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from benchmarks.bank import Example, Told, read_bank
from benchmarks.halves import Half
from benchmarks.relations import tokens_of
from samarkand.coder.actors import find_actors
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.opinion import NOTHING, Clue, Opinion, Pair, clues, view_of
from samarkand.coder.events.opinion.weights import FILE
from samarkand.coder.places import find_places
from samarkand.coder.stages import with_blocks
from samarkand.knowledge import load_knowledge
from samarkand.language import Reading, load_pipeline, read_sentences
from samarkand.model import Article

LEAST_SEEN = 3
STRENGTH = 0.3  # scikit-learn's C: the smaller, the smaller the weights
STEPS = 60
LEAST_WEIGHT = 0.02  # a clue whose weights are all smaller is left out
NONE_KEPT = 2  # of the pairs without an event every so manieth, so that they do not drown the others


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The clues of a pair with one of its types; `weight` shares a pair among its types."""

    example: Example
    clues: dict[str, Clue]
    kind: str
    weight: float


def lessons(examples: Iterable[Example]) -> Iterator[Lesson]:
    """Yield what the examples teach, pair by pair."""
    nlp, lexicon, knowledge = load_pipeline(), load_lexicon(), load_knowledge()
    for example in examples:
        article = Article(id=example.text[:40], text=example.text, language="en")
        reading = read_sentences(with_blocks(article), nlp)
        actors = find_actors(reading, knowledge, find_places(reading, knowledge))
        mentions = _mentions(example, reading)
        others = [
            range(chunk.start, chunk.end)
            for of_sentence in actors.chunks
            for chunk in of_sentence
            if not any(chunk.start < m.stop and m.start < chunk.end for m in mentions.values())
        ]
        told = _told_pairs(example)
        for sentence in reading.sentences:
            words = sentence.tokens
            view, places = view_of(words, Grammar(words, lexicon), lexicon), range(words.start, words.end)
            here = [(n, m) for n, m in [*mentions.items(), *((0, o) for o in others)] if m.start in places]
            for one, source in here:
                for other, target in here:
                    if source != target:
                        found = clues(view, Pair.of(reading.doc, source, target))
                        kinds = told.get((one, other)) or [NOTHING]
                        yield from (
                            Lesson(example=example, clues=found, kind=kind, weight=1 / len(kinds)) for kind in kinds
                        )


def _mentions(example: Example, reading: Reading) -> dict[int, range]:
    return {number: tokens_of(reading.doc, ranges[0]) for number, ranges in example.actors.items()}


def _told_pairs(example: Example) -> dict[tuple[int, int], list[str]]:
    pairs: dict[tuple[int, int], list[str]] = {}
    for told in example.events:
        for one, other in _sides(told):
            pairs.setdefault((one, other), []).append(told.type)
    return pairs


def _sides(told: Told) -> Iterator[tuple[int, int]]:
    """Yield who does it to whom; those who do it together without a target do it to each other."""
    together = not told.targets and len(told.sources) > 1
    sources, targets = (told.sources[:1], told.sources[1:]) if together else (told.sources, told.targets)
    for one in sources:
        for other in targets:
            yield one, other
            if told.mutual or together:
                yield other, one


def train(given: Sequence[Lesson]) -> Opinion:
    """Return the model that the lessons give."""
    kept = [lesson for rank, lesson in enumerate(given) if lesson.kind != NOTHING or rank % NONE_KEPT == 0]
    seen = Counter(name for lesson in kept for name in lesson.clues)
    names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
    rows = {name: row for row, name in enumerate(names)}
    model = LogisticRegression(C=STRENGTH, max_iter=STEPS, tol=1e-3)
    with threadpool_limits(1):
        model.fit(
            matrix_of(kept, rows),
            [lesson.kind for lesson in kept],
            sample_weight=[lesson.weight for lesson in kept],
        )
    weights = np.asarray(model.coef_.T, dtype=np.float64)
    heavy = np.flatnonzero(np.abs(weights).max(axis=1) >= LEAST_WEIGHT)
    types = tuple(str(kind) for kind in model.classes_)
    return Opinion(types, tuple(names[row] for row in heavy), weights[heavy], np.asarray(model.intercept_))


def matrix_of(given: Sequence[Lesson], rows: dict[str, int]) -> csr_matrix:
    """Return the strengths of the clues, `[lessons, clues]`."""
    cells = [
        (at, rows[name], clue.strength)
        for at, lesson in enumerate(given)
        for name, clue in lesson.clues.items()
        if name in rows
    ]
    lines, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (lines, columns)), shape=(len(given), len(rows)))


def main() -> None:
    """Train, write the model and print how it does on the part that is kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=FILE)
    options = parser.parse_args()
    opinion = train(list(lessons(read_bank(half=Half.TUNE))))
    opinion.save(options.out)
    print(f"{options.out}: {options.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
