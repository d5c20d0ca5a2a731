"""The judge: what it weighs, that it completes one-sided events, and that only the likeliest reading stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import samarkand
from samarkand.coder.events.build import LEAST, Judgement
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.opinion import Opinion, load_opinion
from samarkand.coder.events.opinion.weights import JUDGE_FILE, NOT_TOLD, TOLD
from samarkand.coder.stages import read_stages, with_blocks
from samarkand.errors import ModelError
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline
from samarkand.model import Article, Event


def judgements_of(text: str, judge: Opinion | None = None) -> list[Judgement]:
    article = with_blocks(Article(id="x", text=text, language="en"))
    found = read_stages(article, load_pipeline(), load_knowledge())
    lexicon = load_lexicon()
    builder = found.event_builder(lexicon, judge=judge)
    (sentence,) = found.reading.sentences
    return list(builder.judgements(Grammar(sentence.tokens, lexicon), sentence))


def judge_of(**weights: float) -> Opinion:
    """Return a judge that knows a bias and the weights of single signs."""
    bias = weights.pop("bias", 0.0)
    names = tuple(weights)
    return Opinion(
        (NOT_TOLD, TOLD),
        names,
        np.array([[0.0, weight] for weight in weights.values()]).reshape(-1, 2),
        np.array([0.0, bias]),
    )


def events_of(text: str) -> list[Event]:
    return list(samarkand.code(Article(id="x", text=text, language="en")).events)


def test_an_event_is_judged_by_its_reading_and_its_actors() -> None:
    first = next(j for j in judgements_of("France condemned Russia on Monday.") if not j.objection)
    wanted = {
        "type: ACCUSE",
        "word: condemn, ACCUSE",
        "rule: event.verb.active, ACCUSE",
        "source in a table",
        "target stands as obj",
        "opinion: likeliest is its type",
        "sides: one to one",
    }
    assert wanted <= set(first.signs)
    assert not any("france" in name.lower() or "russia" in name.lower() for name in first.signs)
    assert first.chance > LEAST


def test_what_the_judge_finds_unlikely_is_left_out_with_its_chance() -> None:
    judged = judgements_of("France condemned Russia on Monday.", judge_of(bias=-2.0))
    assert judged
    assert all(one.objection == "it is only 12 % likely to be told" for one in judged if one.signs)


def test_of_readings_of_the_same_the_likeliest_stands() -> None:
    judged = judgements_of("France condemned Russia on Monday.", judge_of(bias=2.0))
    standing = [one for one in judged if one.objection is None and one.candidate.type == "ACCUSE"]
    assert len(standing) == 1
    assert all(one.objection for one in judged if one.candidate.type == "ACCUSE" and one is not standing[0])


def test_a_side_that_the_grammar_leaves_open_is_offered_to_the_other_actors() -> None:
    judged = judgements_of("Sanctions on Togo were announced on Friday, hours after Ghana had lost patience.")
    completed = [one for one in judged if any("names its source" in step for step in one.candidate.steps)]
    assert all(one.who.sources and one.who.targets for one in completed if not one.objection)


def test_bombs_and_gunmen_strike_people_whom_no_table_knows() -> None:
    (event,) = events_of("A suicide bomber killed at least nine people at a market in Kano on Monday.")
    assert (event.type, [r.name for r in event.targets]) == ("ASSAULT", ["least nine people"])


@pytest.mark.parametrize(
    "text",
    [
        "A bus fire killed nine people near Kano on Monday.",
        "A gas blast killed nine people in Lyon on Monday.",
    ],
)
def test_accidents_strike_nobody_political(text: str) -> None:
    assert events_of(text) == []


def test_the_shipped_judge_tells_told_from_not_told() -> None:
    assert load_opinion(JUDGE_FILE).types == (NOT_TOLD, TOLD)


def test_a_missing_judge_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"judge\.npz"):
        load_opinion(tmp_path / "judge.npz")
