"""The option that names an ontology of one's own."""

from __future__ import annotations

from pathlib import Path

import click

ontology_option = click.option(
    "--ontology",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An ontology of your own, event types and their words in TOML; it adds to PLOVER or takes its place.",
)
