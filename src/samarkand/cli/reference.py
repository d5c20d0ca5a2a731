"""The reference page of the command line, made from --help: `python -m samarkand.cli.reference`."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator

import click

from samarkand.cli import entry
from samarkand.cli.group import samarkand

PAGE = "docs/reference/cli.md"
_WIDTH = 100


def page() -> str:
    """Return the page as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The command line"
    yield ""
    yield "Made from `--help` by `make docs`; a test fails when it is stale."
    yield ""
    yield from _help_of(samarkand, "samarkand")
    yield "## Exit codes and messages"
    yield ""
    yield "```"
    yield textwrap.dedent((entry.__doc__ or "").split("Exit codes:\n", 1)[1]).rstrip()
    yield "```"
    yield ""
    yield "A message is one line on standard error, `samarkand: WHERE: WHAT`. Results go to standard output: tables,"
    yield "with colour on a terminal, one line an item without one; or JSON in UTF-8, one line an article or item."
    yield ""
    for command in samarkand.commands.values():
        yield from _help_of(command, f"samarkand {command.name}")
        if isinstance(command, click.Group):
            for part in command.commands.values():
                yield from _help_of(part, f"samarkand {command.name} {part.name}")


def _help_of(command: click.Command, path: str) -> Iterator[str]:
    context = click.Context(command, info_name=path, terminal_width=_WIDTH, max_content_width=_WIDTH)
    context.help_option_names = ["-h", "--help"]
    yield f"## {path}"
    yield ""
    yield "```"
    yield command.get_help(context)
    yield "```"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(page())
