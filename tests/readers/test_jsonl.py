"""JSONL: what is taken from a line, and what is wrong with one."""

import datetime as dt
import json
from pathlib import Path

import pytest

from samarkand.errors import InputError
from samarkand.model import Article
from samarkand.readers import Overrides, stream


def _read(path: Path, *lines: str | bytes, overrides: Overrides | None = None) -> list[Article | InputError]:
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines))
    return list(stream([path], overrides))


def _article(path: Path, **fields: object) -> Article:
    (result,) = _read(path, json.dumps({"text": "The two met.", **fields}))
    assert isinstance(result, Article)
    return result


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "batch.jsonl"


def test_a_full_line(path: Path) -> None:
    text = " A pact\n\nThe two met.\n"
    article = _article(
        path, id="a1", url="https://example.org/a", title="A pact", text=text, publisher="The Example",
        byline="Jane Doe",
        published="2021-05-03T23:00:00-05:00", updated="2021-05-04", language="en-GB", region=None, gold={"x": [1]},
    )  # fmt: skip
    assert article.text == text
    assert (article.id, article.url, article.title) == ("a1", "https://example.org/a", "A pact")
    assert (article.published, article.updated) == (dt.date(2021, 5, 3), dt.date(2021, 5, 4))
    assert (article.publisher, article.byline, article.language) == ("The Example", "Jane Doe", "en")
    assert [(block.kind, text[block.start : block.end]) for block in article.blocks] == [
        ("title", "A pact"), ("paragraph", "The two met."),
    ]  # fmt: skip


def test_null_and_missing_fields(path: Path) -> None:
    article = _article(
        path, id=None, url=None, title=None, published=None, publisher="", updated="", language="English"
    )
    assert article.id == "batch.jsonl:1"
    assert (article.url, article.title, article.published, article.updated) == (None, None, None, None)
    assert (article.publisher, article.language) == (None, None)


@pytest.mark.parametrize(("given", "expected"), [("a", "a"), (7, "7"), (1.5, "1.5"), (True, "true"), (0, "0")])
def test_any_scalar_is_an_id(path: Path, given: object, expected: str) -> None:
    assert _article(path, id=given).id == expected


def test_a_url_names_an_article_without_an_id(path: Path) -> None:
    assert _article(path, url="https://example.org/a").id == "https://example.org/a"


BAD_LINES = [
    ("not-json", "{", "not JSON"),
    ("two-objects", '{"text":"a"}{"text":"b"}', "not JSON"),
    ("no-object", "[1]", "no object"),
    ("no-text", '{"title":"a"}', "no `text`"),
    ("null-text", '{"text":null}', "no `text`"),
    ("number-text", '{"text":5}', "no string"),
    ("blank-text", '{"text":" \\n"}', "no text in it"),
    ("day", '{"text":"a","published":"15/09/2022"}', "no ISO date"),
    ("day-number", '{"text":"a","updated":1663200000}', "no ISO date"),
    ("publisher", '{"text":"a","publisher":{"name":"x"}}', "`publisher` is no string"),
    ("id", '{"text":"a","id":[1]}', "`id` is no string"),
    ("half-pair", '{"text":"a \\ud83d"}', "surrogate"),
    ("half-pair-id", '{"text":"a","id":"\\udc00"}', "surrogate"),
    ("nul", '{"text":"a\\u0000"}', "NUL"),
    ("bytes", b'{"text":"\xe9"}', "not UTF-8: byte 0xe9 at 9"),
    ("deep", '{"text":' + "[" * 200_000, "nested too deeply"),
    ("long", '{"text":"' + "a" * 1_000_001 + '"}', "1,000,000 characters"),
    ("endless", '{"text":"' + "a" * 14_000_000 + '"}', "1,000,000 characters"),
]


@pytest.mark.parametrize(("line", "message"), [b[1:] for b in BAD_LINES], ids=[b[0] for b in BAD_LINES])
def test_a_bad_line_is_told_and_the_rest_goes_on(path: Path, line: str | bytes, message: str) -> None:
    first, bad, last = _read(path, '{"text":"One."}', line, "", '{"text":"Two."}')
    assert isinstance(first, Article)
    assert isinstance(bad, InputError)
    assert isinstance(last, Article)
    assert bad.where == f"{path}:2"
    assert message in bad.what
    assert len(str(bad).splitlines()) == 1
    assert last.id == "batch.jsonl:4"


def test_an_escaped_pair_is_a_character(path: Path) -> None:
    (result,) = _read(path, '{"text":"\\ud83d\\ude00 smiles."}')
    assert isinstance(result, Article)
    assert result.text == "😀 smiles."


def test_a_byte_order_mark_is_no_part_of_the_first_line(path: Path) -> None:
    (result,) = _read(path, b'\xef\xbb\xbf{"text":"One."}')
    assert isinstance(result, Article)


@pytest.mark.parametrize(
    ("data", "message"), [(b"", "no text"), (b"\n \n", "no text"), ("{}".encode("utf-16"), "UTF-16")]
)
def test_a_file_without_lines_to_read(path: Path, data: bytes, message: str) -> None:
    (result,) = _read(path, data)
    assert isinstance(result, InputError)
    assert message in result.what


def test_one_url_is_for_one_article(path: Path) -> None:
    results = _read(path, '{"text":"One."}', '{"text":"Two."}', overrides=Overrides(url="https://example.org/a"))
    assert [type(result) for result in results] == [Article, InputError]
    assert "second article" in str(results[1])
