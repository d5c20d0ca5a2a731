"""The option that names an ontology of one's own."""

from __future__ import annotations

from pathlib import Path

import click

ontology_option = click.option(
    "--ontology",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="An ontology of your own, event types and their words in TOML; it adds to PLOVER or takes its place.",
)


def file_of(ontology: str | None) -> Path | None:
    """Return the file that the option names."""
    return Path(ontology) if ontology else None
