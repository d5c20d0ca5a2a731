"""Lemmas as UD writes them: exceptions from the training data, irregular verbs, then rules that never invent."""

from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from samarkand.language.attested import Attested
from samarkand.language.contractions import ONE_READING, is_have
from samarkand.language.inflection import positive, singular
from samarkand.language.irregular import read_irregular_verbs
from samarkand.language.tables import parse_rows, read_rows
from samarkand.language.verbs import VerbTables, verb_base

LEMMATIZER = "samarkand_lemmas"

LEAST_AS_VERB = 2  # what was counted once is a slip
KNOWN_AS_VERB = 1_000_000  # a verb of our own list goes before what was counted
KEEPS_ITS_FORM = frozenset({"PROPN", "PUNCT", "SYM", "X", "SPACE"})
PLAIN_PUNCTUATION = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTables:
    """All that the lemmatizer looks up."""

    exceptions: dict[tuple[str, str], str]
    verbs: VerbTables
    attested: Attested


@cache
def read_lemma_tables() -> LemmaTables:
    """The tables beside this module, read once."""
    verbs = VerbTables.of(read_irregular_verbs())
    return LemmaTables(
        exceptions={(row["form"], row["upos"]): row["lemma"] for row in read_rows("lemma_exceptions.tsv")},
        verbs=verbs,
        attested=_attested(read_rows("word_counts.tsv"), verbs),
    )


def read_attested(table: str) -> Attested:
    """The counts in the text of a table of word counts, with the verbs that we know without counting."""
    return _attested(parse_rows(table), VerbTables.of(read_irregular_verbs()))


def _attested(rows: list[dict[str, str]], verbs: VerbTables) -> Attested:
    counts = [(row["form"], int(row["as_verb"]), int(row["as_noun"])) for row in rows]
    return Attested(
        as_verb=dict.fromkeys(sorted(verbs.bases), LEAST_AS_VERB)
        | {form: verb for form, verb, _ in counts if verb >= LEAST_AS_VERB}
        | {row["base"]: KNOWN_AS_VERB for row in read_rows("known_verbs.tsv")},
        as_noun={form: noun for form, _, noun in counts if noun},
    )


def lemma(form: str, upos: str, tag: str = "") -> str:
    """The lemma of a form with its UD part of speech and, where known, its Penn tag."""
    tables = read_lemma_tables()
    if upos in {"PUNCT", "SYM"}:
        return form.translate(PLAIN_PUNCTUATION)
    plain = form.replace("’", "'")
    if plain.lower() == "her" and tag == "PRP":
        return "she"
    if plain.lower() in ONE_READING:
        return ONE_READING[plain.lower()]
    for looked_up in (plain, plain.lower()):
        if (looked_up, upos) in tables.exceptions:
            return tables.exceptions[looked_up, upos]
    return by_rule(plain, upos, tag, tables)


def by_rule(form: str, upos: str, tag: str, tables: LemmaTables) -> str:
    """The lemma without the exceptions: what is left for forms that training never showed."""
    lower = form.lower()
    if upos in {"VERB", "AUX"}:
        base = verb_base(lower, tag, tables.verbs, tables.attested)
        return base.capitalize() if tag == "NNP" and form[:1].isupper() else base
    if upos == "NUM":
        return lower.replace(",", "") if lower[:1].isdigit() else lower
    if upos == "PROPN" and tag == "NNPS" and lower.endswith("s") and not form.isupper():
        stem = singular(lower, tables.attested)
        return form[: len(stem)] if lower.startswith(stem) else form[:1] + stem[1:]
    if upos in KEEPS_ITS_FORM or _is_name_like(form, tag, tables):
        return form
    if upos == "NOUN":
        return singular(lower, tables.attested) if tag in {"NNS", ""} else lower
    if lower == "further" and tag == "RBR":
        return "far"  # but an adjective is "further": more, not more distant
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


def token_lemma(token: Token) -> str:
    """The lemma of a tagged token; what follows tells whether "'s" and "'d" are forms of "have"."""
    return "have" if is_have(token) else lemma(token.text, token.pos_, token.tag_)


@Language.component(LEMMATIZER)
def set_lemmas(doc: Doc) -> Doc:
    """Give every token its lemma; runs after the tagger and the morphologizer."""
    for token in doc:
        token.lemma_ = token_lemma(token)
    return doc
