"""Which part of a person's name stands for the person later in a text."""

from __future__ import annotations

from functools import lru_cache

from samarkand.knowledge.folding import name_pieces

FAMILY_NAME_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "KHM", "SGP"})
"""States in whose names the family name comes first."""

_PARTICLES = frozenset(
    (
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "abd",
        "abdul",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "st",
        "ul",
        "ur",
        "mac",
        "mc",
    )
)
"""Words that belong to the family name after them."""

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=8192)
def family_names(name: str, country: str | None) -> tuple[str, ...]:
    """Return the short forms that news uses for a person, the likeliest first, in pieces joined by blanks.

    "Xi Jinping" of China is "Xi"; "Mohammed bin Salman" is "bin Salman" and "Salman"; a single name stays as it is.
    """
    parts = name_pieces(name)
    while len(parts) > 1 and parts[-1].lower() in _SUFFIXES:
        parts = parts[:-1]
    if len(parts) < 2:
        return parts
    if country in FAMILY_NAME_FIRST and "-" not in name.split()[0]:
        return (parts[0], parts[-1]) if country in ("SGP", "HKG", "VNM") else (parts[0],)
    last_word = len(name_pieces(name.split()[-1])) if not _ends_in_suffix(name) else 1
    start = len(parts) - last_word
    while start > 1 and parts[start - 1].lower() in _PARTICLES:
        start -= 1
    forms = [" ".join(parts[start:]), " ".join(parts[len(parts) - last_word :]), parts[-1]]
    return tuple(dict.fromkeys(forms))


def _ends_in_suffix(name: str) -> bool:
    return name.split()[-1].lower().rstrip(".") in _SUFFIXES
