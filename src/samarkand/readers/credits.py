"""Picture credits and captions."""

from __future__ import annotations

import re
from functools import cache

from samarkand.readers.agencies import agencies
from samarkand.readers.days import find_days

_TAIL = 220
_PICTURE = (
    r"(?:file |handout )?(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|screenshot|screengrab|video)"
)
_MARK = (
    rf"(?i:(?:{_PICTURE}\s+)?(?:credits?|courtesy)\s*[:|/]|{_PICTURE}\s+source\s*[:,]|{_PICTURE}\s*[:|/]|"
    rf"{_PICTURE}\s+courtesy(?:\s+of)?\s)"
)
_NAME = r"(?:[A-Z][\w'’.-]*|and|of|for|the|via|de|van|&|[/|])"
_NAMES = rf"{_NAME}(?:[\s,/]+{_NAME})*"
_CAPTION_MARK = re.compile(
    r"(?:(?:image |photo )?caption|pictured(?: here)?|file (?:photo|image|picture)|file)"
    r"\s*(?::|,|\s[-–—]{1,2}|[-–—]{1,2}\s)\s*(?=\S)|\[(?:photo|image|picture)[^\]]*\]\s*",
    re.IGNORECASE,
)
_POSE = re.compile(
    r"\b(?:pictured|poses? for|shakes? hands|file photo|arrives? (?:for|at)|walks? (?:past|to)|stands? (?:next|beside)|"
    r"looks? on|gestures?|attends?|speaks? (?:at|during|to)|addresses|takes? part)\b|"
    r"\((?:L|R|C|left|right|center|centre|L-R|from left)\)|^(?:\(L-R\)|From left)",
)
_MOST_CAPTION_WORDS = 60
_MOST_WORDS_WITHOUT_CREDIT = 45


def find_credit(text: str) -> int | None:
    """Return the offset at which a picture credit ends a paragraph, 0 where it is nothing else; None without one."""
    base = max(0, len(text) - _TAIL)
    tail = text[base:]
    for pattern in _patterns():
        match = pattern.search(tail)
        if match and (base == 0 or match.start() > 0):
            return base + match.start()
    return None


def find_sign_off(text: str) -> int | None:
    """Return the offset of the dash and agency's name that closes a story ("... said. — Bernama"), or None."""
    base = max(0, len(text) - 60)
    match = _sign_off().search(text[base:])
    return base + match.start("sign_off") if match else None


def caption_mark(text: str) -> int:
    """Return the length of the words that mark a caption at the head of a line ("FILE PHOTO:"); 0 where none do."""
    match = _CAPTION_MARK.match(text[:80])
    return match.end() if match and match.end() < len(text) else 0


def may_be_caption(text: str) -> bool:
    """Say whether a piece is short enough for the words under a picture, and no quotation."""
    return len(text.split(maxsplit=_MOST_CAPTION_WORDS)) <= _MOST_CAPTION_WORDS and text[0] not in "\"“‘'"


def reads_like_caption(text: str) -> bool:
    """Say whether a line right after the title describes a picture: short, dated, and in the words of a pose."""
    is_short = len(text.split(maxsplit=_MOST_WORDS_WITHOUT_CREDIT)) <= _MOST_WORDS_WITHOUT_CREDIT
    return is_short and any(find_days(text)) and bool(_POSE.search(text))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    agency = _agency()
    lead = r"(?:^\W{0,3}|(?<=[.!?\"”’)…])\s+[-–—|/(\[]*\s*|\s*[(\[|]\s*|\s+[-–—/]\s+|\s{2,}|\n\s*)"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{lead}{_MARK}\s*(?=\S)[^.!?\n)\]]*(?:\.[^.!?\n\s)\]][^.!?\n)\]]*)*\.?[)\]]?\s*$",
            rf"{lead}(?i:{_PICTURE})\s+(?i:by)\s+{_NAMES}\.?[)\]]?$",
            rf"{lead}(?:{agency})\s+(?:Photo|PHOTO|Images?|Pictures?)?\s*(?:/[^.!?\n]{{0,80}})?[)\]]?\.?$",
            rf"{lead}(?:{agency})/[^.!?\n]{{2,80}}[)\]]?\.?$",
            rf"[(\[][^()\[\]\n]{{2,60}}(?:/|\bvia )\s?(?:{agency})[^()\[\]\n]{{0,30}}[)\]]\.?$",
            rf"^\W{{0,3}}[^.!?\n]{{2,60}}(?:\s?/\s?|\bvia )(?:{agency})\W{{0,2}}$",
            r"^©\D{2,80}$",
            r"^\[(?:PHOTO|IMAGE)\].*$",
        )
    )


@cache
def _sign_off() -> re.Pattern[str]:
    return re.compile(rf"[.!?\"”’)]\s*(?P<sign_off>[-–—]{{1,2}}\s?(?:{_agency()})(?:\s?[/,]\s?(?:{_agency()}))*)\.?$")


def _agency() -> str:
    names = sorted({*agencies(), *agencies().values()}, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in names)
