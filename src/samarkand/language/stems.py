"""The verb behind a stem from which -ed or -ing was cut: which spellings it may have, and which of them is a word."""

from functools import cache

from samarkand.language.attested import Attested
from samarkand.language.tables import read_rows

VOWELS = frozenset("aeiou")
PREFIXES = (
    "re", "mis", "over", "un", "dis", "out", "de", "co", "pre", "under", "counter", "mal", "fore", "up", "inter",
    "cross", "en", "sub", "super", "trans", "back",
)  # fmt: skip

_DOUBLED = frozenset("bdgklmnprtz")
_DOUBLED_S = ("us", "as")  # "focussed", "gassed"; hardly any other verb ends in one s
_SHORTEST_REST = 3  # behind a prefix


def base_of_stem(stem: str, attested: Attested) -> str:
    """The verb whose stem this is ("plann", "hop", "panick"): one that was counted, or else the likely spelling."""
    spellings = [*_spellings(stem)]
    known = (
        _most_counted(spellings, attested.as_verb)
        or _of_prefixed(stem, attested)
        or _most_counted(spellings, attested.as_noun)
    )
    return known or _guess(stem)


def _spellings(stem: str) -> list[str]:
    """The spellings that could have this stem; "hop" is the stem of "hope", since "hop" has "hopp"."""
    spellings = [] if _would_double(stem) and not stem.endswith("s") else [stem]
    if not stem.endswith(("e", "ck")) or stem.endswith(("re", "ue", "we", "ye")):
        spellings.append(stem + "e")
    return [*spellings, *_undoubled(stem), *([stem[:-1]] if stem.endswith("ck") else [])]


def _most_counted(spellings: list[str], counts: dict[str, int]) -> str:
    """The spelling counted most often; nothing where none was."""
    best = max(spellings, key=lambda spelling: counts.get(spelling, 0))
    return best if counts.get(best, 0) else ""


def _of_prefixed(stem: str, attested: Attested) -> str:
    """The spelling whose rest behind a prefix or a hyphen was counted: "re-route", "mismanage"; nothing for others."""
    before, hyphen, rest = stem.rpartition("-")
    if hyphen and rest:
        return before + hyphen + base_of_stem(rest, attested)
    for prefix in PREFIXES:
        rest = stem.removeprefix(prefix)
        if rest != stem and len(rest) >= _SHORTEST_REST:
            known = _most_counted(_spellings(rest), attested.as_verb)
            if known:
                return prefix + known
    return ""


def _guess(stem: str) -> str:
    """The likely spelling where none was ever counted."""
    undoubled = _undoubled(stem)
    if undoubled and stem[-1] != "s":
        return undoubled[0]
    return stem + "e" if _would_double(stem) or _takes_e(stem) else stem


def _takes_e(stem: str) -> bool:
    """What the longest ending in the table says."""
    endings = _endings()
    return next((endings[stem[start:]] for start in range(len(stem)) if stem[start:] in endings), False)


@cache
def _endings() -> dict[str, bool]:
    return {row["ending"]: row["takes_e"] == "yes" for row in read_rows("stem_endings.tsv")}


def _would_double(stem: str) -> bool:
    """A syllable like `star` or `hop`, which spells its endings with `rr` or `pp`."""
    heard = stem.replace("qu", "q")
    one_vowel = len(heard) > 2 and sum(letter in VOWELS for letter in heard) == 1
    return one_vowel and heard[-2] in VOWELS and heard[-1] not in "wxy"


def _undoubled(stem: str) -> list[str]:
    """The stem with one of two last consonants ("plan" of "plann"), if that can be a verb: "mil" of "mill" cannot."""
    if len(stem) < 4 or stem[-1] != stem[-2]:
        return []
    if stem.endswith("ll") and _would_double(stem[:-1]):
        return []
    return [stem[:-1]] if stem[-1] in _DOUBLED or stem[:-1].endswith(_DOUBLED_S) else []
