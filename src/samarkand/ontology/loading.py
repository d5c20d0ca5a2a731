"""An ontology from a folder of tables: types.tsv, modes.tsv, contexts.tsv, sectors.tsv."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from samarkand.errors import TableError
from samarkand.ontology.ontology import EventType, Mode, Ontology
from samarkand.ontology.tables import as_number, content_hash, read_table

PLOVER = Path(__file__).parent / "plover"
_TABLES = ("types.tsv", "modes.tsv", "contexts.tsv", "sectors.tsv")
_TRUTH = {"yes": True, "no": False}


def load_ontology(path: Path | None = None) -> Ontology:
    """Return the ontology of a folder, PLOVER 2.0 by default.

    Raises:
        TableError: a table is missing or breaks its form; the message names file, row and column.
    """
    return _load(path or PLOVER)


@lru_cache(maxsize=4)
def _load(folder: Path) -> Ontology:
    types = _types(folder / "types.tsv")
    return Ontology(
        types=MappingProxyType(types),
        modes=MappingProxyType(_modes(folder / "modes.tsv", types)),
        contexts=MappingProxyType(_definitions(folder / "contexts.tsv", "context")),
        sectors=MappingProxyType(_definitions(folder / "sectors.tsv", "sector")),
        version=content_hash(folder / name for name in _TABLES),
    )


def _types(path: Path) -> dict[str, EventType]:
    types: dict[str, EventType] = {}
    for row in read_table(path, ("type", "quad", "score", "target_required", "cameo", "definition")):
        name = row["type"]
        if row["quad"] not in ("1", "2", "3", "4"):
            raise TableError(f"{path}: quad {row['quad']!r} of {name} is not 1, 2, 3 or 4")
        if row["target_required"] not in _TRUTH:
            raise TableError(f"{path}: target_required of {name} is neither yes nor no")
        if name in types:
            raise TableError(f"{path}: {name} stands twice")
        types[name] = EventType(
            name=name,
            quad=int(row["quad"]),
            score=as_number(path, row, "score"),
            target_required=_TRUTH[row["target_required"]],
            cameo=row["cameo"],
            definition=row["definition"],
        )
    return types


def _modes(path: Path, types: dict[str, EventType]) -> dict[tuple[str, str], Mode]:
    modes: dict[tuple[str, str], Mode] = {}
    for row in read_table(path, ("type", "mode", "score", "cameo", "definition")):
        if row["type"] not in types:
            raise TableError(f"{path}: mode {row['mode']} has the type {row['type']!r}, which types.tsv does not list")
        key = (row["type"], row["mode"])
        if key in modes:
            raise TableError(f"{path}: {key[0]} {key[1]} stands twice")
        modes[key] = Mode(
            type=row["type"],
            name=row["mode"],
            score=as_number(path, row, "score") if row["score"] else None,
            cameo=row["cameo"],
            definition=row["definition"],
        )
    return modes


def _definitions(path: Path, column: str) -> dict[str, str]:
    return {row[column]: row["definition"] for row in read_table(path, (column, "definition"))}
