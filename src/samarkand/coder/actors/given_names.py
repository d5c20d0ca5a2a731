"""What a given name tells of a person's sex, learnt from the people of the tables."""

from __future__ import annotations

from samarkand.knowledge import Knowledge
from samarkand.knowledge.folding import name_pieces


def sex_by_given_name(name: str, knowledge: Knowledge) -> str | None:
    """Return "m" or "f" where all people of the tables who bear the given name are of one sex, else None.

    A lone name is a family name as often as not and tells nothing.
    """
    parts = name_pieces(name)
    return knowledge.sex_of_given_name(parts[0]) if len(parts) > 1 else None
