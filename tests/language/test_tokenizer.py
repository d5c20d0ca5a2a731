"""Tokens: (id, text, tokens as UD cuts them)."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from samarkand.language.tokenizer import build_tokenizer, read_abbreviations

NLP = spacy.blank("en")
TOKENIZER = build_tokenizer(NLP)

TABLE = [
    ("title", "Gen. Aye met Amb. Li.", "Gen.|Aye|met|Amb.|Li|."),
    ("ranks", "Lt. Col. Ro and Sens. Paz and Kim", "Lt.|Col.|Ro|and|Sens.|Paz|and|Kim"),
    ("initials", "the U.S. and U.N. envoys", "the|U.S.|and|U.N.|envoys"),
    ("initials_hyphen", "a U.S.-Peru deal, a U.N.-backed plan", "a|U.S.|-|Peru|deal|,|a|U.N.|-|backed|plan"),
    ("telephone", "call 713-555-0142 by 2020-21", "call|713-555-0142|by|2020|-|21"),
    ("and_so_on", "guns, etc. were found", "guns|,|etc.|were|found"),
    ("month", "on Sept. 3", "on|Sept.|3"),
    ("and_or", "aid and/or loans", "aid|and|/|or|loans"),
    ("hyphen", "Russia-backed forces", "Russia|-|backed|forces"),
    ("acronym_hyphen", "UN-backed talks", "UN|-|backed|talks"),
    ("bound_prefix", "anti-government and pro-Moscow", "anti-government|and|pro-Moscow"),
    ("co_prefix", "a co-chair", "a|co-chair"),
    ("run_of_marks", "Really?! No!!!", "Really|?!|No|!!!"),
    ("dashes", "talks -- again", "talks|--|again"),
    ("dots", "Well...", "Well|..."),
    ("genitive", "Iran's envoy", "Iran|'s|envoy"),
    ("curly_genitive", "Iran’s envoy", "Iran|’s|envoy"),
    ("negation", "didn’t sign", "did|n’t|sign"),
    ("wanna", "They wanna talk", "They|wan|na|talk"),
    ("money", "$3.5 million", "$|3.5|million"),
    ("percent", "40% rise", "40|%|rise"),
    ("weekday", "Wed. and wed", "Wed.|and|wed"),
    ("clock", "7:30PM local", "7:30|PM|local"),
    ("quotes", "“peace,” he said", "“|peace|,|”|he|said"),
    ("bracket_colon", "(Kyiv): no", "(|Kyiv|)|:|no"),
]


@pytest.mark.parametrize(("text", "tokens"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in TOKENIZER(text)] == tokens.split("|")


@given(st.text(max_size=60))
def test_no_character_is_lost(text: str) -> None:
    assert TOKENIZER(text).text == text


def test_abbreviations_end_in_a_stop_and_have_a_known_kind() -> None:
    kinds = {"title", "month", "day", "name", "final", "word", "place", "initials", "clock"}
    for form, kind in read_abbreviations().items():
        assert form.endswith(".")
        assert kind in kinds
