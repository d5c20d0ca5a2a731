"""News agencies as datelines and credits shorten them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def agencies() -> dict[str, str]:
    """Return the short forms with the names they stand for; a form may be a name itself."""
    table = files(__package__).joinpath("agencies.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in table.splitlines()[1:])


def agency_name(short: str) -> str:
    """Return the name of an agency as far as the table knows it, else the words themselves."""
    return agencies().get(short, short)
