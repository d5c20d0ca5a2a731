"""From an article to its record."""

import datetime as dt
from dataclasses import replace

import samarkand
from samarkand.model import Article, BlockKind, record_from_json, record_to_json

TEXT = "\n  Russian President Vladimir Putin met Xi Jinping on Monday. He said that Turkey joined NATO in 1952.\n"
ARTICLE = Article(id="a", text=TEXT, published=dt.date(2022, 9, 15), language="en")


def test_an_article_without_blocks_is_one_paragraph() -> None:
    record = samarkand.code(ARTICLE)
    (block,) = record.article.blocks
    assert (block.kind, TEXT[block.start : block.end]) == (BlockKind.PARAGRAPH, TEXT.strip())
    assert record.article.text == TEXT
    assert len(record.sentences) == 2
    assert [m.actor for m in record.mentions.actors[:2]] == ["vladimir-putin", "xi-jinping"]
    assert record.events
    assert record.statements
    assert [r.object.actor for r in record.relations if r.type == "member_of"] == ["nato"]


def test_an_article_without_words_has_no_items() -> None:
    record = samarkand.code(replace(ARTICLE, text=" \n "))
    assert (record.article.blocks, record.sentences, record.events) == ((), (), ())


def test_another_language_is_kept_and_marked() -> None:
    record = samarkand.code(replace(ARTICLE, language="fr"))
    assert (record.article.language, record.sentences, record.mentions.actors) == ("fr", (), ())


def test_the_same_article_gives_the_same_bytes() -> None:
    assert record_to_json(samarkand.code(ARTICLE)) == record_to_json(samarkand.code(ARTICLE))


def test_all_is_kept_only_if_asked_for() -> None:
    article = replace(ARTICLE, text="Putin met Xi on Monday. The goalkeeper blocked a shot.")
    record, whole = samarkand.code(article), samarkand.code(article, keep_all=True)
    assert [event for event in whole.events if not event.rule.endswith(".out")] == [*record.events]
    (out,) = [event for event in whole.events if event.type == "REJECT"]
    assert (out.type, out.rule) == ("REJECT", "event.verb.active.out")
    assert out.reason.endswith("Left out by rule: no political actor stands beside it.")
    assert len({event.id for event in whole.events}) == len(whole.events)
    assert whole.coder == replace(record.coder, version=f"{record.coder.version}+keep-all")
    assert record_from_json(record_to_json(whole)).events == whole.events


def test_an_undated_article_leaves_offices_open() -> None:
    record = samarkand.code(replace(ARTICLE, published=None))
    putin = next(r.subject for r in record.relations if r.type == "holds_office")
    assert (putin.actor, putin.office, putin.office_unknown) == ("vladimir-putin", None, True)
