"""CAMEO's codes, for series that go on from older data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from samarkand.ontology.tables import as_number, read_table

_CODES = Path(__file__).parent / "cameo_codes.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """A code, always a string ("0841"), with its root, its label, GDELT's quad class and its Goldstein value."""

    code: str
    root: str
    label: str
    quad: int
    goldstein: float | None


@lru_cache(maxsize=1)
def load_cameo() -> Mapping[str, CameoCode]:
    """Return all codes below the roots, by code."""
    return MappingProxyType(
        {
            row["code"]: CameoCode(
                code=row["code"],
                root=row["root"],
                label=row["label"],
                quad=int(row["quad"]),
                goldstein=as_number(_CODES, row, "goldstein") if row["goldstein"] else None,
            )
            for row in read_table(_CODES, ("code", "root", "label", "quad", "goldstein"))
        }
    )
