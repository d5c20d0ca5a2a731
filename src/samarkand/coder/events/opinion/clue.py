"""What a clue is."""

from __future__ import annotations

from typing import NamedTuple


class Clue(NamedTuple):
    """A named sign with its strength and the position of its word, None where it has none."""

    name: str
    strength: float = 1.0
    at: int | None = None
