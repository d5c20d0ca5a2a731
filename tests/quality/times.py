"""Times: spans and values as TempEval-3 counts them. A cell reads `words=VALUE; words=VALUE`."""

from benchmarks.times import score
from samarkand.model import TimeMention
from tests.quality.gold_files import items, record, rows


def figures() -> dict[str, float]:
    """Return F1 of exact spans and value F1."""
    gold, predicted = list[dict[str, object]](), list[tuple[TimeMention, ...]]()
    for row in rows("times.tsv"):
        text = row["text"]
        gold.append({"id": row["id"], "text": text, "gold": [_time(text, cell) for cell in items(row["times"])]})
        predicted.append(record(text).mentions.times)
    counted = score(gold, predicted)
    return {"times.strict_f1": counted["strict"]["f"], "times.value_f1": counted["value_f"]}


def _time(text: str, cell: str) -> dict[str, object]:
    words, value = cell.rsplit("=", 1)
    start = text.index(words)
    return {"start": start, "end": start + len(words), "value": value, "type": _type(value)}


def _type(value: str) -> str:
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"
