"""Every entry of the lexicon of cues shows in its own examples what it does."""

from __future__ import annotations

import pytest

from samarkand.coder.statements import cues
from samarkand.coder.statements.cues import Cue, CueKind, Example, Frame, load_cues, verb_lemmas
from samarkand.errors import TableError
from samarkand.model import Polarity
from tests.coder.statements.speakers import speaker, statements_of, words

_ALL = [cue for table in load_cues().values() for group in table.values() for cue in group]
_CASES = [(cue, example) for cue in _ALL for example in cue.examples]
_EDGES = " .,“”"


@pytest.mark.parametrize(("cue", "example"), _CASES, ids=[f"{c.kind}-{c.name}-{e.text[:20]}" for c, e in _CASES])
def test_example(cue: Cue, example: Example) -> None:
    found = [
        s
        for s in statements_of(example.text)
        if [w.strip(_EDGES) for w in words(example.text, s)] == [c.strip(_EDGES) for c in example.content]
    ]
    assert [s for s in found if _same(speaker(s), example.speaker) and s.polarity is cue.polarity]


def _same(found: str | None, wanted: str | None) -> bool:
    if found is None or wanted is None:
        return found is wanted
    return wanted in found or found in wanted


def test_lexicon_is_large_and_has_all_polarities() -> None:
    assert len(_ALL) >= 250
    assert {cue.polarity for cue in _ALL} == set(Polarity)


def test_entry_is_read_with_its_frames() -> None:
    (accuse,) = load_cues()[CueKind.SPEECH]["accuse"]
    assert accuse.prepositions == ("of",)
    (deny,) = load_cues()[CueKind.SPEECH]["deny"]
    assert deny.polarity is Polarity.DENIED
    assert {Frame.CLAUSE, Frame.OBJECT, Frame.INFINITIVE} == deny.frames


_FORMS = [("said", "say"), ("denied", "deny"), ("swore", "swear"), ("counselled", "counsel"), ("urging", "urge")]


@pytest.mark.parametrize(("form", "lemma"), _FORMS)
def test_verb_forms(form: str, lemma: str) -> None:
    assert verb_lemmas()[form] == lemma


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[shout]\nyell = {frames = 'clause', examples = ['[A] yelled {b}.']}", "unknown section"),
        ("[speech]\nyell = {frames = 'clause'}", "no example"),
        ("[speech]\nyell = {frame = 'clause', examples = ['[A] yelled {b}.']}", "unknown key 'frame'"),
        ("[speech]\nyell = {polarity = 'maybe', examples = ['[A] yelled {b}.']}", "unknown polarity 'maybe'"),
        ("[speech]\nyell = {frames = 'clause', examples = ['[A] yelled.']}", "without {content}"),
    ],
)
def test_damaged_lexicon_is_refused(
    toml: str, message: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path_factory.mktemp("lexicon") / "cues.toml"
    path.write_text(toml, encoding="utf-8")
    monkeypatch.setattr(cues, "LEXICON", path)
    with pytest.raises(TableError, match=message):
        load_cues.__wrapped__()
