import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.knowledge.folding import BREAK, is_same_piece, is_shouted, name_pieces, pieces, without_diacritics

WORDS = [
    ("Erdoğan", ("Erdogan",)),
    ("Łukasz", ("Lukasz",)),
    ("U.S.-led", ("U", "S", "led")),
    ("al-Qaeda", ("al", "Qaeda")),
    ("d’Ivoire", ("d", "Ivoire")),
    ("China's", ("China", "s")),
    ("-", ()),
    ("&", ()),
    (".", ()),
    ("'", ()),
    (",", (BREAK,)),
    ("–", (BREAK,)),
    ("“", (BREAK,)),
    ("Iran,", ("Iran", BREAK)),
]


@pytest.mark.parametrize(("word", "expected"), WORDS, ids=[w[0] for w in WORDS])
def test_pieces_of_a_word(word: str, expected: tuple[str, ...]) -> None:
    assert pieces(word) == expected


def test_a_comma_inside_a_name_stays() -> None:
    assert name_pieces("Washington, D.C.") == ("Washington", BREAK, "D", "C")
    assert name_pieces("Paris,") == ("Paris",)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert without_diacritics(without_diacritics(text)) == without_diacritics(text)


SAME = [
    ("Russia", "Russia", False, True),
    ("russia", "Russia", False, False),
    ("RUSSIA", "Russia", False, True),
    ("CHAD", "Chad", False, True),
    ("MAY", "May", False, False),
    ("MAY", "May", True, True),
    ("us", "US", False, False),
    ("US", "US", True, True),
    ("Al", "al", False, True),
    ("turkey", "Turkey", False, False),
    ("Mackay", "MacKay", False, True),
    ("Who", "WHO", False, False),
    ("mackay", "MacKay", False, False),
]


@pytest.mark.parametrize(("in_text", "in_name", "shouted", "same"), SAME)
def test_which_case_counts(in_text: str, in_name: str, shouted: bool, same: bool) -> None:
    assert is_same_piece(in_text, in_name, shouted=shouted) is same


def test_a_line_in_capitals() -> None:
    assert is_shouted(("RUSSIA", "STRIKES", "KYIV"))
    assert not is_shouted(("Russia", "strikes", "KYIV"))
    assert not is_shouted(("MOSCOW",))
