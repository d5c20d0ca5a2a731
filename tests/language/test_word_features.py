"""What the network sees of a word."""

import pytest

from samarkand.language.word_features import BUCKETS, MOST_NGRAMS, fold, ngrams, shape


@pytest.mark.parametrize(
    ("word", "folded", "form"),
    [
        ("Samarkand", "samarkand", "Xxx"),
        ("SCO", "sco", "XX"),
        ("U.S.", "u.s.", "X.X."),
        ("2022", "0000", "00"),
        ("’s", "'s", "¤x"),
        ("Zürich", "zürich", "Xxx"),
        ("北京", "北京", "xx"),
        ("3,000", "0,000", "0,00"),
        ("", "", ""),
    ],
)
def test_folding_and_shape(word: str, folded: str, form: str) -> None:
    assert fold(word) == folded
    assert shape(word) == form


def test_ngrams_do_not_see_capitals_or_digits() -> None:
    assert ngrams("Putin") == ngrams("putin") == ngrams("PUTIN")
    assert ngrams("1991") == ngrams("2022")
    assert ngrams("Putin") != ngrams("Rutin")


@pytest.mark.parametrize("word", ["", "a", "Kyrgyzstan", "x" * 500, "\ud800"])
def test_any_word_has_ngrams_within_bounds(word: str) -> None:
    found = ngrams(word)
    assert 1 <= len(found) <= MOST_NGRAMS
    assert all(0 <= bucket < BUCKETS for bucket in found)


def test_the_hash_is_the_same_everywhere() -> None:
    assert ngrams("sco") == [6577, 3958, 14888, 1121, 4564, 8594]
