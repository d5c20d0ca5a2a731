"""The form in which words of a text and names of a table are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i", "ß": "ss", "æ": "ae",
     "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A"}
)  # fmt: skip
_PIECE = re.compile(r"[^\W_]+")
_JOINERS = frozenset("-‐‑.'’‘`ʻʼ´&")
"""Marks that stand inside names; any other mark ends a name."""

BREAK = ""
"""The piece that stands for a mark at which names end unless they hold one themselves."""


def without_diacritics(text: str) -> str:
    """Return the text in plain Latin letters where Unicode or custom says which ("Erdoğan" is "Erdogan")."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[str, ...]:
    """Return the runs of letters and digits in a word; (BREAK,) for a mark that ends names, () for one that joins."""
    found = tuple(_PIECE.findall(without_diacritics(word)))
    if found:
        return (*found, BREAK) if word[-1] in ",;:!?()" else found
    return () if all(c in _JOINERS for c in word) else (BREAK,)


def name_pieces(name: str) -> tuple[str, ...]:
    """Return the pieces of a name of the tables; a comma inside it is a BREAK ("Washington, D.C.")."""
    found = [piece for word in name.split() for piece in pieces(word)]
    while found and found[-1] == BREAK:
        found.pop()
    return tuple(found)


_SHORT = 4
"""Letters of a name that may be an acronym: "LeT" is not the "Let" of a sentence."""


def is_same_piece(in_text: str, in_name: str, *, shouted: bool) -> bool:
    """Say whether a piece of text can be a piece of a name.

    Case counts, but a name's small initial may be a capital ("al-Qaeda", "Al-Qaeda"), and a word in capitals
    may be a name that is not ("MOSCOW") if it has four letters or the whole line is `shouted`; and capitals within a
    name may be small ("Mackay", "MacKay").
    """
    if in_text == in_name or in_text == in_name[:1].upper() + in_name[1:]:
        return True
    if in_text == in_name.capitalize() and len(in_name) > _SHORT and not in_name.isupper() and in_name[:1].isupper():
        return True
    return in_text.isupper() and not in_name.isupper() and (shouted or len(in_text) > 3) and in_text == in_name.upper()


def is_shouted(words: tuple[str, ...]) -> bool:
    """Say whether all words of a line are in capitals, as in some headlines."""
    letters = [word for word in words if len(word) > 1 and word.isalpha()]
    return len(letters) > 1 and all(word.isupper() for word in letters)
