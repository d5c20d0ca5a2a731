"""PLOVER's rules that turn one type into another: what lies ahead, what is refused, what is asked for."""

from __future__ import annotations

from dataclasses import replace

from samarkand.coder.events.candidate import Candidate
from samarkand.ontology import EventClass, Ontology

_AHEAD = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
_AHEAD |= dict.fromkeys(("ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "PROTEST"), "THREATEN")
EASING_AHEAD = "035"
"""CAMEO's intent to yield."""
_WANTED = {"CONSULT": "meet", "AID": "assist", "SUPPORT": "assist", "COOPERATE": "assist", "AGREE": "assist",
           "CONCEDE": "yield", "RETREAT": "yield"}  # fmt: skip
_THREATENED = {
    ("COERCE", "arrest"): "arrest", ("COERCE", "deport"): "expel", ("COERCE", "seize"): "territory",
    ("SANCTION", "expel"): "expel", ("SANCTION", "withdraw"): "relations",
    ("SANCTION", "discontinue"): "restrict",
}  # fmt: skip
_THREATENED_TYPES = {"ASSAULT": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict",
                     "REJECT": "relations", "MOBILIZE": "violence"}  # fmt: skip


def class_of(candidate: Candidate | None, ontology: Ontology) -> EventClass:
    """Return the class of an event that an operator looks at; NONE for no event."""
    return ontology.types[candidate.type].class_ if candidate is not None else EventClass.NONE


def modes_after(result: str, inner: Candidate | None) -> tuple[str, ...]:
    """Return the modes of a request, refusal or threat by what is asked for, refused or threatened."""
    if inner is None:
        return ()
    if result in ("REQUEST", "REJECT"):
        mode = _WANTED.get(inner.type, "change" if inner.type not in ("REQUEST", "REJECT") else "")
        return (mode,) if mode else ()
    if result == "THREATEN":
        by_mode = next((_THREATENED[inner.type, m] for m in inner.modes if (inner.type, m) in _THREATENED), None)
        mode = by_mode or _THREATENED_TYPES.get(inner.type, "")
        return (mode,) if mode else ()
    return ()


def fold(candidate: Candidate, ontology: Ontology) -> Candidate:
    """Return the event as PLOVER types it when it lies ahead or is refused.

    PLOVER 2.0: cooperation to come is AGREE, a retreat to come is CONCEDE; "will not" before cooperation is a refusal.
    Ours: who says that he will use force, sanctions or coercion threatens (docs/decisions). Types of a user's own stay
    what they are when they lie ahead, and so does what would become a type that the ontology does not record.
    """
    refused = candidate.future and candidate.negated and class_of(candidate, ontology) in ("cooperate", "yield")
    if refused and "REJECT" in ontology.recorded:
        return replace(
            candidate,
            type="REJECT",
            modes=modes_after("REJECT", candidate),
            cameo=None,
            negated=False,
            future=False,
            rule=candidate.rule + ".will-not",
            steps=(*candidate.steps, f"'will not' before {candidate.type} is a refusal, REJECT"),
        )
    if candidate.future and not candidate.negated and candidate.type == "CONCEDE":
        return replace(candidate, cameo=EASING_AHEAD)
    if candidate.future and not candidate.negated and _AHEAD.get(candidate.type) in ontology.recorded:
        ahead = _AHEAD[candidate.type]
        modes = modes_after("THREATEN", candidate) if ahead == "THREATEN" else ()
        return replace(
            candidate,
            type=ahead,
            modes=modes,
            cameo=EASING_AHEAD if candidate.type == "RETREAT" else None,
            future=False,
            rule=candidate.rule + ".ahead",
            steps=(*candidate.steps, f"{candidate.type} that lies ahead is {ahead}"),
        )
    return candidate
