"""The form of each table: its columns, and by which of them a row of one's own takes the place of shipped ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a table looks like.

    Attributes:
        columns: all columns in their order; the last one is the source where the rows state one.
        key: the columns that say what a row is about. Own rows take the place of all shipped rows about the same.
    """

    columns: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def has_source(self) -> bool:
        """Say whether each row names what it rests on."""
        return "source" in self.columns


def _form(columns: str, key: str) -> Form:
    return Form(columns=tuple(columns.split()), key=tuple(key.split()))


FORMS = {
    "states": _form("id name aliases adjectives nationals capital metonyms ambiguous from to source", "id"),
    "state_names": _form("id name use from to source", "id name"),
    "successions": _form("predecessor successor how on source", "predecessor successor"),
    "territories": _form("id name aliases adjectives nationals capital country sectors ambiguous source", "id"),
    "peoples": _form("id name aliases adjectives nationals country sectors ambiguous source", "id"),
    "institutions": _form("id name aliases country sectors source", "id"),
    "outlets": _form("id name aliases country controlled_by shortened source", "id"),
    "agents": _form("noun plural sectors note source", "noun"),
    "titles": _form("title sectors kind of_body source", "title"),
    "holders": _form("person name aliases sex office country sectors from to source", "person office country"),
    "organisations": _form("id name aliases kind code sectors seat parent founders founded dissolved source", "id"),
    "memberships": _form("organisation member status from to source", "organisation member"),
    "groups": _form("id name aliases kind country sectors from to source", "id"),
    "governments": _form("party country role from to source", "party country"),
    "domains": _form("domain state source", "domain"),
    "not_actors": _form("name what source", "name"),
    "coverage": _form("table complete_to", "table"),
}
"""The tables by the names of their files."""
