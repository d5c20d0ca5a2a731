"""Why a sentence was coded as it was: every event of the record is explained, and so is what is none."""

from __future__ import annotations

import datetime as dt

import pytest

import samarkand
from samarkand.coder import SentenceExplanation
from samarkand.model import Article

TEXT = (
    "Kenya imposed a curfew and refused to negotiate with Somalia. The goalkeeper blocked a shot. "
    "The cat slept. The minister imposed a pattern. Ministers said it was cold."
)
ARTICLE = Article(id="a", text=TEXT, published=dt.date(2022, 9, 15), language="en")


@pytest.fixture(scope="module")
def sentences() -> tuple[SentenceExplanation, ...]:
    return samarkand.explain(ARTICLE).sentences


def test_every_event_of_the_record_is_explained_once(sentences: tuple[SentenceExplanation, ...]) -> None:
    record = samarkand.code(ARTICLE)
    told = [seen for sentence in sentences for seen in sentence.candidates if seen.event is not None]
    assert [seen.event for seen in told] == [event.id for event in record.events]
    assert [(s.type, s.modes, s.sources, s.targets, s.rule, s.confidence) for s in told] == [
        (e.type, e.modes, e.sources, e.targets, e.rule, e.confidence) for e in record.events
    ]
    assert [(sentence.start, sentence.end) for sentence in sentences] == [(s.start, s.end) for s in record.sentences]


def test_words_and_steps_are_told(sentences: tuple[SentenceExplanation, ...]) -> None:
    refused = sentences[0].candidates[1]
    assert [word.of(TEXT) for word in refused.words] == ["refused", "negotiate"]
    assert refused.steps[-1] == "'refused' over CONSULT is REJECT"
    assert refused.objection is None
    assert sentences[0].words == ()


def test_what_is_no_event_has_its_objection(sentences: tuple[SentenceExplanation, ...]) -> None:
    (blocked,) = sentences[1].candidates
    assert (blocked.type, blocked.event, blocked.objection) == ("REJECT", None, "no political actor stands beside it")


def test_a_sentence_without_words_of_the_lexicon_has_nothing(sentences: tuple[SentenceExplanation, ...]) -> None:
    assert (sentences[2].candidates, sentences[2].words) == ((), ())


def test_words_whose_conditions_do_not_hold_are_told(sentences: tuple[SentenceExplanation, ...]) -> None:
    words = sentences[3].words
    assert {word.word.of(TEXT) for word in words} == {"imposed"}
    unmet = {word.type: word.unmet for word in words}
    assert unmet["THREATEN"].startswith("needs an object of the class threat: ")
    said = next(word for word in sentences[4].words if word.entry == "operator announce")
    assert (said.entry, said.type, said.unmet) == (
        "operator announce",
        None,
        "nothing that the lexicon knows as an act stands with it",
    )


def test_another_language_has_no_sentences() -> None:
    explanation = samarkand.explain(Article(id="a", text="Das ist der Text.", language="de"))
    assert (explanation.article.language, explanation.sentences) == ("de", ())
