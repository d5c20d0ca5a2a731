"""The option that names the database."""

from __future__ import annotations

import click

db_option = click.option(
    "--db", default="samarkand.db", metavar="FILE", help="The database.  [samarkand.db]", type=click.Path()
)
