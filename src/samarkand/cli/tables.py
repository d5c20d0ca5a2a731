"""Tables of events, statements and relations: fitted to a terminal, one line an item without one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from samarkand.cli import wording
from samarkand.model import Article, Event, Item, Record, Statement, Status

_SHARES = (None, 5, None, 3, None, 6)
"""How the cells of a row share the width: day, what, status, told by, id, words; None takes what it needs.

The words stand last: without a terminal nothing has to be filled up with blanks after them."""

_STATUS_STYLES = {Status.HAPPENED: "green", Status.FUTURE: "cyan", Status.HYPOTHETICAL: "yellow", Status.DENIED: "red"}


NARROW = 110
"""Below so many columns an item takes several lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item with what its line in a table is made of."""

    item: Item
    article: Article
    statements: Mapping[str, Statement]


def entries_of(record: Record, items: Iterable[Item]) -> list[Entry]:
    """Return the items of a record as entries."""
    statements = {statement.id: statement for statement in record.statements}
    return [Entry(item=item, article=record.article, statements=statements) for item in items]


def table_of(entries: Iterable[Entry], width: int) -> Table:
    """Return the items of one kind: day, who and whom, status, who says so, the id, the words.

    Each item is a row; on a terminal too narrow for that, a day with lines beside it.
    """
    rows = [_cells(entry) for entry in entries]
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    if width < NARROW:
        table.add_column(overflow="fold")
        for day, what, status, told_by, id, words in rows:
            notes = Text("; ").join(text for text in (status, told_by, id) if text)
            table.add_row(day, Text("\n").join((what, notes, words)))
        return table
    filled = [place for place in range(1, len(_SHARES)) if any(row[place] for row in rows)]
    for place in filled:
        table.add_column(ratio=_SHARES[place], overflow="fold", no_wrap=_SHARES[place] is None)
    for row in rows:
        table.add_row(row[0], *(row[place] for place in filled))
    return table


def _cells(entry: Entry) -> tuple[Text, ...]:
    item, article = entry.item, entry.article
    chain = wording.told_by(item, entry.statements, article)
    quoted = Text(wording.quotation(item, article.text), style="italic")
    last = (Text(wording.short_id(item), style="dim"), quoted)
    if isinstance(item, Event):
        status = Text(wording.standing(item), style=_STATUS_STYLES[item.status])
        day = Text(wording.day(item.date, article))
        return (day, Text(wording.act(item), style="bold"), status, Text(wording.chain(chain)), *last)
    if isinstance(item, Statement):
        speaker = wording.actors([item.speaker] if item.speaker else [])
        whom = f" -> {wording.actors(item.addressees)}" if item.addressees else ""
        who = Text(wording.chain([speaker, *chain]) + whom, style="bold")
        return (Text(wording.day(item.date, article)), who, Text(wording.speech(item)), Text(), *last)
    day = Text(wording.day(item.period))
    return (day, Text(wording.bond(item), style="bold"), Text(), Text(wording.chain(chain)), *last)
