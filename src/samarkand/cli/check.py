"""`samarkand tables`: look after the tables of who is who."""

from __future__ import annotations

from pathlib import Path

import click

from samarkand.cli.own_tables import tables_option
from samarkand.cli.terminal import output

SOME_WRONG = 1


@click.group("tables", short_help="Check the tables of who is who.")
def tables_group() -> None:
    """Look after the tables of who is who: states, offices, organisations, groups, outlets."""


@tables_group.command("check", short_help="Say what is wrong in the tables, and what is open.")
@tables_option
@click.option("--errors", "errors_only", is_flag=True, help="Leave out the notes.")
def check_command(tables: Path | None, errors_only: bool) -> int:
    """Say what is wrong in the tables (errors) and what is open (notes), a line each with table and line.

    Errors: two holders of an office of one, unknown codes, ids and sectors, rows said twice, rows without a source,
    days after the table's last one. Notes: gaps between holders, rows without days. The exit code is 1 where there
    are errors.
    """
    from samarkand.knowledge import check_tables

    problems = [problem for problem in check_tables(tables) if problem.is_error or not errors_only]
    console = output()
    for problem in problems:
        console.print(str(problem), soft_wrap=True)
    errors = sum(problem.is_error for problem in problems)
    console.print(f"{errors} errors, {len(problems) - errors} notes", soft_wrap=True)
    return SOME_WRONG if errors else 0
