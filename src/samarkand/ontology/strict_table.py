"""A table of a TOML file of which every key must be asked for; its errors say where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samarkand.errors import TableError


class StrictTable:
    """A table with the words that say where it stands: "my.toml: type 2 (VOTE)"."""

    def __init__(self, path: Path, where: str, data: Mapping[str, Any]) -> None:
        self._path = path
        self._where = where
        self._data = data
        self._asked: set[str] = set()

    def error(self, key: str, what: str) -> TableError:
        """Return the error to raise about a key."""
        return TableError(f"{self._path}: {self._where}, {key}: {what}")

    def flag(self, key: str) -> bool:
        """Return a truth value, false if the key is not there."""
        value = self._get(key, False)
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def refuse_the_rest(self) -> None:
        """Raise TableError if there is a key that nothing asked for."""
        for key in self._data:
            if key not in self._asked:
                raise self.error(key, f"unknown key; known: {', '.join(sorted(self._asked))}")

    def _get(self, key: str, default: object = None) -> Any:
        self._asked.add(key)
        return self._data.get(key, default)
