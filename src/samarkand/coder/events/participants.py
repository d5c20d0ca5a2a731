"""Who a candidate's source and target are: the grammar's phrases asked for their actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.opinion.asking import Chunk
from samarkand.coder.events.roles import OPPOSED, is_opposed
from samarkand.coder.events.sense import Lexicon
from samarkand.coder.events.tree import case_of, dep, phrases_of
from samarkand.coder.events.wordlists import word_list
from samarkand.coder.events.words import singular_of
from samarkand.language import Token, TokenSpan
from samarkand.model import ActorReference, Span

_INSIDE_SOURCE = ("by", "of", "from", "between")
_INSIDE_TARGET = ("of", "by", "against", "from", "with", "on", "to", "between", "for")
_NAMING = ("amod", "compound", "nummod", "nmod:poss")
_MOST_INNER = 2
_PRIVATE = frozenset({"CVL", "UNK", "BUS", "EDU", "MED", "AGR", "LAB", "REF", "ELI", "REL", "SOC", "CRM", "JRN"})
_OF_THE_STATE = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_RECIPROCAL_TYPES = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE", "RETREAT", "CONCEDE", "REJECT", "ASSAULT"})
_BETWEEN_TWO = frozenset({"CONSULT", "SUPPORT", "COOPERATE"})
_TOGETHER = (None, "with", "to", "between")
_AIMED = ("on", "against", "at", "in")
_DONE_TO_BODIES = frozenset({"ASSAULT", "COERCE"})
_DONE_FOR_PEOPLE = frozenset({"AID", "CONCEDE", "RETREAT", "REQUEST", "REJECT"})
_DIFFERENT_FROM_OWN_STATE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AGREE", "ASSAULT", "COERCE", "SANCTION",
                                       "RETREAT", "CONCEDE"})  # fmt: skip
_WITH_WORDS = _BETWEEN_TWO | {"AGREE", "REQUEST", "REJECT", "ACCUSE"}
_PEOPLE = word_list("bodies")
_SERVED = word_list("served")
_ATTACKED = word_list("attacked")
_PLACES = word_list("parts")
_ACCIDENTS = word_list("accidents")
_NO_DOERS = word_list("no_doers")
_VIOLENCE = word_list("violence")
_INSTRUMENTS = word_list("instruments")
_ATTACKERS = word_list("unnamed_attackers")
_CROWDS = word_list("protesters")
_BEFORE_GUNFIRE = word_list("before_gunfire")
_OPPOSED_SECTORS = {
    "government": "GOV",
    "regime": "GOV",
    "junta": "GOV",
    "police": "COP",
    "coup": "MIL",
    "military": "MIL",
}


class ActorFinder(Protocol):
    """What the events stage needs of the actors stage."""

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the political actors that a noun phrase stands for."""

    def modifier(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the actors that modify a noun."""

    def anyone(self, token: Token) -> ActorReference:
        """Return the one whom a phrase stands for, its words only where no table knows him."""

    def chunks_in(self, start: int, end: int) -> Sequence[Chunk]:
        """Return the words that name an actor between two token indices, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """The two sides of an event; either may be empty."""

    sources: tuple[ActorReference, ...]
    targets: tuple[ActorReference, ...]


def participants_of(candidate: Candidate, actors: ActorFinder, lexicon: Lexicon) -> Participants:
    """Return the actors of a candidate; those who act on each other are told apart into first and others."""
    phrases = _Phrases(candidate, actors, lexicon)
    doers = tuple(head for head in candidate.sources if singular_of(head) not in _NO_DOERS)
    sources = phrases.first(doers, (), _INSIDE_SOURCE) or phrases.unnamed_doer(doers)
    each_other = candidate.reciprocal and len(sources) > 1 and candidate.type in _RECIPROCAL_TYPES
    heads = candidate.targets
    if each_other and candidate.type in _BETWEEN_TWO and not candidate.rule.startswith("event.operator"):
        heads = tuple(head for head in heads if case_of(head) in _TOGETHER and actors.of(head))
    if candidate.type == "RETREAT" and candidate.rule.startswith("event.verb.passive") and not sources:
        heads = tuple(head for head in heads if case_of(head) is None)
    targets = phrases.first(heads, sources, _INSIDE_TARGET, done_to=True)
    if not targets and each_other:
        return Participants(sources=sources[:1], targets=sources[1:])
    return Participants(sources=sources, targets=targets)


class _Phrases:
    """Asks phrases for the actors of one candidate."""

    def __init__(self, candidate: Candidate, actors: ActorFinder, lexicon: Lexicon) -> None:
        self._type = candidate.type
        self._trigger = candidate.trigger
        self._is_visit = candidate.type == "CONSULT" and "visit" in candidate.modes
        self._is_talk = candidate.type == "CONSULT" and not self._is_visit
        self._actors = actors
        self._event_nouns = lexicon.noun_forms
        self._is_violence = candidate.type == "ASSAULT" and tells_of_violence(candidate.trigger.sent)

    def first(
        self,
        heads: Sequence[Token],
        taken: tuple[ActorReference, ...],
        inside: tuple[str, ...],
        *,
        done_to: bool = False,
    ) -> tuple[ActorReference, ...]:
        """Return the actors of the first phrase that has any which are not on the other side already."""
        powerful = self._is_violence or any(is_of_state_or_arms(reference) for reference in taken)
        for head in heads:
            for found in self._in_phrase(head, inside, 0):
                fresh = tuple(reference for reference in found if self._is_another(reference, taken))
                if fresh:
                    return fresh
            if done_to and case_of(head) is None and self._actors.of(head):
                return ()
            if done_to and self._is_body(head):
                return self._struck_with(heads, head) or ((self._actors.anyone(head),) if powerful else ())
            if done_to and powerful and self._type == "ASSAULT" and _is_struck_place(head):
                return (self._actors.anyone(head),)
            if done_to and is_opposed(head) and (found := self._opposed(head)):
                return found
        return ()

    def unnamed_doer(self, heads: Sequence[Token]) -> tuple[ActorReference, ...]:
        """Return who attacks or protests where nobody is named: "a suicide bomber struck", "thousands rallied"."""
        known = {"ASSAULT": _ATTACKERS, "PROTEST": _CROWDS | _PEOPLE}.get(self._type, frozenset())
        doers = (head for head in heads if head.lower_ in known or singular_of(head) in known)
        return tuple(self._actors.anyone(head) for head in doers)[:1]

    def _struck_with(self, heads: Sequence[Token], body: Token) -> tuple[ActorReference, ...]:
        """Return at whom an attack was aimed that harmed people: "six were hurt in air strikes on Lebanon"."""
        if self._type != "ASSAULT":
            return ()
        at = (h for h in heads if h != body and case_of(h) in _AIMED and h.head.lower_ in self._event_nouns)
        return next((found for head in at if (found := self._actors.of(head))), ())

    def _opposed(self, head: Token) -> tuple[ActorReference, ...]:
        """Return those whom "anti-government" and its like name; no table has the word as one."""
        named = head.lower_.removeprefix(OPPOSED)
        if named not in _OPPOSED_SECTORS:
            return ()
        whole = self._actors.anyone(head)
        mention = Span(start=head.idx + len(OPPOSED), end=head.idx + len(head))
        return (replace(whole, name=named, sectors=(_OPPOSED_SECTORS[named],), mention=(mention,)),)

    def _is_body(self, head: Token) -> bool:
        """Say whether people suffer the act, though no table knows them: "killed at least 33 people"."""
        if self._type in _DONE_FOR_PEOPLE or self._is_visit:
            return self._is_served(head)
        if self._type not in _DONE_TO_BODIES or case_of(head) not in (None, "on", "at"):
            return False
        return head.lower_ in _PEOPLE or singular_of(head) in _PEOPLE or head.pos_ == "NUM"

    def _is_served(self, head: Token) -> bool:
        """Say whether people are helped, freed, yielded to or asked themselves: "urged residents to leave"."""
        if dep(head) in ("compound", "amod") or case_of(head) not in (None, "to", "for"):
            return False
        if self._type == "REQUEST" and head.head != self._trigger and dep(head) != "nsubj":
            return False
        return singular_of(head) in _SERVED

    def _is_another(self, reference: ActorReference, taken: tuple[ActorReference, ...]) -> bool:
        if any(_same(reference, other) for other in taken):
            return False
        bare = reference.code is not None and not set(reference.sectors) - {"GOV"} and reference.office is None
        return not (bare and self._type in _DIFFERENT_FROM_OWN_STATE) or not any(
            other.code == reference.code and (not other.sectors or set(other.sectors) & _OF_THE_STATE)
            for other in taken
        )

    def _in_phrase(self, head: Token, inside: tuple[str, ...], depth: int) -> Iterator[tuple[ActorReference, ...]]:
        """Yield what a phrase offers, best first: itself, who modifies it, then the phrases inside it."""
        own = tuple(r for r in self._actors.of(head) if not self._is_mere_instrument(r, head))
        if own:
            yield self._each_of(head, own)
            return
        modifying = self._actors.modifier(head) or next(
            (found for child in head.children if child.dep_ in _NAMING and (found := self._actors.of(child))), ()
        )
        modifying = tuple(r for r in modifying if not self._is_mere_instrument(r, head.doc[max(head.i - 1, 0)]))
        if modifying and not self._is_talk:
            yield modifying
        if depth < _MOST_INNER:
            cases = self._cases_inside(head, inside)
            inner = [c for c in phrases_of(head) if case_of(c) in cases]
            for child in sorted(inner, key=lambda c: cases.index(case_of(c) or "of")):
                yield from self._in_phrase(child, inside, depth + 1)

    def _cases_inside(self, head: Token, inside: tuple[str, ...]) -> tuple[str, ...]:
        """Return the prepositions behind which an inner phrase may be the actor meant.

        "The arrest by Mali", "an attack on Mali": those of the event; "the plan of Mali": the owner; "a base in Mali"
        only names where it is, but an attack on it hits the country too.
        """
        if head.lower_ in self._event_nouns:
            return ("with", "between") if self._is_talk else inside
        struck = singular_of(head) in _PLACES or singular_of(head) in _ATTACKED
        return ("of", "in") if self._type == "ASSAULT" and struck else ("of",)

    def _is_mere_instrument(self, reference: ActorReference, head: Token) -> bool:
        """Say whether the actor is but a weapon: with nobody's name ("an overnight drone"), or spoken with."""
        words = (singular_of(head), reference.name.rpartition(" ")[2].lower())
        if reference.actor is not None or _INSTRUMENTS.isdisjoint(words):
            return False
        if reference.name.islower() or head.pos_ == "NUM" or (head.i > 0 and head.nbor(-1).pos_ == "NUM"):
            return True
        return reference.code is None or self._type in _WITH_WORDS

    def _each_of(self, head: Token, own: tuple[ActorReference, ...]) -> tuple[ActorReference, ...]:
        """Return the owners in place of a plural without a country: "the presidents of Egypt and Sudan"."""
        if len(own) > 1 or own[0].code is not None or head.tag_ != "NNS":
            return own
        owners = next((self._actors.of(c) for c in head.children if dep(c) == "nmod" and case_of(c) == "of"), ())
        return owners if len(owners) > 1 else own


def _is_struck_place(head: Token) -> bool:
    """Say whether a phrase names what attacks hit, by its head or within a name: "Camp Bastion", "the Noor Mosque"."""
    words = [head, *(c for c in head.children if c.dep_ in ("flat", "compound"))] if head.pos_ == "PROPN" else [head]
    return any(singular_of(word) in _ATTACKED for word in words)


def _is_gunfire(word: Token) -> bool:
    """Say whether "fire" is that of guns: "opened fire", "under fire", "live fire", "fire on the crowd"."""
    if word.lower_ != "fire" or word.i == 0:
        return False
    behind = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return word.nbor(-1).lower_ in _BEFORE_GUNFIRE or behind in ("on", "at", "upon", "into")


def tells_of_violence(sentence: TokenSpan) -> bool:
    """Say whether a sentence tells of bombs, gunmen or fighting, and of no accident: its victims are political."""
    words = {token.lower_ for token in sentence if not _is_gunfire(token)}
    return bool(words & _VIOLENCE) and not words & _ACCIDENTS


def _same(one: ActorReference, other: ActorReference) -> bool:
    if one.actor == other.actor and one.name == other.name:
        return True
    return any(a.overlaps(b) for a in one.mention for b in other.mention)


def is_political(reference: ActorReference) -> bool:
    """Say whether the tables or the words make the actor one of politics: known, of a sector, or a country's."""
    return reference.actor is not None or bool(reference.sectors) or reference.code is not None


def is_known(reference: ActorReference) -> bool:
    """Say whether it is known who the actor is, or at least whose."""
    return reference.actor is not None or reference.code is not None


def is_private(reference: ActorReference) -> bool:
    """Say whether the actor is nobody known, or people and firms of whatever country."""
    if reference.sectors:
        return set(reference.sectors) <= _PRIVATE
    return not is_known(reference)


def is_of_state_or_arms(reference: ActorReference) -> bool:
    """Say whether the actor is more than private people: known, a country's, or of a sector that holds power."""
    return reference.actor is not None or reference.code is not None or bool(set(reference.sectors) - _PRIVATE)


def spans_of(references: Iterable[ActorReference]) -> Iterator[Span]:
    """Yield the words of all references."""
    for reference in references:
        yield from reference.mention
