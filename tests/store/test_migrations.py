"""The migrations lead to the tables that the code expects, and leave nothing half done."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from samarkand.store import Store
from samarkand.store.schema import METADATA


def test_the_migrations_make_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    Store.create(path).close()
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)
    engine.dispose()
    assert [d for d in differences if not _is_full_text(d)] == []


def _is_full_text(difference: object) -> bool:
    return isinstance(difference, tuple) and difference[0] == "remove_table" and "article_text" in difference[1].name


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    Store.create(path).close()
    before = path.read_bytes()
    Store.create(path).close()
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_an_empty_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "samarkand.db"
    run = command.upgrade

    def fail_late(*args: Any) -> None:
        run(*args)
        raise RuntimeError("power cut")

    monkeypatch.setattr(command, "upgrade", fail_late)
    with pytest.raises(RuntimeError, match="power cut"):
        Store.create(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert connection.execute("PRAGMA application_id").fetchone() == (0,)
    connection.close()


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_the_schema_can_be_made_on_postgresql(table: sa.Table) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
    made = str(CreateTable(table).compile(dialect=dialect))
    assert "CREATE TABLE" in made
    assert "BIGSERIAL" not in made, "keys are given by us"
    for index in table.indexes:
        assert "INDEX" in str(CreateIndex(index).compile(dialect=dialect))
