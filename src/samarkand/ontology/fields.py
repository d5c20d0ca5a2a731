"""A table of a TOML file, read key by key; what is not asked for is an error."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from samarkand.ontology.strict_table import StrictTable


class Fields(StrictTable):
    """The table of an ontology of one's own, or one of its types and modes."""

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
