"""What the network sees of a word: its folded form, its n-grams and its shape; the same in training and at run time."""

import zlib
from collections.abc import Iterator
from itertools import islice

BUCKETS = 24_000
SHORTEST, LONGEST = 3, 5
MOST_NGRAMS = 40
LETTERS = 24  # of a longer word the rest is not read
SHAPE_LETTERS = 8

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def fold(word: str) -> str:
    """Small letters, every digit 0, quotation marks straight."""
    return "".join("0" if letter.isdigit() else letter for letter in word.lower()).translate(_STRAIGHT)


def shape(word: str) -> str:
    """Capitals X, small letters x, digits 0, runs cut to two: `Xxx` for a name, `XX` for an acronym."""
    marks = list[str]()
    for letter in word:
        mark = _mark(letter)
        if marks[-2:] != [mark, mark]:
            marks.append(mark)
    return "".join(marks[:SHAPE_LETTERS])


def _mark(letter: str) -> str:
    if letter.isupper():
        return "X"
    if letter.isalpha():
        return "x"
    if letter.isdigit():
        return "0"
    return letter if letter.isascii() else "¤"


def ngrams(word: str) -> list[int]:
    """The buckets (0 to 23,999) of the word's n-grams of three to five letters, its ends marked."""
    grams = islice(_grams(f"<{fold(word)[:LETTERS]}>"), MOST_NGRAMS)
    return [zlib.crc32(gram.encode("utf-8", "surrogatepass")) % BUCKETS for gram in grams]


def _grams(marked: str) -> Iterator[str]:
    if len(marked) < SHORTEST:
        yield marked
    for size in range(SHORTEST, LONGEST + 1):
        for start in range(len(marked) - size + 1):
            yield marked[start : start + size]
