"""Coding by an ontology of one's own: the documented examples hold, and own types work with the operators."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

import samarkand
from samarkand.coder.events import load_lexicon
from samarkand.coder.lexicon_check import check_lexicon
from samarkand.errors import TableError
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline
from samarkand.model import Article

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
STORIES = {
    "election": [
        "VOTE KEN>- happened",
        "CANDIDACY KEN>KEN happened",
        "FRAUD-CLAIM KEN>KEN happened",
        "RESULT KEN>KEN happened",
        "FRAUD-CLAIM KEN>- happened",
        "VOTE KEN>- future",
        "VOTE/postpone KEN>- denied",
    ],
    "protest": [
        "PROTEST/vigil SRB>- happened",
        "PROTEST/demo FRA>FRA happened",
        "POLICING KEN>KEN happened",
        "PROTEST/strike NGA>- future",
    ],
}
ADDED = (EXAMPLES / "election.toml").read_text(encoding="utf-8").replace("replace = true", "replace = false")


def events_of(text: str, ontology: Path | None) -> list[str]:
    article = Article(id="a", text=text, published=dt.date(2022, 8, 15), language="en")
    return [
        f"{'/'.join((event.type, *event.modes))} "
        f"{'>'.join(','.join(a.country or '-' for a in side) or '-' for side in (event.sources, event.targets))} "
        f"{event.status}"
        for event in samarkand.code(article, ontology=ontology).events
    ]


@pytest.mark.parametrize("name", STORIES)
def test_the_examples_of_the_documented_ontologies_hold(name: str) -> None:
    lexicon = load_lexicon(ontology_file=EXAMPLES / f"{name}.toml")
    assert [*check_lexicon(lexicon, load_pipeline(), load_knowledge())] == []


@pytest.mark.parametrize("name", STORIES)
def test_the_documented_stories_give_their_events(name: str) -> None:
    text = (EXAMPLES / f"{name}-story.txt").read_text(encoding="utf-8")
    assert events_of(text, EXAMPLES / f"{name}.toml") == STORIES[name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Togo's opposition agreed to campaign in Lome.", "AGREE"),
        ("Mali refused to postpone the election.", "REJECT"),
        ("France urged Mali to postpone the election.", "REQUEST"),
        ("Russia condemned France.", "ACCUSE"),
        ("Mali will hold an election next year.", "VOTE"),
        ("Mali will attack France.", "THREATEN"),
    ],
)
def test_own_types_work_beside_plovers(tmp_path: Path, text: str, wanted: str) -> None:
    path = tmp_path / "added.toml"
    path.write_text(ADDED, encoding="utf-8")
    article = Article(id="a", text=text, language="en")
    (sentence,) = samarkand.explain(article, ontology=path).sentences
    assert wanted in [seen.type for seen in sentence.candidates]


def test_the_record_tells_by_which_ontology(tmp_path: Path) -> None:
    article = Article(id="a", text="Kenya voted.", language="en")
    plain = samarkand.code(article).coder
    path = tmp_path / "added.toml"
    path.write_text(ADDED, encoding="utf-8")
    own = samarkand.code(article, ontology=path).coder
    other = samarkand.code(article, ontology=EXAMPLES / "election.toml").coder
    assert len({plain.lexicon, own.lexicon, other.lexicon}) == len({plain.ontology, own.ontology, other.ontology}) == 3
    assert replace(own, lexicon=plain.lexicon, ontology=plain.ontology) == plain
    elsewhere = tmp_path / "other_name.toml"
    elsewhere.write_text(ADDED, encoding="utf-8")
    assert samarkand.code(article, ontology=elsewhere) == samarkand.code(article, ontology=path)


def test_what_the_ontology_does_not_record_is_explained() -> None:
    article = Article(id="a", text="The United States condemned Russia.", language="en")
    (sentence,) = samarkand.explain(article, ontology=EXAMPLES / "election.toml").sentences
    assert sentence.candidates[0].objection == "the ontology Elections does not record ACCUSE"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'type = "VOTE"\nverbs',
            'type = "VOTES"\nverbs',
            r"own\.toml: sense 7 \(vote\), type: 'VOTES' is no event type",
        ),
        ('object = ["ballot"]', 'object = ["ballots"]', r"sense 9 \(call\), object: 'ballots' is no class"),
        ("object_any = true", "object_all = true", r"sense 2 \(nominate\), object_all: unknown key"),
        ('modes = ["bar"]', 'modes = ["stop"]', r"sense 4 \(bar\), modes: CANDIDACY has no mode 'stop'"),
    ],
)
def test_a_broken_sense_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in ADDED
    path = tmp_path / "own.toml"
    path.write_text(ADDED.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TableError, match=message):
        load_lexicon(ontology_file=path)
