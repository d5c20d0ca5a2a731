"""Rows of items: what stands in the columns that queries filter by, beside the item itself."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from samarkand.model import Article, Event, Item, ItemDate, Period, Record, Relation, Statement
from samarkand.store.kinds import ItemKind, roles_of

_ADAPTERS: dict[ItemKind, TypeAdapter[Any]] = {
    ItemKind.EVENT: TypeAdapter(Event),
    ItemKind.STATEMENT: TypeAdapter(Statement),
    ItemKind.RELATION: TypeAdapter(Relation),
}


def items_of(record: Record) -> list[tuple[ItemKind, int, Item]]:
    """Return all items of a record with their kind and their place in its list."""
    lists: tuple[tuple[ItemKind, tuple[Item, ...]], ...] = (
        (ItemKind.STATEMENT, record.statements),
        (ItemKind.EVENT, record.events),
        (ItemKind.RELATION, record.relations),
    )
    return [(kind, position, item) for kind, items in lists for position, item in enumerate(items)]


def item_row(kind: ItemKind, position: int, item: Item, article: Article) -> dict[str, Any]:
    """Return the columns of an item, its keys apart."""
    days = days_of(item, article)
    return {
        "kind": kind.value,
        "position": position,
        "id": item.id,
        "type": item.kind.value if isinstance(item, Statement) else str(item.type),
        "status": status_of(item),
        "first_day": days.from_,
        "last_day": days.to,
        "data": item_to_dict(kind, item),
    }


def reference_rows(item: Item) -> list[dict[str, Any]]:
    """Return the columns of an item's actor references, its key apart."""
    return [
        {
            "role": role.value,
            "position": position,
            "actor": reference.actor,
            "name": reference.name,
            "name_folded": fold(reference.name),
            "code": reference.code,
            "country": reference.country,
        }
        for role, references in roles_of(item).items()
        for position, reference in enumerate(references)
    ]


def days_of(item: Item, article: Article) -> Period:
    """Return the days that an item is found by: its own, else the day its article was published."""
    own: ItemDate | Period | None = item.period if isinstance(item, Relation) else item.date
    if own is not None and (own.from_ or own.to):
        return Period(from_=own.from_, to=own.to)
    return Period(from_=article.published, to=article.published)


def status_of(item: Item) -> str | None:
    """Return an event's status, a statement's polarity, None for a relation."""
    if isinstance(item, Event):
        return item.status.value
    return item.polarity.value if isinstance(item, Statement) else None


def item_to_dict(kind: ItemKind, item: Item) -> dict[str, Any]:
    """Return an item in the form of the contract."""
    data: dict[str, Any] = _ADAPTERS[kind].dump_python(item, mode="json", by_alias=True)
    return data


def item_from_dict(kind: ItemKind, data: dict[str, Any]) -> Item:
    """Return the item that is given in the form of the contract."""
    item: Item = _ADAPTERS[kind].validate_python(data)
    return item


def fold(name: str) -> str:
    """Return a name as names are compared: in lower case, with single blanks."""
    return " ".join(name.casefold().split())
