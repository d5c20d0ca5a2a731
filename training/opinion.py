"""Train the second opinion on events, and the judge of what both it and the grammar read.

    python -m training.opinion --data ../shared/data [--out DIR]

The opinion's pairs are those of the actors that the examples mark, each with the types of its events or with none, and
those that the coder's own actors make with them. The examples are the bank (`bank/`) and real news labelled by hand
(`benchmarks.real`); a fifth of the one and a third of the other are kept. The judge learns from all that grammar and
opinion read from the same examples whether it is told; it meets only opinions of models that have not seen the
example. Both are logistic regressions with L2 (scikit-learn), fitted on one thread, so that the same examples and
lexicon give the same weights; clues seen fewer than three times and weights that matter to nothing are left out.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from benchmarks.bank import Example, Told, read_bank
from benchmarks.events import tells
from benchmarks.halves import Half
from benchmarks.real import read_real
from benchmarks.relations import tokens_of
from samarkand.coder.actors import find_actors
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.opinion import NOTHING, Clue, Opinion, Pair, clues, view_of
from samarkand.coder.events.opinion.weights import FILE, JUDGE_FILE, NOT_TOLD, TOLD
from samarkand.coder.places import find_places
from samarkand.coder.stages import read_stages, with_blocks
from samarkand.knowledge import load_knowledge
from samarkand.language import Reading, load_pipeline, read_sentences

LEAST_SEEN = 3
STRENGTH = 0.3  # scikit-learn's C: the smaller, the smaller the weights
STEPS = 60
LEAST_WEIGHT = 0.02  # a clue whose weights are all smaller is left out
NONE_KEPT = 2  # of the pairs without an event every so manieth, so that they do not drown the others
OF_REAL = 4.0  # what a real text counts beside a sentence of the bank
OF_REAL_CASE = 2.0
FOLDS = 3
JUDGE_STRENGTH = 0.2
JUDGE_STEPS = 200
OF_THE_BANK = "written for the bank"
"""A sign that no real news bears: events of the bank are told more often than those of news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """The clues of a pair with one of its types; `weight` shares a pair among its types."""

    example: Example
    clues: dict[str, Clue]
    kind: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The signs of an event that grammar or opinion read, and whether the example tells it."""

    example: Example
    signs: Mapping[str, Clue]
    told: bool


def lessons(examples: Iterable[Example]) -> Iterator[Lesson]:
    """Yield what the examples teach, pair by pair."""
    nlp, lexicon, knowledge = load_pipeline(), load_lexicon(), load_knowledge()
    for example in examples:
        reading = read_sentences(with_blocks(example.article), nlp)
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
                            Lesson(example=example, clues=found, kind=kind, weight=_weight(example) / len(kinds))
                            for kind in kinds
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


def cases(examples: Iterable[Example], opinions: Sequence[Opinion]) -> Iterator[Case]:
    """Yield what grammar and opinion read from the examples; the opinion is that which has not seen the example."""
    nlp, lexicon, knowledge = load_pipeline(), load_lexicon(), load_knowledge()
    nobody = Opinion((NOT_TOLD, TOLD), (), np.zeros((0, 2)), np.zeros(2))
    for example in examples:
        found = read_stages(example.article, nlp, knowledge)
        opinion = opinions[fold_of(example, len(opinions))]
        builder = found.event_builder(lexicon, opinion=opinion, judge=nobody)
        for sentence in found.reading.sentences:
            for judged in builder.pool(Grammar(sentence.tokens, lexicon), sentence):
                if judged.signs:
                    event = builder.event(judged, sentence)
                    told = any(tells(event, one, example) for one in example.events)
                    yield Case(example=example, signs=_signs(judged.signs, example), told=told)


def _signs(found: Mapping[str, Clue], example: Example) -> Mapping[str, Clue]:
    return found if example.published is not None else {**found, OF_THE_BANK: Clue(OF_THE_BANK)}


def fold_of(example: Example, folds: int) -> int:
    """Return the fold that an example belongs to: by its words, the same on every machine."""
    return int(hashlib.sha256(example.text[::-1].encode()).hexdigest(), 16) % folds


def _weight(example: Example, of_real: float = OF_REAL) -> float:
    return 1.0 if example.published is None else of_real


def train(given: Sequence[Lesson]) -> Opinion:
    """Return the opinion that the lessons give."""
    kept = [lesson for rank, lesson in enumerate(given) if lesson.kind != NOTHING or rank % NONE_KEPT == 0]
    return _fit(
        [lesson.clues for lesson in kept],
        [lesson.kind for lesson in kept],
        [lesson.weight for lesson in kept],
        LogisticRegression(C=STRENGTH, max_iter=STEPS, tol=1e-3),
    )


def train_judge(given: Sequence[Case]) -> Opinion:
    """Return the judge that the cases give."""
    return _fit(
        [case.signs for case in given],
        [TOLD if case.told else NOT_TOLD for case in given],
        [_weight(case.example, OF_REAL_CASE) for case in given],
        LogisticRegression(C=JUDGE_STRENGTH, max_iter=JUDGE_STEPS, tol=1e-3),
    )


def _fit(
    found: Sequence[Mapping[str, Clue]], kinds: Sequence[str], weights: Sequence[float], model: LogisticRegression
) -> Opinion:
    seen = Counter(name for clues in found for name in clues)
    names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
    rows = {name: row for row, name in enumerate(names)}
    with threadpool_limits(1):
        model.fit(matrix_of(found, rows), kinds, sample_weight=weights)
    learnt, bias = np.asarray(model.coef_.T, dtype=np.float64), np.asarray(model.intercept_, dtype=np.float64)
    if len(model.classes_) == 2:  # of two kinds scikit-learn keeps what speaks for the second
        learnt, bias = np.hstack([-learnt, learnt]) / 2, np.hstack([-bias, bias]) / 2
    heavy = np.flatnonzero(np.abs(learnt).max(axis=1) >= LEAST_WEIGHT)
    return Opinion(tuple(map(str, model.classes_)), tuple(names[row] for row in heavy), learnt[heavy], bias)


def matrix_of(found: Sequence[Mapping[str, Clue]], rows: dict[str, int]) -> csr_matrix:
    """Return the strengths of the clues, `[len(found), clues]`."""
    cells = [
        (at, rows[name], clue.strength)
        for at, clues in enumerate(found)
        for name, clue in clues.items()
        if name in rows
    ]
    lines, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (lines, columns)), shape=(len(found), len(rows)))


def main() -> None:
    """Train both and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the texts of the labelled real news")
    parser.add_argument("--out", type=Path, default=FILE.parent)
    options = parser.parse_args()
    examples = [*read_bank(half=Half.TUNE), *read_real(options.data, Half.TUNE)]
    given = list(lessons(examples))
    opinions = [train([one for one in given if fold_of(one.example, FOLDS) != fold]) for fold in range(FOLDS)]
    for model, name in ((train(given), FILE.name), (train_judge(list(cases(examples, opinions))), JUDGE_FILE.name)):
        model.save(options.out / name)
        print(f"{name}: {(options.out / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
