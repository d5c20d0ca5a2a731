"""The terminal: what may be printed to it, and how wide it is."""

from __future__ import annotations

import re
import sys

from rich.console import Console

PIPE_WIDTH = 100_000
"""Without a terminal nothing is wrapped: one item is one line."""

_ESCAPES = re.compile("(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_BLANKS = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return the text on one line, without what would steer a terminal: escape codes, turned writing directions."""
    return _BLANKS.sub(" ", _CONTROLS.sub("", _ESCAPES.sub("", text))).strip()


def output() -> Console:
    """Return the console of standard output: colours on a terminal only; nothing in the text is taken as markup."""
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, width=width)


def messages() -> Console:
    """Return the console of standard error, likewise."""
    width = None if sys.stderr.isatty() else PIPE_WIDTH
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False, width=width)


def print_lines(console: Console, *lines: object) -> None:
    """Print renderables as lines without the blanks that a table ends its lines with."""
    if console.is_terminal:
        console.print(*lines, sep="\n")
        return
    with console.capture() as capture:
        console.print(*lines, sep="\n")
    console.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))


def write_line(line: str) -> None:
    """Write a line of data to standard output in UTF-8, whatever the locale says, at once."""
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()
