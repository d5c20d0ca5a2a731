"""Did it happen, as the writer has it: values of given events, on the scale -3 to 3.

    python -m benchmarks.factuality GOLD.jsonl [--out PRED.jsonl] [--half tune|check|all] [--pipeline NAME]

GOLD lines have id, text (tokens joined by blanks) and gold spans with values; PRED gets lines {"id", "predicted":
[{"start", "end", "value"}]}. The last line printed is one JSON object: Pearson's r, mean absolute error, and the F1 of
happened, uncertain and denied.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import rates
from benchmarks.halves import Half, read_gold
from samarkand.coder.modality import factuality_of
from samarkand.language import Doc, Token, load_pipeline

_CERTAIN_FROM = 1.5


def predict(texts: Sequence[dict[str, Any]], pipeline: str | None = None) -> list[dict[str, Any]]:
    """Return a value for each gold span of each text; the gold's own values are not looked at."""
    nlp = load_pipeline(pipeline)
    docs = map(Doc.of, nlp.pipe(text["text"] for text in texts))
    return [
        {"id": text["id"], "predicted": [_value(doc, span["start"], span["end"]) for span in text["gold"]]}
        for text, doc in zip(texts, docs, strict=True)
    ]


def _value(doc: Doc, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "value": round(factuality_of(_head(doc, start, end)), 3)}


def _head(doc: Doc, start: int, end: int) -> Token:
    """Return the word of a span that the others hang on."""
    inside = [token for token in doc if token.idx < end and start < token.idx + len(token)]
    return next((t for t in inside if t.head not in inside or t.head == t), inside[0])


def figures(texts: Sequence[dict[str, Any]], predictions: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return Pearson's r, the mean absolute error and the F1 of three rough classes."""
    gold = [span["value"] for text in texts for span in text["gold"]]
    found = [span["value"] for line in predictions for span in line["predicted"]]
    labels = {"happened": 1, "uncertain": 0, "denied": -1}
    return {
        "events": len(gold),
        "pearson_r": round(_correlation(gold, found), 3),
        "mae": round(sum(abs(a - b) for a, b in zip(gold, found, strict=True)) / len(gold), 3),
        **{f"f_{name}": _f(map(_class, gold), map(_class, found), label) for name, label in labels.items()},
    }


def _correlation(left: Sequence[float], right: Sequence[float]) -> float:
    mean_left, mean_right = sum(left) / len(left), sum(right) / len(right)
    covariance = sum((a - mean_left) * (b - mean_right) for a, b in zip(left, right, strict=True))
    spread = math.sqrt(sum((a - mean_left) ** 2 for a in left) * sum((b - mean_right) ** 2 for b in right))
    return covariance / spread if spread else 0.0


def _class(value: float) -> int:
    return (value >= _CERTAIN_FROM) - (value <= -_CERTAIN_FROM)


def _f(gold: Iterable[int], found: Iterable[int], label: int) -> float:
    pairs = list(zip(gold, found, strict=True))
    right = sum(a == b == label for a, b in pairs)
    return rates(right, sum(b == label for _, b in pairs), right, sum(a == label for a, _ in pairs)).f


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, help="where to write the predictions")
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--pipeline", help="an installed spaCy pipeline in place of ours")
    arguments = parser.parse_args()
    texts = read_gold(arguments.gold, arguments.half)
    predictions = predict(texts, arguments.pipeline)
    if arguments.out:
        lines = (json.dumps(line, ensure_ascii=False) + "\n" for line in predictions)
        arguments.out.write_text("".join(lines), encoding="utf-8")
    print(json.dumps(figures(texts, predictions)))


if __name__ == "__main__":
    main()
