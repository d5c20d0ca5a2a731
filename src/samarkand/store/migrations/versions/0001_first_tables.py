"""Articles with their versions, records with their items, and the full text on SQLite.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from samarkand.store.columns import KEY, Instant

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables of the first schema."""
    _make_articles()
    _make_records()
    if op.get_bind().dialect.name == "sqlite":
        _make_full_text()


def _make_articles() -> None:
    op.create_table(
        "article",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("added_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_article"),
        sa.UniqueConstraint("id", name="uq_article_id"),
    )
    op.create_table(
        "original",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_original"),
    )
    op.create_table(
        "article_version",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("article", KEY, nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("byline", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.Column("updated", sa.Date()),
        sa.Column("language", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("blocks", sa.JSON(), nullable=False),
        sa.Column("original", sa.String(64)),
        sa.Column("recorded_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.PrimaryKeyConstraint("key", name="pk_article_version"),
        sa.ForeignKeyConstraint(["article"], ["article.key"], name="fk_article_version_article"),
        sa.ForeignKeyConstraint(["original"], ["original.sha256"], name="fk_article_version_original"),
        sa.UniqueConstraint("article", "fingerprint", name="uq_article_version_article_fingerprint"),
    )
    for column in ("id", "url", "published", "sha256"):
        op.create_index(f"ix_article_version_{column}", "article_version", [column])
    _make_live_index("live_article_version", "article_version", "article")


def _make_records() -> None:
    op.create_table(
        "record",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("version", KEY, nullable=False),
        sa.Column("coder", sa.JSON(), nullable=False),
        sa.Column("sentences", sa.JSON(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("recorded_at", Instant(), nullable=False),
        sa.Column("superseded_at", Instant()),
        sa.PrimaryKeyConstraint("key", name="pk_record"),
        sa.ForeignKeyConstraint(["version"], ["article_version.key"], name="fk_record_version"),
    )
    op.create_index("ix_record_version", "record", ["version"])
    _make_live_index("live_record", "record", "version")
    op.create_table(
        "item",
        sa.Column("key", KEY, autoincrement=False, nullable=False),
        sa.Column("record", KEY, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text()),
        sa.Column("first_day", sa.Date()),
        sa.Column("last_day", sa.Date()),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_item"),
        sa.ForeignKeyConstraint(["record"], ["record.key"], name="fk_item_record"),
        sa.UniqueConstraint("record", "kind", "position", name="uq_item_record_kind_position"),
    )
    op.create_index("ix_item_id", "item", ["id"])
    op.create_index("ix_item_kind_first_day", "item", ["kind", "first_day"])
    op.create_index("ix_item_kind_type", "item", ["kind", "type"])
    op.create_table(
        "actor_reference",
        sa.Column("item", KEY, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_folded", sa.Text(), nullable=False),
        sa.Column("code", sa.Text()),
        sa.Column("country", sa.Text()),
        sa.PrimaryKeyConstraint("item", "role", "position", name="pk_actor_reference"),
        sa.ForeignKeyConstraint(["item"], ["item.key"], name="fk_actor_reference_item"),
    )
    for column in ("actor", "name_folded", "code", "country"):
        op.create_index(f"ix_actor_reference_{column}", "actor_reference", [column])


def _make_live_index(name: str, table: str, column: str) -> None:
    live = sa.text("superseded_at IS NULL")
    op.create_index(name, table, [column], unique=True, sqlite_where=live, postgresql_where=live)


def _make_full_text() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE article_text USING fts5("
        "title, text, content='article_version', content_rowid='key', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE TRIGGER article_version_to_text AFTER INSERT ON article_version BEGIN "
        "INSERT INTO article_text(rowid, title, text) VALUES (new.key, new.title, new.text); END"
    )
