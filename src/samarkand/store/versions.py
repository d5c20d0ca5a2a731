"""Versions of articles: when two readings are the same article, and the same version of it."""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa

from samarkand.model import Article
from samarkand.store.schema import ARTICLE_VERSION

METADATA_FIELDS = ("id", "url", "publisher", "title", "byline", "published", "updated", "language", "sha256")


def fingerprint(article: Article) -> str:
    """Return the hash of all that makes a version: the text, the blocks and what is known of the article.

    The raw bytes are no part of it: a web page whose advertisements changed is the same version.
    """
    fields = {name: getattr(article, name) for name in METADATA_FIELDS}
    blocks = [(block.kind, block.start, block.end) for block in article.blocks]
    return hashlib.sha256(json.dumps([fields, blocks], default=str).encode()).hexdigest()


def find_article(connection: sa.Connection, article: Article) -> int | None:
    """Return the key of the stored article with this id, else of the first with this URL, else None."""
    version = ARTICLE_VERSION.c
    same_id, same_url = version.id == article.id, version.url == article.url
    for same in (same_id, same_url) if article.url else (same_id,):
        query = sa.select(version.article).where(same).order_by(version.key).limit(1)
        key: int | None = connection.scalar(query)
        if key is not None:
            return key
    return None


def find_version(connection: sa.Connection, article: int, mark: str) -> int | None:
    """Return the key of the version with this fingerprint, or None."""
    version = ARTICLE_VERSION.c
    key: int | None = connection.scalar(
        sa.select(version.key).where(version.article == article, version.fingerprint == mark)
    )
    return key
