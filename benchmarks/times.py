"""Score times: `python -m benchmarks.times GOLD.jsonl [--half tune|check] [--errors]`.

The figures are TempEval-3's: spans strict and relaxed, and the value F1 (relaxed F1 times the share of right values
among the found). A gold set without durations does not count them, nor one without vague values ("now") those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.figures import percent, rates
from benchmarks.mentions import run
from samarkand.coder.times.calendar import period_of
from samarkand.model import TimeMention

_POINTS = {"DATE", "TIME"}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, the last line as one JSON object."""
    run(arguments, str(__doc__), lambda mentions: mentions.times, score, _print_errors)


def score(gold: Sequence[dict[str, Any]], predicted: Sequence[Sequence[TimeMention]]) -> dict[str, Any]:
    """Return the figures of the predictions, one sequence a gold text."""
    counts: Counter[str] = Counter()
    kinds, has_vague = _scope(gold)
    for text, times in zip(gold, predicted, strict=True):
        counted = [time for time in times if time.type in kinds and (has_vague or not _is_vague(time.value))]
        _count(counts, text["gold"], counted)
    relaxed = rates(counts["touching"], counts["predicted"], counts["found"], counts["gold"])
    accuracy = counts["value"] / max(1, counts["found_valued"])
    return {
        "times": counts["gold"],
        "predicted": counts["predicted"],
        "strict": asdict(rates(counts["strict"], counts["predicted"], counts["strict"], counts["gold"])),
        "relaxed": asdict(relaxed),
        "value_f": round(relaxed.f * accuracy, 1),
        "value_accuracy_on_found": round(100 * accuracy, 1),
        "start_inside_gold_day_month_or_year": percent(counts["inside"], counts["dated"]),
    }


def _scope(gold: Iterable[dict[str, Any]]) -> tuple[set[str | None], bool]:
    golden = [time for text in gold for time in text["gold"]]
    kinds = {time.get("type") for time in golden} | _POINTS
    if not kinds <= _POINTS | {None}:
        kinds |= {"DURATION", "SET"}
    return kinds, any(_is_vague(time.get("value")) for time in golden)


def _is_vague(value: str | None) -> bool:
    return str(value).endswith("_REF")


def _count(counts: Counter[str], golden: Sequence[dict[str, Any]], times: Sequence[TimeMention]) -> None:
    spans = {(time["start"], time["end"]) for time in golden}
    counts["predicted"] += len(times)
    counts["gold"] += len(golden)
    counts["strict"] += sum((time.start, time.end) in spans for time in times)
    counts["touching"] += sum(any(_overlap(time, g) > 0 for g in golden) for time in times)
    for g in golden:
        value, best = g.get("value"), _best(times, g)
        days = period_of(value)
        counts["dated"] += days is not None
        if best is None:
            continue
        counts["found"] += 1
        counts["found_valued"] += value is not None
        counts["value"] += value is not None and str(best.value).removesuffix("T24:00") == value.removesuffix("T24:00")
        got = period_of(best.value)
        counts["inside"] += bool(days and got and got.from_ and days.holds(got.from_))


def _overlap(time: TimeMention, gold: dict[str, Any]) -> int:
    return min(time.end, int(gold["end"])) - max(time.start, int(gold["start"]))


def _best(times: Sequence[TimeMention], gold: dict[str, Any]) -> TimeMention | None:
    hits = [time for time in times if _overlap(time, gold) > 0]
    return max(hits, key=lambda time: _overlap(time, gold), default=None)


def _print_errors(text: dict[str, Any], times: Sequence[TimeMention]) -> None:
    for g in text["gold"]:
        best, words = _best(times, g), text["text"][g["start"] : g["end"]]
        if best is None:
            print("missed", text["id"], repr(words), g.get("value"))
        elif g.get("value") is not None and str(best.value) != g["value"]:
            print("value", text["id"], repr(words), g["value"], "not", best.value, repr(best.text))
    for time in times:
        if not any(_overlap(time, g) > 0 for g in text["gold"]):
            print("too much", text["id"], repr(time.text), time.value)


if __name__ == "__main__":
    main()
