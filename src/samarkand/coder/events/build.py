"""From candidates to events of the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from samarkand.coder.attribution import attributed_to, performed_in
from samarkand.coder.circumstances import date_of, place_of
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.contexts import contexts_of
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.opinion import Clue, Opinion, load_opinion
from samarkand.coder.events.opinion.asking import RULE, SecondReader
from samarkand.coder.events.opinion.signs import Company, signs
from samarkand.coder.events.opinion.weights import JUDGE_FILE, TOLD
from samarkand.coder.events.participants import (
    ActorFinder,
    Participants,
    is_of_state_or_arms,
    is_private,
    participants_of,
    spans_of,
)
from samarkand.coder.events.selection import doubts, objection
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
_COMPOSED = "event.operator"
_TOLD_ALREADY = "the sentence tells it already"
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_LONG_AGO = dt.timedelta(days=365)
LEAST, LEAST_OF_GUESSES = 0.45, 0.7
"""How likely the judge must find an event that the record takes, and one of which the second opinion names an actor.

Read on newswire, of those of the second opinion that the judge found less likely one in three was right.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A candidate with its actors.

    Attributes:
        objection: why it is no event of the record; None where it is one.
        chance: how likely it is told as it was read.
        signs: what that was judged by; empty where a rule left it out.
    """

    candidate: Candidate
    who: Participants
    objection: str | None
    chance: float
    signs: Mapping[str, Clue]


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
        *,
        opinion: Opinion | None = None,
        judge: Opinion | None = None,
    ) -> None:
        self._reading = reading
        self._actors = actors
        self._times = times
        self._places = places
        self._statements = statements
        self._ontology = lexicon.ontology
        self._lexicon = lexicon
        self._opinion = opinion or load_opinion()
        self._judge = judge or load_opinion(JUDGE_FILE)
        self._status_of = status_of

    def judgements(self, grammar: Grammar, sentence: Sentence) -> Iterator[Judgement]:
        """Yield each candidate with its actors and why it is no event of the record, if it is none.

        Where several tell the same, the likeliest stands.
        """
        pool = self.pool(grammar, sentence)
        standing: list[Judgement] = []
        said: dict[int, Judgement] = {}
        for judged in sorted(pool, key=lambda one: -one.chance):
            if judged.objection is None and not any(_tell_the_same(judged, other) for other in standing):
                event, of = _with_grammar(judged, pool)
                standing.append(event)
                said |= {id(judged): replace(judged, objection=_TOLD_ALREADY), id(of): event}
            elif judged.objection is None:
                said.setdefault(id(judged), replace(judged, objection=_TOLD_ALREADY))
        found = sorted((said.get(id(judged), judged) for judged in pool), key=lambda one: one.objection is not None)
        once = {(one.candidate.trigger.i, _detail(one.candidate, one.who)): one for one in reversed(found)}
        yield from sorted(once.values(), key=lambda one: one.candidate.trigger.i)

    def pool(self, grammar: Grammar, sentence: Sentence) -> list[Judgement]:
        """Return all that grammar and second opinion read from a sentence, each by itself; the grammar's come first."""
        reader = SecondReader(sentence.tokens, grammar, self._actors, self._lexicon, self._opinion)
        told = [self._judged(candidate, sentence, reader) for candidate in grammar.candidates()]
        completed = [other for one in told for other in self._completed(one, sentence, reader)]
        guessed = [
            self._judged(guess, sentence, reader, beside=told, least=LEAST_OF_GUESSES) for guess in reader.guesses()
        ]
        return [*told, *completed, *(_unless_composed(guess, told) for guess in guessed)]

    def _completed(self, judged: Judgement, sentence: Sentence, reader: SecondReader) -> Iterator[Judgement]:
        """Yield an event that names nobody on one side with the likeliest actor there, and with whom no table knows."""
        candidate, who = judged.candidate, judged.who
        if bool(who.sources) == bool(who.targets) or candidate.type not in self._opinion.types:
            return
        side, given = ("target", who.sources) if who.sources else ("source", who.targets)
        others = _positions_of(given, sentence)
        head = reader.likeliest_other(candidate.type, others, side) if others else None
        if head is not None:
            steps = (*candidate.steps, f"the second opinion names its {side}")
            found = replace(candidate, steps=steps)
            found = replace(found, targets=(head,)) if side == "target" else replace(found, sources=(head,))
            yield self._judged(found, sentence, reader, least=LEAST_OF_GUESSES)
        powerful = side == "target" and any(map(is_of_state_or_arms, who.sources))
        if powerful and candidate.targets and candidate.targets[0].pos_ in _NAMING:
            steps = (*candidate.steps, "no table knows its target")
            whom = replace(who, targets=(self._actors.anyone(candidate.targets[0]),))
            yield self._judged(replace(candidate, steps=steps), sentence, reader, who=whom)

    def _judged(
        self,
        candidate: Candidate,
        sentence: Sentence,
        reader: SecondReader,
        *,
        who: Participants | None = None,
        beside: Sequence[Judgement] | None = None,
        least: float = LEAST,
    ) -> Judgement:
        """Return the judgement of a candidate.

        Args:
            candidate: what was read.
            sentence: where it stands.
            reader: the second opinion's.
            who: its actors; by default those whom its phrases name.
            beside: what the grammar tells, where the candidate is a guess.
            least: how likely the judge must find it.
        """
        who = who or participants_of(candidate, self._actors, self._lexicon)
        against = objection(candidate, who, sentence.tokens, self._ontology)
        if against is not None:
            return Judgement(candidate=candidate, who=who, objection=against, chance=0.0, signs={})
        if candidate.type in self._ontology.changed or candidate.type not in self._opinion.types:
            return Judgement(candidate=candidate, who=who, objection=None, chance=candidate.confidence, signs={})
        weighed = reader.likeliest_pair(candidate.type, list(_pairs(who, sentence)))
        found = signs(
            candidate,
            who.sources,
            who.targets,
            sentence.tokens,
            doubts=doubts(candidate, who),
            weighed=weighed[1:] if weighed is not None else None,
            company=None if beside is None else _company(candidate, who, beside),
        )
        chance = self._judge.weigh(found).chances[TOLD]
        against = None if chance >= least else f"it is only {100 * chance:.0f} % likely to be told"
        return Judgement(candidate=candidate, who=who, objection=against, chance=chance, signs=found)

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
        event = self._event(judgement.candidate, judgement.who, judgement.chance, sentence)
        if judgement.objection is None:
            return event
        reason = f"{event.reason} Left out by rule: {judgement.objection}."
        return replace(event, rule=f"{event.rule}.out", reason=reason)

    def _event(self, candidate: Candidate, who: Participants, chance: float, sentence: Sentence) -> Event:
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
            confidence=round(chance, 3),
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


