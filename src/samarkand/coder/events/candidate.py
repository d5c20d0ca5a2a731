"""An event as the grammar sees it, before anyone asks who its actors are."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.language import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A predicate with its type and the heads of the phrases where its actors may stand, best first.

    Attributes:
        trigger: the word that names the event.
        words: all words of the predicate, operators and light verbs included, in the order of the text.
        anchor: the word whose clause tells whether the event took place.
        sources, targets: heads of noun phrases, best first.
        reciprocal: the source's actors act on each other where there is no target.
        steps: how the type came about, in words.
        future, negated: what the words around the predicate say.
        denied: the event stands inside a denial.
        vague: an operator over an act that the lexicon does not know.
    """

    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    cameo: str | None
    ended: tuple[str, tuple[str, ...]] | None
    trigger: Token
    words: tuple[Token, ...]
    anchor: Token
    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    reciprocal: bool
    rule: str
    steps: tuple[str, ...]
    confidence: float
    future: bool = False
    negated: bool = False
    denied: bool = False
    vague: bool = False
