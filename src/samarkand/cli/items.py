"""`samarkand events`, `statements` and `relations`: ask the database."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import click

from samarkand.cli import wording
from samarkand.cli.complaints import complain
from samarkand.cli.database import db_option
from samarkand.cli.days import Day
from samarkand.cli.tables import Entry, table_of
from samarkand.cli.terminal import output, print_lines, write_line
from samarkand.store import Found, ItemFilter, ItemKind, Store, item_to_dict

ARTICLE_FIELDS = ("id", "url", "publisher", "title", "published")


def filter_options(sources: tuple[str, ...], source_help: str, target_help: str, type_help: str) -> Callable[..., Any]:
    """Return what gives a command the options of `ItemFilter`, --db and --json.

    Args:
        sources: the names of the option for who acts; the filter calls it source.
    """
    options = (
        click.option("--actor", metavar="WHO", help="An actor in any role: id, code, country, or words of the name."),
        click.option(*sources, "source", metavar="WHO", help=source_help),
        click.option("--target", metavar="WHO", help=target_help),
        click.option("--type", "types", multiple=True, metavar="TYPE", help=type_help),
        click.option("--from", "from_day", type=Day(), metavar="DAY", help="Not before this day, month or year."),
        click.option("--to", "to_day", type=Day(last=True), metavar="DAY", help="Not after this day, month or year."),
        click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many."),
        db_option,
        click.option("--json", "as_json", is_flag=True, help="Print JSON, one line an item."),
    )

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


@click.command("events", short_help="Print events, by day.")
@filter_options(
    ("--source",), "Who acts.", "Whom it is done to.", "A PLOVER type (CONSULT, ACCUSE ...); may be given again."
)
def events_command(**options: Any) -> int:
    """Print the events of the newest records, by day.

    An event without days of its own is found by the day its article was published, which stands in brackets.
    """
    return _answer(ItemKind.EVENT, **options)


@click.command("statements", short_help="Print who said what and who reports it, by day.")
@filter_options(
    ("--source", "--speaker"), "Who speaks.", "Who is spoken to.", "direct, indirect or mixed; may be given again."
)
def statements_command(**options: Any) -> int:
    """Print who said what and who reports it, by day.

    A statement without days of its own is found by the day its article was published, which stands in brackets.
    """
    return _answer(ItemKind.STATEMENT, **options)


@click.command("relations", short_help="Print offices, memberships and parts with their days.")
@filter_options(
    ("--source",),
    "Who holds an office, is a member, founds.",
    "Where the office is held, what is joined or founded.",
    "holds_office, member_of ...; may be given again.",
)
def relations_command(**options: Any) -> int:
    """Print offices, memberships and parts with their days.

    A relation without days of its own is found by the day its article was published; an open end has no end.
    """
    return _answer(ItemKind.RELATION, **options)


def _answer(
    kind: ItemKind, *, db: str, as_json: bool, from_day: dt.date | None, to_day: dt.date | None, **wanted: Any
) -> int:
    if from_day and to_day and to_day < from_day:
        raise click.UsageError(f"--to {to_day} lies before --from {from_day}")
    with Store.open(db) as store:
        found = store.items(kind, ItemFilter(from_day=from_day, to_day=to_day, **wanted))
        if as_json:
            for each in found:
                write_line(item_line(each))
            return 0
        entries = [Entry(item=each.item, article=each.article, statements=each.statements) for each in found]
    if not entries:
        complain(f"{db}: no {kind}s found")
        return 0
    console = output()
    print_lines(console, table_of(entries, console.width))
    return 0


def item_line(found: Found) -> str:
    """Return an item as a line of JSON: the fields of the contract, its article, its words and who says so."""
    article = {name: getattr(found.article, name) for name in ARTICLE_FIELDS}
    spans = wording.item_words(found.item)
    line = {
        "article": article,
        **item_to_dict(found.kind, found.item),
        "words": [span.of(found.article.text) for span in spans],
        "told_by": wording.told_by(found.item, found.statements, found.article),
    }
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str)
