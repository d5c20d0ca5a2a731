"""Gold texts in two halves, one to tune on and one to check with, told apart by a hash of their ids."""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from pathlib import Path
from typing import Any


class Half(StrEnum):
    """Which texts a run takes."""

    TUNE = "tune"
    CHECK = "check"
    ALL = "all"


def half_of(id_: str) -> Half:
    """Return the half that a text belongs to; the same on every machine."""
    return Half.CHECK if int(hashlib.sha256(id_.encode()).hexdigest(), 16) % 2 else Half.TUNE


def read_gold(path: Path, half: Half = Half.ALL) -> list[dict[str, Any]]:
    """Return the lines of a gold file that belong to the half."""
    with path.open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines if line.strip()]
    return [text for text in gold if half in (Half.ALL, half_of(str(text["id"])))]
