"""Which drafts are kept, and which statement stands within which."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.statements.draft import Draft
from samarkand.model import Span

_SAME = 0.8  # share of characters from which on two contents are one


def settle(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts in the order of the text, one for each cue and for each content of a speaker."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.confidence, _distance(d), d.anchor.i, d.rule)):
        if not any(_clash(draft, other) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: (min(s.start for s in (*d.cue, *d.content)), -d.size, d.anchor.i))


def _distance(draft: Draft) -> int:
    """How many words lie between the cue and the content: of two cues, the nearer one gives a quotation."""
    return min(max(e.start - draft.anchor.i, draft.anchor.i - e.end + 1, 0) for e in draft.extents)


def _clash(draft: Draft, other: Draft) -> bool:
    if any(a.overlaps(b) for a in draft.cue for b in other.cue):
        return True
    if draft.rule.startswith("noun") and draft.speaker is None and _overlap(draft.content, other.content) >= _SAME:
        return True  # "said in a statement that ..." is one statement
    if "quote" in draft.rule and "quote" in other.rule and _overlap(draft.content, other.content) >= _SAME:
        return True  # one quotation has one cue
    same_speaker = draft.speaker is not None and other.speaker is not None and draft.speaker.i == other.speaker.i
    return same_speaker and _overlap(draft.content, other.content) >= _SAME


def _overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
    total = sum(s.end - s.start for s in (*left, *right))
    return 2 * common / total


def around(drafts: Sequence[Draft]) -> list[Draft | None]:
    """Return for each draft the innermost one whose content holds its cue and its content."""
    found: list[Draft | None] = []
    for draft in drafts:
        outer = [other for other in drafts if other.holds(draft)]
        found.append(min(outer, key=lambda d: (d.size, d.anchor.i)) if outer else None)
    return found
