"""English inflection undone by rule: the candidates for a base form, and which of them is a word."""

from dataclasses import dataclass

VOWELS = frozenset("aeiou")
NEVER_UNDOUBLED = ("ll", "ss", "ff", "zz", "ee", "oo")
SILENT_E_ENDINGS = (
    "v", "c", "u", "dg", "at", "iz", "is", "ys", "rs", "ns", "rg", "ang", "in", "ir", "as", "bl", "dl", "fl", "gl",
    "kl", "pl", "tl", "zl",
)  # fmt: skip
PREFIXES = ("mis", "re", "over", "un", "dis", "out", "de", "co", "pre", "under", "counter", "mal")

PLURAL_ONLY = frozenset(
    [
        "aircraft",
        "barracks",
        "cattle",
        "clothes",
        "crossroads",
        "diabetes",
        "economics",
        "ethics",
        "gallows",
        "goods",
        "headquarters",
        "logistics",
        "mathematics",
        "means",
        "measles",
        "mechanics",
        "news",
        "offspring",
        "people",
        "physics",
        "police",
        "politics",
        "premises",
        "proceeds",
        "remains",
        "series",
        "sheep",
        "species",
        "spacecraft",
        "statistics",
        "tactics",
        "thanks",
        "troops",
    ]
)
IRREGULAR_PLURALS = {
    "analyses": "analysis", "appendices": "appendix", "axes": "axis", "bacteria": "bacterium", "bases": "base",
    "calves": "calf", "children": "child", "crises": "crisis", "criteria": "criterion", "diagnoses": "diagnosis",
    "elves": "elf", "feet": "foot", "geese": "goose", "halves": "half", "hooves": "hoof", "hypotheses": "hypothesis",
    "indices": "index", "knives": "knife", "leaves": "leaf", "lice": "louse", "lives": "life", "loaves": "loaf",
    "matrices": "matrix", "men": "man", "mice": "mouse", "oases": "oasis", "oxen": "ox", "parentheses": "parenthesis",
    "phenomena": "phenomenon", "scarves": "scarf", "selves": "self", "sheaves": "sheaf", "shelves": "shelf",
    "strata": "stratum", "syntheses": "synthesis", "teeth": "tooth", "theses": "thesis", "thieves": "thief",
    "wives": "wife", "wolves": "wolf", "women": "woman",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """How often forms were counted as base verbs and as singular nouns or adjectives."""

    as_verb: dict[str, int]
    as_noun: dict[str, int]


def base_of_past(form: str, attested: Attested) -> str:
    """The verb whose regular past or passive participle this lower-case form is; itself if it is none."""
    if (
        not form.endswith("ed")
        or len(form) < 4
        or (form.endswith("eed") and form not in {"agreed", "freed", "decreed"})
    ):
        return form
    if form.endswith("ied"):
        return _best([form[:-3] + "y", form[:-1]], attested.as_verb, form[:-3] + "y")
    return _from_stem(form[:-2], attested)


def base_of_gerund(form: str, attested: Attested) -> str:
    """The verb whose -ing form this lower-case form is; itself if it is none."""
    if not form.endswith("ing") or len(form) < 5 or not VOWELS.intersection(form[:-3] + ("a" if "y" in form else "")):
        return form
    stem = form[:-3]
    if stem.endswith("y") and len(stem) <= 3:
        return _best([stem, stem[:-1] + "ie"], attested.as_verb, stem)
    return _from_stem(stem, attested)


def base_of_third_person(form: str, attested: Attested) -> str:
    """The verb whose -s form this lower-case form is; itself if it is none."""
    return _without_s(form, attested.as_verb)


def singular(form: str, attested: Attested) -> str:
    """The singular of a lower-case plural noun."""
    if form in PLURAL_ONLY or form[:1].isdigit() or form.startswith("'"):
        return form
    if form in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[form]
    if form.endswith("men") and len(form) > 4:
        return form[:-2] + "an"
    return _without_s(form, attested.as_noun)


def positive(form: str, ending: str, attested: Attested) -> str:
    """The adjective or adverb whose comparative (`er`) or superlative (`est`) this lower-case form is."""
    if not form.endswith(ending) or len(form) < len(ending) + 3:
        return form
    stem = form.removesuffix(ending)
    candidates = [stem, stem + "e", *_undoubled(stem), *([stem[:-1] + "y"] if stem.endswith("i") else [])]
    return _best(candidates, attested.as_noun, form)


def _without_s(form: str, counts: dict[str, int]) -> str:
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or len(form) < 3:
        return form
    if form.endswith("ies"):
        return _best([form[:-3] + "y", form[:-1]], counts, form[:-3] + "y" if len(form) > 4 else form[:-1])
    if form.endswith("es"):
        hissing = form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "uses"))
        return _best([form[:-1], form[:-2]], counts, form[:-2] if hissing else form[:-1])
    return form[:-1]


def _from_stem(stem: str, attested: Attested) -> str:
    """The verb behind a stem from which -ed or -ing was cut."""
    candidates = [stem, stem + "e", *_undoubled(stem), *([stem[:-1]] if stem.endswith("ck") else [])]
    if _would_double(stem) and attested.as_verb.get(stem + "e", 0):
        candidates.remove(stem)
    for prefix in ("", *PREFIXES):
        known = [c for c in candidates if c.startswith(prefix) and attested.as_verb.get(c.removeprefix(prefix), 0)]
        if known:
            return max(known, key=lambda candidate: attested.as_verb[candidate.removeprefix(prefix)])
    return _guess(stem)


def _guess(stem: str) -> str:
    """The likely spelling where no candidate was ever counted."""
    if undoubled := _undoubled(stem):
        return undoubled[0]
    return stem + "e" if stem.endswith(SILENT_E_ENDINGS) or _would_double(stem) else stem


def _would_double(stem: str) -> bool:
    """A syllable like `star` or `hop`, which spells its endings with `rr` or `pp`."""
    one_vowel = len(stem) > 2 and sum(letter in VOWELS for letter in stem) == 1
    return one_vowel and stem[-2] in VOWELS and stem[-1] not in "wxy"


def _undoubled(stem: str) -> list[str]:
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
    return [stem[:-1]] if doubled and (not stem.endswith(NEVER_UNDOUBLED) or stem.endswith("ll")) else []


def _best(candidates: list[str], counts: dict[str, int], fallback: str) -> str:
    """The candidate counted most often; the fallback if none was counted."""
    best = max(candidates, key=lambda candidate: counts.get(candidate, 0))
    return best if counts.get(best, 0) else fallback
