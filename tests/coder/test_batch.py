"""Many articles: in order, none lost, whatever one of them does to the coder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from samarkand.coder.batch import IN_FLIGHT_PER_WORKER, Code, Coded, code_all
from samarkand.errors import InputError, ModelError, SamarkandError, UnknownNameError
from samarkand.model import Article, Record
from tests.coder import fake_coders


def stories(*texts: str) -> list[Article | InputError]:
    return [Article(id=f"a{number}", text=text) for number, text in enumerate(texts)]


def summary(outcome: Coded[Record] | InputError) -> str:
    return outcome.record.article.id if isinstance(outcome, Coded) else str(outcome)


CASES: list[tuple[str, Code, int, str | None]] = [
    ("plain", fake_coders.plain, 1, None),
    ("plain-in-workers", fake_coders.plain, 2, None),
    ("slow-first", fake_coders.slow_on_bad, 2, None),
    ("fault", fake_coders.fails_on_bad, 1, "a1: not coded, a fault in the coder (ValueError: no such tree); report it"),
    (
        "fault-in-workers",
        fake_coders.fails_on_bad,
        2,
        "a1: not coded, a fault in the coder (ValueError: no such tree); report it",
    ),
    ("refusal", fake_coders.refuses_bad, 1, "a1: too odd"),
    ("refusal-in-workers", fake_coders.refuses_bad, 2, "a1: too odd"),
    (
        "dead-worker",
        fake_coders.dies_on_bad,
        2,
        "a1: not coded: the worker process died of it, perhaps for want of memory",
    ),
]


@pytest.mark.parametrize(("code", "workers", "refusal"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_every_article_comes_out_in_its_place(code: Code, workers: int, refusal: str | None) -> None:
    given = stories("one", "bad", "three", "four", "five")
    given.insert(3, InputError("file.txt", "empty"))
    expected = ["a0", refusal or "a1", "a2", "file.txt: empty", "a3", "a4"]
    assert [summary(outcome) for outcome in code_all(given, code, workers=workers)] == expected


def test_more_articles_than_are_in_flight_also_after_a_death() -> None:
    given = stories("bad", *("good" for _ in range(4 * IN_FLIGHT_PER_WORKER)), "bad", "good")
    outcomes = [*code_all(given, fake_coders.dies_on_bad, workers=2)]
    assert [isinstance(outcome, Coded) for outcome in outcomes] == [story.text == "good" for story in given]  # type: ignore[union-attr] # no errors among them


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("code", "error"), [(fake_coders.has_no_model, ModelError), (fake_coders.knows_no_pipeline, UnknownNameError)]
)
def test_a_coder_that_cannot_work_at_all_ends_the_batch(workers: int, code: Code, error: type[SamarkandError]) -> None:
    with pytest.raises(error):
        list(code_all(stories("one", "two"), code, workers=workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_is_read_than_is_needed(workers: int) -> None:
    read = 0

    def endless() -> Iterator[Article | InputError]:
        nonlocal read
        while True:
            read += 1
            yield Article(id=f"a{read}", text="one of many")

    outcomes = code_all(endless(), fake_coders.plain, workers=workers)
    for _ in range(20):
        next(outcomes)
    assert read <= 20 + workers * IN_FLIGHT_PER_WORKER
    outcomes.close()  # type: ignore[attr-defined] # a generator