def _unless_composed(guess: Judgement, beside: Sequence[Judgement]) -> Judgement:
    """Return a guess, out where the grammar makes another event of its word: "promised not to attack"."""
    for told in beside:
        composed = told.candidate.rule.startswith(_COMPOSED) and told.candidate.type != guess.candidate.type
        if composed and guess.candidate.trigger in told.candidate.words and _link_the_same(told.who, guess.who):
            return replace(guess, objection="the grammar makes another event of its word")
    return guess


def _company(guess: Candidate, who: Participants, beside: Sequence[Judgement]) -> Company:
    """Return what the grammar tells beside a guess."""
    same = [told for told in beside if told.candidate.type == guess.type]
    possible = [told for told in beside if not told.objection or told.signs]
    return Company(
        events=len(possible),
        same_type=bool(same),
        same_word=any(guess.trigger in told.candidate.words for told in same),
        same_source=any(_names(told.who.sources) == _names(who.sources) for told in same),
        same_target=any(_names(told.who.targets) == _names(who.targets) for told in same),
        linked=any(_link_the_same(told.who, who) for told in possible),
    )


def _tell_the_same(one: Judgement, other: Judgement) -> bool:
    """Say whether only one of two readings can stand: of one type, or of one word, between the same actors."""
    if one.candidate.type != other.candidate.type:
        return one.candidate.trigger in other.candidate.words and _link_the_same(one.who, other.who)
    same_source, same_target = (
        _are_same(getattr(one.who, side), getattr(other.who, side)) for side in ("sources", "targets")
    )
    if one.candidate.trigger == other.candidate.trigger or _link_the_same(one.who, other.who):
        return True
    if one.candidate.type == "ASSAULT" and same_source and (_are_people(one) or _are_people(other)):
        return True  # whom it killed and at whom it was aimed
    open_target, open_source = (
        not getattr(one.who, side) or not getattr(other.who, side) for side in ("targets", "sources")
    )
    return (same_source and (same_target or open_target)) or (same_target and open_source)


