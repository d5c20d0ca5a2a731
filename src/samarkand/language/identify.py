"""Which language a text is in: py3langid's guess, checked against function words: short English stays English."""

import re
from functools import cache

import py3langid

from samarkand.language.tables import read_rows

UNDETERMINED = "und"
ENGLISH = "en"

READ_CHARACTERS = 4_000  # enough for any text that is in one language
SHORT = 20  # words; a shorter text is foreign only if it shows function words of that language
ENGLISH_SHARE = 0.12  # of the words; English news has 0.25 to 0.45, other languages below 0.06
LATIN_SHARE = 0.5  # of the letters; below it the script decides

CHINESE = frozenset({"wuu", "yue", "zh"})  # py3langid's codes for writing that ISO 639-1 calls zh

_WORD = re.compile(r"[^\W\d_]+")


def identify_language(text: str) -> str:
    """The ISO 639-1 code of the language of a text, or "und" where it has no letters.

    A text in Latin letters is English unless more speaks against it than a guess: words of another language's grammar,
    or 20 words and more with hardly any of English grammar.
    """
    words = _WORD.findall(text[:READ_CHARACTERS].lower())
    if not words:
        return UNDETERMINED
    english, is_latin = _share(words, ENGLISH), _latin_share(words) >= LATIN_SHARE
    if is_latin and english >= ENGLISH_SHARE and all(_share(words, other) <= english for other in _function_words()):
        return ENGLISH  # whatever the guess, which takes a large model
    guess = _guess(text[:READ_CHARACTERS])
    if guess == ENGLISH:
        return ENGLISH
    if not is_latin:
        return guess
    if english >= ENGLISH_SHARE and english >= _share(words, guess):
        return ENGLISH
    best = max(_function_words(), key=lambda language: (_share(words, language), language))
    hits = sum(word in _function_words()[best] for word in words)
    if best != ENGLISH and hits >= 2 and _share(words, best) > 2 * english:
        return guess if _share(words, guess) >= 0.8 * _share(words, best) else best
    return guess if len(words) >= SHORT and english < ENGLISH_SHARE / 2 and guess not in _function_words() else ENGLISH


def _guess(text: str) -> str:
    """py3langid's answer as ISO 639-1, "und" where it has only a longer code."""
    code = str(py3langid.classify(text)[0])
    if code in CHINESE:
        return "zh"
    return code if len(code) == 2 else UNDETERMINED


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in read_rows("function_words.tsv")}


def _share(words: list[str], language: str) -> float:
    """The part of the words that are function words of a language; 0 for one without a list."""
    known = _function_words().get(language, frozenset())
    return sum(word in known for word in words) / len(words)


def _latin_share(words: list[str]) -> float:
    letters = [letter for word in words for letter in word]
    return sum(letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" for letter in letters) / len(letters)
