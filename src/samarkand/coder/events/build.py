"""From candidates to events of the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from samarkand.coder.attribution import attributed_to, performed_in
from samarkand.coder.circumstances import date_of, place_of
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.contexts import contexts_of
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.opinion import load_opinion
from samarkand.coder.events.opinion.asking import SecondReader
from samarkand.coder.events.participants import (
    ActorFinder,
    Participants,
    is_of_state_or_arms,
    is_political,
    participants_of,
    spans_of,
)
from samarkand.coder.events.selection import objection
from samarkand.coder.events.sense import Lexicon
from samarkand.coder.events.size import size_of
from samarkand.language import Reading, Sentence, Token
from samarkand.model import (
    ActorReference,
    Event,
    ItemDate,
    PlaceMention,
    Span,
    Statement,
    Status,
    TimeMention,
    item_id,
)

StatusOf = Callable[[Token], tuple[Status, str]]
_LONG_AGO = dt.timedelta(days=365)
_ONE_SIDED = 0.3
"""Of events without a source or target, which the second opinion cannot weigh, one in nine was right on the bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A candidate with its actors; `objection` says why it is no event of the record, None where it is one."""

    candidate: Candidate
    who: Participants
    objection: str | None


class EventBuilder:
    """Builds the events of one article from candidates, with all that earlier stages found."""

    def __init__(
        self,
        reading: Reading,
        actors: ActorFinder,
        times: Sequence[TimeMention],
        places: Sequence[PlaceMention],
        statements: Sequence[Statement],
        lexicon: Lexicon,
        status_of: StatusOf,
    ) -> None:
        self._reading = reading
        self._actors = actors
        self._times = times
        self._places = places
        self._statements = statements
        self._ontology = lexicon.ontology
        self._lexicon = lexicon
        self._opinion = load_opinion()
        self._status_of = status_of

    def judgements(self, grammar: Grammar, sentence: Sentence) -> Iterator[Judgement]:
        """Yield each candidate with its actors and why it is no event of the record, if it is none.

        The grammar's come first, then what the second opinion finds between actors whom no event links.
        """
        seen: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
        linked: list[tuple[range, range]] = []
        reader = SecondReader(sentence.tokens, grammar, self._actors, self._lexicon, self._opinion)
        found: list[Judgement] = []
        for candidate in grammar.candidates():
            judged = self._judged(candidate, sentence)
            if judged.objection is None:
                pairs = list(_pairs(judged.who, sentence))
                judged = _reviewed(judged, reader.review(judged.candidate, pairs))
                linked += pairs if judged.objection is None else ()
            found.append(_first_told(judged, seen))
        for guess in reader.guesses(linked):
            judged = self._judged(guess, sentence)
            lacking = next((at for at, one in enumerate(found) if _lacks(one, judged)), None)
            if lacking is None and any(_tells(one, judged) for one in found):
                found.append(replace(judged, objection="the word tells it already, of others"))
            elif lacking is None:
                found.append(_first_told(judged, seen))
            else:
                found[lacking] = _completed(found[lacking], judged)
        yield from found

    def _judged(self, candidate: Candidate, sentence: Sentence) -> Judgement:
        who = participants_of(candidate, self._actors, self._lexicon)
        against = objection(candidate, who, sentence.tokens, self._ontology)
        return Judgement(candidate=candidate, who=who, objection=against)

    def events(self, grammar: Grammar, sentence: Sentence, *, keep_all: bool = False) -> Iterator[Event]:
        """Yield the events of a sentence, one a type and pair of actors.

        Args:
            grammar: what reads the sentence.
            sentence: the sentence.
            keep_all: yield also what is no political event; its rule ends in ".out", its reason says why.
        """
        for one in self.judgements(grammar, sentence):
            if one.objection is None or keep_all:
                yield self.event(one, sentence)

    def event(self, judgement: Judgement, sentence: Sentence) -> Event:
        """Return the event that a candidate makes; where there is an objection, its rule ends in ".out"."""
        event = self._event(judgement.candidate, judgement.who, sentence)
        if judgement.objection is None:
            return event
        reason = f"{event.reason} Left out by rule: {judgement.objection}."
        return replace(event, rule=f"{event.rule}.out", reason=reason)

    def _event(self, candidate: Candidate, who: Participants, sentence: Sentence) -> Event:
        kind = self._ontology.type(candidate.type)
        trigger = span_of(candidate.trigger)
        date, date_ground = date_of(candidate.anchor, sentence, self._times, self._reading.article)
        place, place_ground = place_of(candidate.anchor, sentence, self._places)
        status, status_ground = self._status(candidate)
        evidence = sorted({*(span_of(word) for word in candidate.words), *spans_of((*who.sources, *who.targets))})
        return Event(
            id=item_id(self._reading.article.id, "event", (trigger,), _detail(candidate, who)),
            type=candidate.type,
            modes=candidate.modes,
            contexts=contexts_of(candidate, sentence.tokens, self._lexicon),
            cameo=candidate.cameo or self._ontology.cameo(candidate.type, candidate.modes),
            quad=kind.quad,
            score=self._ontology.score(candidate.type, candidate.modes),
            sources=who.sources,
            targets=who.targets,
            trigger=trigger,
            date=date,
            place=place,
            status=status,
            historical=self._is_historical(date),
            size=size_of(candidate, sentence.tokens),
            attributed_to=attributed_to(trigger, self._statements),
            performed_in=performed_in(trigger, self._statements),
            evidence=tuple(evidence),
            rule=candidate.rule,
            reason=_reason(candidate, who, (status_ground, date_ground, place_ground)),
            confidence=round(_confidence(candidate, who), 3),
        )

    def _status(self, candidate: Candidate) -> tuple[Status, str]:
        if candidate.denied:
            return Status.DENIED, "it stands in a denial"
        if candidate.negated:
            return Status.DENIED, "its predicate is negated"
        if candidate.rule.endswith((".ahead", ".will-not")):
            return Status.HAPPENED, "announcing what is to come is the act"
        if candidate.future:
            return Status.FUTURE, "its predicate lies ahead"
        return self._status_of(candidate.anchor)

    def _is_historical(self, date: ItemDate | None) -> bool:
        published = self._reading.article.published
        if published is None or date is None or date.to is None:
            return False
        return date.to < published - _LONG_AGO


def span_of(token: Token) -> Span:
    """Return where a token stands."""
    return Span(start=token.idx, end=token.idx + len(token))


def _first_told(judged: Judgement, seen: set[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> Judgement:
    """Return the judgement, with an objection where the sentence told the same before; `seen` grows."""
    who = judged.who
    targets = _names(who.targets) if any(is_political(target) for target in who.targets) else ()
    key = (judged.candidate.type, _names(who.sources), targets)
    if judged.objection is None and key in seen:
        return replace(judged, objection="the sentence tells it already")
    if judged.objection is None:
        seen.add(key)
    return judged


def _lacks(told: Judgement, guess: Judgement) -> bool:
    """Say whether an event of the record names nobody, or only private people, on one side where a guess does not."""
    if told.objection is not None or guess.objection is not None or told.candidate.type != guess.candidate.type:
        return False
    same_source = _names(told.who.sources) == _names(guess.who.sources)
    same_target = _names(told.who.targets) == _names(guess.who.targets)
    private = not any(map(is_of_state_or_arms, told.who.targets)) and guess.candidate.trigger in told.candidate.words
    if same_source and private and any(map(is_of_state_or_arms, guess.who.targets)):
        return True
    return bool(
        (same_source and not told.who.targets and guess.who.targets)
        or (same_target and not told.who.sources and guess.who.sources)
    )


def _tells(told: Judgement, guess: Judgement) -> bool:
    """Say whether an event of the record has the guess's type and word: the grammar knows better between whom."""
    one, other = told.candidate, guess.candidate
    return told.objection is None and one.type == other.type and other.trigger in one.words


