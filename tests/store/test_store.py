"""What is kept, what is superseded, and that nothing is overwritten."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from samarkand.model import Original, Record, record_to_json
from samarkand.store import ItemFilter, ItemKind, Outcome, Store
from tests.store.stories import CODER, DAY, TEXT, article, record


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "samarkand.db") as opened:
        yield opened


def rows(store: Store, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(store.path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def add(store: Store, made: Record) -> Outcome:
    return store.add(made, as_read=replace(made.article, language=None))


def test_a_record_comes_back_byte_for_byte(store: Store) -> None:
    store.add(record())
    assert [record_to_json(kept) for kept in store.records()] == [record_to_json(record())]


def test_the_same_article_by_the_same_coder_is_nothing_new(store: Store) -> None:
    assert [add(store, record()), add(store, record())] == [Outcome.ADDED, Outcome.UNCHANGED]
    assert rows(store, "SELECT count(*) FROM record") == [(1,)]
    assert rows(store, "SELECT count(*) FROM item") == [(4,)]


def test_a_new_coder_supersedes_the_record_and_keeps_it(store: Store) -> None:
    newer = record(coder=replace(CODER, lexicon="l2"))
    assert [add(store, record()), add(store, newer)] == [Outcome.ADDED, Outcome.RECODED]
    assert rows(store, "SELECT json_extract(coder, '$.lexicon'), superseded_at IS NULL FROM record ORDER BY key") == [
        ("l1", 0),
        ("l2", 1),
    ]
    assert [kept.coder.lexicon for kept in store.records()] == ["l2"]
    assert rows(store, "SELECT count(*) FROM article_version") == [(1,)]


def test_an_older_coder_that_is_run_again_is_the_newest_record(store: Store) -> None:
    newer = record(coder=replace(CODER, lexicon="l2"))
    for made in (record(), newer, record()):
        add(store, made)
    assert [kept.coder.lexicon for kept in store.records()] == ["l1"]
    assert rows(store, "SELECT count(*) FROM record") == [(3,)]


CHANGES = [
    ("text", article(text=TEXT + " More follows.")),
    ("title", replace(article(), title="Greece and Turkey")),
    ("published", replace(article(), published=dt.date(2022, 9, 17))),
    ("id-under-the-same-url", replace(article(text=TEXT + " Corrected."), id="story-2")),
    ("url-under-the-same-id", replace(article(), url="https://news.example/moved")),
    ("language", replace(article(), language="tr")),
]


@pytest.mark.parametrize("changed", [change for _, change in CHANGES], ids=[name for name, _ in CHANGES])
def test_a_changed_article_is_a_new_version_and_both_stay(store: Store, changed: object) -> None:
    assert isinstance(changed, type(article()))
    store.add(record(), as_read=article())
    assert store.add(record(changed), as_read=changed) is Outcome.NEW_VERSION
    assert rows(store, "SELECT count(*) FROM article") == [(1,)]
    assert rows(store, "SELECT superseded_at IS NULL FROM article_version ORDER BY key") == [(0,), (1,)]
    assert [kept.article.text for kept in store.records()] == [changed.text]
    assert len(list(store.items(ItemKind.EVENT))) == 1


def test_an_older_version_added_again_is_nothing_new(store: Store) -> None:
    """A batch with both versions may be run twice."""
    older, newer = record(), record(article(text=TEXT + " More follows."))
    outcomes = [add(store, made) for made in (older, newer, older, newer)]
    assert outcomes == [Outcome.ADDED, Outcome.NEW_VERSION, Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert [kept.article.text for kept in store.records()] == [newer.article.text]


def test_other_articles_stay_apart(store: Store) -> None:
    store.add(record())
    assert store.add(record(article(id="story-2", url=None))) is Outcome.ADDED
    assert store.add(record(article(id="story-3", url=None))) is Outcome.ADDED
    assert [kept.article.id for kept in store.records()] == ["story-1", "story-2", "story-3"]


def test_an_undated_article_without_metadata_is_kept(store: Store) -> None:
    bare = replace(article(url=None, published=None, publisher=None), title=None)
    store.add(record(bare))
    assert [record_to_json(kept) for kept in store.records()] == [record_to_json(record(bare))]


def test_raw_bytes_are_kept_once_by_their_hash(store: Store) -> None:
    page = Original(media_type="text/html", content=b"<html>\xff</html>")
    store.add(record(article(original=page)))
    store.add(record(article(id="story-2", url=None, original=page)))
    assert rows(store, "SELECT sha256, media_type, content FROM original") == [
        (page.sha256, "text/html", b"<html>\xff</html>")
    ]
    assert rows(store, "SELECT count(*) FROM article_version WHERE original IS NOT NULL") == [(2,)]


def test_another_page_around_the_same_text_is_nothing_new(store: Store) -> None:
    for content in (b"<p>one advertisement</p>", b"<p>another</p>"):
        outcome = store.add(record(article(original=Original(media_type="text/html", content=content))))
    assert outcome is Outcome.UNCHANGED


def test_an_article_is_kept_whole_or_not_at_all(store: Store) -> None:
    broken = replace(record(), events=(replace(record().events[0], id=None),))  # type: ignore[arg-type] # breaks the last insert
    with pytest.raises(Exception, match="item"):
        store.add(broken)
    assert rows(store, "SELECT count(*) FROM article") == [(0,)]
    assert store.add(record()) is Outcome.ADDED


def test_full_text_finds_words_with_and_without_their_accents(store: Store) -> None:
    store.add(record())
    store.add(record(article(id="story-2", url=None, text=TEXT + " In Tirana too.")))
    assert store.articles_with("cavusoglu survey") == ("story-1", "story-2")
    assert store.articles_with("Çavuşoğlu tirana") == ("story-2",)
    assert store.articles_with('NATO OR "') == ()
    assert store.articles_with(" ") == ()


def test_full_text_knows_only_the_newest_version(store: Store) -> None:
    store.add(record(article(text=TEXT + " Zanzibar.")))
    store.add(record(article(text=TEXT + " Corrected.")))
    assert store.articles_with("zanzibar") == ()
    assert store.articles_with("corrected") == ("story-1",)


def test_the_check_passes_and_finds_a_lost_row(store: Store) -> None:
    store.add(record())
    store.check()
    connection = sqlite3.connect(store.path)
    connection.execute("DELETE FROM record")
    connection.commit()
    connection.close()
    with pytest.raises(Exception, match="a row of item has no row of record"):
        store.check()


def test_readers_see_the_state_before_while_one_writes(store: Store) -> None:
    store.add(record())
    with Store.open(store.path) as reader:
        found = reader.items(ItemKind.STATEMENT)
        first = next(found)
        store.add(record(article(id="story-2", url=None)))
        assert len([first, *found]) == 2
        assert len(list(reader.items(ItemKind.STATEMENT))) == 4


def test_days_come_from_the_item_else_from_the_article(store: Store) -> None:
    store.add(record())
    outside = ItemFilter(from_day=DAY + dt.timedelta(days=1))
    assert not list(store.items(ItemKind.STATEMENT, outside))
    assert len(list(store.items(ItemKind.STATEMENT, ItemFilter(from_day=DAY, to_day=DAY)))) == 2
    assert len(list(store.items(ItemKind.RELATION, outside))) == 1, "a membership since 1952 has no end"
