"""Labels at the head of a paragraph: of sections, of notes to the reader, of links."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEAD = re.compile(r"[*_]{0,3}(?P<label>[^\W\d_a-z][^:\n\"“”!?.;]{0,59}?)[*_]{0,3}:[*_]{0,3}(?:\s+|$)")
_GERUND = re.compile(r"\w{3,}ing(?:\s|$)")
_UPDATE_NOTE = re.compile(
    r"\W*(?:this|the) (?:story|article|report|piece|post|page|version|headline|dispatch|column|copy)\b"
    r"[^.!?]{0,60}?\b(?:has|have|had|is|was|were|will be) (?:since |also |been |being )*"
    r"(?:updated|corrected|amended|clarified|revised|changed|edited|originally|first|republished|developing|breaking|"
    r"produced|translated|part of)\b",
    re.IGNORECASE,
)
_PAREN = re.compile(r"\s*\([^()]{1,40}\)$")
_READING_TIME = re.compile(r"\W*\d{1,2}[ -]min(?:ute)?s?\.? read\W*", re.IGNORECASE)
_MOST_WORDS = 5
_MOST_LINK_WORDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class _Labels:
    sections: frozenset[str]
    openers: frozenset[str]
    verbs: frozenset[str]
    notes: tuple[str, ...]
    links: tuple[str, ...]
    furniture: frozenset[str]


def find_section_label(text: str) -> tuple[int, int, int] | None:
    """Return start and end of the section label at the head of a paragraph, and where its own text begins; or None.

    A listed label always is one. An unlisted one is taken by its form: two to five words in sentence case that begin
    as a question or with a gerund, hold no finite verb of saying, and stand before a sentence that opens with a capital
    and not with a quotation mark. So "Putin: we stay" and "The minister said: go" keep their heads.
    """
    match = _HEAD.match(text)
    if not match:
        return None
    label = _plain(match["label"])
    if label in _labels().sections or label.removeprefix("the ") in _labels().sections:
        return match.start("label"), _past_colon(match), match.end()
    if _looks_like_label(label, match["label"]) and text[match.end() : match.end() + 1].isupper():
        return match.start("label"), _past_colon(match), match.end()
    return None


def is_section_label(text: str) -> bool:
    """Say whether the whole line is a listed label of a section, with or without its colon."""
    label = _plain(text.strip(" *_:"))
    return label in _labels().sections or label.removeprefix("the ") in _labels().sections


def is_note(text: str) -> bool:
    """Say whether a paragraph is a note to the reader: of the editor, of an update, of the page itself."""
    head = _plain(text[:80].lstrip("*_[(—– "))
    labels = _labels()
    if any(head.startswith(note) and head[len(note) :].lstrip()[:1] in (":", "(", "") for note in labels.notes):
        return True
    whole = _plain(text.strip(" *_[]().:|")) if len(text) < 80 else ""
    return whole in labels.furniture or bool(_READING_TIME.fullmatch(text[:80]) or _UPDATE_NOTE.match(text))


def is_link(text: str) -> bool:
    """Say whether a paragraph sends the reader to other pages."""
    head = _plain(text[:60].lstrip("*_[(—–>» "))
    for link in _labels().links:
        if head.startswith(link):
            rest = head[len(link) :].lstrip(" *_")
            return len(text.split(maxsplit=_MOST_LINK_WORDS)) < _MOST_LINK_WORDS and rest[:1] in (
                "",
                ":",
                "(",
                "|",
                ">",
                "»",
                "→",
            )
    return False


def is_link_heading(text: str) -> bool:
    """Say whether the whole line heads a list of links."""
    return _PAREN.sub("", _plain(text.strip(" *_:"))) in _labels().links


def _looks_like_label(label: str, written: str) -> bool:
    words = label.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(word.strip(",") in _labels().verbs for word in words):
        return False
    is_sentence_case = all(word[:1].islower() for word in written.split()[1:])
    return words[0] in _labels().openers or (is_sentence_case and bool(_GERUND.match(label)))


def _past_colon(match: re.Match[str]) -> int:
    return match.string.index(":", match.end("label")) + 1


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‘", "'").lower().split())


@cache
def _labels() -> _Labels:
    table = tomllib.loads(files(__package__).joinpath("labels.toml").read_text(encoding="utf-8"))
    return _Labels(
        sections=frozenset(table["sections"]),
        openers=frozenset(table["openers"]),
        verbs=frozenset(table["verbs"]),
        notes=tuple(table["notes"]),
        links=tuple(table["links"]),
        furniture=frozenset(table["furniture"]),
    )
