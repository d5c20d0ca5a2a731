"""All that the tables know, asked by id, by name or by day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from samarkand.errors import UnknownNameError
from samarkand.knowledge.actor import Actor, ActorKind, NameUse
from samarkand.knowledge.agent import ELITE, GOVERNMENT, LEGISLATURE, OFFICE_SECTORS, PARTY, Agent, Agents
from samarkand.knowledge.history import Governing, StateName, Succession
from samarkand.knowledge.hosts import Hosts
from samarkand.knowledge.matcher import USES, Matcher, NamedActor, NameForm, NameMatch
from samarkand.knowledge.membership import Membership
from samarkand.knowledge.office import Holding
from samarkand.knowledge.partial_date import holds_perhaps, holds_surely
from samarkand.knowledge.persons import Persons
from samarkand.knowledge.title import Title, TitleKind, Titles

_T = TypeVar("_T")
_NEVER = dt.date.min
_RANKS = {kind: rank for rank, kind in enumerate(TitleKind)}


class Knowledge:
    """The tables, ready for look-ups; nothing in it changes after it is made.

    Attributes:
        version: SHA-256 of the tables' bytes.
    """

    def __init__(
        self,
        *,
        actors: Mapping[str, Actor],
        persons: Persons,
        forms: Iterable[NameForm],
        not_actors: Iterable[str],
        agents: Agents,
        titles: Titles,
        memberships: Iterable[Membership],
        state_names: Iterable[StateName],
        successions: Iterable[Succession],
        governments: Iterable[Governing],
        domains: Mapping[str, str],
        complete_to: Mapping[str, dt.date],
        version: str,
    ) -> None:
        self.version = version
        self._actors = dict(actors)
        self._persons = persons
        self._matcher = Matcher(forms, self.actor, not_actors)
        self._agents = agents
        self._titles = titles
        self._offices: dict[frozenset[TitleKind], frozenset[str]] = {}
        outlets = (actor for actor in actors.values() if actor.kind is ActorKind.OUTLET)
        self._hosts = Hosts(domains, outlets, self._land)
        self._complete_to = dict(complete_to)
        memberships = tuple(memberships)
        self._members = _by_key(memberships, lambda belongs: belongs.organisation)
        self._memberships = _by_key(memberships, lambda belongs: belongs.member)
        self._state_names = _by_key(state_names, lambda dated: dated.state)
        self._predecessors = _by_key(successions, lambda change: change.successor)
        self._successors = _by_key(successions, lambda change: change.predecessor)
        self._governing = _by_key(governments, lambda government: government.party)

    def actors(self, kind: ActorKind | None = None) -> tuple[Actor, ...]:
        """Return all actors, or those of a kind, in the order of the tables."""
        found = tuple(actor for actor in self._actors.values() if kind in (None, actor.kind))
        if kind not in (None, ActorKind.PERSON):
            return found
        return (*found, *(self._persons.actor(id_) for id_ in self._persons))

    def actor(self, id_: str) -> Actor:
        """Return the actor of an id.

        Raises:
            UnknownNameError: no actor has the id; the message names those that are spelt alike.
        """
        if id_ in self._actors:
            return self._actors[id_]
        if id_ in self._persons:
            return self._persons.actor(id_)
        like = [known for known in (*self._actors, *self._persons) if known.lower()[:3] == id_.lower()[:3]]
        raise UnknownNameError("actor", id_, like[:20])

    def has_actor(self, id_: str) -> bool:
        """Say whether an actor has the id."""
        return id_ in self._actors or id_ in self._persons

    def named(self, name: str) -> tuple[Actor, ...]:
        """Return the actors that a whole name stands for, the likeliest use first; () where it is no name."""
        return tuple({reading.actor.id: reading.actor for reading in self.readings(name)}.values())

    def readings(self, name: str) -> tuple[NamedActor, ...]:
        """Return the actors that a whole name stands for, each with the use of the name."""
        return self._matcher.named(name)

    def match(self, words: Sequence[str], on: dt.date | None = None) -> list[NameMatch]:
        """Return the names among the words of a sentence, in their order, none overlapping another's pieces.

        Of the actors that one use of a name may stand for, those that exist on the day come first; without a day
        those that still exist. A capital or seat of other days is none.
        """
        found = (self._in_time(match, on) for match in self._matcher.match(words))
        return [match for match in found if match.named]

    def _in_time(self, found: NameMatch, on: dt.date | None) -> NameMatch:
        def past(reading: NamedActor) -> tuple[int, bool]:
            period = reading.actor.period
            return USES[reading.use], not period.holds(on) if on else period.to is not None

        if len(found.named) == 1 and found.named[0].days is None:
            return found
        return replace(found, named=tuple(sorted((one for one in found.named if one.holds(on)), key=past)))

    def who(self, name: str, on: dt.date | None = None) -> tuple[Actor, ...]:
        """Return whom a name can stand for; those in office on the day come first.

        It may be a person's family name alone, or stand behind a title ("President Medvedev"). Actors that existed
        only at another time are left out where others bear the name.
        """
        words = name.split()
        candidates = self._whole(name)
        for end in range(len(words) - 1, 0, -1):
            if candidates:
                break
            if self.title(words[:end]):
                behind = self._whole(" ".join(words[end:]))
                candidates = tuple(actor for actor in behind if actor.kind is ActorKind.PERSON)
        if on is None:
            return candidates
        then = tuple(actor for actor in candidates if actor.period.holds(on)) or candidates
        return tuple(sorted(then, key=lambda actor: not self.offices_on(actor.id, on)))

    def of_family_name(self, name: str) -> tuple[Actor, ...]:
        """Return the persons whose family name the words are."""
        return self._persons.of_family_name(name)

    def _whole(self, name: str) -> tuple[Actor, ...]:
        found = (*self.named(name), *self._persons.of_family_name(name))
        return tuple({actor.id: actor for actor in found}.values())

    def sex_of_given_name(self, given: str) -> str | None:
        """Return "m" or "f" where all persons of the tables who bear the given name are of one sex, else None."""
        return self._persons.sex_of_given_name(given)

    def given_names(self) -> frozenset[str]:
        """Return the first words of the names of all persons."""
        return self._persons.given_names()

    def leaders(self, kinds: frozenset[TitleKind], on: dt.date | None = None) -> tuple[Holding, ...]:
        """Return the tenures of all offices of some kinds, those that surely held on a day or all."""
        held = self._persons.tenures_of(self._offices_of(kinds), on.year if on else None)
        complete_to = self.complete_to("holders")
        return tuple(one for one in held if one.country and (on is None or holds_surely(one.days, on, complete_to)))

    def heads_of(self, body: str, offices: frozenset[str], on: dt.date) -> tuple[Holding, ...]:
        """Return the tenures of some offices of a body that surely held on a day."""
        held = self._persons.tenures_of(offices, on.year)
        complete_to = self.complete_to("holders")
        return tuple(one for one in held if one.of == body and holds_surely(one.days, on, complete_to))

    def _offices_of(self, kinds: frozenset[TitleKind]) -> frozenset[str]:
        """Return the words of the offices of some kinds; found once for each set of kinds."""
        if kinds not in self._offices:
            titles = {office: self.title(office.split()) for office in self._persons.offices()}
            self._offices[kinds] = frozenset(o for o, title in titles.items() if title and title.kind in kinds)
        return self._offices[kinds]

    def reaches(self, table: str, day: dt.date) -> bool:
        """Say whether a table ("holders", "memberships") is complete up to the day."""
        return day <= self.complete_to(table)

    def complete_to(self, table: str) -> dt.date:
        """Return the last day on which a table is complete; the first day of all for one that does not say."""
        return self._complete_to.get(table, _NEVER)

    def holdings_of(self, id_: str) -> tuple[Holding, ...]:
        """Return all tenures of a person in the order of time."""
        return self._persons.holdings(id_)

    def offices_on(self, id_: str, day: dt.date) -> tuple[Holding, ...]:
        """Return the offices that a person surely held on a day; no open tenure reaches past the table's last day.

        The highest comes first, in the order of `TitleKind`: a president who also leads a party is a president; of
        two of a rank the one taken up last.
        """
        complete_to = self.complete_to("holders")
        held_then = [held for held in self.holdings_of(id_) if holds_surely(held.days, day, complete_to)]
        if len(held_then) > 1:
            held_then.sort(key=lambda held: (self._rank(held), -(held.period.from_ or _NEVER).toordinal()))
        return tuple(held_then)

    def _rank(self, held: Holding) -> int:
        title = self.title(held.title)
        return _RANKS[title.kind] if title else len(_RANKS)

    def office_unknown_on(self, id_: str, day: dt.date) -> bool:
        """Say whether the tables know the person and cannot tell which office, if any, was held on the day.

        So it is where the day lies after the table's last day, and where dates without day or month leave it open.
        """
        held = self.holdings_of(id_)
        if not held or self.offices_on(id_, day):
            return False
        complete_to = self.complete_to("holders")
        return day > complete_to or any(holds_perhaps(one.days, day, complete_to) for one in held)

    def sectors_on(self, id_: str, day: dt.date) -> tuple[str, ...]:
        """Return the sectors of an actor on a day: for a person those of the offices held, ELI where all are past
        and one was of the state; a party in government is GOV on those days.

        () for a person where the tables cannot tell.
        """
        actor = self.actor(id_)
        if actor.kind is not ActorKind.PERSON:
            return self._sectors_of_group(actor, day) if id_ in self._governing else actor.sectors
        if offices := self.offices_on(id_, day):
            return self._without_government(offices) if self._is_of_world_body(offices[0]) else sectors_of(offices)
        past = [held for held in self.holdings_of(id_) if held.period.to and held.period.to < day]
        was_official = any(not OFFICE_SECTORS.isdisjoint(held.sectors) for held in past)
        return (ELITE,) if was_official and not self.office_unknown_on(id_, day) else ()

    def _is_of_world_body(self, held: Holding) -> bool:
        of = self._actors.get(held.of)
        return of is not None and of.kind is ActorKind.ORGANISATION and held.country is None

    def _without_government(self, offices: Sequence[Holding]) -> tuple[str, ...]:
        """Return the sectors of who acts for no state: the head of a world body is of no government."""
        return tuple(sector for sector in sectors_of(offices) if sector != GOVERNMENT)

    def _sectors_of_group(self, group: Actor, day: dt.date) -> tuple[str, ...]:
        complete_to = self.complete_to("governments")
        undisputed = (one for one in self._governing[group.id] if "disputed" not in one.source)
        governs = any(holds_surely(one.days, day, complete_to) for one in undisputed)
        others = tuple(sector for sector in group.sectors if sector != GOVERNMENT)
        return (GOVERNMENT, *others) if governs else others

    def members_of(self, id_: str) -> tuple[Membership, ...]:
        """Return all standings in an organisation, past ones included."""
        return self._members.get(id_, ())

    def memberships_of(self, id_: str) -> tuple[Membership, ...]:
        """Return all standings of a state in organisations, past ones included."""
        return self._memberships.get(id_, ())

    def members_on(self, id_: str, day: dt.date) -> tuple[Membership, ...]:
        """Return who surely belonged to an organisation on a day, and how; () past the table's last day."""
        return self._belonging(self._members.get(id_, ()), day)

    def memberships_on(self, id_: str, day: dt.date) -> tuple[Membership, ...]:
        """Return what a state surely belonged to on a day, and how; () past the table's last day."""
        return self._belonging(self._memberships.get(id_, ()), day)

    def _belonging(self, memberships: Iterable[Membership], day: dt.date) -> tuple[Membership, ...]:
        complete_to = self.complete_to("memberships")
        return tuple(belongs for belongs in memberships if holds_surely(belongs.days, day, complete_to))

    def state_names(self, id_: str) -> tuple[StateName, ...]:
        """Return the names of a state, its capital and its seats that held over some days only."""
        return self._state_names.get(id_, ())

    def predecessors(self, id_: str) -> tuple[Succession, ...]:
        """Return from which states a state came."""
        return self._predecessors.get(id_, ())

    def successors(self, id_: str) -> tuple[Succession, ...]:
        """Return which states came from a state."""
        return self._successors.get(id_, ())

    def governing(self, id_: str) -> tuple[Governing, ...]:
        """Return all times of a party in a government."""
        return self._governing.get(id_, ())

    def state_of_host(self, host: str) -> str | None:
        """Return the state of a news site, by its domain ("pk") or its name ("bangkokpost.com"); None if unknown."""
        return self._hosts.state(host)

    def _land(self, name: str) -> str | None:
        """Return the state whose name or capital it is."""
        uses = (NameUse.NAME, NameUse.CAPITAL)
        found = (one.actor for one in self.readings(name) if one.use in uses and one.actor.kind is ActorKind.STATE)
        return next((actor.id for actor in found), None)

    def agent(self, words: str | Sequence[str]) -> Agent | None:
        """Return the agent noun that the words end in ("senior government officials"), None where they end in none."""
        return self._agents.find(words.split() if isinstance(words, str) else words)

    def title(self, words: str | Sequence[str]) -> Title | None:
        """Return the title that the words are ("former Deputy Prime Minister"), None where they are none."""
        return self._titles.find(words.split() if isinstance(words, str) else words)


def sectors_of(offices: Sequence[Holding]) -> tuple[str, ...]:
    """Return the sectors of who holds the offices, the highest first; who governs is of the government alone.

    A lawmaker is not named for the party as well.
    """
    if governing := next((held for held in offices if GOVERNMENT in held.sectors), None):
        return governing.sectors
    found = dict.fromkeys(sector for held in offices for sector in held.sectors)
    if LEGISLATURE in found:
        found.pop(PARTY, None)
    return tuple(found)


def _by_key(items: Iterable[_T], key: Callable[[_T], str]) -> dict[str, tuple[_T, ...]]:
    """Return the items by their key, those of a key in their order."""
    found: dict[str, list[_T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return {name: tuple(of_name) for name, of_name in found.items()}
