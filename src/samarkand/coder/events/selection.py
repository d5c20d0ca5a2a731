"""Which candidates are political events: enough of their actors must be there."""

from __future__ import annotations

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.participants import Participants, is_political
from samarkand.ontology import Ontology

_ACT_WITHOUT_SOURCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST"})
_ALONE = frozenset({"PROTEST", "MOBILIZE", "RETREAT", "COERCE"})
_SURE = 0.78


def is_event(candidate: Candidate, who: Participants, ontology: Ontology) -> bool:
    """Say whether the candidate has the actors that its type and its grammar ask for."""
    both = bool(who.sources and who.targets)
    if not any(is_political(reference) for reference in (*who.sources, *who.targets)):
        return False
    if candidate.rule.startswith(("event.noun", "event.verb.word-order")):
        return both
    if not who.sources:
        return candidate.type in _ACT_WITHOUT_SOURCE and bool(who.targets)
    if not who.targets:
        if ontology.type(candidate.type).target_required:
            return False
        return candidate.type in _ALONE or candidate.confidence >= _SURE
    return True
