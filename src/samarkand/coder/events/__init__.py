"""Events: who did what to whom in PLOVER's terms, by a grammar of political action over a lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.events.build import EventBuilder
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.coder.events.participants import ActorFinder
from samarkand.coder.events.sense import Lexicon
from samarkand.coder.modality import status_of
from samarkand.language import Reading, Sentence
from samarkand.model import Event, PlaceMention, Statement, TimeMention

__all__ = ["Candidate", "Grammar", "Lexicon", "candidates", "find_events", "load_lexicon"]


def candidates(sentence: Sentence, lexicon: Lexicon | None = None) -> tuple[Candidate, ...]:
    """Return what the grammar sees in a sentence before anyone asks who the actors are."""
    return Grammar(sentence.tokens, lexicon or load_lexicon()).candidates()


def find_events(
    reading: Reading,
    actors: ActorFinder,
    times: Sequence[TimeMention],
    places: Sequence[PlaceMention],
    statements: Sequence[Statement],
    *,
    lexicon: Lexicon | None = None,
    keep_all: bool = False,
) -> tuple[Event, ...]:
    """Return the events of an article in the order of the text, each with at least one political actor.

    Their types are those of the lexicon's ontology.

    With `keep_all` also what the rules leave out: their rule ends in ".out" and their reason says why.
    """
    lexicon = lexicon or load_lexicon()
    builder = EventBuilder(reading, actors, times, places, statements, lexicon, status_of)
    return tuple(
        event
        for sentence in reading.sentences
        for event in builder.events(Grammar(sentence.tokens, lexicon), sentence, keep_all=keep_all)
    )
