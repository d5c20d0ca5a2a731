"""The way in and out: arguments in, an exit code out, and one line for whatever goes wrong.

Exit codes:
    0    all was done; articles that were only warned about are done.
    1    some inputs were refused, the rest is done.
    2    nothing could be done: all inputs were refused, the command was misused, or the database will not do.
    130  interrupted (Ctrl-C).
    141  the program that read the output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from samarkand.cli.complaints import complain
from samarkand.cli.group import samarkand
from samarkand.errors import SamarkandError

MISUSED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    _print_what_the_locale_lacks()
    try:
        code = _run([*(sys.argv[1:] if arguments is None else arguments)])
        sys.stdout.flush()
    except BrokenPipeError:
        _let_output_go()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        complain("interrupted: what was acknowledged is kept")
        return INTERRUPTED
    except SamarkandError as error:
        complain(str(error))
        return MISUSED
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        _let_output_go()
        return MISUSED
    return code


def _run(arguments: list[str]) -> int:
    try:
        with samarkand.make_context("samarkand", arguments) as context:
            code: int = samarkand.invoke(context)
            return code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "samarkand"
        complain(f"{command.removeprefix('samarkand ')}: {error.format_message()} (see {command} --help)")
    except click.ClickException as error:
        complain(error.format_message())
    return MISUSED


def _print_what_the_locale_lacks() -> None:
    """Let tables through on a terminal whose locale has not all letters: those become question marks."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _let_output_go() -> None:
    """Send what is still to be flushed nowhere, or Python would complain about it at its end."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file of the system
        return
