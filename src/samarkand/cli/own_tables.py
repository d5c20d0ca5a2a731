"""The option that names a folder with tables of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from samarkand.knowledge import Knowledge

tables_option = click.option(
    "--tables",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with tables of your own; their rows stand beside the shipped ones, or in their place.",
)


def load(tables: Path | None) -> Knowledge:
    """Return the shipped tables with those of the option.

    Raises:
        TableError: a table breaks its form, or the folder holds none.
    """
    from samarkand.knowledge import load_knowledge

    return load_knowledge(tables)
