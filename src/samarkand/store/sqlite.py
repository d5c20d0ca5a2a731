"""SQLite files: how they are opened, what their transactions are, and what their errors mean to a user."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from samarkand.errors import StoreError

APPLICATION_ID = 0x53414D4B
"""SAMK in the file's header: the file is Samarkand's."""

_MEANINGS = {
    "locked": "locked by another process; try again when that one is done",
    "readonly": "read-only: make the file and its folder writable, or name another with --db",
    "not a database": "not a database of Samarkand; name another file with --db",
    "unable to open": "cannot be opened: the file or its folder does not let this user in",
    "malformed": "damaged; restore it from a copy",
    "full": "the disk is full",
}
"""Parts of SQLite's messages, and what each means to a user."""


def engine_for_writing(path: Path, busy_timeout_s: float) -> sa.Engine:
    """Return an engine whose transactions are BEGIN IMMEDIATE and are on the disk when they are committed."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "mode=rwc", busy_timeout_s)
        _refuse_foreign(connection)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    return _engine(connect, "BEGIN IMMEDIATE")


def engine_for_reading(path: Path, busy_timeout_s: float) -> sa.Engine:
    """Return an engine that never writes and needs no right to write."""

    def connect() -> sqlite3.Connection:
        connection = _connect(path, "mode=rw", busy_timeout_s)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            if path.with_name(path.name + "-wal").exists():
                raise
            # A WAL database in a folder that is read-only: without a log beside it nobody is writing.
            connection = _connect(path, "mode=ro&immutable=1", busy_timeout_s)
        connection.execute("PRAGMA query_only=ON")
        return connection

    return _engine(connect, "BEGIN")


def check_file(path: Path) -> None:
    """Raise StoreError where the path cannot be a database, before SQLite says less about it."""
    if path.is_dir():
        raise StoreError(f"{path}: a folder; name a database file with --db")
    if not path.parent.is_dir():
        raise StoreError(f"{path}: no folder {path.parent}; make it first")


def claim(connection: sa.Connection) -> None:
    """Write into the file's header that it is Samarkand's."""
    if not is_ours(connection):
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def is_ours(connection: sa.Connection) -> bool:
    """Say whether the file's header names Samarkand."""
    return bool(connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID)


@contextmanager
def errors_of(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into a StoreError that names the file."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise StoreError(f"{path}: {_meaning(str(error.orig))}") from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: {_meaning(str(error))}") from error
    except StoreError as error:
        if str(error).startswith(f"{path}: "):
            raise
        raise StoreError(f"{path}: {error}") from error


def _meaning(message: str) -> str:
    return next((meaning for part, meaning in _MEANINGS.items() if part in message), " ".join(message.split()))


def _refuse_foreign(connection: sqlite3.Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise StoreError("the database of another program; name another file with --db")


def _connect(path: Path, mode: str, busy_timeout_s: float) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?{mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def _engine(connect: object, begin: str) -> sa.Engine:
    engine = sa.create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        json_serializer=partial(json.dumps, ensure_ascii=False, separators=(",", ":")),
    )

    @sa.event.listens_for(engine, "begin")
    def begin_transaction(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
