"""Events on the example bank or on labelled real news: between given actors, and end to end from the sentence.

    python -m benchmarks.events [FILE...] [--data DIR] [--half tune|check] [--errors] [--reliability]

Two questions: the type between two actors that the bank marks (as `benchmarks.relations` asks it, PLOVER's types as
they are), and the records of the whole coder: an event is right if its type is and, where the bank names them, one of
its sources and one of its targets are. With `--data` the real news of `benchmarks.real` is measured in its place.
`--reliability` prints how often events were right by the confidence given.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import samarkand
from benchmarks.bank import Example, Told, read_bank
from benchmarks.figures import Rates, f_score, percent, rates
from benchmarks.halves import Half
from benchmarks.real import read_real
from benchmarks.relations import tokens_of
from samarkand.coder.events import load_lexicon
from samarkand.coder.events.opinion.asking import RULE
from samarkand.coder.events.pairing import event_between
from samarkand.language import Doc, load_pipeline
from samarkand.model import ActorReference, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that came out otherwise than the bank tells."""

    kind: str
    wanted: str
    found: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFigures:
    """How often the type between two marked actors is right, in percent, and F1 by type."""

    pairs: int
    accuracy: float
    macro_f: float
    by_type: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFigures:
    """How many events the bank tells and the coder finds; rates of the type alone and of the whole event.

    `silent` is the share of sentences without an event of which the coder makes none, in percent.
    """

    sentences: int
    told: int
    found: int
    type: Rates
    whole: Rates
    silent: float


def measure_pairs(examples: Sequence[Example], faults: list[Fault]) -> PairFigures:
    """Return accuracy and F1 by type of the event between two marked actors."""
    lexicon = load_lexicon()
    gold, found = [], []
    docs = map(Doc.of, load_pipeline().pipe(e.text for e in examples))
    for example, doc in zip(examples, docs, strict=True):
        for told in (t for t in example.events if t.sources and t.targets):
            source, target = (tokens_of(doc, example.actors[side[0]][0]) for side in (told.sources, told.targets))
            event = event_between(doc.sents, source, target, lexicon)
            gold.append(told.type)
            found.append(event.type)
            if found[-1] != told.type:
                how = f"{event.rule}: {' > '.join(event.steps)}"
                faults.append(Fault(kind="pair", wanted=_shown(told, example), found=how, text=example.text))
    by_type = {t: round(f_score(gold, found, t), 1) for t in sorted(set(gold))}
    right = sum(g == f for g, f in zip(gold, found, strict=True))
    return PairFigures(
        pairs=len(gold),
        accuracy=percent(right, len(gold)),
        macro_f=round(sum(by_type.values()) / max(len(by_type), 1), 1),
        by_type=by_type,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An event of the coder with whether the bank tells it."""

    confidence: float
    guessed: bool
    right: bool


def measure_records(
    examples: Sequence[Example], faults: list[Fault], judged: list[Judged] | None = None
) -> RecordFigures:
    """Return precision and recall of the coder's events: of the type alone, and with source and target."""
    typed, whole, told_all, found_all, quiet = 0, 0, 0, 0, Counter[bool]()
    for example in examples:
        events = list(samarkand.code(example.article).events)
        told_all, found_all = told_all + len(example.events), found_all + len(events)
        typed += sum((Counter(t.type for t in example.events) & Counter(e.type for e in events)).values())
        left = list(events)
        for told in example.events:
            hit = next((e for e in left if tells(e, told, example)), None)
            if hit is None:
                faults.append(Fault(kind="missed", wanted=_shown(told, example), found="", text=example.text))
            else:
                left.remove(hit)
                whole += 1
        if judged is not None:
            judged += [_judged(event, right=event not in left) for event in events]
        faults += [Fault(kind="false", wanted="", found=_told(e), text=example.text) for e in left]
        if not example.events:
            quiet[not events] += 1
    return RecordFigures(
        sentences=len(examples),
        told=told_all,
        found=found_all,
        type=rates(typed, found_all, typed, told_all),
        whole=rates(whole, found_all, whole, told_all),
        silent=percent(quiet[True], sum(quiet.values())),
    )


def _judged(event: Event, *, right: bool) -> Judged:
    return Judged(confidence=event.confidence, guessed=event.rule.startswith(RULE), right=right)


def reliability(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the lines of a table: by tenths of confidence how many events there were, and how many were right."""
    for name, guessed in (("grammar", False), ("second opinion", True)):
        for tenth in range(10):
            inside = [one for one in judged if one.guessed is guessed and min(int(one.confidence * 10), 9) == tenth]
            if inside:
                share = percent(sum(one.right for one in inside), len(inside))
                mean = sum(one.confidence for one in inside) / len(inside)
                yield f"| {name} | {tenth / 10:.1f} | {len(inside)} | {100 * mean:.0f} | {share} |"


def tells(event: Event, told: Told, example: Example) -> bool:
    """Say whether an event of the coder is one that the example tells: its type, and one actor of each marked side."""
    straight = _has(event.sources, told.sources, example) and _has(event.targets, told.targets, example)
    both = (*event.sources, *event.targets)
    each_other = told.mutual or (len(told.sources) > 1 and not told.targets)
    mutual = each_other and all(_has(both, (n,), example) for n in (told.sources[:1] + told.targets[:1]))
    return event.type == told.type and (straight or mutual)


def _has(references: Iterable[ActorReference], numbers: tuple[int, ...], example: Example) -> bool:
    """Say whether one of the actors is one of the marked ones; true where none is marked."""
    ranges = [r for number in numbers for r in example.actors[number]]
    spans = [s for reference in references for s in reference.mention]
    return not ranges or any(s.start < r.stop and r.start < s.end for s in spans for r in ranges)


def _shown(told: Told, example: Example) -> str:
    sides = ("|".join(example.text[r.start : r.stop] for n in ns for r in example.actors[n][:1]) for ns in
             (told.sources, told.targets))  # fmt: skip
    return f"{told.type} {' -> '.join(sides)}"


def _told(event: Event) -> str:
    sides = ("|".join(r.name for r in side) for side in (event.sources, event.targets))
    return f"{event.type} {' -> '.join(sides)} ({event.rule}, {event.confidence})"


def main() -> None:
    """Print the figures as one JSON object on the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="files of the bank; all by default")
    parser.add_argument("--data", type=Path, help="folder with the texts of the labelled real news, to measure on it")
    parser.add_argument("--gold", default="*", help="with --data: one file of benchmarks/gold/events")
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--errors", action="store_true", help="print what was missed, wrong or too much")
    parser.add_argument("--reliability", action="store_true", help="print how often events were right by confidence")
    options = parser.parse_args()
    real = read_real(options.data, options.half, options.gold) if options.data else None
    examples, faults = list(real or read_bank(options.files, options.half)), list[Fault]()
    judged = list[Judged]()
    figures = {
        "pairs": asdict(measure_pairs(examples, faults)),
        "records": asdict(measure_records(examples, faults, judged)),
    }
    for fault in faults if options.errors else ():
        print("\t".join((fault.kind, fault.wanted, fault.found, fault.text)))
    if options.reliability:
        print("| found by | confidence | events | mean confidence | right |\n|---|---|---|---|---|")
        print("\n".join(reliability(judged)))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
