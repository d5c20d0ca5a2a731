"""Finding the tables' names among the words of a sentence."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from samarkand.knowledge.actor import Actor, NameUse
from samarkand.knowledge.folding import BREAK, is_same_piece, is_shouted, name_pieces, pieces
from samarkand.model import Period

_ARTICLES = ("the", "The", "THE")
USES = {use: rank for rank, use in enumerate(NameUse)}
"""In which order the uses of one name are given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActor:
    """An actor that a name may stand for, and what the name says of it; on some days only where it has any."""

    actor: Actor
    use: NameUse
    days: Period | None = None

    def holds(self, on: dt.date | None) -> bool:
        """Say whether the name says it on the day; without one, whether it still does."""
        return self.days is None or (self.days.holds(on) if on else self.days.to is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A form of a name as the tables write it, the id of its actor, and what it says of the actor on which days."""

    name: str
    actor: str
    use: NameUse
    days: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMatch:
    """Words that name an actor.

    Attributes:
        start, end: positions of the words, half-open.
        named: all readings, the likeliest use first; a word may have several uses of one actor ("Iraqi").
    """

    start: int
    end: int
    named: tuple[NamedActor, ...]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors of all readings, each once."""
        return tuple({reading.actor.id: reading.actor for reading in self.named}.values())

    def uses_of(self, actor: Actor) -> tuple[NameUse, ...]:
        """Return what the words may say of the actor."""
        return tuple(reading.use for reading in self.named if reading.actor.id == actor.id)

    def has_use(self, *uses: NameUse) -> bool:
        """Say whether one of the readings has one of the uses."""
        return any(reading.use in uses for reading in self.named)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A name as the tables write it, in pieces, with the actor it stands for; None where it only looks like one."""

    exact: tuple[str, ...]
    named: NamedActor | None


@dataclass(slots=True)
class _Node:
    """The names that go on from here, by their next piece in lower case, and those that end here."""

    next: dict[str, _Node] = field(default_factory=dict)
    forms: list[_Form] = field(default_factory=list)


class Matcher:
    """All names of all actors, for look-up by words.

    A leading "the" of a text never matters and is no part of a match; but a name that the tables write only with
    "the" ("the Times") needs it.

    Args:
        names: all forms of all names.
        actor_of: the actor of an id; asked when a text has the first word of one of its names.
        other: names of other things that hold an actor's name ("Indian Ocean"); nothing is found in them. One that
            begins with "* " is a noun that makes another thing of any name before it ("* University").
    """

    def __init__(self, names: Iterable[NameForm], actor_of: Callable[[str], Actor], other: Iterable[str] = ()) -> None:
        self._actor_of = actor_of
        self._roots: dict[str, _Node] = {}
        self._waiting: dict[str, list[NameForm]] = defaultdict(list)
        self._waiting_others: dict[str, list[str]] = defaultdict(list)
        names, other = list(names), list(other)
        bare = {(form.name, form.actor) for form in names}
        for form in names:
            if not (form.name[:4] in ("the ", "The ") and (form.name[4:], form.actor) in bare):
                self._waiting[_first_piece(form.name)].append(form)
        self._thing_nouns = frozenset(name[2:] for name in other if name.startswith("* "))
        for name in other:
            if not name.startswith("* "):
                self._waiting_others[_first_piece(name)].append(name)
        self._first = frozenset((*self._waiting, *self._waiting_others))

    def _root(self, piece: str) -> _Node | None:
        """Return where the names that begin with a piece go on; made when first asked for."""
        if piece in self._waiting or piece in self._waiting_others:
            self._roots[piece] = root = _Node()
            for form in self._waiting.pop(piece, ()):
                self._add(root, form.name, NamedActor(actor=self._actor_of(form.actor), use=form.use, days=form.days))
            for name in self._waiting_others.pop(piece, ()):
                self._add(root, name, None)
        return self._roots.get(piece)

    @staticmethod
    def _add(root: _Node, name: str, named: NamedActor | None) -> None:
        exact = name_pieces(name)
        node = root
        for piece in exact[1:]:
            node = node.next.setdefault(piece.lower(), _Node())
        if exact:
            node.forms.append(_Form(exact=exact, named=named))

    def named(self, name: str) -> tuple[NamedActor, ...]:
        """Return what the whole name stands for; () where it is no name of the tables."""
        text = name_pieces(name)
        found = self._longest(text, 0, shouted=False)
        if text[:1] and text[0] in _ARTICLES and (not found or found[0] < len(text)):
            text = text[1:]
            found = self._longest(text, 0, shouted=False)
        return found[1] if found and found[0] == len(text) else ()

    def match(self, words: Sequence[str]) -> list[NameMatch]:
        """Return the names among the words in their order; of names that overlap the first and longest stands."""
        text: list[str] = []
        at: list[int] = []
        for position, word in enumerate(words):
            found = pieces(word)
            text += found
            at += [position] * len(found)
        return self._matches(tuple(text), at, shouted=is_shouted(tuple(words)))

    def _matches(self, text: tuple[str, ...], at: list[int], *, shouted: bool) -> list[NameMatch]:
        matches = []
        here = 0
        while here < len(text):
            if text[here].lower() not in self._first:  # most words begin no name
                here += 1
                continue
            found = self._longest(text, here, shouted=shouted)
            if found and text[here] in _ARTICLES:
                after = self._longest(text, here + 1, shouted=shouted)
                here, found = (here + 1, after) if after and after[0] > found[0] else (here, found)
            if not found:
                here += 1
                continue
            end, named = found
            if named and not self._is_cut_short(named, text, end):
                matches.append(NameMatch(start=at[here], end=at[end - 1] + 1, named=named))
            here = end
        return matches

    def _is_cut_short(self, named: tuple[NamedActor, ...], text: tuple[str, ...], end: int) -> bool:
        """Say whether the name goes on as that of another thing: "the Post Office", "Delhi University"."""
        follows = text[end] if end < len(text) else BREAK
        if named[0].use is NameUse.SHORTENED:
            return follows not in (BREAK, "s") and not follows[0].islower()
        return follows in self._thing_nouns

    def _longest(
        self, text: tuple[str, ...], start: int, *, shouted: bool
    ) -> tuple[int, tuple[NamedActor, ...]] | None:
        """Return the end of the longest name that begins at `start`, and what actors it stands for."""
        node = self._root(text[start].lower()) if start < len(text) else None
        longest = None
        end = start
        while node is not None:
            end += 1
            if fitting := [form for form in node.forms if _fits(form, text[start:end], shouted=shouted)]:
                longest = (end, _readings(fitting))
            node = node.next.get(text[end].lower()) if end < len(text) else None
        return longest


def _first_piece(name: str) -> str:
    """Return the piece that a name is looked up by, in lower case; empty for a name without letters."""
    found = pieces(name.split(None, 1)[0]) if name.strip() else ()
    found = found if found and found[0] != BREAK else name_pieces(name)
    return found[0].lower() if found else ""


def _fits(form: _Form, text: tuple[str, ...], *, shouted: bool) -> bool:
    return all(is_same_piece(a, b, shouted=shouted) for a, b in zip(text, form.exact, strict=True))


def _readings(forms: Iterable[_Form]) -> tuple[NamedActor, ...]:
    """Return what the forms stand for, without repeats, by use and then as the tables have them."""
    readings = {(form.named.actor.id, form.named.use): form.named for form in forms if form.named}
    return tuple(sorted(readings.values(), key=lambda named: USES[named.use]))
