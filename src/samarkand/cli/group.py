"""The command `samarkand` with all its commands."""

from __future__ import annotations

import click

from samarkand.cli.add import add_command
from samarkand.cli.check import tables_group
from samarkand.cli.code import code_command
from samarkand.cli.explain import explain_command
from samarkand.cli.items import events_command, relations_command, statements_command
from samarkand.cli.lexicon import lexicon_group
from samarkand.cli.ontology import ontology_command
from samarkand.cli.schema import schema_command
from samarkand.cli.show import show_command
from samarkand.cli.who import who_command
from samarkand.version import __version__

COMMANDS = (
    code_command,
    add_command,
    explain_command,
    events_command,
    statements_command,
    relations_command,
    show_command,
    who_command,
    tables_group,
    lexicon_group,
    ontology_command,
    schema_command,
)


class InOrder(click.Group):
    """A group that lists its commands in the order they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order they were added."""
        return list(self.commands)


@click.group("samarkand", cls=InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="samarkand %(version)s", help="Print the version.")
def samarkand() -> None:
    """Read reporting on world politics and keep a record of who did or said what to whom, according to whom."""


for command in COMMANDS:
    samarkand.add_command(command)
