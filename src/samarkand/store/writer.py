"""Write one record; the caller holds the transaction."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from samarkand.model import Article, CoderVersion, Original, Record, record_to_dict
from samarkand.store.keys import KeySequence
from samarkand.store.kinds import Outcome
from samarkand.store.rows import item_row, items_of, reference_rows
from samarkand.store.schema import ACTOR_REFERENCE, ARTICLE, ARTICLE_VERSION, ITEM, ORIGINAL, RECORD
from samarkand.store.versions import METADATA_FIELDS, find_article, find_version, fingerprint


def holds(connection: sa.Connection, article: Article, coder: CoderVersion) -> bool:
    """Say whether the newest record of this version of the article, as it was read, is this coder's."""
    known = find_article(connection, article)
    version = None if known is None else find_version(connection, known, fingerprint(article))
    return version is not None and _live_coder(connection, version) == asdict(coder)


class Writer:
    """Writes records within one transaction, all of them recorded at one moment."""

    __slots__ = ("_connection", "_keys", "_now")

    def __init__(self, connection: sa.Connection, keys: KeySequence, now: dt.datetime) -> None:
        self._connection = connection
        self._keys = keys
        self._now = now

    def add(self, record: Record, as_read: Article) -> Outcome:
        """Keep a record, and supersede what it replaces.

        Args:
            record: what the coder made of the article.
            as_read: the article as it was given to the coder, which tells whether this version is known.
        """
        data = record_to_dict(record)
        article = find_article(self._connection, as_read)
        version = None if article is None else find_version(self._connection, article, fingerprint(as_read))
        if version is not None:
            if _live_coder(self._connection, version) == data["coder"]:
                return Outcome.UNCHANGED
            self._supersede(RECORD, RECORD.c.version == version)
            self._insert_record(version, record, data)
            return Outcome.RECODED
        outcome = Outcome.ADDED if article is None else Outcome.NEW_VERSION
        if article is None:
            article = self._insert(ARTICLE, id=as_read.id, added_at=self._now)
        self._supersede(ARTICLE_VERSION, ARTICLE_VERSION.c.article == article)
        version = self._insert_version(article, record.article, fingerprint(as_read), data["article"])
        self._insert_record(version, record, data)
        return outcome

    def _supersede(self, table: sa.Table, which: sa.ColumnElement[bool]) -> None:
        live = table.c.superseded_at.is_(None)
        self._connection.execute(table.update().where(which, live).values(superseded_at=self._now))

    def _insert(self, table: sa.Table, **values: Any) -> int:
        key = self._keys.next()
        self._connection.execute(table.insert().values(key=key, **values))
        return key

    def _insert_version(self, article: int, coded: Article, mark: str, data: dict[str, Any]) -> int:
        metadata = {name: getattr(coded, name) for name in METADATA_FIELDS}
        return self._insert(
            ARTICLE_VERSION,
            article=article,
            fingerprint=mark,
            text=coded.text,
            blocks=data["blocks"],
            original=self._keep_original(coded.original),
            recorded_at=self._now,
            **metadata,
        )

    def _keep_original(self, original: Original | None) -> str | None:
        if original is None:
            return None
        known = sa.select(ORIGINAL.c.sha256).where(ORIGINAL.c.sha256 == original.sha256)
        if self._connection.scalar(known) is None:
            values = asdict(original) | {"sha256": original.sha256}
            self._connection.execute(ORIGINAL.insert().values(values))
        return original.sha256

    def _insert_record(self, version: int, record: Record, data: dict[str, Any]) -> None:
        key = self._insert(
            RECORD,
            version=version,
            coder=data["coder"],
            sentences=data["article"]["sentences"],
            mentions=data["mentions"],
            recorded_at=self._now,
        )
        items: list[dict[str, Any]] = []
        references: list[dict[str, Any]] = []
        for kind, position, item in items_of(record):
            row = {"key": self._keys.next(), "record": key} | item_row(kind, position, item, record.article)
            items.append(row)
            references += [{"item": row["key"]} | reference for reference in reference_rows(item)]
        for table, rows in ((ITEM, items), (ACTOR_REFERENCE, references)):
            if rows:
                self._connection.execute(table.insert(), rows)


def _live_coder(connection: sa.Connection, version: int) -> object:
    live = sa.select(RECORD.c.coder).where(RECORD.c.version == version, RECORD.c.superseded_at.is_(None))
    return connection.scalar(live)
