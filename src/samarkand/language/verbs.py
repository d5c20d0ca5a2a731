"""The base of a verb form: irregular verbs first, then the endings; a wrong tag is noticed where the form shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from samarkand.language.attested import Attested
from samarkand.language.inflection import base_of_gerund, base_of_past, base_of_third_person
from samarkand.language.irregular import BASES_TOO, IrregularVerb
from samarkand.language.stems import PREFIXES

_BASE_TAGS = frozenset({"VB", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbTables:
    """The irregular verbs, by past form and by base."""

    by_past: dict[str, str]
    bases: frozenset[str]

    @classmethod
    def of(cls, irregular: Mapping[str, IrregularVerb]) -> "VerbTables":
        """The tables of these verbs."""
        by_past = {form: base for base, verb in irregular.items() for form in verb.forms}
        return cls(by_past=by_past, bases=frozenset(irregular))


def verb_base(form: str, tag: str, verbs: VerbTables, attested: Attested) -> str:
    """The base of a lower-case form; one that can only be a past or an -ing form loses its ending despite its tag."""
    if tag in _BASE_TAGS and (form in verbs.bases or form in BASES_TOO):
        return form
    if tag not in {"VBZ", "VBG"} or form not in verbs.bases:
        past = _irregular(form, tag, verbs)
        if past:
            return past
    if _drops_g(form, tag, attested):
        form, tag = form.rstrip("'") + "g", "VBG"
    base = _without_ending(form, tag, verbs, attested)
    return form if tag in _BASE_TAGS and _may_be_base(form, base, attested) else base


def _drops_g(form: str, tag: str, attested: Attested) -> bool:
    """Whether this is an -ing form as some say it: "goin'"; one tagged as a base only if no verb is written so."""
    bare = form.rstrip("'")
    if not bare.endswith("in") or tag not in {"VBG", *_BASE_TAGS}:
        return False
    return tag == "VBG" or (form not in attested.as_verb and base_of_gerund(bare + "g", attested) in attested.as_verb)


def _may_be_base(form: str, base: str, attested: Attested) -> bool:
    """Whether to believe a tag that says that a form has no ending: "focus" and "embed", not "meeting"."""
    as_form, as_base = attested.as_verb.get(form, 0), attested.as_verb.get(base, 0)
    return as_base <= as_form and (as_form > 0 or form.endswith("s"))


def _irregular(form: str, tag: str, verbs: VerbTables) -> str:
    """The verb whose irregular past this is, also behind a prefix ("re-elected" has none, "crossbred" has)."""
    if form in verbs.by_past:
        return verbs.by_past[form]
    if tag not in {"VBD", "VBN"}:
        return ""
    before, hyphen, rest = form.rpartition("-")
    if hyphen and rest in verbs.by_past:
        return before + hyphen + verbs.by_past[rest]
    for prefix in PREFIXES:
        rest = form.removeprefix(prefix)
        if rest != form and len(rest) > 2 and rest in verbs.by_past:
            return prefix + verbs.by_past[rest]
    return ""


def _without_ending(form: str, tag: str, verbs: VerbTables, attested: Attested) -> str:
    """The form without the ending that it has."""
    if form in verbs.bases and tag != "VBZ":
        return form
    if form.endswith("ing"):
        return base_of_gerund(form, attested)
    if form.endswith("ed"):
        return base_of_past(form, attested)
    return base_of_third_person(form, attested) if tag not in {"VBD", "VBN", "VBG"} else form
