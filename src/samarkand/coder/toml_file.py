"""Reading a lexicon's file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from samarkand.errors import TableError


def read_toml(path: Path) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises:
        TableError: it is missing, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TableError(f"{path}: not a lexicon in TOML: {error}") from error
