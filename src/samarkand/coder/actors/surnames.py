"""People named by surname alone: those whom the article names in full elsewhere, then the leaders of the day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import Actor, Holding, Knowledge, NameUse, TitleKind, family_names
from samarkand.knowledge.folding import name_pieces
from samarkand.language import Token, TokenSpan

_PERSON = ("PER", "PERSON")
_PLACE = ("LOC", "GPE")
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "march", "may", "august"}
)
_NUMERALS = frozenset("IVXLC")
_FAMILY_NAME_FIRST = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$")
_LENGTHS = (4, 3, 2, 1)
_SHORTEST = 2
_NO_NAMES = frozenset({"VERB", "AUX", "ADP", "DET", "PRON", "NUM", "SCONJ", "CCONJ"})
_WORLD_OFFICES = frozenset({"Secretary-General"})
_LEADERS = frozenset({TitleKind.HEAD_OF_STATE, TitleKind.HEAD_OF_GOVERNMENT})


class Surnames:
    """People by the short forms of their names; a form that two people share stands for neither.

    Args:
        people: a full form of the name, the preferred name, the country, and the actor where the tables know one.
        introduced: the article names them in full; a word is then theirs whatever the language model calls it.
        only_marked: take a word only where the language model calls it a person.
    """

    def __init__(
        self,
        people: Iterable[tuple[str, str, str | None, Actor | None]],
        *,
        introduced: bool = False,
        only_marked: bool = False,
    ) -> None:
        self._introduced = introduced
        self._only_marked = only_marked
        self._by_form: dict[str, tuple[str, Actor | None]] = {}
        shared = set()
        for full, name, country, known in people:
            for form in family_names(full, country):
                other = self._by_form.setdefault(_key(form), (name, known))
                if other[0] != name:
                    shared.add(_key(form))
        for form in shared:
            del self._by_form[form]

    def in_sentence(self, sentence: TokenSpan, taken: Sequence[Named]) -> list[Named]:
        """Return the words of a sentence that are surnames and no part of a name found before."""
        used = {i for named in taken for i in range(named.start, named.end)}
        found: list[Named] = []
        for token in sentence:
            person = self._beginning_at(token, sentence, used)
            if person is not None:
                found.append(person)
                used |= set(range(person.start, person.end))
        return found

    def _beginning_at(self, token: Token, sentence: TokenSpan, used: Set[int]) -> Named | None:
        """Return the longest surname that begins at a token and takes no used one, or None."""
        if not self._may_be_surname(token):
            return None
        for end in (token.i + length for length in _LENGTHS):
            if end > sentence.end or not used.isdisjoint(range(token.i, end)) or not _ends_in_letter(token, end):
                continue
            person = self._by_form.get(_key(token.doc[token.i : end].text))
            if person is not None and not _goes_on(sentence, token.i, end):
                return _surname(token.i, end, *person)
        return None

    def _may_be_surname(self, token: Token) -> bool:
        """Say whether a word can be a person's name: "Lagos" is the town where the language model says so."""
        if _is_particle(token):
            return True
        if not token.text[:1].isupper() or len(token) < _SHORTEST or token.pos_ in _NO_NAMES:
            return False
        if token.lower_ in _DAYS or (len(token) > 1 and _NUMERALS.issuperset(token.text)):
            return False
        if self._only_marked:
            return token.ent_type_ in _PERSON
        return self._introduced or token.ent_type_ not in _PLACE


def _is_particle(token: Token) -> bool:
    """Say whether a hyphen ties a particle to the name behind it: "el-Sisi"."""
    if token.lower_ not in ("al", "el") or token.whitespace_:
        return False
    behind = token.doc[token.i + 1 : token.i + 3]
    hyphened = len(behind) == 2 and behind[0].text == "-" and not behind[0].whitespace_
    return hyphened and behind[1].text[:1].isupper()


def _key(words: str) -> str:
    """Return the form in which surnames are compared: "El-Sisi" is "el-Sisi"."""
    return " ".join(name_pieces(words)).lower()


def _ends_in_letter(token: Token, end: int) -> bool:
    return bool(token.doc[end - 1].text[-1:].isalpha())


def _goes_on(sentence: TokenSpan, start: int, end: int) -> bool:
    """Say whether the word is a part of a longer unknown name: "Xi" in "Xi Mingze"."""
    doc = sentence.doc
    after = end < sentence.end and doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper()
    same_entity = after and doc[end].ent_iob_ == "I"
    return same_entity or (start > sentence.start and doc[start].ent_iob_ == "I" and _is_person(doc[start - 1]))


def _is_person(token: Token) -> bool:
    return token.ent_type_ in ("PER", "PERSON")


def _surname(start: int, end: int, name: str, known: Actor | None) -> Named:
    return Named(start=start, end=end, kind=ChunkKind.PERSON, name=name, known=known, use=NameUse.SHORTENED)


def surnames_of(names: Iterable[Named]) -> Surnames:
    """Return the people whom the names introduce in full."""
    people = [n for n in names if n.kind is ChunkKind.PERSON and (n.known or " " in n.name)]
    forms = ((form, n.name, _order(n), n.known) for n in people for form in _full_forms(n.name, n.known))
    return Surnames(forms, introduced=True)


def _order(named: Named) -> str | None:
    """Return a country whose order of names the name follows: "Ryu Sam-yeong" begins with the family name."""
    if named.known is None and _FAMILY_NAME_FIRST.search(named.name):
        return "KOR"
    return named.country


def leaders_on(knowledge: Knowledge, day: dt.date | None, spoken_of: frozenset[str]) -> Surnames:
    """Return the heads of state and government on the day.

    For an undated article those of all days, and only of the states that it speaks of: the name alone is not enough.
    """
    return _leaders(knowledge, day, frozenset() if day else spoken_of)


@lru_cache(maxsize=512)
def _leaders(knowledge: Knowledge, day: dt.date | None, countries: frozenset[str]) -> Surnames:
    held = knowledge.leaders(_LEADERS, day) if day else _of_all_days(knowledge)
    ids = dict.fromkeys(one.actor for one in held if day or one.country in countries)
    leaders = [knowledge.actor(id_) for id_ in ids]
    if day:  # whom the world knows by the surname alone takes it from the leader of a state
        world = [knowledge.actor(one.actor) for one in knowledge.heads_of("un", _WORLD_OFFICES, day)]
        taken = {form for one in world for form in _short_forms(one)}
        leaders = world + [one for one in leaders if taken.isdisjoint(_short_forms(one))]
    forms = ((form, a.name, a.country, a) for a in leaders for form in _full_forms(a.name, a))
    return Surnames(forms, only_marked=day is None)


@lru_cache(maxsize=4)
def _of_all_days(knowledge: Knowledge) -> tuple[Holding, ...]:
    return knowledge.leaders(_LEADERS)


def _short_forms(person: Actor) -> set[str]:
    return {form for name in person.names for form in family_names(name, person.country)}


def _full_forms(name: str, known: Actor | None) -> tuple[str, ...]:
    """Return the full names whose surnames stand for a person: "Zelenskyy" and "Zelensky"."""
    return known.names if known else (name,)
