"""Ids of the items of a record, the same for the same words on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from samarkand.model.span import Span


def item_id(article_id: str, kind: str, spans: Iterable[Span], detail: str = "") -> str:
    """Return the id of an item: its kind's first letter and 20 hexadecimal digits.

    Args:
        article_id: id of the article, not of its version: an item keeps its id while its words stay in place.
        kind: statement, event or relation.
        spans: the words that make the item what it is, in a fixed order.
        detail: what tells two items of the same words apart (an event's type).
    """
    where = ";".join(f"{s.start}-{s.end}" for s in spans)
    digest = hashlib.sha256("\0".join((article_id, kind, where, detail)).encode()).hexdigest()
    return f"{kind[0]}{digest[:20]}"
