"""What the words of a title or agent noun tell of the sectors of who bears it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samarkand.coder.actors.named import Named
from samarkand.knowledge import ActorKind, Knowledge, Title, TitleKind
from samarkand.language import Token, TokenSpan

_UNSPECIFIC = frozenset({"GOV", "UAF", "MIL", "CVL", "PTY", "OPP"})
"""Sectors that a group's own take the place of: "Taliban fighters", "Hamas officials"."""

_BODY_WORDS = frozenset(
    {"president", "vice-president", "chairman", "chairwoman", "chair", "chairperson", "director", "director-general",
     "leader", "spokesman", "spokeswoman", "spokesperson", "secretary-general", "secretary", "chief", "head",
     "official", "commissioner"}
)  # fmt: skip
"""Titles and nouns of states and of any association alike; the body tells which."""


COUNTERPART = "counterpart"
"""The noun that gives another state's bearer of the same office: "her Iranian counterpart"."""


_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
_HIGH = frozenset(
    {TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT, TitleKind.FOREIGN_MINISTER, TitleKind.DEFENCE_MINISTER,
     TitleKind.MINISTER}
)  # fmt: skip
_NO_OFFICES = frozenset(
    {"candidate", "nominee", "member", "official", "diplomat", "soldier", "officer", "politician", "hopeful",
     "contender", "activist", "representative", "survivor", "worker", "veteran", "fighter"}
)  # fmt: skip
"""Nouns for people of the state, a party or a group that name no office."""

_OFFICE_WORDS = _BODY_WORDS - {"official"} | {"founder", "co-founder", "executive", "ceo", "treasurer", "commander"}


_HOURS = frozenset({"p.m.", "pm", "p.m"})


class Role(NamedTuple):
    """What a title or agent noun tells of its bearer."""

    sectors: tuple[str, ...]
    words: str
    plural: bool
    is_title: bool
    is_office: bool = False


def is_office(title: Title) -> bool:
    """Say whether the title is held from a day to a day, and is no description ("singer", "Mr", "official")."""
    last = title.name.lower().split()[-1]
    if title.former:
        return False
    if title.kind in _HIGH:
        return True
    if last in _NO_OFFICES:
        return False
    held = title.kind is not TitleKind.OTHER or not _OFFICES.isdisjoint(title.sectors)
    return held or last in _OFFICE_WORDS


def role_of(words: Sequence[str], knowledge: Knowledge) -> Role | None:
    """Return the role that the words end in, a title's before an agent noun's; None where they end in none."""
    if words[-1].lower() in _HOURS and (len(words) == 1 or any(char.isdigit() for char in words[0])):
        return None
    if title := knowledge.title(words):
        plural = words[-1].endswith("s") and title.name.split()[0] != words[-1]
        return Role(title.sectors, title.name, plural, True, is_office(title))
    if words[-1].lower() == COUNTERPART:
        return Role((), COUNTERPART, False, True)
    agent = knowledge.agent(words)
    if agent is not None and agent.sectors != ("UNK",):
        return Role(agent.sectors, agent.noun, agent.plural, False)
    return None


def sectors_of_title(
    title: Title, words: TokenSpan, inner: Sequence[Named], body: Named | None, *, unknown: bool
) -> tuple[str, ...]:
    """Return the sectors of a title in front of a name; those of the group or of no state where a body is named.

    Args:
        title: the title.
        words: all words in front of the name.
        inner: the names among them.
        body: the state or body that they name.
        unknown: whether the name of a body that the tables do not know stands before them.
    """
    if title.former:
        return title.sectors
    rest = [t for t in words if not any(n.known and n.holds(t.i) for n in inner)]
    unknown = unknown or any(names_a_body(t, words[-1], title) for t in rest)
    return sectors_in_body(title.sectors, title.name, body, unknown=unknown)


def sectors_in_body(sectors: tuple[str, ...], words: str, body: Named | None, *, unknown: bool) -> tuple[str, ...]:
    """Return the sectors of a role in a body: a group's or organisation's own; () in an unknown association.

    Args:
        sectors: what the role's words tell by themselves.
        words: the role ("leader", "fighter").
        body: the state or body that the words name.
        unknown: whether they name a body that the tables do not know.
    """
    actor = body.known if body else None
    if actor is not None and actor.kind is ActorKind.GROUP and set(sectors) <= _UNSPECIFIC:
        return actor.sectors
    if actor is not None and actor.kind is ActorKind.ORGANISATION and sectors in (("GOV",), ("BUS",)):
        return ()
    if actor is not None and actor.kind is ActorKind.GROUP and sectors == ("BUS",) and is_founder(words):
        return actor.sectors
    if actor is not None and actor.kind is ActorKind.OUTLET and set(sectors) <= _UNSPECIFIC:
        return actor.sectors or ("JRN",)
    if unknown and sectors == ("GOV",) and is_of_any_body(words):
        return ()
    return sectors


def is_founder(words: str) -> bool:
    """Say whether a role is that of who founded something, a company as well as a party."""
    return words.lower().endswith("founder")


def is_of_any_body(words: str) -> bool:
    """Say whether a role is one of states and of any association alike: "director", "secretary-general"."""
    return words.lower().replace(" ", "-").split("-")[-1] in _BODY_WORDS


def names_a_body(token: Token, noun: Token, title: Title) -> bool:
    """Say whether a word before a title's noun is the name of something: "Numsa" in "Numsa spokesperson".

    No part of a title written small has a capital, but for the first word of a sentence, which is then no proper noun.
    """
    if token.pos_ != "PROPN":
        return False
    if token.ent_type_ in ("ORG", "PRODUCT") or (token.text.isupper() and len(token) > 2 and token.text.isalpha()):
        return True
    small = noun.text.islower() and token.lower_ not in title.name.lower().split()
    return small and token.text.istitle() and not token.ent_type_
