"""Events end to end from the sentence: source, type and target out, held against pairs with one gold type each.

    python -m benchmarks.extraction GOLD [--half tune|check]

GOLD is a file of `benchmarks.relations`. Its rows tell one event of a sentence, so precision counts against the coder
what else the sentence tells. A row is found if an event has its type (folded as `benchmarks.relations` folds it) and
one of its sources and one of its targets share words with the row's; for types that two do together in either order.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import samarkand
from benchmarks.figures import percent
from benchmarks.halves import Half
from benchmarks.relations import Pair, part, read_pairs, root_of
from samarkand.model import ActorReference, Article, Event

TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE", "SUPPORT"})


def measure(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return recall and precision of whole events and of types alone, in percent."""
    events = {pair.sentence: _events(pair.sentence) for pair in pairs}
    rows: dict[str, list[Pair]] = {}
    for pair in pairs:
        rows.setdefault(pair.sentence, []).append(pair)
    whole = [any(_is(event, pair) for event in events[pair.sentence]) for pair in pairs]
    typed = [any(_root(event) == pair.gold for event in events[pair.sentence]) for pair in pairs]
    found = [(event, rows[sentence]) for sentence, told in events.items() for event in told]
    return {
        "pairs": len(pairs),
        "events": len(found),
        "whole_recall": percent(sum(whole), len(pairs)),
        "whole_precision": percent(sum(any(_is(event, row) for row in own) for event, own in found), len(found)),
        "type_recall": percent(sum(typed), len(pairs)),
        "type_precision": percent(
            sum(any(_root(event) == row.gold for row in own) for event, own in found), len(found)
        ),
    }


def _events(sentence: str) -> Sequence[Event]:
    return samarkand.code(Article(id="sentence", text=sentence, language="en")).events


def _root(event: Event) -> str:
    return root_of(event.type, event.cameo)


def _is(event: Event, pair: Pair) -> bool:
    straight = _among(event.sources, pair.source) and _among(event.targets, pair.target)
    turned = event.type in TOGETHER and _among(event.sources, pair.target) and _among(event.targets, pair.source)
    return _root(event) == pair.gold and (straight or turned)


def _among(references: Iterable[ActorReference], words: range) -> bool:
    return any(m.start < words.stop and words.start < m.end for reference in references for m in reference.mention)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    options = parser.parse_args(arguments)
    print(json.dumps(measure(part(list(read_pairs(options.gold)), options.half))))


if __name__ == "__main__":
    main()
