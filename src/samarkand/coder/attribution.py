"""Which statement asserts an event, and which one performs it."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.model import Span, Statement


def attributed_to(trigger: Span, statements: Sequence[Statement]) -> str | None:
    """Return the id of the innermost statement whose content holds the trigger; None is the article's own voice."""
    holding = [s for s in statements if any(c.covers(trigger) for c in s.content) and not _is_cue(trigger, s)]
    inner = min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
    return inner.id if inner else None


def performed_in(trigger: Span, statements: Sequence[Statement]) -> str | None:
    """Return the id of the statement whose cue the trigger is: who condemns both acts and speaks."""
    return next((s.id for s in statements if _is_cue(trigger, s)), None)


def _is_cue(trigger: Span, statement: Statement) -> bool:
    return any(cue.overlaps(trigger) for cue in statement.cue)
