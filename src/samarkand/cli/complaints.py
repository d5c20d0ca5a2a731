"""Complaints: one line each on standard error, `samarkand: WHERE: WHAT`."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from samarkand.cli.terminal import clean, messages


def complain(message: str, console: Console | None = None) -> None:
    """Say what went wrong, or what a user should know, in one line.

    Args:
        message: where, a colon, what.
        console: that of a progress bar, which the line has to stand above.
    """
    (console or messages()).print(Text(f"samarkand: {clean(message)}"), soft_wrap=True)
