"""Reading a table of tab-separated values, row by row, with errors that say where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from samarkand.errors import TableError
from samarkand.knowledge.partial_date import PartialDate, Tenure, parse_partial_date, tenure

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table; every cell is stripped of white space."""

    where: str
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """Return the cell, which must not be empty."""
        if not self.cells[column]:
            raise TableError(f"{self.where}: column {column} is empty; fill it in")
        return self.cells[column]

    def maybe(self, column: str) -> str | None:
        """Return the cell, None where it is empty."""
        return self.cells[column] or None

    def list(self, column: str) -> tuple[str, ...]:
        """Return the cell's values, which `|` parts."""
        return tuple(value.strip() for value in self.cells[column].split("|") if value.strip())

    def member(self, column: str, kind: type[_E]) -> _E:
        """Return the cell as a member of a closed set."""
        try:
            return kind(self.text(column))
        except ValueError:
            known = ", ".join(kind)
            raise TableError(
                f"{self.where}: {column} {self.cells[column]!r} is not known; write one of {known}"
            ) from None

    def date(self, column: str) -> PartialDate | None:
        """Return the cell as a date that may lack day or month, None where it is empty."""
        try:
            return parse_partial_date(self.cells[column])
        except ValueError as error:
            raise TableError(f"{self.where}: {error}; correct the column {column}") from None

    def tenure(self, start: str = "from", end: str = "to") -> Tenure:
        """Return the days between the dates of two cells."""
        try:
            return tenure(parse_partial_date(self.cells[start]), parse_partial_date(self.cells[end]))
        except ValueError as error:
            raise TableError(f"{self.where}: {error}; correct the columns {start} and {end}") from None


def read_table(path: Path, columns: Sequence[str], *, required: Sequence[str]) -> list[Row]:
    """Return the rows of a table, each with all columns; one that the file has not is empty.

    Raises:
        TableError: the file is missing or not UTF-8, a required column is missing, one is not of the table, or a row
            has too many or too few cells.
    """
    try:
        lines = path.read_text(encoding="utf8").split("\n")
    except FileNotFoundError:
        raise TableError(f"{path}: no such table; put it there or use the shipped tables") from None
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: byte {error.start} is not UTF-8; save the table as UTF-8") from None
    header = [name.strip() for name in lines[0].split("\t")]
    if missing := [name for name in required if name not in header]:
        raise TableError(f"{path.name}, line 1: no column {', '.join(missing)}; add it to the header")
    if strange := [name for name in header if name not in columns]:
        raise TableError(
            f"{path.name}, line 1: the table has no column {', '.join(strange)}; write {' '.join(columns)}"
        )
    absent = dict.fromkeys(columns, "")
    return [_row(path.name, number, line, header, absent) for number, line in enumerate(lines[1:], 2) if line.strip()]


def _row(table: str, number: int, line: str, header: list[str], absent: dict[str, str]) -> Row:
    cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
    where = f"{table}, line {number}"
    if len(cells) != len(header):
        raise TableError(f"{where}: {len(cells)} cells where the header has {len(header)}; check the tabs")
    return Row(where=where, cells=absent | dict(zip(header, cells, strict=True)))
