"""What a given name tells of a person's sex, learnt from the people of the tables."""

from __future__ import annotations

from functools import lru_cache

from samarkand.knowledge import ActorKind, Knowledge
from samarkand.knowledge.folding import name_pieces

_FAMILY_NAME_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "KHM", "SGP", "HUN"})


def sex_by_given_name(name: str, knowledge: Knowledge) -> str | None:
    """Return "m" or "f" where all people of the tables who bear the given name are of one sex, else None.

    A lone name is a family name as often as not and tells nothing.
    """
    parts = name_pieces(name)
    return _sexes(knowledge).get(parts[0].lower()) if len(parts) > 1 else None


@lru_cache(maxsize=4)
def _sexes(knowledge: Knowledge) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for actor in knowledge.actors(ActorKind.PERSON):
        parts = name_pieces(actor.name)
        if actor.sex and len(parts) > 1 and actor.country not in _FAMILY_NAME_FIRST:
            found.setdefault(parts[0].lower(), set()).add(str(actor.sex))
    return {given: next(iter(sexes)) for given, sexes in found.items() if len(sexes) == 1}
