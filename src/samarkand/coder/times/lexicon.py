"""The words and the grammar of time expressions, as `lexicon/times.toml` has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError

LEXICON = Path(__file__).parent.parent / "lexicon" / "times.toml"

_SHORTHAND = re.compile(r"\(\?P<\w+>|<(?P<group>\w+)(?:=(?P<of>\w+))?>|\{(?P<part>[a-z]\w*)\}|(?P<mark>[ ~_])")
_BRACKETS = re.compile(r"(?<!\\)\((?:\\.|[^()\\])*\)\??")
_PART = re.compile(r"(?:<(?:\w+=)?|\{)(\w+)[>}](?!\?)")
_OF_DIGITS = frozenset({"year", "day", "mm", "dd", "decade"})
"""Parts of patterns that hold a digit."""
_DIGITS = "digits"
_MARKS = {" ": r"\s+", "~": r"\s*,?\s*", "_": r"(?:\s+|\s?-\s?)"}
_BEFORE = r"(?<![\w$£€#])(?<!\d[.,])"
_AFTER = r"(?!\w)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the grammar.

    Attributes:
        name: stable dotted name.
        kind: which composition makes an expression of the named groups.
        pattern: the compiled expression.
        needs: word sets of each of which a word stands in all that it finds; `digits` for a digit.
        examples: sentence, words found, TIMEX3 type, value.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    needs: frozenset[str]
    examples: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLexicon:
    """Word sets (form in lower case -> meaning) and rules, in the order of the file.

    `openings` are the first words of a set's forms, without those that begin like another.
    """

    words: Mapping[str, Mapping[str, Any]] = field(repr=False)
    openings: Mapping[str, tuple[str, ...]] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False)

    def meaning(self, words: str, form: str) -> Any:
        """Return what a form of a word set means, however it is spaced or capitalised."""
        return self.words[words][_plain(form)]

    def rules_for(self, text: str) -> list[Rule]:
        """Return the rules that may find something in a text, by the words that stand in it."""
        folded = text.casefold()
        there = {name for name, words in self.openings.items() if any(word in folded for word in words)}
        return [rule for rule in self.rules if rule.needs <= there]


@cache
def load_time_lexicon(path: Path = LEXICON) -> TimeLexicon:
    """Return the lexicon of a file.

    Raises:
        TableError: the file is not TOML, lacks a table, or has a rule that is no regular expression.
    """
    data = read_toml(path)
    try:
        words = {name: {_plain(k): v for k, v in table.items()} for name, table in data["words"].items()}
        parts = dict(data["parts"])
        for name, table in data["words"].items():
            parts[name] = _alternatives(table, capitalised=name in data["capitalised"])
        openings = {name: _openings(table) for name, table in data["words"].items()} | {_DIGITS: tuple("0123456789")}
        rules = tuple(_rule(entry, parts, frozenset(openings), path) for entry in data["rule"])
    except KeyError as error:
        raise TableError(f"{path}: not a lexicon of times: {error}") from error
    return TimeLexicon(words=words, openings=openings, rules=rules)


def _plain(form: str) -> str:
    return " ".join(form.lower().replace("’", "'").rstrip(".").split())


def _alternatives(table: Mapping[str, Any], *, capitalised: bool) -> str:
    forms = sorted(table, key=lambda form: (-len(form), form))
    if not capitalised:
        return "(?:" + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms) + ")"
    dotted = {f for f in forms if any(other != f and other.startswith(f) for other in forms)}
    both = {v: r"\b\.?" if f in dotted else "" for f in forms for v in (f, f.upper())}
    return "(?-i:" + "|".join(re.escape(v).replace(r"\ ", r"\s+") + tail for v, tail in both.items()) + ")"


def _openings(table: Mapping[str, Any]) -> tuple[str, ...]:
    first = sorted({form.split()[0].casefold() for form in table})
    return tuple(word for word in first if not any(word != other and word.startswith(other) for other in first))


def _needs(pattern: str, sets: frozenset[str]) -> frozenset[str]:
    """Return the word sets that a pattern as the file has it asks for outside of all brackets."""
    shorter = _BRACKETS.sub("", pattern)
    while shorter != pattern:
        pattern, shorter = shorter, _BRACKETS.sub("", shorter)
    parts = frozenset(_PART.findall(pattern)) if "|" not in pattern else frozenset()
    return (parts & sets) | ({_DIGITS} if parts & _OF_DIGITS else set())


def _rule(entry: Mapping[str, Any], parts: Mapping[str, str], sets: frozenset[str], path: Path) -> Rule:
    try:
        body = _numbered(_expanded(entry["pattern"], parts))
        pattern = re.compile(f"{_BEFORE}(?i:{body}){_AFTER}")
    except (re.error, KeyError) as error:
        raise TableError(f"{path}: rule {entry.get('name')}: {error}") from error
    return Rule(
        name=entry["name"],
        kind=entry["kind"],
        pattern=pattern,
        needs=_needs(entry["pattern"], sets),
        examples=tuple((a, b, c, d) for a, b, c, d in entry["examples"]),
    )


def _expanded(pattern: str, parts: Mapping[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        if name := match["group"]:
            return f"(?P<{name}>{_expanded(parts[match['of'] or name], parts)})"
        if match["part"]:
            return _expanded(parts[match["part"]], parts)
        return _MARKS.get(match[0], match[0])

    return _SHORTHAND.sub(replace, pattern)


def _numbered(pattern: str) -> str:
    """Tell groups of one name apart, which `re` wants: name__1, name__2."""
    seen: Counter[str] = Counter()

    def replace(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return f"(?P<{match[1]}__{seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", replace, pattern)
