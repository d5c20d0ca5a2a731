"""Attributions of sources: the right words from the right mouth, and layers kept, as ../shared/score/score.py counts.

A statement is right softly where the characters of its content overlap the gold's with Dice of .5 or more (each
gold content paired with one statement, the best first), and fully where its speaker also touches the gold's source.
An outer layer around a paired statement that the gold leaves out is not counted as an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.figures import percent, rates

Spans = Sequence[tuple[int, int]]
ENOUGH = 0.5
_TRIM = " \t\n\r\"“”'‘’,.;:`"
_QUOTES = frozenset('"“”')


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is the source (no spans: nobody named), what the words are, and, of a prediction, its id and its layer."""

    source: Spans
    content: Spans
    id: str | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributedText:
    """A text with the attributions of the gold and those predicted."""

    text: str
    gold: Sequence[Attribution]
    predicted: Sequence[Attribution]


def gold_attribution(row: Mapping[str, Any]) -> Attribution:
    """Read one attribution of a gold file."""
    return Attribution(source=_pairs(row["source"]), content=_pairs(row["content"]))


def predicted_attribution(statement: Mapping[str, Any]) -> Attribution:
    """Read one statement of a record."""
    speaker = statement["speaker"] or {}
    return Attribution(
        source=[(span["start"], span["end"]) for span in speaker.get("mention", ())],
        content=[(span["start"], span["end"]) for span in statement["content"]],
        id=statement["id"],
        within=statement["within"],
    )


def score(texts: Iterable[AttributedText]) -> dict[str, Any]:
    """Return the figures over all texts; layers only where the gold has nested attributions."""
    counts: Counter[str] = Counter()
    for text in texts:
        _count(counts, text)
    gold, predicted = counts["gold"], counts["predicted"]
    figures = {
        "statements": gold,
        "predicted": predicted,
        **{
            name: asdict(rates(counts[name], predicted, counts[name], gold))
            for name in ("exact", "soft", "soft_and_speaker")
        },
        "speaker_accuracy": percent(counts["soft_and_speaker"], counts["soft"]),
    }
    if counts["layers"]:
        figures |= {"layers": counts["layers"], "layers_kept": percent(counts["layers_kept"], counts["layers"])}
    kinds = ("quoted", "indirect")
    return figures | {f"recall_{kind}": percent(counts[f"soft_{kind}"], counts[f"gold_{kind}"]) for kind in kinds}


def _count(counts: Counter[str], text: AttributedText) -> None:
    gold = [_characters(text.text, a.content) for a in text.gold]
    predicted = [_characters(text.text, a.content) for a in text.predicted]
    paired = _pair(gold, predicted)
    around = _layers(text.predicted)
    taken = {prediction for prediction, _ in paired.values()}
    spared = {layer for prediction in taken for layer in around[prediction]} - taken
    counts["gold"] += len(gold)
    counts["predicted"] += len(predicted) - len(spared)
    right = set[int]()
    for number, attribution in enumerate(text.gold):
        kind = "quoted" if _QUOTES & set("".join(text.text[s:e] for s, e in attribution.content)) else "indirect"
        counts[f"gold_{kind}"] += 1
        if number not in paired:
            continue
        prediction, dice = paired[number]
        counts["exact"] += gold[number] == predicted[prediction]
        if dice >= ENOUGH:
            counts["soft"] += 1
            counts[f"soft_{kind}"] += 1
            if _same_source(attribution.source, text.predicted[prediction].source):
                counts["soft_and_speaker"] += 1
                right.add(number)
    for outer, inner in _nested(text.gold, gold):
        counts["layers"] += 1
        both = outer in right and inner in right
        counts["layers_kept"] += both and paired[outer][0] in around[paired[inner][0]]


def _pair(gold: Sequence[set[int]], predicted: Sequence[set[int]]) -> dict[int, tuple[int, float]]:
    """Pair each gold content with at most one prediction, the closest pairs first."""
    candidates = sorted(
        (
            (2 * len(ours & theirs) / (len(ours) + len(theirs)), g, p)
            for g, ours in enumerate(gold)
            for p, theirs in enumerate(predicted)
            if ours & theirs
        ),
        reverse=True,
    )
    paired: dict[int, tuple[int, float]] = {}
    taken = set[int]()
    for dice, g, p in candidates:
        if g not in paired and p not in taken:
            paired[g] = (p, dice)
            taken.add(p)
    return paired


def _layers(predicted: Sequence[Attribution]) -> list[list[int]]:
    """For each prediction the predictions around it, innermost first."""
    places: dict[str | None, int] = {a.id: place for place, a in enumerate(predicted) if a.id is not None}
    rings: list[list[int]] = []
    for attribution in predicted:
        ring: list[int] = []
        outer = places.get(attribution.within)
        while outer is not None and outer not in ring:
            ring.append(outer)
            outer = places.get(predicted[outer].within)
        rings.append(ring)
    return rings


def _nested(gold: Sequence[Attribution], contents: Sequence[set[int]]) -> Iterable[tuple[int, int]]:
    for outer, around in enumerate(gold):
        for inner, within in enumerate(gold):
            spans = [*within.source, *within.content]
            inside = all(any(s >= a and e <= b for a, b in around.content) for s, e in spans)
            if outer != inner and spans and inside and len(contents[inner]) < len(contents[outer]):
                yield outer, inner


def _same_source(gold: Spans, predicted: Spans) -> bool:
    if not gold:
        return not predicted
    return any(s < b and a < e for s, e in gold for a, b in predicted)


def _characters(text: str, spans: Spans) -> set[int]:
    """Places of the characters of a content, without white space, marks at its ends and a "that" before it."""
    places: set[int] = set()
    for start, end in spans:
        while start < end and text[start] in _TRIM:
            start += 1
        while end > start and text[end - 1] in _TRIM:
            end -= 1
        if text[start : start + 5].lower() == "that ":
            start += 5
        places |= {i for i in range(start, end) if not text[i].isspace()}
    return places


def _pairs(spans: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end in spans]
