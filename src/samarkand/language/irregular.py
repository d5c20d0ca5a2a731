"""The irregular verbs of English: each base with its past forms and its participles."""

from dataclasses import dataclass
from functools import cache

from samarkand.language.tables import read_rows

BASES_TOO = frozenset(
    [
        "bore", "bound", "cleft", "dove", "fell", "felt", "found", "gilt", "ground", "lay", "overlay", "rent", "resent",
        "saw", "slew", "smelt", "underlay", "wound",
    ]
)  # fmt: skip
"""Past forms that are the base of another verb: "to found", "to lay"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IrregularVerb:
    """One verb; more than one form where usage is divided ("bade", "bid")."""

    past: tuple[str, ...]
    participle: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Past forms and participles."""
        return (*self.past, *self.participle)


@cache
def read_irregular_verbs() -> dict[str, IrregularVerb]:
    """The table beside this module by base form, read once."""
    return {
        row["base"]: IrregularVerb(past=tuple(row["past"].split("/")), participle=tuple(row["participle"].split("/")))
        for row in read_rows("irregular_verbs.tsv")
    }
