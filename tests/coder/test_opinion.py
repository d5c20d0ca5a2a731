"""The second opinion: clues of a pair, what they speak for, and when it is asked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import samarkand
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.opinion import NOTHING, Clue, Opinion, Pair, clues, load_opinion, view_of
from samarkand.coder.events.opinion.clues import lies_ahead
from samarkand.errors import ModelError
from samarkand.language import Doc, load_pipeline
from samarkand.model import Article, Event


def found_clues(text: str, source: str, target: str) -> dict[str, Clue]:
    doc = Doc.of(load_pipeline()(text))
    sentence, lexicon = doc.sents[0], load_lexicon()
    ranges = [range((at := [t.text for t in doc].index(name)), at + 1) for name in (source, target)]
    return clues(view_of(sentence, Grammar(sentence, lexicon), lexicon), Pair.of(doc, ranges[0], ranges[1]))


def test_clues_tell_the_grammars_event_the_path_and_the_words() -> None:
    found = found_clues("Chad condemned Niger on Monday.", "Chad", "Niger")
    assert found["grammar: ACCUSE, both"].at == 1
    assert {"path: nsubj|obj", "meeting: condemn", "target below condemn", "order: source first"} <= set(found)
    assert "word before: condemn" not in found
    assert found["word between: condemn"].strength == 0.7


def test_clues_of_the_pair_turned_differ() -> None:
    found = found_clues("Chad condemned Niger on Monday.", "Niger", "Chad")
    assert {"grammar: ACCUSE, swapped", "order: target first", "path: obj|nsubj"} <= set(found)


def test_names_are_no_words() -> None:
    found = found_clues("Chad told Mali that Togo condemned Niger.", "Chad", "Niger")
    assert not any(name.lower() in clue.lower() for clue in found for name in ("Mali", "Togo"))


def test_a_promise_lies_ahead() -> None:
    assert lies_ahead(found_clues("Chad promised Niger to free it.", "Chad", "Niger"))
    assert not lies_ahead(found_clues("Chad freed Niger.", "Chad", "Niger"))


def test_weighing_gives_chances_and_the_words_that_speak_for_them() -> None:
    opinion = Opinion(("AID", NOTHING), ("word: help", "never seen"), np.array([[2.0, 0.0], [9.0, 9.0]]), np.zeros(2))
    weighed = opinion.weigh({"word: help": Clue("word: help", 0.5, 3), "word: new": Clue("word: new", 1.0, 4)})
    assert weighed.chances["AID"] == pytest.approx(1 / (1 + np.exp(-1.0)))
    assert sum(weighed.chances.values()) == pytest.approx(1.0)
    assert weighed.likeliest == "AID"
    assert weighed.words == {3: pytest.approx(0.5)}


def test_a_saved_model_comes_back(tmp_path: Path) -> None:
    opinion = Opinion(
        ("AID", NOTHING), ("a clue", "ä: clue"), np.array([[0.5, -0.5], [0.25, 0.0]]), np.array([0.1, 0.2])
    )
    opinion.save(tmp_path / "opinion.npz")
    given = {"ä: clue": Clue("ä: clue")}
    again = load_opinion(tmp_path / "opinion.npz")
    assert again.weigh(given).chances == pytest.approx(opinion.weigh(given).chances)


@pytest.mark.parametrize("content", [None, b"", b"no archive"])
def test_a_missing_or_damaged_model_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "opinion.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=r"opinion\.npz: the second opinion on events does not load"):
        load_opinion(path)


def test_the_shipped_model_knows_the_sixteen_types() -> None:
    assert set(load_opinion().types) == {*load_lexicon().ontology.types, NOTHING}


def events_of(text: str) -> list[Event]:
    return list(samarkand.code(Article(id="x", text=text, language="en")).events)


def test_what_is_told_plainly_is_likely() -> None:
    (event,) = events_of("France condemned Russia on Monday.")
    assert event.rule == "event.verb.active"
    assert 0.75 < event.confidence <= 1


def test_what_the_second_opinion_finds_says_so() -> None:
    events = [e for e in events_of("Kenya went out of its way to make Uganda feel at home.") if "opinion" in e.rule]
    assert all("second opinion finds" in e.reason and e.confidence <= 0.65 for e in events)


def test_the_same_sentence_gets_the_same_answer_whatever_stands_beside_it() -> None:
    text = "Uganda let Kenya know that its patience had run out."
    alone = [(e.type, e.confidence, e.rule) for e in events_of(text)]
    beside = events_of(f"Peru won. {text} It rained.")
    assert alone == [(e.type, e.confidence, e.rule) for e in beside if e.trigger.start >= 10][: len(alone)]
