"""Numbers in words: "twenty-five", "a couple of", "two and a half"."""

from __future__ import annotations

import re

from samarkand.coder.times.lexicon import load_time_lexicon


def read_count(words: str) -> float | None:
    """Return the number that the words give, or None where they name no number ("several")."""
    text = " ".join(words.lower().replace("-", " ").split())
    half = text.endswith(" and a half")
    text = text.removesuffix(" and a half")
    if text in ("half a", "half an"):
        return 0.5
    number = _whole(text)
    return None if number is None else number + 0.5 * half


def _whole(text: str) -> float | None:
    if re.fullmatch(r"[\d,.]+", text):
        return float(text.replace(",", ""))
    words = load_time_lexicon().words
    if text in words["vague"]:
        return float(words["vague"][text]) or None
    if text in words["number"]:
        return float(words["number"][text])
    return float(sum(words["number"][word] for word in text.split()))


def write_count(number: float | None) -> str:
    """Return a number as TIMEX3 writes it in a duration: X for an unknown one."""
    if number is None:
        return "X"
    return str(int(number)) if number == int(number) else str(number)


def read_ordinal(words: str) -> int:
    """Return the rank that "third", "twenty-first" or "21st" names."""
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    return int(load_time_lexicon().meaning("ordinal", "-".join(words.replace("-", " ").split())))
