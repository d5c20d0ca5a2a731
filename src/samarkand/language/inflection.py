"""English inflection undone by rule: the candidates for a base form, and which of them is a word."""

from samarkand.language.attested import Attested
from samarkand.language.stems import VOWELS, base_of_stem
from samarkand.language.tables import read_rows

IRREGULAR_PLURALS = {
    row["plural"]: row["singular"] for row in read_rows("irregular_plurals.tsv") if row["plural"] != row["singular"]
}
PLURAL_ONLY = frozenset(row["plural"] for row in read_rows("irregular_plurals.tsv") if row["plural"] == row["singular"])
IRREGULAR_POSITIVES = {
    "better": "good", "best": "good", "worse": "bad", "worst": "bad", "elder": "old", "eldest": "old",
    "farther": "far", "farthest": "far", "furthest": "far",
}  # fmt: skip

_HISSING = ("s", "x", "z", "ch", "sh")
_LONGEST_WITH_IE = 4  # "dies", "lies", "ties"; longer ones end in "y" unless counted otherwise


def base_of_past(form: str, attested: Attested) -> str:
    """The verb whose regular past or passive participle this lower-case form is; itself if it is none."""
    if not form.endswith("ed") or not _has_vowel(form[:-2]):
        return form
    if form.endswith("eed"):
        return form[:-1] if attested.as_verb.get(form[:-1], 0) > attested.as_verb.get(form, 0) else form
    if form.endswith("ied"):
        return _best([form[:-3] + "y", form[:-1], form[:-2]], attested.as_verb, form[:-3] + "y")
    return base_of_stem(form[:-2], attested)


def base_of_gerund(form: str, attested: Attested) -> str:
    """The verb whose -ing form this lower-case form is; itself if it is none."""
    if not form.endswith("ing") or not _has_vowel(form[:-3]):
        return form
    stem = form[:-3]
    if stem.endswith("y"):
        return _best([stem, stem[:-1] + "ie"], attested.as_verb, stem)
    return base_of_stem(stem, attested)


def base_of_third_person(form: str, attested: Attested) -> str:
    """The verb whose -s form this lower-case form is; itself if it is none."""
    return _without_s(form, attested.as_verb, attested.as_noun)


def singular(form: str, attested: Attested) -> str:
    """The singular of a lower-case plural noun."""
    if form in PLURAL_ONLY or form[:1].isdigit() or form.startswith("'"):
        return form
    if form in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[form]
    if form.endswith("men") and len(form) > 4:
        return form[:-2] + "an"
    if form.endswith("is"):
        return form if form in attested.as_noun else form[:-1]
    before, hyphen, last = form.rpartition("-")
    if hyphen and last and not last[:1].isdigit():
        return before + hyphen + singular(last, attested)
    return form[:-2] if form.endswith("'s") else _without_s(form, attested.as_noun, attested.as_verb)


def positive(form: str, ending: str, attested: Attested) -> str:
    """The adjective or adverb whose comparative (`er`) or superlative (`est`) this lower-case form is."""
    if form in IRREGULAR_POSITIVES:
        return IRREGULAR_POSITIVES[form]
    if not form.endswith(ending) or len(form) < len(ending) + 3:
        return form
    stem = form.removesuffix(ending)
    undoubled = [stem[:-1]] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in VOWELS else []
    candidates = [stem, stem + "e", *undoubled, *([stem[:-1] + "y"] if stem.endswith("i") else [])]
    return _best(candidates, attested.as_noun, form)


def _has_vowel(stem: str) -> bool:
    return bool(VOWELS.intersection(stem.replace("y", "i")))


def _without_s(form: str, *counts: dict[str, int]) -> str:
    """The form without -s or -es; of several spellings the one counted most, in the first table that has any."""
    if not form.endswith("s") or form.endswith("ss") or len(form) < 3:
        return form
    if form.endswith(("us", "is")):
        return _best([form[:-1]], counts[0], form)
    likely, *others = _spellings_without_s(form)
    for table in counts:
        best = _best([likely, *others], table, "")
        if best:
            return best
    return likely


def _spellings_without_s(form: str) -> list[str]:
    """The likely spelling first."""
    if form.endswith("ies"):
        with_y, with_ie = form[:-3] + "y", form[:-1]
        return [with_y, with_ie] if len(form) > _LONGEST_WITH_IE else [with_ie, with_y]
    stem = form[:-2]
    if not form.endswith("es") or not stem.endswith((*_HISSING, "o")):
        return [form[:-1]]
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "tzes", "oes", "uses")):
        undoubled = [stem[:-1]] if stem.endswith(("zz", "uss", "ass")) else []
        return [*undoubled, stem, form[:-1]] if stem.endswith("zz") else [stem, form[:-1], *undoubled]
    return [form[:-1], stem]


def _best(candidates: list[str], counts: dict[str, int], fallback: str) -> str:
    """The candidate counted most often; the fallback if none was counted."""
    best = max(candidates, key=lambda candidate: counts.get(candidate, 0))
    return best if counts.get(best, 0) else fallback
