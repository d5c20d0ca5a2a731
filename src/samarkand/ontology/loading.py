"""An ontology from a folder of tables, or PLOVER with a file of one's own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from samarkand.errors import TableError
from samarkand.ontology.ontology import EventClass, EventType, Mode, Ontology
from samarkand.ontology.own_file import extend, read_own_file
from samarkand.ontology.tables import as_number, content_hash, read_table

PLOVER = Path(__file__).parent / "plover"
_TABLES = ("types.tsv", "modes.tsv", "contexts.tsv", "sectors.tsv")
_TRUTH = {"yes": True, "no": False}


def load_ontology(path: Path | None = None) -> Ontology:
    """Return PLOVER 2.0, or with a TOML file of one's own the ontology that the file makes of it.

    Args:
        path: the file, which `read_own_file` describes; or a folder with the four tables of another ontology.

    Raises:
        TableError: the file or a table is missing or breaks its form; the message names file, entry and key.
    """
    return _load(path or PLOVER)


@lru_cache(maxsize=4)
def _load(path: Path) -> Ontology:
    return _tables(path) if path.is_dir() else extend(_load(PLOVER), read_own_file(path))


def _tables(folder: Path) -> Ontology:
    types = _types(folder / "types.tsv")
    return Ontology(
        name="PLOVER 2.0" if folder == PLOVER else folder.name,
        types=MappingProxyType(types),
        modes=MappingProxyType(_modes(folder / "modes.tsv", types)),
        contexts=MappingProxyType(_definitions(folder / "contexts.tsv", "context")),
        sectors=MappingProxyType(_definitions(folder / "sectors.tsv", "sector")),
        recorded=frozenset(types),
        own=frozenset(),
        version=content_hash(folder / name for name in _TABLES),
    )


def _types(path: Path) -> dict[str, EventType]:
    types: dict[str, EventType] = {}
    for row in read_table(path, ("type", "quad", "score", "target_required", "cameo", "class", "definition")):
        name = row["type"]
        if row["quad"] not in ("1", "2", "3", "4"):
            raise TableError(f"{path}: quad {row['quad']!r} of {name} is not 1, 2, 3 or 4")
        if row["target_required"] not in _TRUTH:
            raise TableError(f"{path}: target_required of {name} is neither yes nor no")
        if name in types:
            raise TableError(f"{path}: {name} stands twice")
        if row["class"] not in {*EventClass}:
            raise TableError(f"{path}: class {row['class']!r} of {name} is none of {', '.join(EventClass)}")
        types[name] = EventType(
            name=name,
            quad=int(row["quad"]),
            score=as_number(path, row, "score"),
            target_required=_TRUTH[row["target_required"]],
            cameo=row["cameo"],
            class_=EventClass(row["class"]),
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
