"""A relation before it has its id and its place among the statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.coder.attribution import attributed_to
from samarkand.model import ActorReference, Article, Period, Relation, RelationType, Span, Statement, item_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a pattern saw: two actors, the words that relate them, and the days that words give."""

    type: RelationType
    subject: ActorReference
    object: ActorReference
    period: Period
    title: str | None = None
    words: Span
    rule: str
    reason: str
    confidence: float

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The relating words and those of the two actors, in the order of the text and each once."""
        return tuple(sorted({self.words, *self.subject.mention, *self.object.mention}))


def relation_of(draft: Draft, article: Article, statements: Sequence[Statement]) -> Relation:
    """Return the relation with its id and the innermost statement that asserts it."""
    spans = (draft.words, *draft.subject.mention, *draft.object.mention)
    return Relation(
        id=item_id(article.id, "relation", spans, draft.type),
        type=draft.type,
        subject=draft.subject,
        object=draft.object,
        title=draft.title,
        period=draft.period,
        attributed_to=attributed_to(draft.words, statements),
        evidence=draft.evidence,
        rule=draft.rule,
        reason=draft.reason,
        confidence=draft.confidence,
    )