def _completed(told: Judgement, guess: Judgement) -> Judgement:
    """Return an event with the side that only the second opinion names."""
    side = "source" if _names(told.who.targets) == _names(guess.who.targets) else "target"
    step = f"the second opinion names its {side}"
    who = replace(told.who, sources=guess.who.sources, targets=guess.who.targets)
    return replace(told, who=who, candidate=replace(told.candidate, steps=(*told.candidate.steps, step)))


def _reviewed(judged: Judgement, say: Candidate | str) -> Judgement:
    """Return the judgement with what the second opinion says: another candidate, or an objection."""
    if isinstance(say, str):
        return replace(judged, objection=say)
    return replace(judged, candidate=say)


def _pairs(who: Participants, sentence: Sentence) -> Iterator[tuple[range, range]]:
    """Yield who is linked to whom, as ranges of token positions."""
    sources, targets = (
        [_positions(s, sentence) for reference in side for s in reference.mention]
        for side in (who.sources, who.targets)
    )
    yield from ((source, target) for source in sources for target in targets)


def _positions(span: Span, sentence: Sentence) -> range:
    inside = [t.i for t in sentence.tokens if t.idx < span.end and span.start < t.idx + len(t)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _names(references: Sequence[ActorReference]) -> tuple[str, ...]:
    return tuple(reference.actor or reference.name for reference in references)


def _detail(candidate: Candidate, who: Participants) -> str:
    return "|".join((candidate.type, *_names(who.sources), "", *_names(who.targets)))


def _confidence(candidate: Candidate, who: Participants) -> float:
    return min(candidate.confidence, 0.98) * (1.0 if who.sources and who.targets else _ONE_SIDED)


def _reason(candidate: Candidate, who: Participants, grounds: tuple[str, ...]) -> str:
    words = " ".join(word.text for word in candidate.words)
    source = " and ".join(r.name for r in who.sources) or "nobody named"
    target = " and ".join(r.name for r in who.targets) or "nobody named"
    how = "; ".join(candidate.steps)
    known = "; ".join(ground for ground in grounds if ground)
    return f'"{words}" tells {candidate.type} by {source} toward {target}: {how}; {known}.'
