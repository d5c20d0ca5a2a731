"""Questions to the store, as a table: what is asked, which items come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from samarkand.errors import StoreError
from samarkand.model import Event, Relation, Statement, voices
from samarkand.store import ItemFilter, ItemKind, Store
from tests.store.stories import CODER, article, record

E, S, R = ItemKind.EVENT, ItemKind.STATEMENT, ItemKind.RELATION

QUESTIONS = [
    ("all-events", E, ItemFilter(), ["story-1", "story-2", "undated"]),
    ("all-statements", S, ItemFilter(), ["story-1"] * 2 + ["story-2"] * 2 + ["undated"] * 2),
    ("actor-id", E, ItemFilter(actor="grc"), ["story-1", "story-2", "undated"]),
    ("country-in-capitals", E, ItemFilter(actor="GRC"), ["story-1", "story-2", "undated"]),
    ("name-in-any-case", E, ItemFilter(actor="GREECE"), ["story-1", "story-2", "undated"]),
    ("part-of-a-name", S, ItemFilter(source="çavuşoğlu"), ["story-1", "story-2", "undated"]),
    ("capital-letters-beyond-ascii", S, ItemFilter(source="ÇAVUŞOĞLU"), ["story-1", "story-2", "undated"]),
    ("part-of-a-word-is-no-name", E, ItemFilter(actor="Gree"), []),
    ("like-signs-are-letters", E, ItemFilter(actor="%"), []),
    ("underscore-is-a-letter", E, ItemFilter(actor="G_eece"), []),
    ("source", E, ItemFilter(source="Greece"), ["story-1", "story-2", "undated"]),
    ("source-is-not-target", E, ItemFilter(target="Greece"), []),
    ("target-of-a-relation", R, ItemFilter(target="NATO"), ["undated", "story-2", "story-1"]),
    ("plover-code", R, ItemFilter(target="igo"), ["undated", "story-2", "story-1"]),
    ("both-roles", R, ItemFilter(source="Turkey", target="Greece"), []),
    ("type-in-any-case", E, ItemFilter(types=("accuse",)), ["story-1", "story-2", "undated"]),
    ("one-of-two-types", E, ItemFilter(types=("AID", "ACCUSE")), ["story-1", "story-2", "undated"]),
    ("other-type", E, ItemFilter(types=("AID",)), []),
    ("kind-of-statement", S, ItemFilter(types=("direct",)), []),
    ("from", E, ItemFilter(from_day=dt.date(2022, 9, 17)), ["story-2"]),
    ("to", E, ItemFilter(to_day=dt.date(2022, 9, 16)), ["story-1"]),
    ("to-the-day-before", E, ItemFilter(to_day=dt.date(2022, 9, 15)), []),
    ("limit", E, ItemFilter(limit=1), ["story-1"]),
    ("nobody", E, ItemFilter(actor="Atlantis"), []),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    later = dt.date(2022, 10, 1)
    undated = record(article(id="undated", url=None, published=None))
    second = record(article(id="story-2", url=None, published=later))
    with Store.create(tmp_path_factory.mktemp("items") / "samarkand.db") as opened:
        opened.add(replace(undated, events=(replace(undated.events[0], date=None),)))
        opened.add(replace(second, events=(replace(second.events[0], date=None),)))
        opened.add(record())
        yield opened


@pytest.mark.parametrize(("kind", "wanted", "ids"), [q[1:] for q in QUESTIONS], ids=[q[0] for q in QUESTIONS])
def test_question(store: Store, kind: ItemKind, wanted: ItemFilter, ids: list[str]) -> None:
    assert [found.article.id for found in store.items(kind, wanted)] == ids


def test_an_item_comes_with_all_that_was_stored(store: Store) -> None:
    found = next(store.items(E, ItemFilter(limit=1)))
    made = record()
    assert found.item == made.events[0]
    assert found.article == made.article
    assert found.coder == CODER
    assert [statement.cue for statement in voices(found.item, found.statements)] == [
        made.statements[1].cue,
        made.statements[0].cue,
    ]


def test_more_items_than_are_read_at_a_time(tmp_path: Path) -> None:
    with Store.create(tmp_path / "many.db") as many:
        made = record()
        event = made.events[0]
        many.add(replace(made, events=tuple(replace(event, id=f"e{n:020d}") for n in range(501))))
        assert [found.item.id for found in many.items(E)] == [f"e{n:020d}" for n in range(501)]


@pytest.mark.parametrize(("kind", "expected"), [(E, Event), (S, Statement), (R, Relation)])
def test_an_item_by_its_id(store: Store, kind: ItemKind, expected: type) -> None:
    item = next(store.items(kind)).item
    found = store.item(item.id)
    assert (found.kind, found.item, found.superseded_at) == (kind, item, None)
    assert isinstance(found.item, expected)
    assert store.item(item.id[:15]).item == item


@pytest.mark.parametrize(
    ("id", "message"), [("x1", "no item 'x1'"), ("", "no item ''"), ("%", "no item '%'"), ("s", "several items begin")]
)
def test_an_id_that_names_nothing_or_too_much(store: Store, id: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        store.item(id)


def test_a_superseded_item_is_still_shown_and_says_so(tmp_path: Path) -> None:
    with Store.create(tmp_path / "samarkand.db") as store:
        store.add(record())
        store.add(replace(record(coder=replace(CODER, lexicon="l2")), events=()))
        assert not list(store.items(E))
        found = store.item(record().events[0].id)
        assert found.superseded_at is not None
        assert found.coder.lexicon == "l1"
