"""Records as they were stored, put together again from their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from samarkand.errors import StoreError
from samarkand.model import Article, Record, record_from_dict
from samarkand.store.kinds import ItemKind
from samarkand.store.schema import ARTICLE_VERSION, ITEM, RECORD

_ARTICLE_COLUMNS = ("id", "url", "publisher", "title", "byline", "published", "updated", "language", "text", "blocks")
_CHUNK = 50


def newest_records(connection: sa.Connection) -> Iterator[Record]:
    """Yield the newest record of the newest version of every article, in the order of adding."""
    live = (ARTICLE_VERSION.c.superseded_at.is_(None), RECORD.c.superseded_at.is_(None))
    for row in connection.execute(_records().where(*live).execution_options(yield_per=_CHUNK)):
        yield _record_of(connection, row)


def records_by_key(connection: sa.Connection, keys: Iterable[int]) -> dict[int, sa.Row[Any]]:
    """Return the rows of records with their article versions, by the record's key."""
    rows = connection.execute(_records().where(RECORD.c.key.in_(sorted(set(keys)))))
    return {row.record: row for row in rows}


def _record_of(connection: sa.Connection, row: sa.Row[Any]) -> Record:
    items = sa.select(ITEM.c.kind, ITEM.c.data).where(ITEM.c.record == row.record).order_by(ITEM.c.position)
    lists: dict[str, list[Any]] = {kind.value: [] for kind in ItemKind}
    for kind, data in connection.execute(items):
        lists[kind].append(data)
    return record_from_dict(
        {
            "article": _article_fields(row) | {"sentences": row.sentences},
            "mentions": row.mentions,
            "statements": lists[ItemKind.STATEMENT],
            "events": lists[ItemKind.EVENT],
            "relations": lists[ItemKind.RELATION],
            "coder": row.coder,
        }
    )


def article_of(row: sa.Row[Any]) -> Article:
    """Return the article version of a row, without its raw bytes."""
    bare: Mapping[str, Any] = {"mentions": {}, "statements": (), "events": (), "relations": (), "coder": row.coder}
    return record_from_dict({"article": _article_fields(row) | {"sentences": ()}, **bare}).article


def check_integrity(connection: sa.Connection) -> None:
    """Raise StoreError where SQLite's own checks find damage or a row without its parent."""
    found = [*connection.exec_driver_sql("PRAGMA integrity_check").scalars()]
    if found != ["ok"]:
        raise StoreError(f"damaged: {found[0]}")
    orphan = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if orphan is not None:
        raise StoreError(f"damaged: a row of {orphan[0]} has no row of {orphan[2]}")


def _records() -> sa.Select[Any]:
    return (
        sa.select(
            RECORD.c.key.label("record"),
            RECORD.c.coder,
            RECORD.c.sentences,
            RECORD.c.mentions,
            RECORD.c.superseded_at,
            *(ARTICLE_VERSION.c[name] for name in _ARTICLE_COLUMNS),
            ARTICLE_VERSION.c.superseded_at.label("version_superseded_at"),
        )
        .join_from(RECORD, ARTICLE_VERSION)
        .order_by(ARTICLE_VERSION.c.key, RECORD.c.key)
    )


def _article_fields(row: sa.Row[Any]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _ARTICLE_COLUMNS}
