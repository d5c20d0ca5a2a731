"""Which candidates are political events: enough of their actors must be there, and no accident is an attack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.opinion.asking import RULE
from samarkand.coder.events.participants import (
    Participants,
    is_known,
    is_of_state_or_arms,
    is_political,
    is_private,
    tells_of_violence,
)
from samarkand.coder.events.wordlists import word_list
from samarkand.coder.events.words import singular_of
from samarkand.language import TokenSpan
from samarkand.model import ActorReference
from samarkand.ontology import Ontology

_ACT_WITHOUT_SOURCE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "CONCEDE", "SANCTION", "RETREAT", "PROTEST"})
_AMONG_ANYONE = frozenset({"ASSAULT", "PROTEST"})
_AT_WORK = frozenset({"BUS", "EDU", "MED", "AGR", "LAB"})
_PRESS = frozenset({"JRN"})
_SPOKEN = frozenset({"CONSULT", "AGREE", "REQUEST"})  # who talks to a newspaper gives an interview
_TALKERS = frozenset({"PTY", "LEG", "OPP", "ELI", "JRN"})  # their attacks are words
_IN_ARMS = frozenset({"MIL", "REB", "UAF", "COP"})  # their arrivals are moves of forces
_WEAK = ("event.noun", "event.verb.word-order")
_LEAST = 0.44  # read on newswire: below it three in four were wrong
_DONE_TOGETHER = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AGREE", "AID"})
_WITH_WORDS = _DONE_TOGETHER | {"REQUEST"}
_ACCIDENTS = word_list("accidents")
_ARMED = word_list("armed")
_GUARDS = frozenset({"army", "police", "forces"})
_HARMED = word_list("dead") | word_list("injured")
_SPORTS = word_list("sports")
_FIGHTING = _ARMED | word_list("violence")
_WEAPONS = word_list("instruments")
_FINAL = re.compile(r"\b(?:meet|met|meets|faced?|faces)\b[^,.;]{0,40} in the (?:semi-?|quarter-?)?finals?\b")
_RESULT = re.compile(r"\d+[-–]\d+|in the (?:semi-?|quarter-?)?finals?\b")


def objection(candidate: Candidate, who: Participants, sentence: TokenSpan, ontology: Ontology) -> str | None:
    """Return why the candidate is no political event whoever judges, in words; None where it may be one."""
    if candidate.type not in ontology.recorded:
        return f"the ontology {ontology.name} does not record {candidate.type}"
    if candidate.type in ontology.own:
        return _not_of_own_type(candidate, who, ontology)
    return (
        _no_event_at_all(candidate, who, sentence)
        or _wrong_actors(candidate, who)
        or _missing_side(candidate, who, sentence, ontology)
    )


def doubts(candidate: Candidate, who: Participants) -> Iterator[str]:
    """Yield what speaks against a candidate that is not out by rule, in words that the judge knows."""
    both = (*who.sources, *who.targets)
    if candidate.confidence < _LEAST and candidate.rule != RULE:
        yield "its reading is weak"
    if candidate.type in _WITH_WORDS and not any(map(is_known, both)):
        yield "it is not known whose the actors are"
    if all(map(is_private, both)):
        yield "only private people take part"
    if candidate.rule.endswith((".ahead", RULE)) and _only(who.sources, _PRESS):
        yield "papers report what others will do"
    if candidate.vague:
        yield "what is asked, promised or refused is no act that the lexicon knows"
    if candidate.rule.startswith(_WEAK):
        yield "a bare noun or word order alone tells it"
    if not _both_hold_power(who):
        yield "no state, body or armed group stands on one side"
    if not _any_holds_power(who):
        yield "no state, body or armed group takes part"


def _not_of_own_type(candidate: Candidate, who: Participants, ontology: Ontology) -> str | None:
    """Return why an event of a type of a user's own does not stand: the type alone says what it needs."""
    if candidate.confidence < _LEAST:
        return f"confidence {candidate.confidence:.2f} is below {_LEAST}"
    if not any(map(is_political, (*who.sources, *who.targets))):
        return "no political actor stands beside it"
    if candidate.rule.startswith("event.noun") and not who.sources:
        return "a bare noun needs somebody who does it"
    if ontology.type(candidate.type).target_required and not who.targets:
        return f"{candidate.type} needs another side"
    return None


def _no_event_at_all(candidate: Candidate, who: Participants, sentence: TokenSpan) -> str | None:
    """Return why whatever the actors the words tell no political event."""
    both = (*who.sources, *who.targets)
    is_harm = candidate.type == "ASSAULT" and bool(who.targets)
    if not any(map(is_political, both)) and not (is_harm and tells_of_violence(sentence)):
        return "no political actor stands beside it"
    if candidate.type == "ASSAULT" and _is_sport(sentence):
        return "the sentence tells of sports"
    if candidate.type == "CONSULT" and _FINAL.search(sentence.text) is not None:
        return "the sentence tells of sports"
    if candidate.type == "ASSAULT" and _is_accident(candidate, sentence):
        return "the sentence tells of an accident"
    if candidate.type not in _AMONG_ANYONE and all(map(is_private, both)) and not any(map(is_known, both)):
        return "only private people take part, and nobody knows whose they are"
    return None


