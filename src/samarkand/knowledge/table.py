"""Reading a table of tab-separated values, row by row, with errors that say where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from samarkand.errors import TableError
from samarkand.knowledge.partial_date import PartialDate, Tenure, parse_partial_date, tenure

_E = TypeVar("_E", bound=StrEnum)


class Row:
    """One line of a table. Rows are many and few of their cells are ever asked for, so a line is cut and no more."""

    __slots__ = ("_cells", "_number", "_places", "_table", "is_shipped")

    def __init__(
        self, table: str, number: int, cells: Sequence[str], places: Mapping[str, int], *, is_shipped: bool
    ) -> None:
        self._table = table
        self._number = number
        self._cells = cells
        self._places = places
        self.is_shipped = is_shipped

    @property
    def where(self) -> str:
        """The table and the line."""
        return f"{self._table}, line {self._number}"

    def __getitem__(self, column: str) -> str:
        """Return the cell without white space around it; an empty one where the file has no such column."""
        place = self._places[column]
        return self._cells[place].strip() if place >= 0 else ""

    def __contains__(self, column: str) -> bool:
        """Say whether the table has the column."""
        return column in self._places

    def get(self, column: str, default: str) -> str:
        """Return the cell, or the default where the table has no such column."""
        return default if self._places.get(column) is None else self[column]

    def text(self, column: str) -> str:
        """Return the cell, which must not be empty."""
        if not self[column]:
            raise TableError(f"{self.where}: column {column} is empty; fill it in")
        return self[column]

    def maybe(self, column: str) -> str | None:
        """Return the cell, None where it is empty."""
        return self[column] or None

    def list(self, column: str) -> tuple[str, ...]:
        """Return the cell's values, which `|` parts."""
        return tuple(value.strip() for value in self[column].split("|") if value.strip())

    def member(self, column: str, kind: type[_E]) -> _E:
        """Return the cell as a member of a closed set."""
        try:
            return kind(self.text(column))
        except ValueError:
            known = ", ".join(kind)
            raise TableError(f"{self.where}: {column} {self[column]!r} is not known; write one of {known}") from None

    def date(self, column: str) -> PartialDate | None:
        """Return the cell as a date that may lack day or month, None where it is empty."""
        try:
            return parse_partial_date(self[column])
        except ValueError as error:
            raise TableError(f"{self.where}: {error}; correct the column {column}") from None

    def tenure(self, start: str = "from", end: str = "to") -> Tenure:
        """Return the days between the dates of two cells."""
        try:
            return tenure(parse_partial_date(self[start]), parse_partial_date(self[end]))
        except ValueError as error:
            raise TableError(f"{self.where}: {error}; correct the columns {start} and {end}") from None


def read_table(path: Path, columns: Sequence[str], *, required: Sequence[str], is_shipped: bool = False) -> list[Row]:
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
    places = dict.fromkeys(columns, -1) | {name: place for place, name in enumerate(header)}
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not line or line.isspace():
            continue
        cells = line.split("\t")
        if len(cells) == len(header):
            rows.append(Row(path.name, number, cells, places, is_shipped=is_shipped))
        else:
            where = f"{path.name}, line {number}"
            raise TableError(f"{where}: {len(cells)} cells where the header has {len(header)}; check the tabs")
    return rows
