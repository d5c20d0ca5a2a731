"""Offices that a text gives to people: in front of a name, beside it, as a predicate, or by "was elected".

The text says that the office is held when the article is written; words such as "since 2011" give the days. A past
office ("former president") is left out: the text does not say when it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samarkand.coder.actors import Actors, Chunk, ChunkKind
from samarkand.coder.circumstances import date_of
from samarkand.coder.modality import status_of
from samarkand.coder.relations.draft import Draft
from samarkand.coder.relations.kinds import relation_type
from samarkand.coder.relations.phrases import subjects_of
from samarkand.language import Sentence, Token
from samarkand.model import Article, Period, Span, Status, TimeMention

_PAST = re.compile(r"\b(former|ex|late|ousted|deposed|then|future|incoming|would-be|next|potential)\b", re.IGNORECASE)
_SINCE = frozenset({"since", "from"})
_UNTIL = frozenset({"until", "till", "to"})
_BEGINS = frozenset({"become", "elect", "re-elect", "appoint", "name", "swear"})
_ENDS = frozenset({"resign", "quit", "step", "retire", "oust", "dismiss", "sack", "remove", "fire"})
"""Verbs with "as" behind them that end an office: "resigned as prime minister"."""


def offices_in(
    sentence: Sentence, chunks: Sequence[Chunk], actors: Actors, times: Sequence[TimeMention], article: Article
) -> Iterator[Draft]:
    """Yield the offices that the words of a sentence give to people."""
    for chunk in chunks:
        if chunk.kind is ChunkKind.PERSON and chunk.is_office and chunk.body and not chunk.by_office:
            yield _draft(sentence, actors, times, chunk, chunk, "title")
        elif (
            chunk.kind is not ChunkKind.AGENT
            or chunk.plural
            or not (chunk.body and chunk.is_office)
            or _PAST.search(chunk.name)
        ):
            continue
        elif (person := _bearer(chunk, actors)) is not None:
            yield _draft(sentence, actors, times, person, chunk, "beside")
        else:
            yield from _by_verb(sentence, actors, times, chunk, article)


def _bearer(noun: Chunk, actors: Actors) -> Chunk | None:
    """Return the person to whom a noun gives an office: in apposition to it, or as the subject of "is"."""
    beside = actors.beside(noun)
    if beside is not None:
        return beside if beside.kind is ChunkKind.PERSON else None
    head = actors.token(noun.head)
    if not any(child.dep_ == "cop" for child in head.children) or status_of(head)[0] is not Status.HAPPENED:
        return None
    return _person(subjects_of(head), actors)


def _person(subjects: Sequence[Token], actors: Actors) -> Chunk | None:
    for subject in subjects:
        chunk = actors.chunk(subject)
        if chunk is None and subject.lower_ in ("who", "that") and subject.head.dep_.startswith("acl"):
            chunk = actors.chunk(subject.head.head)
        if chunk is not None and chunk.kind is ChunkKind.PERSON:
            return chunk
    return None


def _by_verb(
    sentence: Sentence, actors: Actors, times: Sequence[TimeMention], noun: Chunk, article: Article
) -> Iterator[Draft]:
    """Yield "was elected president of", "became its leader" and "resigned as prime minister"."""
    head = actors.token(noun.head)
    verb = head.head
    behind_as = any(c.lower_ == "as" for c in head.children)
    begins = verb.lemma_ in _BEGINS and (head.dep_ in ("xcomp", "obj") or behind_as)
    ends = verb.lemma_ in _ENDS and behind_as
    if not (begins or ends) or head.i < verb.i or status_of(verb)[0] is not Status.HAPPENED:
        return
    passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in verb.children)
    if verb.lemma_ != "become" and begins and not passive:
        return
    person = _person(subjects_of(verb), actors)
    if person is None:
        return
    date = date_of(verb, sentence, times, article)[0]
    period = Period()
    if date is not None:
        period = Period(to=date.to) if ends else Period(from_=date.from_)
    yield _draft(sentence, actors, times, person, noun, verb.lemma_, period)


def _draft(
    sentence: Sentence,
    actors: Actors,
    times: Sequence[TimeMention],
    person: Chunk,
    noun: Chunk,
    rule: str,
    period: Period | None = None,
) -> Draft:
    assert noun.body is not None  # asked by the callers
    title = noun.title if noun is person else actors.words_without_body(noun)
    subject, body = actors.reference(person), actors.named(noun.body)
    words = actors.span(noun)
    dated = ""
    if period is None:
        period, dated = _period(sentence, words, actors.span(person), times, actors.text)
    type_ = relation_type(title or "", body, actors)
    return Draft(
        type=type_,
        subject=subject,
        object=body,
        title=title,
        period=period,
        words=words,
        rule=f"relation.{'office' if type_ == 'holds_office' else type_}.{rule}",
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
