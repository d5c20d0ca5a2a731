"""Whether the lexicon keeps its own examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language

from samarkand.coder.events import Lexicon, find_events
from samarkand.coder.events.examples import Example, examples_of, fault
from samarkand.coder.stages import read_stages
from samarkand.knowledge import Knowledge
from samarkand.language import Doc
from samarkand.model import Article, Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """An example of the lexicon that does not hold, and what came out."""

    example: Example
    what: str


def check_lexicon(lexicon: Lexicon, nlp: Language, knowledge: Knowledge) -> Iterator[Fault]:
    """Yield the examples that do not hold, in the order of the entries; of a lexicon with senses of one's own, theirs.

    Own senses may take a word from a shipped one, whose examples then do not hold, as they should not.
    Between the marked actors of an example the grammar must see the entry's type; as an article, a silent sentence
    must give no event of that type.
    """
    for example in examples_of(checked_part(lexicon)):
        if example.silent:
            what = _heard(example, lexicon, nlp, knowledge)
        else:
            what = fault(example, Doc.of(nlp(example.sentence)), lexicon)
        if what is not None:
            yield Fault(example=example, what=what)


def checked_part(lexicon: Lexicon) -> Lexicon:
    """Return a lexicon with those entries only whose examples are run."""
    own = tuple(sense for sense in lexicon.senses if sense.own)
    return replace(lexicon, senses=own, operators=()) if own else lexicon


def _heard(example: Example, lexicon: Lexicon, nlp: Language, knowledge: Knowledge) -> str | None:
    found = read_stages(Article(id="example", text=example.sentence, language="en"), nlp, knowledge)
    events = find_events(found.reading, found.actors, found.times, found.places, found.statements, lexicon=lexicon)
    wrong = [_shown(event) for event in events if event.type in example.types]
    return f"came out although it must not: {'; '.join(wrong)}" if wrong else None


def _shown(event: Event) -> str:
    sides = (" and ".join(actor.name for actor in side) or "nobody" for side in (event.sources, event.targets))
    return f"{event.type} {' -> '.join(sides)}"
