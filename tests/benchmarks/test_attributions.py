"""Attributions are counted as the shared scorer counts: worked by hand on one text."""

import pytest

from benchmarks.attributions import AttributedText, Attribution, score

TEXT = 'The Post said the envoy claimed that talks failed. "We left early," Ms. Lund said.'


def _at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _attribution(source: str, content: str, id_: str | None = None, within: str | None = None) -> Attribution:
    return Attribution(source=[_at(source)] if source else [], content=[_at(content)], id=id_, within=within)


OUTER = _attribution("The Post", "the envoy claimed that talks failed", "a")
INNER = _attribution("the envoy", "that talks failed", "b", within="a")
QUOTE = _attribution("Ms. Lund", '"We left early,"', "c")
GOLD = (OUTER, INNER, QUOTE)


def _score(*predicted: Attribution, gold: tuple[Attribution, ...] = GOLD) -> dict[str, object]:
    return score([AttributedText(text=TEXT, gold=gold, predicted=predicted)])


def test_gold_itself_is_perfect() -> None:
    figures = _score(*GOLD)
    for name in ("exact", "soft", "soft_and_speaker"):
        assert figures[name] == {"p": 100.0, "r": 100.0, "f": 100.0}
    assert (figures["layers"], figures["layers_kept"]) == (1, 100.0)
    assert (figures["recall_quoted"], figures["recall_indirect"]) == (100.0, 100.0)


def test_silence_is_counted() -> None:
    figures = _score()
    assert figures["soft"] == {"p": 0.0, "r": 0.0, "f": 0.0}
    assert figures["layers_kept"] == 0.0


def test_wrong_speaker_keeps_the_content_only() -> None:
    figures = _score(OUTER, INNER, _attribution("the envoy", '"We left early,"', "c"))
    assert figures["soft"] == {"p": 100.0, "r": 100.0, "f": 100.0}
    assert figures["soft_and_speaker"] == {"p": 66.7, "r": 66.7, "f": 66.7}
    assert figures["speaker_accuracy"] == 66.7


def test_layers_need_the_link() -> None:
    flat = _attribution("the envoy", "that talks failed", "b")
    assert _score(OUTER, flat, QUOTE)["layers_kept"] == 0.0


def test_outer_layer_that_the_gold_leaves_out_is_no_error() -> None:
    figures = _score(*GOLD, gold=(INNER, QUOTE))
    assert figures["predicted"] == 2
    assert figures["soft_and_speaker"] == {"p": 100.0, "r": 100.0, "f": 100.0}


@pytest.mark.parametrize(
    ("content", "soft"),
    [("talks failed", 100.0), ("failed", 100.0), ("The Post said", 0.0)],
    ids=["without-that", "six-of-eleven-letters", "elsewhere"],
)
def test_half_the_characters_are_enough(content: str, soft: float) -> None:
    figures = _score(_attribution("the envoy", content), gold=(INNER,))
    assert figures["soft"] == {"p": soft, "r": soft, "f": soft}


def test_nobody_named_is_right_without_a_speaker() -> None:
    nobody = _attribution("", "that talks failed")
    assert _score(nobody, gold=(nobody,))["speaker_accuracy"] == 100.0
    assert _score(INNER, gold=(nobody,))["speaker_accuracy"] == 0.0
