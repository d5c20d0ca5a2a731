"""Lines that say when an article was published or changed, and bylines that say who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samarkand.readers.days import WrittenDay, find_days

_UPDATED = r"(?:last |most recently )?(?:updated|modified|revised|changed|corrected|edited|amended|update)"
_PUBLISHED = (
    r"(?:first |originally )?(?:published|posted|created|issued|released|filed|date|publication date|"
    r"for immediate release)"
)
_KEY = re.compile(rf"\b(?:(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED}))\b", re.IGNORECASE)
_OPENING_KEY = re.compile(rf"\W*(?:{_UPDATED}|{_PUBLISHED})\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.h]\d\d){1,2}\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|(?-i:\b(?:[A-Z]{1,4}T|UTC|GMT|Z|ET|PT|BST|CET|IST|local time)\b)(?:\s*[+-]\d{1,2}(?::?\d\d)?)?|\bT\d\d:\d\d\S*"
    r"|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b\.?|\b(?:at|on)\b|\b\d+ (?:minutes?|hours?|days?) ago\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|written by|reported by|story by|text by|words by)[: ]\s*(?=\S)", re.IGNORECASE)
_NAME_END = re.compile(r"\s*[|·•;(]|\s+[-–—]|,|\s+(?=\d)|$")
_NAME_SMALL = frozenset(
    {
        "and",
        "&",
        "of",
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "the",
        "for",
        "in",
        "dos",
        "du",
    }
)
_TAIL_BYLINE = re.compile(
    r"\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translated)(?: and (?:writing|editing))? by ",
    re.IGNORECASE,
)
_LONGEST_LINE = 160
_MOST_OTHER_WORDS = 4
_MOST_BYLINE_WORDS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day that an article tells of itself.

    Attributes:
        is_keyed: a word of publishing or updating stands right before it.
        is_update: that word tells of a change.
    """

    day: WrittenDay
    is_keyed: bool
    is_update: bool


def find_stamps(text: str) -> Iterator[Stamp]:
    """Yield the days in a line or note, each read by the word of publishing or updating right before it.

    "Updated on May 4" tells when; "updated with remarks made on May 4" does not.
    """
    for day in find_days(text):
        keys = list(_KEY.finditer(text, 0, day.start))
        is_near = bool(keys) and not re.search(r"\w", _CLOCK.sub(" ", text[keys[-1].end() : day.start]))
        yield Stamp(day=day, is_keyed=is_near, is_update=is_near and keys[-1]["updated"] is not None)


def is_stamp(text: str) -> bool:
    """Say whether a whole line only says when: "Updated Sep 15, 2022 - World", "Samarkand, September 15, 2022"."""
    if len(text) > _LONGEST_LINE:
        return False
    days = list(find_days(text))
    if not days:
        return False
    is_keyed = bool(_OPENING_KEY.match(text))
    rest = text
    for day in reversed(days):
        rest = rest[: day.start] + " " + rest[day.end :]
    others = re.findall(r"\w[\w.’'-]*", _CLOCK.sub(" ", _KEY.sub(" ", rest)))
    has_year = any(day.year is not None for day in days)
    if len(others) > _MOST_OTHER_WORDS or not (is_keyed or has_year or not others):
        return False
    return is_keyed or all(word[0].isupper() for word in others)


def read_byline(text: str) -> str | None:
    """Return the names of a line that says who wrote the article, or None: "By A B and C D, Agency | May 3, 2022"."""
    match = _BYLINE.match(text)
    if not match or len(text) > _LONGEST_LINE or len(text.split()) > _MOST_BYLINE_WORDS:
        return None
    names = text[match.end() :].rstrip(" .")
    first = names[: _end_of_name(names)]
    words = first.split()
    if not words or any(not _is_name_word(word) for word in words) or not words[0][0].isupper():
        return None
    if (
        any(day.start == 0 for day in find_days(names))
        or _CLOCK.search(words[0])
        or (text.rstrip().endswith(".") and len(words) > 6)
    ):
        return None
    return _names_only(names)


def is_tail_byline(text: str) -> bool:
    """Say whether the words name those who worked on the story: "(Reporting by A B; Editing by C D)"."""
    return len(text) <= 3 * _LONGEST_LINE and bool(_TAIL_BYLINE.match(text))


def _names_only(names: str) -> str:
    """Return the names and what stands with them, without a date or time after them."""
    day = next(find_days(names), None)
    if day:
        names = _CLOCK.sub("", names[: day.start]) if day.start else names
    names = re.split(r"\s+[|·•]|\s+[-–—]\s", names)[0]
    return " ".join(names.split()).strip(" ,|·•-–—")


def _end_of_name(names: str) -> int:
    match = _NAME_END.search(names)
    return match.start() if match else len(names)


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word.lower() in _NAME_SMALL
