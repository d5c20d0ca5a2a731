"""Bring a database to the newest schema, in the transaction that the caller holds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from samarkand.errors import StoreError


def upgrade(connection: sa.Connection) -> None:
    """Make or change the tables so that they are those of this version.

    Raises:
        StoreError: the database was written by a newer Samarkand.
    """
    config = _config()
    revision = revision_of(connection)
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    if revision is not None and revision not in known:
        raise StoreError(f"written by a newer Samarkand (schema {revision}); update Samarkand to use it")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def head() -> str:
    """Return the newest revision of the schema."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    if newest is None:
        raise StoreError("Samarkand's own migrations are missing; install the package again")
    return newest


def revision_of(connection: sa.Connection) -> str | None:
    """Return the revision that the database is at, None where it has no tables yet."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return revision


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "samarkand.store:migrations")
    config.set_main_option("path_separator", "os")
    return config
