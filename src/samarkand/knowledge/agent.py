"""Nouns that make an actor of a place word: "Turkish officials", "troops from Chad"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_FORMER = frozenset({"former", "ex", "ousted", "deposed", "exiled", "retired", "erstwhile", "onetime"})
OFFICE_SECTORS = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors of those who hold an office of the state."""

GOVERNMENT = "GOV"
"""PLOVER's sector of the executive."""

LEGISLATURE = "LEG"
PARTY = "PTY"

ELITE = "ELI"
"""PLOVER's sector of people who held office before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A noun for people or bodies, with PLOVER's sectors of those it names.

    Attributes:
        noun: the lemma, in the singular and in lower case; may be several words ("foreign ministry").
        plural: whether the words looked up were in the plural.
        former: whether the words say that it is past ("former officials", sector ELI).
    """

    noun: str
    sectors: tuple[str, ...]
    note: str
    source: str
    plural: bool = False
    former: bool = False


class Agents:
    """All agent nouns, by their singular and plural forms."""

    def __init__(self, rows: Iterable[tuple[Agent, str]]) -> None:
        self._by_form: dict[tuple[str, ...], Agent] = {}
        for agent, plural in rows:
            self._by_form.setdefault(agent_key(agent.noun), agent)
            if plural:
                self._by_form.setdefault(agent_key(plural), replace(agent, plural=True))

    def find(self, words: Sequence[str]) -> Agent | None:
        """Return the agent whose form the words end in, the longest form first; None where they end in none."""
        key = agent_key(" ".join(words))
        for start in range(len(key)):
            if agent := self._by_form.get(key[start:]):
                return _former(agent) if not _FORMER.isdisjoint(key[:start]) else agent
        return None


def _former(agent: Agent) -> Agent:
    """Return the agent as one of the past; who held office becomes PLOVER's elite, a former rebel stays what he was."""
    sectors = (ELITE,) if not OFFICE_SECTORS.isdisjoint(agent.sectors) else agent.sectors
    return replace(agent, former=True, sectors=sectors)


def agent_key(words: str) -> tuple[str, ...]:
    """Return the words in the form in which nouns of the table are compared."""
    return tuple(words.lower().replace("-", " ").replace("’", "'").split())
