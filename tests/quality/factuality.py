"""Factuality: how far an event is taken to have happened, -3 to 3."""

from benchmarks import factuality
from tests.quality.gold_files import rows


def figures() -> dict[str, float]:
    """Return Pearson's r times 100, and F1 of happened, uncertain and denied."""
    texts = [
        {"id": row["id"], "text": row["text"], "gold": [_event(row["text"], row["word"], float(row["value"]))]}
        for row in rows("factuality.tsv")
    ]
    counted = factuality.figures(texts, factuality.predict(texts))
    classes = {f"factuality.{name}": float(counted[name]) for name in ("f_happened", "f_uncertain", "f_denied")}
    return {"factuality.pearson_r_x100": round(100 * counted["pearson_r"], 1), **classes}


def _event(text: str, word: str, value: float) -> dict[str, float]:
    start = text.index(word)
    return {"start": start, "end": start + len(word), "value": value}
