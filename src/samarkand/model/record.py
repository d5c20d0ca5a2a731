"""The record: all that an article says, and by which version it was read."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.model.article import Article
from samarkand.model.item import Event, Relation, Statement
from samarkand.model.mention import Mentions
from samarkand.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderVersion:
    """What coded an article: the version, and content hashes of what it read by."""

    version: str
    lexicon: str
    ontology: str
    model: str
    knowledge: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one article says; the same article and coder version give the same record, byte for byte."""

    article: Article
    sentences: tuple[Span, ...]
    mentions: Mentions
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    coder: CoderVersion
