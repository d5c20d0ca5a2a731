"""Records go out as the contract says and come back the same."""

import datetime as dt
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.model import (
    Article,
    Block,
    BlockKind,
    CoderVersion,
    Mentions,
    Original,
    Period,
    Record,
    Span,
    TimeMention,
    TimeType,
    item_id,
    record_from_json,
    record_schema,
    record_to_json,
)

ID_OF_THE_FIRST = "e7dad7635993a721d0975"  # stored judgements hang on it
CODER = CoderVersion(version="1", lexicon="l", ontology="o", model="m", knowledge="k")


def record(text: str) -> Record:
    time = TimeMention(
        start=0,
        end=len(text),
        text=text,
        type=TimeType.DATE,
        value="2022",
        mod=None,
        period=Period(from_=dt.date(2022, 1, 1), to=dt.date(2022, 12, 31)),
        anchor=None,
    )
    article = Article(
        id="a",
        text=text,
        published=dt.date(2022, 9, 15),
        blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),),
        original=Original(media_type="text/html", content=b"<p>"),
    )
    return Record(
        article=article,
        sentences=(Span(start=0, end=len(text)),),
        mentions=Mentions(times=(time,)),
        statements=(),
        events=(),
        relations=(),
        coder=CODER,
    )


@given(st.text(min_size=1).filter(lambda t: t.isprintable()))
def test_a_record_comes_back_as_it_went_out(text: str) -> None:
    line = record_to_json(record(text))
    assert "\n" not in line
    assert record_to_json(record_from_json(line)) == line


def test_the_line_keeps_the_contract() -> None:
    data = json.loads(record_to_json(record("In 2022")))
    jsonschema.validate(data, record_schema())
    assert list(data) == ["article", "mentions", "statements", "events", "relations", "coder"]
    assert data["article"]["sentences"] == [{"start": 0, "end": 7}]
    assert len(data["article"]["sha256"]) == 64
    assert "original" not in data["article"]
    assert data["mentions"]["times"][0]["period"] == {"from": "2022-01-01", "to": "2022-12-31"}


def test_the_schema_refuses_what_is_no_record() -> None:
    data = json.loads(record_to_json(record("In 2022")))
    del data["events"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, record_schema())


@pytest.mark.parametrize("line", ["{}", "[]", '{"article": {"id": "a"}}'])
def test_what_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"record|Record"):
        record_from_json(line)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_has_words(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start=start, end=end)


def test_a_period_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before"):
        Period(from_=dt.date(2022, 1, 2), to=dt.date(2022, 1, 1))


def test_ids_tell_items_apart_and_stay() -> None:
    here, there = Span(start=0, end=4), Span(start=5, end=9)
    ids = {
        item_id("a", "event", (here,)),
        item_id("a", "event", (there,)),
        item_id("a", "statement", (here,)),
        item_id("b", "event", (here,)),
        item_id("a", "event", (here,), "AID"),
    }
    assert len(ids) == 5
    assert item_id("a", "event", (here,)) == ID_OF_THE_FIRST
