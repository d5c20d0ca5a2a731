"""An ontology of one's own: a TOML file with types, modes, senses and classes of nouns (docs/ontology.md)."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from samarkand.errors import TableError
from samarkand.ontology.cameo import load_cameo
from samarkand.ontology.fields import Fields
from samarkand.ontology.ontology import EventClass, EventType, Mode, Ontology

_NAME = re.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
_MODE = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ROOTS = frozenset(f"{number:02}" for number in range(1, 21))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFile:
    """What a file holds; its senses are checked where the lexicon is read.

    Attributes:
        replace: only the file's types come out.
        senses: tables in the form of the shipped lexicon.
        things: class name to its nouns, which stand beside the shipped ones of that class.
        version: hash of the file's content.
    """

    path: Path
    name: str
    replace: bool
    types: Mapping[str, EventType]
    modes: tuple[Mode, ...]
    senses: tuple[Mapping[str, Any], ...]
    things: Mapping[str, tuple[str, ...]]
    version: str


@lru_cache(maxsize=4)
def read_own_file(path: Path) -> OwnFile:
    """Return what a file holds; it is read once.

    Raises:
        TableError: it is missing, not TOML, or breaks its form; the message names file, entry and key.
    """
    try:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        data = tomllib.loads(content.decode())
    except OSError as error:
        raise TableError(f"{path}: cannot be read ({error.strerror}); give a TOML file") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TableError(f"{path}: not an ontology in TOML: {error}") from error
    top = Fields(path, "ontology", data)
    types = [_type(entry) for entry in top.entries("type", "name")]
    modes = [_mode(entry) for entry in top.entries("mode", "mode")]
    own = OwnFile(
        path=path,
        name=top.text("name"),
        replace=top.flag("replace"),
        types=MappingProxyType({kind.name: kind for kind in types}),
        modes=tuple(modes),
        senses=tuple(top.tables("sense")),
        things=MappingProxyType(_things(top)),
        version=hashlib.sha256(content).hexdigest()[:16],
    )
    if len(own.types) < len(types):
        raise top.error("type", "a name stands twice")
    if own.replace and not types:
        raise top.error("replace", "without types nothing would come out")
    top.refuse_the_rest()
    return own


def extend(base: Ontology, own: OwnFile) -> Ontology:
    """Return an ontology with the types and modes of a file among its own.

    Raises:
        TableError: a mode has a type that neither of them has.
    """
    types = {**base.types, **own.types}
    for mode in own.modes:
        if mode.type not in types:
            known = ", ".join(sorted(types))
            raise TableError(f"{own.path}: mode {mode.name}, type: {mode.type!r} is no event type; known: {known}")
    modes = {(mode.type, mode.name): _with_code(mode, types) for mode in own.modes}
    return dataclasses.replace(
        base,
        name=own.name,
        types=MappingProxyType(types),
        modes=MappingProxyType({**base.modes, **modes}),
        recorded=frozenset(own.types) if own.replace else frozenset(types),
        own=frozenset(own.types) - frozenset(base.types),
        changed=frozenset(own.types),
        version=hashlib.sha256(f"{base.version} {own.version}".encode()).hexdigest()[:16],
    )


def _with_code(mode: Mode, types: Mapping[str, EventType]) -> Mode:
    return mode if mode.cameo else dataclasses.replace(mode, cameo=types[mode.type].cameo)


def _type(entry: Fields) -> EventType:
    name, quad = entry.text("name"), entry.number("quad")
    if not _NAME.fullmatch(name):
        raise entry.error("name", f"{name!r} must be capitals, digits and hyphens")
    if quad not in (1, 2, 3, 4):
        raise entry.error("quad", "must be 1, 2, 3 or 4")
    if (class_ := entry.text("class")) not in {*EventClass}:
        raise entry.error("class", f"{class_!r} is none of {', '.join(EventClass)}")
    kind = EventType(
        name=name,
        quad=int(quad),
        score=entry.number("score"),
        target_required=entry.flag("target_required"),
        cameo=_code(entry),
        class_=EventClass(class_),
        definition=entry.text("definition"),
    )
    entry.refuse_the_rest()
    return kind


def _mode(entry: Fields) -> Mode:
    name = entry.text("mode")
    if not _MODE.fullmatch(name):
        raise entry.error("mode", f"{name!r} must be small letters, digits and hyphens")
    mode = Mode(
        type=entry.text("type"),
        name=name,
        score=entry.number("score") if entry.has("score") else None,
        cameo=_code(entry) if entry.has("cameo") else "",
        definition=entry.text("definition"),
    )
    entry.refuse_the_rest()
    return mode


def _code(entry: Fields) -> str:
    code = entry.text("cameo")
    if code not in _ROOTS and code not in load_cameo():
        raise entry.error("cameo", f"{code!r} is no CAMEO code; `samarkand ontology` prints them")
    return code


def _things(top: Fields) -> dict[str, tuple[str, ...]]:
    things = top.table("things")
    for name, words in things.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise top.error(f"things.{name}", "must be a list of nouns")
    return {name: tuple(words) for name, words in things.items()}
