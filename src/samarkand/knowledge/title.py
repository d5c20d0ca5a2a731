"""Titles before and after names: what office they tell, and whether it is past, acting or a deputy's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from samarkand.knowledge.agent import ELITE, Agents, agent_key


class TitleKind(StrEnum):
    """Which office a title stands for."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    FOREIGN_MINISTER = "foreign_minister"
    DEFENCE_MINISTER = "defence_minister"
    MINISTER = "minister"
    LEGISLATOR = "legislator"
    MILITARY = "military"
    JUDGE = "judge"
    SPOKESPERSON = "spokesperson"
    PARTY = "party"
    DIPLOMAT = "diplomat"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title as the table has it, and what the words around it make of it.

    Attributes:
        name: the table's form ("Minister" for "Agriculture Minister").
        sectors: PLOVER's sectors; ELI where the title is past.
        kind: the office; OTHER for a deputy's.
        of_body: whether the sectors are rather those of the body that it is a title in ("army chief", "rebel leader",
            "spokesman for the police"); they are where the words name the body by a noun of the agents' table.
        former, acting, deputy, elect: what the words before and after it say.
    """

    name: str
    sectors: tuple[str, ...]
    kind: TitleKind
    source: str
    of_body: bool = False
    former: bool = False
    acting: bool = False
    deputy: bool = False
    elect: bool = False


_FORMER = frozenset({"former", "ex", "ousted", "deposed", "exiled", "retired", "late", "onetime", "erstwhile"})
_ACTING = frozenset({"acting", "interim", "caretaker", "provisional", "transitional"})
_DEPUTY = frozenset({"deputy", "vice", "assistant", "under", "associate"})
_ELECT = frozenset({"elect", "designate"})
_LINKS = frozenset({"of", "for", "to", "at", "on", "in"})
"""Words that part the head of a title from what it is for: "Minister for Trade"."""


class Titles:
    """All titles, found in the words that stand before or after a name."""

    def __init__(self, titles: Iterable[Title], agents: Agents) -> None:
        self._agents = agents
        self._by_form: dict[tuple[str, ...], Title] = {}
        for title in titles:
            self._by_form.setdefault(agent_key(title.name.replace(".", "")), title)
        self._words = frozenset(word for form in self._by_form for word in form)

    def find(self, words: Sequence[str]) -> Title | None:
        """Return the title that the words are, the longest known form in them first; None where they are none.

        Words before it may be anything ("Russian Deputy Foreign Minister"), words after it must be what the title
        is for ("Minister of Trade and Industry").
        """
        key = agent_key(" ".join(words).replace(".", ""))
        elect = key[-1:] != () and key[-1] in _ELECT
        key = key[:-1] if elect else key
        links = [at for at, word in enumerate(key) if word in _LINKS and at > 0]
        first_link = links[0] if links else len(key)
        if not key or self._words.isdisjoint(_singulars(key[first_link - 1])):
            return None  # most nouns are the head of no title
        for end in [len(key), *reversed(links)]:
            for start in range(min(first_link, end)):
                if title := self._look_up(key[start:end], first_link - start):
                    title = self._of_body(title, key[:start], key[end + 1 :])
                    return _in_words(title, frozenset(key[:start]), elect=elect)
        return None

    def _of_body(self, title: Title, before: tuple[str, ...], after: tuple[str, ...]) -> Title:
        """Return the title with the sectors of the body that stands right before it, or after it and a link."""
        if not title.of_body:
            return title
        body = self._agents.find(before) or self._agents.find(after)
        return replace(title, sectors=body.sectors) if body and not body.former else title

    def _look_up(self, form: tuple[str, ...], head_end: int) -> Title | None:
        """Return the title of a form, whose head may be in the plural ("Secretaries of State")."""
        head_end = min(head_end, len(form))
        for head in _singulars(form[head_end - 1]):
            if title := self._by_form.get((*form[: head_end - 1], head, *form[head_end:])):
                return title
        return None


def _singulars(noun: str) -> tuple[str, ...]:
    if noun.endswith("ies"):
        return noun, noun[:-3] + "y"
    if noun.endswith("men"):
        return noun, noun[:-2] + "an"
    return (noun, noun[:-1]) if noun.endswith("s") else (noun,)


def _in_words(title: Title, before: frozenset[str], *, elect: bool) -> Title:
    """Return the title with what the words before it say."""
    former, deputy = not before.isdisjoint(_FORMER), not before.isdisjoint(_DEPUTY)
    return replace(
        title,
        former=former,
        acting=not before.isdisjoint(_ACTING),
        deputy=deputy,
        elect=elect,
        sectors=(ELITE,) if former and title.sectors else title.sectors,
        kind=TitleKind.OTHER if deputy else title.kind,
    )
