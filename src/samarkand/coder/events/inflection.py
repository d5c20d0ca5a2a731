"""Forms of English verbs and nouns, so that a word is found although a tagger gave it the wrong lemma."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_VOWELS = "aeiou"
_IRREGULAR_PLURALS = {"man": "men", "woman": "women", "policeman": "policemen", "serviceman": "servicemen",
                      "gunman": "gunmen", "crisis": "crises", "person": "people"}  # fmt: skip
_UNCHANGED = {"bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "rid", "set",
              "shed", "shut", "split", "spread", "thrust", "upset"}  # fmt: skip


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table = files("samarkand.language").joinpath("irregular_verbs.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t")
    return {row["base"]: (*row["past"].split("/"), *row["participle"].split("/")) for row in rows}


def verb_forms(lemma: str) -> Iterator[str]:
    """Yield the forms of a verb, first its base; a regular one's doubled consonant counts as possible.

    A prefix ("re-arrest", "overthrow") inflects as what follows it does.
    """
    yield lemma
    yield _third_person(lemma)
    yield from (stem + "ing" for stem in _stems(lemma, "ing"))
    yield from _past_of(lemma)
    yield from (stem + "ed" for stem in _stems(lemma, "ed"))


def _past_of(lemma: str) -> tuple[str, ...]:
    if lemma in _UNCHANGED:
        return (lemma,)
    for prefix in ("", "over", "re", "with", "under", "out", "up", "fore"):
        rest = lemma.removeprefix(prefix)
        if lemma.startswith(prefix) and rest in _irregular():
            return tuple(prefix + form for form in _irregular()[rest])
    return ()


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stems(lemma: str, suffix: str) -> Iterator[str]:
    if lemma.endswith("ie") and suffix == "ing":
        yield lemma[:-2] + "y"
    elif (lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe"))) or (lemma.endswith("ee") and suffix == "ed"):
        yield lemma[:-1]
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS and suffix == "ed":
        yield lemma[:-1] + "i"
    else:
        yield lemma
        if lemma[-1:] not in _VOWELS + "wxyh" and lemma[-2:-1] in _VOWELS and lemma[-3:-2] not in _VOWELS:
            yield lemma + lemma[-1]


def noun_forms(lemma: str) -> Iterator[str]:
    """Yield a noun's singular and plural."""
    yield lemma
    if lemma in _IRREGULAR_PLURALS:
        yield _IRREGULAR_PLURALS[lemma]
    else:
        yield _third_person(lemma)
