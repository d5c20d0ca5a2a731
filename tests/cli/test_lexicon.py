"""`samarkand lexicon`: what its two commands print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samarkand.coder.events.lexicon import load_lexicon
from tests.cli.conftest import Run

LEXICON = load_lexicon()
CURFEW = next(sense for sense in LEXICON.senses if sense.modes == ("curfew",))


def test_find_tells_entries_conditions_and_the_event(run: Run) -> None:
    ran = run("lexicon", "find", "X imposed a curfew")
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert f"imposed: 'impose' in {CURFEW.name} COERCE (curfew): holds" in lines
    assert [line for line in lines if "not here: needs an object of the class blockade: blockade" in line]
    assert lines[-5:] == [
        'event COERCE (curfew): "imposed", "curfew"',
        '  source  "X"',
        "  target  -",
        "  rule    event.verb.active, confidence 0.920",
        f"  step    'imposed' is COERCE in the lexicon ({CURFEW.name})",
    ]


def test_find_takes_words_without_quotes(run: Run) -> None:
    assert run("lexicon", "find", "Kenya", "met", "Mali").out == run("lexicon", "find", "Kenya met Mali").out


@pytest.mark.parametrize("words", ["", "the cat", "\x1b[31mcat", "cat\nmouse"])
def test_find_says_where_there_is_nothing(run: Run, words: str) -> None:
    ran = run("lexicon", "find", words)
    assert (ran.code, ran.out.splitlines()) == (0, ["no word of the lexicon", "no event"])


def test_check_counts_and_names_faults(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    senses = (CURFEW, replace(CURFEW, name="coerce.99", examples=("Kenya \x9b31mpraised Mali.",)))
    monkeypatch.setattr(
        "samarkand.coder.events.load_lexicon", lambda ontology_file: replace(LEXICON, senses=senses, operators=())
    )
    ran = run("lexicon", "check")
    assert (ran.code, ran.err) == (1, "")
    fault, *counts = ran.out.splitlines()
    assert fault.startswith('coerce.99 (coerce.toml): "Kenya ')
    assert "wanted COERCE, found " in fault
    assert "\x9b" not in fault
    assert [line.split()[:3] for line in counts] == [["COERCE", "2", "senses"], ["all", "2", "senses"]]
    assert counts[-1].split()[-2:] == ["1", "faults"]


def test_check_without_faults_is_content(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    small = replace(LEXICON, senses=(CURFEW,), operators=())
    monkeypatch.setattr("samarkand.coder.events.load_lexicon", lambda ontology_file: small)
    assert run("lexicon", "check").code == 0
