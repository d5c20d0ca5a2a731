"""The event lexicon: every example comes out, nothing else does, and a broken file is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from spacy.language import Language

from samarkand.coder.events.examples import Example, examples_of, fault
from samarkand.coder.events.lexicon import FOLDER, load_lexicon
from samarkand.errors import TableError
from samarkand.language import Doc, load_pipeline

LEXICON = load_lexicon()
LOUD = [example for example in examples_of(LEXICON) if not example.silent]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline()


@pytest.mark.parametrize("example", LOUD, ids=lambda example: f"{example.entry}: {example.sentence}")
def test_example_comes_out(example: Example, nlp: Language) -> None:
    assert fault(example, Doc.of(nlp(example.sentence)), LEXICON) is None


def test_lexicon_is_broad() -> None:
    words = {(pattern.part, pattern.words) for sense in LEXICON.senses for pattern in sense.patterns}
    assert len(words) >= 1800
    assert len({sense.type for sense in LEXICON.senses}) == 16


def test_most_senses_have_examples() -> None:
    bare = [sense.name for sense in LEXICON.senses if not sense.examples]
    assert len(bare) <= 12, bare


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("aid.toml", 'type = "AID"', 'type = "HELP"', r"aid\.toml: sense 1 \(give\), type: 'HELP' is no event type"),
        ("aid.toml", 'object = ["aid", "money"]', 'object = ["aids"]', r"sense 1 \(give\), object: 'aids' is no class"),
        ("consult.toml", 'modes = ["visit"]', 'modes = ["stay"]', r"modes: CONSULT has no mode 'stay'"),
        ("reject.toml", "confidence = 0.6", "confidence = 3", "must be a number above 0"),
        ("reject.toml", "confidence = 0.6", "sureness = 0.6", "sureness: unknown key"),
        ("accuse.toml", "[France] condemned", "[France condemned", r"sense 1 \(condemn\), examples: \[source\] and"),
        ("operators.toml", 'none = "AGREE" }', 'none = "YES" }', r"operator 1 \(agree\), result: 'YES'"),
        ("contexts.toml", "health =", "sickness =", "'sickness' is no context"),
        ("things.toml", "visa = [", "visa = ", r"things\.toml: "),
    ],
)
def test_broken_file_is_named(tmp_path: Path, file: str, old: str, new: str, message: str) -> None:
    folder = tmp_path / "lexicon"
    shutil.copytree(FOLDER, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TableError, match=message):
        load_lexicon(folder)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"things\.toml: missing"):
        load_lexicon(tmp_path)
