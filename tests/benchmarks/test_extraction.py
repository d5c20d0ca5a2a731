"""End to end: a row is found where an event has its type between its two actors; all other events count against."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import extraction
from benchmarks.relations import Pair


def pair(sentence: str, source: str, target: str, gold: str) -> Pair:
    ranges = [range(at := sentence.index(words), at + len(words)) for words in (source, target)]
    return Pair(uid=sentence, sentence=sentence, source=ranges[0], target=ranges[1], gold=gold)


def test_whole_events_and_types_alone_are_told_apart() -> None:
    text = "France condemned Russia on Monday."
    figures = extraction.measure([pair(text, "France", "Russia", "ACCUSE"), pair(text, "Russia", "France", "ACCUSE")])
    assert figures == {
        "pairs": 2,
        "events": 1,
        "whole_recall": 50.0,
        "whole_precision": 100.0,
        "type_recall": 100.0,
        "type_precision": 100.0,
    }


def test_what_two_do_together_has_no_order() -> None:
    text = "France's president met his Kenyan counterpart in Nairobi on Monday."
    for source, target in (("France", "Kenyan"), ("Kenyan", "France")):
        assert extraction.measure([pair(text, source, target, "CONSULT")])["whole_recall"] == 100.0


def test_the_last_line_is_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.tsv"
    gold.write_text(
        "uid\tsentence\tmarked_sentence\tsource\ttarget\tgold_root\n"
        "1\tChad met Niger.\t<s>Chad</s> met <t>Niger</t>.\tChad\tNiger\tCONSULT\n",
        encoding="utf-8",
    )
    extraction.main([str(gold)])
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["pairs"] == 1
