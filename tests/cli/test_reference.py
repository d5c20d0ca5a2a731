"""The reference page is complete and up to date."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from samarkand.cli.group import samarkand
from samarkand.cli.reference import PAGE, page

ROOT = Path(__file__).parents[2]
PARAMETERS = [(command, parameter) for command in samarkand.commands.values() for parameter in command.params]


def test_the_page_is_up_to_date() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf8") == page(), "run `make docs`"


@pytest.mark.parametrize("command", samarkand.commands.values(), ids=lambda command: str(command.name))
def test_every_command_is_explained(command: click.Command) -> None:
    assert command.help
    assert f"## samarkand {command.name}\n" in page()


@pytest.mark.parametrize(("command", "parameter"), PARAMETERS, ids=[f"{c.name}-{p.name}" for c, p in PARAMETERS])
def test_every_option_is_explained(command: click.Command, parameter: click.Parameter) -> None:
    section = page().split(f"## samarkand {command.name}\n")[1].split("\n## ")[0]
    if isinstance(parameter, click.Option):
        assert parameter.help
        assert all(name in section for name in parameter.opts)
    else:
        assert str(parameter.make_metavar(click.Context(command))).rstrip(".") in (command.help or "")


@pytest.mark.parametrize("code", ["0", "1", "2", "130", "141"])
def test_every_exit_code_is_explained(code: str) -> None:
    assert f"\n{code:<5}" in page()
