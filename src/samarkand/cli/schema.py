"""`samarkand schema`: the JSON Schema of a record."""

from __future__ import annotations

import json

import click

from samarkand.cli.terminal import write_line
from samarkand.model import record_schema


@click.command("schema", short_help="Print the JSON Schema of a record.")
def schema_command() -> int:
    """Print the JSON Schema of a record, which each line of `code --json` keeps."""
    write_line(json.dumps(record_schema(), ensure_ascii=False, indent=2))
    return 0
