"""The nouns of Samarkand: plain frozen data, no I/O, nothing of ours imported."""

from samarkand.model.article import CODED_BLOCKS, Article, Block, BlockKind, Original
from samarkand.model.attribution import Item, around, voices
from samarkand.model.identity import item_id
from samarkand.model.item import (
    Event,
    Polarity,
    Relation,
    RelationType,
    Size,
    Statement,
    StatementKind,
    Status,
)
from samarkand.model.mention import (
    ActorMention,
    ActorReference,
    Mentions,
    PlaceMention,
    PlaceUse,
    TimeAnchor,
    TimeMention,
    TimeType,
)
from samarkand.model.record import CoderVersion, Record
from samarkand.model.serial import record_from_dict, record_from_json, record_schema, record_to_dict, record_to_json
from samarkand.model.span import ItemDate, Period, Span

__all__ = [
    "CODED_BLOCKS", "ActorMention", "ActorReference", "Article", "Block", "BlockKind", "CoderVersion", "Event",
    "Item", "ItemDate", "Mentions", "Original", "Period", "PlaceMention", "PlaceUse", "Polarity", "Record", "Relation",
    "RelationType", "Size", "Span", "Statement", "StatementKind", "Status", "TimeAnchor", "TimeMention", "TimeType",
    "around", "item_id", "record_from_dict", "record_from_json", "record_schema", "record_to_dict", "record_to_json",
    "voices",
]  # fmt: skip
