"""Raw text as forms and numbers, and which forms get rows of their own."""

from pathlib import Path

import numpy as np
import pytest

from samarkand.language.word_features import ngrams
from training.raw_text import FormCounts, count_forms, tokenize_lines, write_stream
from training.schedule import rate_share
from training.word_table import NO_NGRAM, WordTable


def test_lines_become_tokens_and_short_ones_fall_away() -> None:
    lines = ["They won't go to the U.S. on 3.5.2020.", "Too short"]
    assert list(tokenize_lines(lines)) == ["They wo n't go to the U.S. on 3.5.2020 .\n"]


def test_forms_are_counted_and_the_rare_ones_share_a_number(tmp_path: Path) -> None:
    tokenized = tmp_path / "raw.tok"
    tokenized.write_text("b a b a rare\nc b a c c\n", encoding="utf-8")
    seen = count_forms(tokenized)
    assert (seen.forms, seen.counts) == (("a", "b", "c"), (3, 3, 3))
    seen.write(tmp_path / "forms.tsv")
    assert FormCounts.read(tmp_path / "forms.tsv") == seen
    write_stream(tokenized, seen.forms, tmp_path / "stream.npy")
    assert np.load(tmp_path / "stream.npy").tolist() == [1, 0, 1, 0, 3, 2, 1, 0, 2, 2]


def test_frequent_words_have_rows_and_others_their_ngrams() -> None:
    table = WordTable.of_text(FormCounts(forms=("Lima", "lima", "Oslo", "rare"), counts=(30, 10, 25, 4)))
    assert (table.words, table.shapes) == (("lima", "oslo"), ("Xxx",))  # "xx" was seen 14 times
    features = table.look_up(["LIMA", "Oslo", "unseen"])
    assert features.words.tolist() == [2, 3, 1]
    assert features.shapes.tolist() == [0, 1, 0]
    assert [bucket for bucket in features.ngrams[2].tolist() if bucket != NO_NGRAM] == ngrams("unseen")


def test_the_learning_rate_rises_and_falls() -> None:
    shares = [rate_share(step, 100, warm_up=10) for step in range(100)]
    assert (shares[0], shares[-1]) == pytest.approx((0.1, 0.01))
    assert max(shares) == shares[9]
    assert sorted(shares[9:], reverse=True) == shares[9:]
    assert rate_share(99, 100, warm_up=10, least=0.05) == 0.05
    assert rate_share(4, 10, warm_up=300) == pytest.approx(0.6)  # two steps, not 300
