"""The words that tell what a place name does, as `lexicon/places.toml` has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError

LEXICON = Path(__file__).parent.parent / "lexicon" / "places.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Word sets by their names in the file, and the short forms of US states with the full ones."""

    organisation: frozenset[str]
    division: frozenset[str]
    locative: frozenset[str]
    motion: frozenset[str]
    dealings: frozenset[str]
    dealing_prepositions: frozenset[str]
    stative: frozenset[str]
    titles: frozenset[str]
    not_names: frozenset[str]
    language: frozenset[str]
    us_states: Mapping[str, str]


@cache
def load_place_words(path: Path = LEXICON) -> PlaceWords:
    """Return the word sets of a file.

    Raises:
        TableError: the file is not TOML or lacks a set.
    """
    data = read_toml(path)
    try:
        sets = {name: frozenset(data[name]) for name in PlaceWords.__slots__ if name != "us_states"}
        return PlaceWords(**sets, us_states=data["us_states"])
    except KeyError as error:
        raise TableError(f"{path}: not a lexicon of places: {error}") from error
