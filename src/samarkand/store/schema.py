"""The tables. Nothing in them is overwritten: a newer row marks the older one as superseded and both stay.

    article 1─n article_version 1─n record 1─n item 1─n actor_reference
                article_version n─1 original

An article has one live version, a version has one live record; partial unique indexes hold this.
"""

from __future__ import annotations

import sqlalchemy as sa

from samarkand.store.columns import KEY, Instant

METADATA = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

ARTICLE = sa.Table(
    "article",
    METADATA,
    sa.Column("key", KEY, primary_key=True, autoincrement=False),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("added_at", Instant, nullable=False),
)

ORIGINAL = sa.Table(
    "original",
    METADATA,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("media_type", sa.Text, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

ARTICLE_VERSION = sa.Table(
    "article_version",
    METADATA,
    sa.Column("key", KEY, primary_key=True, autoincrement=False),
    sa.Column("article", KEY, sa.ForeignKey("article.key"), nullable=False),
    sa.Column("fingerprint", sa.String(64), nullable=False),
    sa.Column("id", sa.Text, nullable=False, index=True),
    sa.Column("url", sa.Text, index=True),
    sa.Column("publisher", sa.Text),
    sa.Column("title", sa.Text),
    sa.Column("byline", sa.Text),
    sa.Column("published", sa.Date, index=True),
    sa.Column("updated", sa.Date),
    sa.Column("language", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False, index=True),
    sa.Column("blocks", sa.JSON, nullable=False),
    sa.Column("original", sa.String(64), sa.ForeignKey("original.sha256")),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.Column("superseded_at", Instant),
    sa.UniqueConstraint("article", "fingerprint"),
)
LIVE_VERSION = sa.Index(
    "live_article_version",
    ARTICLE_VERSION.c.article,
    unique=True,
    sqlite_where=ARTICLE_VERSION.c.superseded_at.is_(None),
    postgresql_where=ARTICLE_VERSION.c.superseded_at.is_(None),
)

RECORD = sa.Table(
    "record",
    METADATA,
    sa.Column("key", KEY, primary_key=True, autoincrement=False),
    sa.Column("version", KEY, sa.ForeignKey("article_version.key"), nullable=False, index=True),
    sa.Column("coder", sa.JSON, nullable=False),
    sa.Column("sentences", sa.JSON, nullable=False),
    sa.Column("mentions", sa.JSON, nullable=False),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.Column("superseded_at", Instant),
)
LIVE_RECORD = sa.Index(
    "live_record",
    RECORD.c.version,
    unique=True,
    sqlite_where=RECORD.c.superseded_at.is_(None),
    postgresql_where=RECORD.c.superseded_at.is_(None),
)

ITEM = sa.Table(
    "item",
    METADATA,
    sa.Column("key", KEY, primary_key=True, autoincrement=False),
    sa.Column("record", KEY, sa.ForeignKey("record.key"), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("id", sa.Text, nullable=False, index=True),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("status", sa.Text),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("data", sa.JSON, nullable=False),
    sa.UniqueConstraint("record", "kind", "position"),
    sa.Index("ix_item_kind_first_day", "kind", "first_day"),
    sa.Index("ix_item_kind_type", "kind", "type"),
)

ACTOR_REFERENCE = sa.Table(
    "actor_reference",
    METADATA,
    sa.Column("item", KEY, sa.ForeignKey("item.key"), primary_key=True, autoincrement=False),
    sa.Column("role", sa.String(16), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("actor", sa.Text, index=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("name_folded", sa.Text, nullable=False, index=True),
    sa.Column("code", sa.Text, index=True),
    sa.Column("country", sa.Text, index=True),
)
