"""Tab-separated tables with a header, read strictly."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from samarkand.errors import TableError


def read_table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Return the rows of a table, each with exactly these columns.

    Raises:
        TableError: the file is missing, not UTF-8, or a row has another number of cells.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise TableError(f"{path}: cannot be read ({error.strerror}); give a folder with this table") from error
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    if not lines or lines[0].split("\t") != list(columns):
        raise TableError(f"{path}:1: the header must be {', '.join(columns)}, separated by tabs")
    return [_row(path, number, line, columns) for number, line in enumerate(lines[1:], start=2) if line.strip()]


def _row(path: Path, number: int, line: str, columns: Sequence[str]) -> dict[str, str]:
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise TableError(f"{path}:{number}: {len(cells)} cells where the header has {len(columns)}")
    return dict(zip(columns, cells, strict=True))


def as_number(path: Path, row: dict[str, str], column: str) -> float:
    """Return a cell as a number.

    Raises:
        TableError: it is none.
    """
    try:
        return float(row[column])
    except ValueError as error:
        raise TableError(f"{path}: {column} {row[column]!r} of {next(iter(row.values()))} is not a number") from error


def content_hash(paths: Iterable[Path]) -> str:
    """Return a short hash of the files' names and contents, in the order given; line ends do not count."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]
