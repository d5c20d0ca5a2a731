"""The command line: a thin face of the library."""

from samarkand.cli.entry import main

__all__ = ["main"]
