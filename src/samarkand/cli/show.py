"""`samarkand show`: one item and its ground."""

from __future__ import annotations

import click

from samarkand.cli.database import db_option
from samarkand.cli.sheet import sheet
from samarkand.cli.terminal import output
from samarkand.store import Store


@click.command("show", short_help="Print one item with its sentence, its rule and who said so.")
@click.argument("id", metavar="ID")
@db_option
def show_command(id: str, db: str) -> int:
    """Print an item with its sentence, its words in brackets, the rule, the reason, and who said so.

    ID is an item's id or the start of one, as the tables show it.
    """
    with Store.open(db) as store:
        found = store.item(id)
    console = output()
    for line in sheet(found):
        console.print(line, soft_wrap=not console.is_terminal)
    return 0
