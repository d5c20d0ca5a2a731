"""The closed sets of the store: kinds of item, roles of actors, and what became of an article that was added."""

from __future__ import annotations

from enum import StrEnum

from samarkand.model import ActorReference, Event, Item, Statement


class ItemKind(StrEnum):
    """What an item is."""

    EVENT = "event"
    STATEMENT = "statement"
    RELATION = "relation"


class Role(StrEnum):
    """What an actor is in an item."""

    SOURCE = "source"
    TARGET = "target"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    SUBJECT = "subject"
    OBJECT = "object"


ACTING = (Role.SOURCE, Role.SPEAKER, Role.SUBJECT)
"""The roles of those who do or say something."""

REACHED = (Role.TARGET, Role.ADDRESSEE, Role.OBJECT)
"""The roles of those whom it is done or said to."""


class Outcome(StrEnum):
    """What became of an article that was added."""

    ADDED = "added"
    NEW_VERSION = "new-version"
    RECODED = "recoded"
    UNCHANGED = "unchanged"


def roles_of(item: Item) -> dict[Role, tuple[ActorReference, ...]]:
    """Return the actors of an item by their role."""
    if isinstance(item, Event):
        return {Role.SOURCE: item.sources, Role.TARGET: item.targets}
    if isinstance(item, Statement):
        return {Role.SPEAKER: (item.speaker,) if item.speaker else (), Role.ADDRESSEE: item.addressees}
    return {Role.SUBJECT: (item.subject,), Role.OBJECT: (item.object,)}
