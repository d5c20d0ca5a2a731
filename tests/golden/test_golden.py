"""Each sample story has its golden record, read by eye; `pytest --rewrite-golden` writes them anew."""

from pathlib import Path

import pytest

import samarkand
from tests.golden.rendering import rendered

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent / "samples"
STORIES = sorted(SAMPLES.iterdir())


@pytest.mark.parametrize("story", STORIES, ids=lambda p: p.name)
def test_a_sample_story_gives_its_golden_record(story: Path, rewrite_golden: bool) -> None:
    got = "\n".join(rendered(samarkand.code(article)) for article in samarkand.read(story))
    golden = HERE / f"{story.name}.golden"
    if rewrite_golden:
        golden.write_text(got, encoding="utf8")
    assert got == golden.read_text(encoding="utf8")


def test_every_golden_record_has_its_story() -> None:
    assert {p.name.removesuffix(".golden") for p in HERE.glob("*.golden")} == {p.name for p in STORIES}


def test_the_samples_are_of_many_shapes() -> None:
    assert len(STORIES) >= 8
    assert {p.suffix for p in STORIES} == {".txt", ".html", ".jsonl"}
