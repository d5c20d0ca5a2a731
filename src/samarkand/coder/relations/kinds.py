"""What a title says of its bearer and the body: an office, a founding, or membership alone."""

from __future__ import annotations

from samarkand.coder.actors import Actors
from samarkand.knowledge import ActorKind
from samarkand.model import ActorReference, RelationType

_FOUNDERS = frozenset({"founder", "co-founder", "cofounder"})
_LEADING = frozenset(
    {"leader", "chairman", "chairwoman", "chairperson", "chair", "chief", "head", "president", "secretary", "spokesman",
     "spokeswoman", "spokesperson", "official", "commander", "general", "director", "treasurer", "deputy", "candidate",
     "nominee", "co-leader", "ideologue", "secretary-general"}
)  # fmt: skip
"""Titles within a party or group; others ("senator") are held elsewhere, and the party is only belonged to."""


def relation_type(title: str, body: ActorReference, actors: Actors) -> RelationType:
    """Return what "founder", "leader" or "senator" of a body says."""
    last = title.lower().split()[-1] if title else ""
    if last in _FOUNDERS:
        return RelationType.FOUNDER_OF
    is_party = body.actor is not None and actors.kind_of(body.actor) is ActorKind.GROUP and "PTY" in body.sectors
    if is_party and not any(word in _LEADING for word in title.lower().replace("-", " ").split()):
        return RelationType.MEMBER_OF
    return RelationType.HOLDS_OFFICE
