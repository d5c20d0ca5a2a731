"""Datelines: where, when and by which agency a dispatch was filed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samarkand.readers.agencies import agencies
from samarkand.readers.days import WrittenDay, find_days

_LONGEST = 110
_SEPARATOR = re.compile(r"\s*(?:[-–—―]{1,2})\s+|\s+[-–—―]{1,2}|/\.?\s+|:\s+|(?<=\))\s+")
_PAREN = re.compile(r"\s*(?:\((?P<paren>[^()]{2,45})\)|(?:^|(?<=\s))/(?P<slash>[^\W\d_][^/\n]{1,30})/?)\.?\s*$")
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b\.?", re.IGNORECASE)
_SMALL_WORDS = frozenset(
    {"of", "the", "de", "del", "la", "el", "al", "and", "es", "sur", "am", "upon", "near", "al-", "da"}
)
_NO_PLACE = re.compile(
    r"(?:THE|MR|MS|MRS|DR|SEN|SENATOR|REP|GEN|GENERAL|ADM|ADMIRAL|COLONEL|SECRETARY|UNDER|UNDERSECRETARY|ASSISTANT|DEPUTY|"
    r"SENIOR|VICE|PRESIDENT|PRIME|MINISTER|AMBASSADOR|GOVERNOR|JUDGE|KING|QUEEN|SPEAKER|OPERATOR|MODERATOR|OFFICIAL|"
    r"QUESTION|ANSWER|BREAKING|UPDATED?|WATCH|EXCLUSIVE|LIVE|ANALYSIS|"
    r"OPINION|VIDEO|PHOTOS?|FACTBOX|EXPLAINER|FILE)\b"
)
_COUNTED = re.compile(r"(?:The|A|An|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|All|Both)\b")
_DASH = re.compile(r"\s[-–—―]{1,2}\s")
_LONGEST_ASIDE = 200
_MOST_PLACE_WORDS = 7
_MOST_BARE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline at the head of a paragraph.

    Attributes:
        end: offset past the dateline with its dash or colon.
        body: offset where the text of the dispatch begins.
        agency: the agency's words in brackets or strokes, or None.
    """

    end: int
    body: int
    place: str
    day: WrittenDay | None
    agency: str | None


def find_dateline(text: str, *, opens_story: bool) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None.

    With a date or an agency it may stand at the head of any paragraph. A bare place before a dash or colon
    ("NAIROBI: ...", "Nairobi — ...") counts only where the paragraph opens the story: elsewhere it is as likely a
    speaker or a subject.
    """
    readings = (_read(text, separator, opens_story) for separator in _SEPARATOR.finditer(text[:_LONGEST]))
    found = [dateline for dateline in readings if dateline]
    return next((dateline for dateline in found if dateline.day), found[0] if found else None)


def _read(text: str, separator: re.Match[str], opens_story: bool) -> Dateline | None:
    mark = separator[0].strip()
    head = text[: separator.end() if mark.startswith("/") else separator.start()].rstrip()
    rest = text[separator.end() :].lstrip()
    paren = _PAREN.search(head)
    bracketed = (paren["paren"] or paren["slash"]).strip() if paren else None
    before = head[: paren.start()] if paren else head
    days = list(find_days(head))
    agency = None if bracketed is None or next(find_days(bracketed), None) else bracketed
    place = _place(before)
    if not rest or len(days) > 1 or place is None:
        return None
    dateline = Dateline(
        end=len(text[: separator.end()].rstrip()),
        body=len(text) - len(rest),
        place=place,
        day=days[0] if days else None,
        agency=agency,
    )
    return dateline if _holds(dateline, mark, rest, opens_story) else None


def _place(head: str) -> str | None:
    """Return the words of a place once dates and weekdays are cut out; None where other words stand among them."""
    for day in reversed(list(find_days(head))):
        head = head[: day.start] + head[day.end :]
    place = _WEEKDAY.sub("", head).strip(" ,.-–—")
    words = re.findall(r"[^\s,/]+", place)
    if len(words) > _MOST_PLACE_WORDS or any(not (w[0].isupper() or w.lower() in _SMALL_WORDS) for w in words[1:]):
        return None
    return place if not words or all(w[0].isalpha() for w in words) else None


def _holds(dateline: Dateline, mark: str, rest: str, opens_story: bool) -> bool:
    known_agency = dateline.agency in agencies()
    if mark == "" or rest[0].islower():
        return known_agency and rest[0].isupper()
    if not dateline.place:
        return known_agency or (dateline.agency is not None and dateline.day is not None)
    if dateline.day or known_agency:
        is_name = dateline.place[0].isupper() or dateline.place in agencies()
        return is_name and (dateline.day is None or dateline.day.start > 0)
    if dateline.agency:
        return dateline.place.split(",")[0].isupper() and mark[0] in "-–—―"
    return opens_story and (dateline.place in agencies() or _is_bare_place(dateline.place, mark, rest))


def _is_bare_place(place: str, mark: str, rest: str) -> bool:
    """Say whether words that neither a day nor an agency stands with may be a place: "NAIROBI:", "Cape Town -"."""
    first = place.split(",")[0]
    if sum(c.isalpha() for c in first) < 3 or not first[0].isupper() or any(c.isdigit() for c in first):
        return False
    if first.isupper():
        return not _NO_PLACE.match(first)
    is_aside = bool(_DASH.search(rest.split(". ", 1)[0][:_LONGEST_ASIDE]))
    return mark[0] in "-–—―" and len(place.split()) <= _MOST_BARE_WORDS and not (is_aside or _COUNTED.match(first))
