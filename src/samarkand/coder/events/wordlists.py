"""Word lists of the grammar, from words.toml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError

_PATH = Path(__file__).parent.parent / "lexicon" / "events" / "words.toml"


@cache
def _lists() -> dict[str, list[str]]:
    return read_toml(_PATH)


def word_list(name: str) -> frozenset[str]:
    """Return the words of a list.

    Raises:
        TableError: words.toml is broken or has no such list.
    """
    words = _lists().get(name)
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise TableError(f"{_PATH}: {name} must be a list of words")
    return frozenset(words)
