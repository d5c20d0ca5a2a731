"""Forms of English verbs and nouns, so that a word is found although a tagger gave it the wrong lemma."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from samarkand.language.inflection import IRREGULAR_PLURALS
from samarkand.language.irregular import read_irregular_verbs
from samarkand.language.stems import VOWELS

_PREFIXES = ("", "over", "re", "with", "under", "out", "up", "fore")
_LATIN = ("um", "us", "a", "o", "ex", "ix", "eau")  # "memoranda" or "memorandums"
_NOT_OF_MAN = frozenset({"caiman", "german", "human", "ottoman", "roman", "shaman", "talisman"})


def verb_forms(lemma: str) -> Iterator[str]:
    """Yield the forms of a verb, first its base; a regular one's doubled consonant counts as possible.

    A prefix ("re-arrest", "overthrow") inflects as what follows it does.
    """
    yield lemma
    yield _with_s(lemma)
    yield from (stem + "ing" for stem in _stems(lemma, "ing"))
    yield from _irregular_past(lemma)
    yield from (stem + "ed" for stem in _stems(lemma, "ed"))


def noun_forms(lemma: str) -> Iterator[str]:
    """Yield a noun's singular and its plurals."""
    yield lemma
    plurals = _irregular_plurals().get(lemma, [])
    yield from plurals
    if plurals and not lemma.endswith(_LATIN):
        return
    if lemma.endswith("man") and lemma not in _NOT_OF_MAN:
        yield lemma[:-2] + "en"
    else:
        yield _with_s(lemma)


@cache
def _irregular_plurals() -> dict[str, list[str]]:
    plurals = {"person": ["people"]}
    for plural, singular in IRREGULAR_PLURALS.items():
        plurals.setdefault(singular, []).append(plural)
    return plurals


def _irregular_past(lemma: str) -> tuple[str, ...]:
    for prefix in _PREFIXES:
        verb = read_irregular_verbs().get(lemma.removeprefix(prefix)) if lemma.startswith(prefix) else None
        if verb is not None:
            return tuple(prefix + form for form in verb.forms)
    return ()


def _with_s(lemma: str) -> str:
    """The third person of a verb, the plural of a noun."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str, suffix: str) -> Iterator[str]:
    if lemma.endswith("ie") and suffix == "ing":
        yield lemma[:-2] + "y"
    elif (lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe"))) or (lemma.endswith("ee") and suffix == "ed"):
        yield lemma[:-1]
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS and suffix == "ed":
        yield lemma[:-1] + "i"
    else:
        yield lemma
        if _may_double(lemma.replace("qu", "q")):
            yield lemma + lemma[-1]


def _may_double(lemma: str) -> bool:
    """A single vowel before a single last consonant: "plan", "commit", also "visit"."""
    return lemma[-1:] not in {*VOWELS, *"wxyh"} and lemma[-2:-1] in VOWELS and lemma[-3:-2] not in VOWELS
