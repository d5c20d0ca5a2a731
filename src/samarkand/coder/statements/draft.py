"""A statement as the rules find it, before its speaker is looked up and its layer is known."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.coder.statements.cues import Cue
from samarkand.coder.statements.page import Range
from samarkand.language import Token
from samarkand.model import Polarity, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement in the making.

    Attributes:
        anchor: the word that the cue hangs on; date and place are looked for around it.
        cue: the words of the cue.
        speaker: the head of the words for the speaker, or None.
        content: what is said, trimmed, in the order of the text.
        extents: the same before trimming, as token numbers.
        rule: the rule's name after "statement.".
        ground: why, as the end of a sentence.
        teller: the cue of the statement that tells of this one with the same content ("reported, citing officials").
    """

    anchor: Token
    lexeme: Cue | None
    cue: tuple[Span, ...]
    speaker: Token | None
    addressee: Token | None
    content: tuple[Span, ...]
    extents: tuple[Range, ...]
    polarity: Polarity
    rule: str
    ground: str
    confidence: float
    teller: Token | None = None

    @property
    def size(self) -> int:
        """How many characters the content has."""
        return sum(span.end - span.start for span in self.content)

    def holds(self, other: Draft) -> bool:
        """Say whether the other statement's cue and content lie in this one's content."""
        if other is self or not self.content:
            return False
        if other.teller is not None and other.teller == self.anchor:
            return True
        inner = (*other.cue, *other.content)
        return other.size < self.size and all(any(c.covers(s) for c in self.content) for s in inner)
