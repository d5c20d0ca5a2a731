"""Statements: content, content with speaker, cue, and layers kept."""

from typing import Any

from benchmarks.attributions import AttributedText, Attribution, predicted_attribution, score
from benchmarks.figures import percent
from samarkand.model import Record
from samarkand.model.serial import record_to_dict
from tests.quality.gold_files import record, toml


def figures() -> dict[str, float]:
    """Return F1 of contents, of contents with their speakers, the share of cues found and of layers kept."""
    texts, cues, cues_found = [], 0, 0
    for entry in toml("statements.toml")["text"]:
        coded = record(entry["text"])
        texts.append(_attributed(entry, coded))
        for statement in entry["statements"]:
            if statement["cue"]:
                cues += 1
                cues_found += _has_cue(entry["text"], statement["cue"], coded)
    counted = score(texts)
    return {
        "statements.content_f1": counted["soft"]["f"],
        "statements.content_and_speaker_f1": counted["soft_and_speaker"]["f"],
        "statements.layers_kept": counted["layers_kept"],
        "statements.cue": percent(cues_found, cues),
    }


def _attributed(entry: dict[str, Any], coded: Record) -> AttributedText:
    text = entry["text"]
    return AttributedText(
        text=text,
        gold=[
            Attribution(
                source=[_span(text, statement["speaker"])] if statement["speaker"] else [],
                content=[_span(text, part) for part in statement["content"]],
            )
            for statement in entry["statements"]
        ],
        predicted=[predicted_attribution(statement) for statement in record_to_dict(coded)["statements"]],
    )


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _has_cue(text: str, cue: str, coded: Record) -> bool:
    start, end = _span(text, cue)
    return any(span.start < end and start < span.end for statement in coded.statements for span in statement.cue)
