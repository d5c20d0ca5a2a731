"""`samarkand code`: print what stories say."""

from __future__ import annotations

from typing import Any

import click

from samarkand.cli.coding import Inputs, coded, input_options, keep_all_option
from samarkand.cli.sheet import story
from samarkand.cli.terminal import output, print_lines, write_line
from samarkand.model import record_to_json


@click.command("code", short_help="Print what stories say, as tables or JSON.")
@input_options
@keep_all_option
@click.option("--json", "as_json", is_flag=True, help="Print the records as JSON, one line an article.")
def code_command(as_json: bool, **inputs: Any) -> int:
    """Print what stories say: events, statements and relations, each with its words.

    PATH is a .txt, .html or .jsonl file (also .gz or .xz), a folder of these, or - for standard input.
    """
    batch = coded(Inputs(**inputs))
    console = output()
    for outcome in batch:
        if as_json:
            write_line(record_to_json(outcome.record))
        else:
            print_lines(console, *story(outcome.record, console.width))
    return batch.exit_code
