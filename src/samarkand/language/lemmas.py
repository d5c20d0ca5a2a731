"""Lemmas as UD writes them: exceptions from the training data, irregular verbs, then rules that never invent."""

from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from samarkand.language.inflection import (
    Attested,
    base_of_gerund,
    base_of_past,
    base_of_third_person,
    positive,
    singular,
)
from samarkand.language.irregular import read_irregular_verbs
from samarkand.language.tables import parse_rows, read_rows

LEMMATIZER = "samarkand_lemmas"

LEAST_AS_VERB = 5  # counts below are slips and nouns
KEEPS_ITS_FORM = frozenset({"PROPN", "PUNCT", "SYM", "X", "SPACE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTables:
    """All that the lemmatizer looks up."""

    exceptions: dict[tuple[str, str], str]
    past_verbs: dict[str, str]
    base_verbs: frozenset[str]
    attested: Attested


@cache
def read_lemma_tables() -> LemmaTables:
    """The tables beside this module, read once."""
    irregular = read_irregular_verbs()
    return LemmaTables(
        exceptions={(row["form"], row["upos"]): row["lemma"] for row in read_rows("lemma_exceptions.tsv")},
        past_verbs={form: base for base, verb in irregular.items() for form in verb.forms},
        base_verbs=frozenset(irregular),
        attested=_attested(read_rows("word_counts.tsv")),
    )


def read_attested(table: str) -> Attested:
    """The counts in the text of a table of word counts."""
    return _attested(parse_rows(table))


def _attested(rows: list[dict[str, str]]) -> Attested:
    counts = [(row["form"], int(row["as_verb"]), int(row["as_noun"])) for row in rows]
    return Attested(
        as_verb={form: verb for form, verb, _ in counts if verb >= LEAST_AS_VERB},
        as_noun={form: noun for form, _, noun in counts if noun},
    )


def lemma(form: str, upos: str, tag: str = "") -> str:
    """The lemma of a form with its UD part of speech and, where known, its Penn tag."""
    tables = read_lemma_tables()
    plain = form.replace("’", "'")
    for looked_up in (plain, plain.lower()):
        if (looked_up, upos) in tables.exceptions:
            return tables.exceptions[looked_up, upos]
    return by_rule(plain, upos, tag, tables)


def by_rule(form: str, upos: str, tag: str, tables: LemmaTables) -> str:
    """The lemma without the exceptions: what is left for forms that training never showed."""
    lower = form.lower()
    if upos in {"VERB", "AUX"}:
        return _verb(lower, tag, tables)
    if upos == "NUM":
        return lower.replace(",", "") if lower[:1].isdigit() else lower
    if upos == "PROPN" and tag == "NNPS" and lower.endswith("s") and not form.isupper():
        stem = singular(lower, tables.attested)
        return form[: len(stem)] if lower.startswith(stem) else form[:1] + stem[1:]
    if upos in KEEPS_ITS_FORM or _is_name_like(form, tag, tables):
        return form
    if upos == "NOUN":
        return singular(lower, tables.attested) if tag in {"NNS", ""} else lower
    if tag in {"JJR", "RBR", "JJS", "RBS"}:
        return positive(lower, "er" if tag.endswith("R") else "est", tables.attested)
    return lower


def _is_name_like(form: str, tag: str, tables: LemmaTables) -> bool:
    """Adjectives and nouns that UD writes with a capital: parts of names, nationalities, acronyms."""
    if form.islower() or not form[:1].isupper():
        return False
    if tag in {"NNP", "NNPS"}:
        return True
    unknown = form.lower() not in tables.attested.as_noun
    return unknown and tag in {"JJ", "NN"} and (tag == "JJ" or (form.isupper() and len(form) > 1))


def _verb(form: str, tag: str, tables: LemmaTables) -> str:
    """A base or present form stays unless it can only be a past; the others lose their ending."""
    attested = tables.attested
    if tag in {"VB", "VBP", "MD"} and (form in tables.base_verbs or attested.as_verb.get(form, 0)):
        return form
    if form in tables.past_verbs and tag not in {"VBZ", "VBG"}:
        return tables.past_verbs[form]
    if form.endswith("ing") and tag in {"VBG", ""} and form not in tables.base_verbs:
        return base_of_gerund(form, attested)
    if form.endswith("ed") and tag not in {"VBG", "VBZ"}:
        return base_of_past(form, attested)
    if form.endswith("s") and tag in {"VBZ", ""} and form not in tables.base_verbs:
        return base_of_third_person(form, attested)
    return form


def token_lemma(token: Token) -> str:
    """The lemma of a tagged token."""
    return lemma(token.text, token.pos_, token.tag_)


@Language.component(LEMMATIZER)
def set_lemmas(doc: Doc) -> Doc:
    """Give every token its lemma; runs after the tagger and the morphologizer."""
    for token in doc:
        token.lemma_ = token_lemma(token)
    return doc
