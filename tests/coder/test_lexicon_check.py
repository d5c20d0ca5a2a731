"""Examples that do not hold are found, with what came out instead."""

from __future__ import annotations

from dataclasses import replace

from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.sense import Sense
from samarkand.coder.lexicon_check import check_lexicon
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline

LEXICON = load_lexicon()
CONDEMN = next(sense for sense in LEXICON.senses if any(p.words == "condemn" for p in sense.patterns))


def faults(*senses: Sense) -> list[tuple[str, str, str]]:
    lexicon = replace(LEXICON, senses=senses, operators=())
    found = check_lexicon(lexicon, load_pipeline(), load_knowledge())
    return [(fault.example.file, fault.example.sentence, fault.what) for fault in found]


def test_examples_that_hold_are_silent() -> None:
    assert faults(CONDEMN) == []


def test_a_wrong_type_actor_and_silence_are_told() -> None:
    broken = replace(
        CONDEMN,
        examples=("[France] praised {Russia}.", "{France} condemned [Russia]."),
        silent=("France condemned Russia.",),
    )
    assert faults(broken) == [
        ("accuse.toml", "France praised Russia.", "wanted ACCUSE, found SUPPORT [France] -> [Russia]"),
        ("accuse.toml", "France condemned Russia.", "wanted ACCUSE, found ACCUSE [France] -> [Russia]"),
        ("accuse.toml", "France condemned Russia.", "came out although it must not: ACCUSE France -> Russia"),
    ]
