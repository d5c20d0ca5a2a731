"""Items as a user asks for them: by actor, role, type and day, each with its article and who said so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from samarkand.errors import StoreError
from samarkand.model import Article, CoderVersion, Item, Span, Statement
from samarkand.store.kinds import ACTING, REACHED, ItemKind, Role
from samarkand.store.records import article_of, records_by_key
from samarkand.store.rows import fold, item_from_dict
from samarkand.store.schema import ACTOR_REFERENCE, ARTICLE_VERSION, ITEM, RECORD

_CHUNK = 200
"""Items read at a time: memory stays the same however many are found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFilter:
    """What a user asks for; a field that is None or empty asks for nothing.

    Attributes:
        actor: an actor id, PLOVER code, country or (part of) a name, in any role.
        source: the same for who acts or speaks: source, speaker, subject.
        target: the same for whom it reaches: target, addressee, object.
        types: PLOVER types, kinds of statement or types of relation; any of them.
        from_day, to_day: the days of an item must meet these, both inclusive; an item without days of its own
            is found by the day its article was published, one without either never.
        limit: at most so many.
    """

    actor: str | None = None
    source: str | None = None
    target: str | None = None
    types: tuple[str, ...] = ()
    from_day: dt.date | None = None
    to_day: dt.date | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An item with the article version it stands in.

    Attributes:
        sentences: those of the article.
        statements: all statements of the item's record, by id: `voices(item, statements)` tells who said so.
        superseded_at: when a newer record or version took its place; None for the newest.
    """

    kind: ItemKind
    item: Item
    article: Article
    sentences: tuple[Span, ...]
    coder: CoderVersion
    superseded_at: dt.datetime | None = None
    statements: dict[str, Statement] = field(default_factory=dict)


def find_items(connection: sa.Connection, kind: ItemKind, wanted: ItemFilter) -> Iterator[Found]:
    """Yield the items of the newest records that are asked for, by day, then in the order of adding and of the text."""
    query = (
        _items()
        .where(ITEM.c.kind == kind.value, RECORD.c.superseded_at.is_(None), ARTICLE_VERSION.c.superseded_at.is_(None))
        .where(*_conditions(wanted))
        .order_by(ITEM.c.first_day.asc().nulls_last(), ARTICLE_VERSION.c.key, ITEM.c.position)
        .limit(wanted.limit)
    )
    for rows in connection.execute(query.execution_options(yield_per=_CHUNK)).partitions():
        yield from _complete(connection, rows)


def item_by_id(connection: sa.Connection, id_or_start: str) -> Found:
    """Return the item with this id, or the only one whose id begins so; from the newest record that holds it.

    Raises:
        StoreError: no item or several begin so.
    """
    column = ITEM.c.id
    found: Sequence[str] = ()
    for which in (column == id_or_start, column.startswith(id_or_start, autoescape=True)):
        found = connection.scalars(sa.select(column).where(which).distinct().order_by(column).limit(4)).all()
        if found:
            break
    if not found or not id_or_start:
        raise StoreError(f"no item {id_or_start!r}; `samarkand events --json` shows the ids")
    if len(found) > 1:
        raise StoreError(f"several items begin with {id_or_start!r}: {', '.join(found[:3])} ...; give more of the id")
    newest = (ARTICLE_VERSION.c.superseded_at.desc().nulls_first(), RECORD.c.superseded_at.desc().nulls_first())
    rows = connection.execute(_items().where(column == found[0]).order_by(*newest).limit(1)).all()
    return next(_complete(connection, rows))


def _items() -> sa.Select[Any]:
    return (
        sa.select(ITEM.c.kind, ITEM.c.data, ITEM.c.record)
        .join_from(ITEM, RECORD)
        .join(ARTICLE_VERSION, RECORD.c.version == ARTICLE_VERSION.c.key)
    )


def _conditions(wanted: ItemFilter) -> Iterator[sa.ColumnElement[bool]]:
    for value, roles in ((wanted.actor, tuple(Role)), (wanted.source, ACTING), (wanted.target, REACHED)):
        if value:
            yield _has_actor(value, roles)
    if wanted.types:
        yield sa.func.lower(ITEM.c.type).in_([name.lower() for name in wanted.types])
    if wanted.from_day or wanted.to_day:
        yield sa.or_(ITEM.c.first_day.is_not(None), ITEM.c.last_day.is_not(None))
    if wanted.from_day:
        yield sa.or_(ITEM.c.last_day.is_(None), ITEM.c.last_day >= wanted.from_day)
    if wanted.to_day:
        yield sa.or_(ITEM.c.first_day.is_(None), ITEM.c.first_day <= wanted.to_day)


def _has_actor(value: str, roles: tuple[Role, ...]) -> sa.ColumnElement[bool]:
    reference = ACTOR_REFERENCE.c
    exact = value.strip()
    words_of_name = (" " + reference.name_folded + " ").contains(f" {fold(value)} ", autoescape=True)
    matches = sa.or_(
        sa.func.lower(reference.actor) == exact.lower(),
        reference.code == exact.upper(),
        reference.country == exact.upper(),
        words_of_name,
    )
    in_role = reference.role.in_([role.value for role in roles])
    return sa.exists().where(reference.item == ITEM.c.key, in_role, matches)


def _complete(connection: sa.Connection, rows: Sequence[sa.Row[Any]]) -> Iterator[Found]:
    records = records_by_key(connection, [row.record for row in rows])
    articles = {key: article_of(record) for key, record in records.items()}
    statements = _statements_of(connection, records)
    for row in rows:
        kind, record = ItemKind(row.kind), records[row.record]
        yield Found(
            kind=kind,
            item=item_from_dict(kind, row.data),
            article=articles[row.record],
            sentences=tuple(Span(**sentence) for sentence in record.sentences),
            coder=CoderVersion(**record.coder),
            superseded_at=record.superseded_at or record.version_superseded_at,
            statements=statements[row.record],
        )


def _statements_of(connection: sa.Connection, records: dict[int, Any]) -> dict[int, dict[str, Statement]]:
    found: dict[int, dict[str, Statement]] = {key: {} for key in records}
    query = sa.select(ITEM.c.record, ITEM.c.data).where(
        ITEM.c.record.in_(sorted(records)), ITEM.c.kind == ItemKind.STATEMENT.value
    )
    for record, data in connection.execute(query):
        statement = item_from_dict(ItemKind.STATEMENT, data)
        if isinstance(statement, Statement):
            found[record][statement.id] = statement
    return found
