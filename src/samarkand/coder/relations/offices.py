"""Offices that a text gives to people: in front of a name, beside it, or as a predicate.

The text says that the office is held when the article is written; words such as "since 2011" give the days. A past
office ("former president") is left out: the text does not say when it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samarkand.coder.actors import Actors, Chunk, ChunkKind
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.language import Sentence
from samarkand.model import Period, RelationType, Span, Status, TimeMention

_PAST = re.compile(r"\b(former|ex|late|ousted|deposed|then|future|incoming|would-be)\b", re.IGNORECASE)
_SINCE = frozenset({"since", "from"})
_UNTIL = frozenset({"until", "till", "to"})


def offices_in(
    sentence: Sentence, chunks: Sequence[Chunk], actors: Actors, times: Sequence[TimeMention]
) -> Iterator[Draft]:
    """Yield the offices that the words of a sentence give to people."""
    for chunk in chunks:
        if chunk.kind is ChunkKind.PERSON and chunk.title and chunk.body:
            yield _draft(sentence, actors, times, chunk, chunk, "relation.office.title")
        elif chunk.kind is ChunkKind.AGENT and not chunk.plural and chunk.body:
            person = _bearer(chunk, chunks, actors)
            if person is not None and not _PAST.search(chunk.name):
                yield _draft(sentence, actors, times, person, chunk, "relation.office.beside")


def _bearer(noun: Chunk, chunks: Sequence[Chunk], actors: Actors) -> Chunk | None:
    """Return the person to whom a noun gives an office: in apposition to it, or as the subject of "is"."""
    beside = actors.beside(noun)
    if beside is not None and beside.kind is ChunkKind.PERSON:
        return beside
    for person in chunks:
        if person.kind is ChunkKind.PERSON and actors.beside(person) is noun:
            return person
    return _subject_of_predicate(noun, actors)


def _subject_of_predicate(noun: Chunk, actors: Actors) -> Chunk | None:
    head = actors.token(noun.head)
    if not any(child.dep_ == "cop" for child in head.children):
        return None
    if status_of(head)[0] is not Status.HAPPENED:
        return None
    subject = next((c for c in head.children if c.dep_.startswith("nsubj")), None)
    chunk = actors.chunk(subject) if subject is not None else None
    return chunk if chunk is not None and chunk.kind is ChunkKind.PERSON else None


def _draft(
    sentence: Sentence, actors: Actors, times: Sequence[TimeMention], person: Chunk, noun: Chunk, rule: str
) -> Draft:
    assert noun.body is not None  # asked by the callers
    title = noun.title if noun is person else actors.words_without_body(noun)
    subject, body = actors.reference(person), actors.named(noun.body)
    words = actors.span(noun)
    period, dated = _period(sentence, words, actors.span(person), times, actors.text)
    return Draft(
        type=RelationType.HOLDS_OFFICE,
        subject=subject,
        object=body,
        title=title,
        period=period,
        words=words,
        rule=rule,
        reason=f"The text calls {subject.name} “{title}” of {body.name}{dated}.",
        confidence=0.95 if noun is person else 0.85,
    )


def _period(sentence: Sentence, words: Span, name: Span, times: Sequence[TimeMention], text: str) -> tuple[Period, str]:
    """Return the days that "since 2011" or "from 2010 to 2014" behind the words give, and a phrase for the reason."""
    offset = max(words.end, name.end) if abs(words.end - name.end) < 60 else words.end
    start = end = None
    said = []
    for time in times:
        if not (words.end <= time.start and time.end <= min(sentence.end, offset + 60)) or time.period is None:
            continue
        between = text[words.end : time.start].split()
        if between and between[-1].lower() in _SINCE and start is None:
            start = time.period.from_
        elif between and between[-1].lower() in _UNTIL and end is None:
            end = time.period.to
        else:
            continue
        said.append(f"{between[-1]} {time.text}")
    if start and end and end < start:
        return Period(), ""
    return Period(from_=start, to=end), f", {' '.join(said)}" if said else ""
