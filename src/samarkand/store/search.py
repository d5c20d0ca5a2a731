"""Full text of the stored articles (SQLite's FTS5)."""

from __future__ import annotations

import sqlalchemy as sa

from samarkand.store.schema import ARTICLE_VERSION


def articles_with(connection: sa.Connection, words: str) -> tuple[str, ...]:
    """Return the ids of the articles whose newest version has all these words in title or text, best match first.

    Args:
        words: plain words, with or without their accents; FTS5's operators are taken as words.
    """
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    if not quoted:
        return ()
    version = ARTICLE_VERSION.c
    query = (
        sa.select(version.id)
        .where(sa.text("article_text MATCH :words"), version.superseded_at.is_(None))
        .select_from(
            ARTICLE_VERSION.join(sa.table("article_text"), sa.text("article_text.rowid = article_version.key"))
        )
        .order_by(sa.text("article_text.rank"), version.key)
    )
    return tuple(connection.scalars(query, {"words": quoted}))