def _wrong_actors(candidate: Candidate, who: Participants) -> str | None:
    """Return why these actors do not do such a thing."""
    if candidate.type in _SPOKEN and any(
        side and all("JRN" in one.sectors for one in side) for side in (who.targets, who.sources)
    ):
        return "who talks to the press gives an interview"
    if candidate.type == "ASSAULT" and _only(who.sources, _TALKERS):
        return "attacks of politicians and papers are words"
    if candidate.type not in _AMONG_ANYONE and _only((*who.sources, *who.targets), _AT_WORK):
        return "only firms and private people take part"
    if candidate.type == "ASSAULT" and not who.targets and _is_weapon_alone(candidate):
        return "a weapon or ship alone acts on nobody"
    if candidate.type == "ASSAULT" and _only(who.sources, _AT_WORK) and all(map(is_private, who.targets)):
        return "private people quarrel"
    if "visit" in candidate.modes and all(map(is_private, who.sources)):
        return "private people travel"
    if "visit" in candidate.modes and _are_forces(candidate, who):
        return "the arrival of forces is no visit"
    return None


def _missing_side(candidate: Candidate, who: Participants, sentence: TokenSpan, ontology: Ontology) -> str | None:
    """Return why the event cannot stand where nobody is named on one side."""
    if candidate.rule == RULE and not (who.sources and who.targets):
        return "a guess needs both sides"
    if not who.sources:
        if candidate.type not in _ACT_WITHOUT_SOURCE or not who.targets:
            return "nobody is named who does it"
        if _is_done_by_something(candidate):
            return "what does it is no actor"
        return "private people come to harm" if _is_private_harm(who, sentence) else None
    if candidate.type == "AID" and not any(map(is_of_state_or_arms, who.sources)):
        return "private people give"
    if not who.targets and (candidate.type in _DONE_TOGETHER or ontology.type(candidate.type).target_required):
        return f"{candidate.type} needs another side"
    return None


def _is_done_by_something(candidate: Candidate) -> bool:
    """Say whether the sentence names a doer that is no actor and no weapon: "inflation hit the country"."""
    if candidate.rule == "event.light-verb":
        return True
    doers = [head for head in candidate.sources if head.pos_ != "PRON"]
    return bool(doers) and not any(head.lower_ in _FIGHTING for head in doers)


def _is_weapon_alone(candidate: Candidate) -> bool:
    """Say whether the doer is a thing of war: "the warship sank"."""
    return bool(candidate.sources) and all(singular_of(head) in _WEAPONS for head in candidate.sources)


def _is_sport(sentence: TokenSpan) -> bool:
    """Say whether the sentence tells of a game: its words, or a result ("3-0") after beating somebody."""
    words = {token.lower_ for token in sentence}
    if words & _ARMED:
        return False
    return bool(words & _SPORTS) or ("beat" in sentence.text and _RESULT.search(sentence.text) is not None)


def _is_accident(candidate: Candidate, sentence: TokenSpan) -> bool:
    """Say whether people died or were hurt in a sentence that tells of an accident and of no weapon."""
    words = {token.lower_ for token in sentence}
    harmed = candidate.trigger.lower_ in _HARMED
    return harmed and bool(words & _ACCIDENTS) and not words & (_ARMED - _GUARDS)


def _only(references: Iterable[ActorReference], sectors: frozenset[str]) -> bool:
    """Say whether there are actors and all of them are of these sectors alone."""
    found = [set(reference.sectors) for reference in references]
    return bool(found) and all(own and own <= sectors for own in found)


def _are_forces(candidate: Candidate, who: Participants) -> bool:
    """Say whether many of an army's or a police's arrive, not its chief."""
    return _only(who.sources, _IN_ARMS) and any(head.tag_ == "NNS" for head in candidate.sources[:1])


def _any_holds_power(who: Participants) -> bool:
    return any(is_of_state_or_arms(reference) for reference in (*who.sources, *who.targets))


def _both_hold_power(who: Participants) -> bool:
    return all(any(is_of_state_or_arms(reference) for reference in side) for side in (who.sources, who.targets))


def _is_private_harm(who: Participants, sentence: TokenSpan) -> bool:
    """Say whether people come to harm with nobody doing it: an accident, or no arms in the sentence."""
    words = {token.lower_ for token in sentence}
    if words & _ACCIDENTS and not words & (_ARMED - _GUARDS):
        return True
    return not _any_holds_power(who) and not words & _ARMED
