"""The tables of the language package: rows of tab-separated values by column."""

import csv
from importlib.resources import files


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of a table that comes with the package."""
    return parse_rows(files("samarkand.language").joinpath(name).read_text(encoding="utf-8"))


def parse_rows(text: str) -> list[dict[str, str]]:
    """The rows of a table's text; quotation marks are characters like others."""
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
