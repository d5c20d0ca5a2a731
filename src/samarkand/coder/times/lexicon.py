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
        examples: sentence, words found, TIMEX3 type, value.
    """

    name: str
    kind: str
    pattern: re.Pattern[str]
    examples: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLexicon:
    """Word sets (form in lower case -> meaning) and rules, in the order of the file."""

    words: Mapping[str, Mapping[str, Any]] = field(repr=False)
    rules: tuple[Rule, ...] = field(repr=False)

    def meaning(self, words: str, form: str) -> Any:
        """Return what a form of a word set means, however it is spaced or capitalised."""
        return self.words[words][_plain(form)]


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
        rules = tuple(_rule(entry, parts, path) for entry in data["rule"])
    except KeyError as error:
        raise TableError(f"{path}: not a lexicon of times: {error}") from error
    return TimeLexicon(words=words, rules=rules)


def _plain(form: str) -> str:
    return " ".join(form.lower().replace("’", "'").rstrip(".").split())


def _alternatives(table: Mapping[str, Any], *, capitalised: bool) -> str:
    forms = sorted(table, key=lambda form: (-len(form), form))
    if not capitalised:
        return "(?:" + "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms) + ")"
    dotted = {f for f in forms if any(other != f and other.startswith(f) for other in forms)}
    both = {v: r"\b\.?" if f in dotted else "" for f in forms for v in (f, f.upper())}
    return "(?-i:" + "|".join(re.escape(v).replace(r"\ ", r"\s+") + tail for v, tail in both.items()) + ")"


def _rule(entry: Mapping[str, Any], parts: Mapping[str, str], path: Path) -> Rule:
    try:
        body = _numbered(_expanded(entry["pattern"], parts))
        pattern = re.compile(f"{_BEFORE}(?i:{body}){_AFTER}")
    except (re.error, KeyError) as error:
        raise TableError(f"{path}: rule {entry.get('name')}: {error}") from error
    return Rule(
        name=entry["name"],
        kind=entry["kind"],
        pattern=pattern,
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
