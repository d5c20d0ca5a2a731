"""What a rule of the grammar found, read group by group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samarkand.coder.times.expression import Base, Expression
from samarkand.coder.times.lexicon import Rule, load_time_lexicon

Parts = Iterator[tuple[int, int, Expression]]
"""Expressions with the offsets of their words."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found, with the text around it."""

    rule: Rule
    match: re.Match[str]

    def group(self, name: str) -> str | None:
        """Return the words of the first group of the name that took part."""
        span = self.span(name)
        return None if span is None else self.match.string[span[0] : span[1]]

    def span(self, name: str) -> tuple[int, int] | None:
        """Return where the first group of the name that took part stands."""
        for key in self.match.groupdict():
            if key.partition("__")[0] == name and self.match.start(key) >= 0:
                return self.match.span(key)
        return None

    def word(self, name: str, words: str | None = None) -> str | None:
        """Return what the words of a group mean in a word set."""
        form = self.group(name)
        return None if form is None else str(load_time_lexicon().meaning(words or name, form))

    @property
    def left(self) -> str:
        """The text before."""
        return self.match.string[max(0, self.match.start() - 40) : self.match.start()]

    @property
    def right(self) -> str:
        """The text behind."""
        return self.match.string[self.match.end() : self.match.end() + 40]


def read_month(found: Found, group: str = "month") -> int | None:
    """Return the number of the month in a group."""
    form = found.group(group)
    if form is None or form.isdigit():
        return read_digits(form)
    return int(load_time_lexicon().meaning("month", form))


def read_weekday(found: Found) -> int | None:
    """Return the number of the weekday, Monday 1."""
    form = found.group("weekday")
    if form is None:
        return None
    known = load_time_lexicon().words["weekday"]
    return next(int(number) for name, number in known.items() if name.startswith(form.lower()[:3]))


def read_digits(text: str | None) -> int | None:
    """Return the number in "3rd"."""
    return int(re.sub(r"\D", "", text)) if text else None


def read_relation(found: Found) -> tuple[Base | None, int]:
    """Return what "last", "next", "that" or "the following" reckons from, and how many units on."""
    if steps := found.word("speech"):
        return Base.SPEECH, int(steps)
    if steps := found.word("story"):
        return Base.STORY, int(steps)
    return None, 0


def all_of(found: Found, expression: Expression) -> Parts:
    """Yield one expression for all that was found."""
    yield (*found.match.span(), expression)
