"""Who says what an item holds: the statements around it, from the innermost to the outermost."""

from __future__ import annotations

from collections.abc import Mapping

from samarkand.model.item import Event, Relation, Statement

Item = Event | Statement | Relation
"""What a record holds."""


def around(item: Item) -> str | None:
    """Return the id of the statement that the item stands in, None where the article itself says it."""
    return item.within if isinstance(item, Statement) else item.attributed_to


def voices(item: Item, statements: Mapping[str, Statement]) -> tuple[Statement, ...]:
    """Return the statements around an item, innermost first; () is the article's own voice."""
    chain: list[Statement] = []
    inner = statements.get(around(item) or "")
    while inner is not None and inner not in chain:
        chain.append(inner)
        inner = statements.get(inner.within or "")
    return tuple(chain)