def _are_people(judged: Judgement) -> bool:
    """Say whether an event has only private people on its target side."""
    return bool(judged.who.targets) and all(map(is_private, judged.who.targets))


def _link_the_same(one: Participants, other: Participants) -> bool:
    """Say whether two events have the same two sides, in either direction."""
    straight = _are_same(one.sources, other.sources) and _are_same(one.targets, other.targets)
    return straight or (_are_same(one.sources, other.targets) and _are_same(one.targets, other.sources))


def _are_same(one: Sequence[ActorReference], other: Sequence[ActorReference]) -> bool:
    """Say whether two sides name the same actors or share words."""
    if _names(one) == _names(other):
        return bool(one)
    spans = list(spans_of(other))
    return any(span.overlaps(mine) for span in spans for mine in spans_of(one))


def _with_grammar(judged: Judgement, pool: Sequence[Judgement]) -> tuple[Judgement, Judgement]:
    """Return a standing reading and the one of the pool that it stands for: of a guess, the grammar's where it has one.

    The grammar knows better who does it, in which mode and when; whom it does not name is taken from the guess.
    """
    if judged.candidate.rule != RULE:
        return judged, judged
    same = [one for one in pool if one.candidate.rule != RULE and one.candidate.type == judged.candidate.type]
    for told in same:
        if told.signs and _link_the_same(told.who, judged.who):
            return replace(told, objection=None, chance=judged.chance), told
    for told in same:
        if judged.candidate.trigger in told.candidate.words:
            step = "the second opinion names its actors"
            candidate = replace(told.candidate, steps=(*told.candidate.steps, step))
            return replace(judged, candidate=candidate), judged
    return judged, judged


def _pairs(who: Participants, sentence: Sentence) -> Iterator[tuple[range, range]]:
    """Yield who is linked to whom, as ranges of token positions."""
    targets = _positions_of(who.targets, sentence)
    yield from ((source, target) for source in _positions_of(who.sources, sentence) for target in targets)


def _positions_of(side: Sequence[ActorReference], sentence: Sentence) -> list[range]:
    """Return where the actors of one side stand, as ranges of token positions."""
    return [_positions(span, sentence) for reference in side for span in reference.mention]


def _positions(span: Span, sentence: Sentence) -> range:
    inside = [t.i for t in sentence.tokens if t.idx < span.end and span.start < t.idx + len(t)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _names(references: Sequence[ActorReference]) -> tuple[str, ...]:
    return tuple(reference.actor or reference.name for reference in references)


def _detail(candidate: Candidate, who: Participants) -> str:
    return "|".join((candidate.type, *_names(who.sources), "", *_names(who.targets)))


def _reason(candidate: Candidate, who: Participants, grounds: tuple[str, ...]) -> str:
    words = " ".join(word.text for word in candidate.words)
    source = " and ".join(r.name for r in who.sources) or "nobody named"
    target = " and ".join(r.name for r in who.targets) or "nobody named"
    how = "; ".join(candidate.steps)
    known = "; ".join(ground for ground in grounds if ground)
    return f'"{words}" tells {candidate.type} by {source} toward {target}: {how}; {known}.'
