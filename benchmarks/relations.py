"""The event type between two given actors, as PLV asks it.

    python -m benchmarks.relations GOLD.tsv [--out PRED.tsv] [--errors TYPE] [--half tune|check]

GOLD has the columns uid (else the 0-based row number), sentence, marked_sentence (optional), source, target, gold_root.
PRED gets the columns uid and root. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from benchmarks.figures import f_score
from benchmarks.halves import Half
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.pairing import event_between
from samarkand.coder.events.sense import Lexicon
from samarkand.language import Doc, load_pipeline

FOLD = {"CONCEDE": "YIELD", "RETREAT": "YIELD", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE",
        "FIGHT": "ASSAULT"}  # fmt: skip
QUAD = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "ACCUSE": 3, "REQUEST": 3,
        "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4}  # fmt: skip
# PLV's labels follow CAMEO's roots, which PLOVER 2.0 redrew: convictions and sanctions changed their type, blockades
# and occupations were CAMEO's root 19 (fight), an intent to yield was its 035 (intent to cooperate).
BY_CAMEO = {"116": "ACCUSE", "163": "COERCE", "191": "ASSAULT", "192": "ASSAULT", "035": "AGREE"}
NONE = "NONE"
UNREAD = 300
"""Rows of a gold file whose errors nobody reads before the rules are done."""

_MARKS = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One row: a sentence and where its two actors stand (character ranges)."""

    uid: str
    sentence: str
    source: range
    target: range
    gold: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The type found for a pair, and by which rule."""

    root: str
    rule: str


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the rows of a gold file."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t")):
            source, target = _marked(row) or (
                _find(row["sentence"], row["source"]),
                _find(row["sentence"], row["target"]),
            )
            yield Pair(
                uid=row.get("uid") or str(number),
                sentence=row["sentence"],
                source=source,
                target=target,
                gold=row.get("gold_root", NONE),
            )


def _marked(row: dict[str, str]) -> tuple[range, range] | None:
    """Return the first range of each mark, if the marked sentence is the sentence with marks."""
    text = row.get("marked_sentence") or ""
    if _MARKS.sub("", text) != row["sentence"]:
        return None
    found: dict[str, range] = {}
    for letter in "st":
        match = re.search(f"<{letter}>(.*?)</{letter}>", text)
        if match is None:
            return None
        start = len(_MARKS.sub("", text[: match.start()]))
        found[letter] = range(start, start + len(_MARKS.sub("", match[1])))
    return found["s"], found["t"]


def _find(sentence: str, words: str) -> range:
    start = max(sentence.find(words.strip()), 0)
    return range(start, start + max(len(words.strip()), 1))


def tokens_of(doc: Doc, characters: range) -> range:
    """Return the positions of the tokens that a range of characters meets."""
    inside = [t.i for t in doc if t.idx < characters.stop and characters.start < t.idx + len(t)]
    return range(inside[0], inside[-1] + 1) if inside else range(1)


def root_of(kind: str, cameo: str | None) -> str:
    """Return the gold's root for an event's type and CAMEO code."""
    root = BY_CAMEO.get(cameo or "", kind)
    return FOLD.get(root, root)


def answer(pair: Pair, doc: Doc, lexicon: Lexicon) -> Answer:
    """Return the folded type of the event between the two actors."""
    source, target = tokens_of(doc, pair.source), tokens_of(doc, pair.target)
    event = event_between(doc.sents, source, target, lexicon)
    return Answer(root=root_of(event.type, event.cameo), rule=f"{event.rule}: {' > '.join(event.steps)}")


def _macro(gold: Sequence[object], found: Sequence[object], labels: Iterable[object]) -> float:
    scores = [f_score(gold, found, label) for label in labels]
    return round(sum(scores) / len(scores), 1) if scores else 0.0


def scores(gold: Sequence[str], found: Sequence[str]) -> dict[str, object]:
    """Return the figures that the field reports, macro F1 over the gold's roots first."""
    labels = sorted(set(gold))
    quads, found_quads = [QUAD[g] for g in gold], [QUAD.get(f, 0) for f in found]
    conflict = [q > 2 for q in quads]
    found_conflict = [q > 2 if q else None for q in found_quads]
    return {
        "pairs": len(gold),
        "coverage": round(100 * sum(f != NONE for f in found) / len(gold), 1),
        "root_macro_f": _macro(gold, found, labels),
        "root_accuracy": round(100 * sum(g == f for g, f in zip(gold, found, strict=True)) / len(gold), 1),
        "quad_macro_f": _macro(quads, found_quads, sorted(set(quads))),
        "binary_macro_f": _macro(conflict, found_conflict, [True, False]),
        "by_root": {label: round(f_score(gold, found, label), 1) for label in labels},
    }


def write_answers(path: Path, pairs: Sequence[Pair], answers: Sequence[Answer]) -> None:
    """Write uid and root of each pair."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("uid", "root"))
        writer.writerows((pair.uid, found.root) for pair, found in zip(pairs, answers, strict=True))


def run(pairs: Sequence[Pair], nlp: Language, lexicon: Lexicon) -> list[Answer]:
    """Return an answer for each pair."""
    docs = map(Doc.of, nlp.pipe(pair.sentence for pair in pairs))
    return [answer(pair, doc, lexicon) for pair, doc in zip(pairs, docs, strict=True)]


def part(pairs: Sequence[Pair], half: Half) -> list[Pair]:
    """Return the pairs to tune on, or the UNREAD that are kept for checking: those of the smallest hashes."""
    if half is Half.ALL:
        return list(pairs)
    ranked = sorted(pairs, key=lambda pair: hashlib.sha256(pair.sentence.encode()).hexdigest())
    unread = {pair.uid for pair in ranked[:UNREAD]}
    return [pair for pair in pairs if (pair.uid in unread) is (half is Half.CHECK)]


def main() -> None:
    """Score a gold file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, help="where to write uid and root")
    parser.add_argument("--errors", metavar="TYPE", help="print the pairs of this gold type that came out wrong")
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL, help="check: 300 rows kept unread")
    parser.add_argument("--pipeline", help="an installed spaCy pipeline or a folder; the shipped one by default")
    options = parser.parse_args()
    pairs = part(list(read_pairs(options.gold)), options.half)
    answers = run(pairs, load_pipeline(options.pipeline), load_lexicon())
    if options.out:
        write_answers(options.out, pairs, answers)
    for pair, found in zip(pairs, answers, strict=True):
        if options.errors in (pair.gold, "all") and found.root != pair.gold:
            print(f"{pair.uid}\t{pair.gold}\t{found.root}\t{_shown(pair)}\t{found.rule}")
    print(json.dumps(scores([pair.gold for pair in pairs], [found.root for found in answers])))


def _shown(pair: Pair) -> str:
    text = pair.sentence
    for span, mark in sorted([(pair.source, "s"), (pair.target, "t")], key=lambda item: -item[0].start):
        text = f"{text[: span.start]}<{mark}>{text[span.start : span.stop]}</{mark}>{text[span.stop :]}"
    return text


if __name__ == "__main__":
    main()
