"""An open database: write records into it, ask it for items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import sqlalchemy as sa

from samarkand.errors import StoreError
from samarkand.model import Article, CoderVersion, Record
from samarkand.store import migrate, records, search, sqlite
from samarkand.store.items import Found, ItemFilter, find_items, item_by_id
from samarkand.store.keys import KeySequence
from samarkand.store.kinds import ItemKind, Outcome
from samarkand.store.writer import Writer, holds

BUSY_TIMEOUT_S = 10.0
"""How long to wait for another writer before giving up."""


class Store:
    """An open database; a context manager that closes it.

    `Store.create` opens for writing and makes what is missing, `Store.open` for questions only.
    """

    __slots__ = ("_engine", "_keys", "path")

    def __init__(self, path: Path, engine: sa.Engine) -> None:
        self.path = path
        self._engine = engine
        self._keys = KeySequence()

    @classmethod
    def create(cls, path: str | Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Self:
        """Open a database for writing, make it where there is none, and bring it to the newest schema.

        Raises:
            StoreError: it is another program's, read-only, locked, or cannot be made.
        """
        path = Path(path)
        sqlite.check_file(path)
        store = cls(path, sqlite.engine_for_writing(path, busy_timeout_s))
        with store._opening(), store._begin() as connection:
            sqlite.claim(connection)
            migrate.upgrade(connection)
        return store

    @classmethod
    def open(cls, path: str | Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Self:
        """Open a database for questions; needs no right to write and makes no file.

        Raises:
            StoreError: it is missing, not a database of Samarkand, or of another schema.
        """
        path = Path(path)
        sqlite.check_file(path)
        if not path.exists():
            raise StoreError(f"{path}: no such database; `samarkand add PATH... --db {path}` makes it")
        store = cls(path, sqlite.engine_for_reading(path, busy_timeout_s))
        with store._opening(), store._begin() as connection:
            if not sqlite.is_ours(connection):
                raise StoreError("not a database of Samarkand; name another file with --db")
            if migrate.revision_of(connection) != migrate.head():
                raise StoreError(f"of another schema; `samarkand add --db {path}` brings an older one up to date")
        return store

    def add(self, record: Record, *, as_read: Article | None = None) -> Outcome:
        """Keep a record in a transaction of its own, and say what became of it; on return it is on the disk.

        Args:
            record: what the coder made of the article.
            as_read: the article as it was given to the coder, where that differs (its language was not known).
        """
        with self._begin() as connection:
            writer = Writer(connection, self._keys, dt.datetime.now(dt.UTC))
            return writer.add(record, as_read or record.article)

    def holds(self, article: Article, coder: CoderVersion) -> bool:
        """Say whether the newest record of this version of the article, as it was read, is this coder's."""
        with self._begin() as connection:
            return holds(connection, article, coder)

    def items(self, kind: ItemKind, wanted: ItemFilter | None = None) -> Iterator[Found]:
        """Yield the items of the newest records that are asked for, by day, then in the order of adding."""
        with self._begin() as connection:
            yield from find_items(connection, kind, wanted or ItemFilter())

    def item(self, id_or_start: str) -> Found:
        """Return the item with this id, or the only one whose id begins so."""
        with self._begin() as connection:
            return item_by_id(connection, id_or_start)

    def records(self) -> Iterator[Record]:
        """Yield the newest record of the newest version of every article, in the order of adding."""
        with self._begin() as connection:
            yield from records.newest_records(connection)

    def articles_with(self, words: str) -> tuple[str, ...]:
        """Return the ids of the articles whose newest version has all these words, best match first."""
        with self._begin() as connection:
            return search.articles_with(connection, words)

    def check(self) -> None:
        """Raise StoreError where the database is damaged."""
        with self._begin() as connection:
            records.check_integrity(connection)

    def close(self) -> None:
        """Close the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @contextmanager
    def _opening(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.close()
            raise

    @contextmanager
    def _begin(self) -> Iterator[sa.Connection]:
        with sqlite.errors_of(self.path), self._engine.begin() as connection:
            yield connection
