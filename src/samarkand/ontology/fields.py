"""A table of a TOML file, read key by key; what is not asked for is an error."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from samarkand.errors import TableError


class Fields:
    """A table with the words that say where it stands: "my.toml: type 2 (VOTE)"."""

    def __init__(self, path: Path, where: str, data: Mapping[str, Any]) -> None:
        self._path = path
        self._where = where
        self._data = data
        self._asked: set[str] = set()

    def error(self, key: str, what: str) -> TableError:
        """Return the error to raise about a key."""
        return TableError(f"{self._path}: {self._where}, {key}: {what}")

    def has(self, key: str) -> bool:
        """Say whether a key is there."""
        return key in self._data

    def text(self, key: str) -> str:
        """Return a string that is not empty."""
        value = self._get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(key, "must be a string")
        return value

    def number(self, key: str) -> float:
        """Return a number."""
        value = self._get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.error(key, "must be a number")
        return float(value)

    def flag(self, key: str) -> bool:
        """Return a truth value, false if the key is not there."""
        value = self._get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def table(self, key: str) -> dict[str, Any]:
        """Return a table, empty if it is not there."""
        value = self._get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, f"must be a table: [{key}]")
        return value

    def tables(self, key: str) -> list[dict[str, Any]]:
        """Return a list of tables, empty if it is not there."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.error(key, f"must be tables: [[{key}]]")
        return value

    def entries(self, key: str, name: str) -> Iterator[Fields]:
        """Yield a list of tables, each called by its number and what it has as its name."""
        for number, data in enumerate(self.tables(key), start=1):
            yield Fields(self._path, f"{key} {number} ({data.get(name, 'without name')})", data)

    def refuse_the_rest(self) -> None:
        """Raise TableError if there is a key that nothing asked for."""
        for key in self._data:
            if key not in self._asked:
                raise self.error(key, f"unknown key; known: {', '.join(sorted(self._asked))}")

    def _get(self, key: str, default: object = None) -> Any:
        self._asked.add(key)
        return self._data.get(key, default)
