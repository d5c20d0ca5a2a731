"""Tokens as Universal Dependencies cuts English: spaCy's English rules with ours beside them."""

import re
from collections.abc import Callable
from functools import cache

from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.symbols import ORTH  # type: ignore[import-not-found]  # compiled, without types
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from samarkand.language.tables import read_rows

TOKENIZER = "samarkand.Tokenizer.v1"

RUNS = (r"[!?]{2,}", r"={2,}", r"\*{2,}", r"~{2,}", r"_{2,}", r"-{2,}", r"\.{2,}", r"<{2,}", r">{2,}")

# UD keeps these with the word they stand before: one token "pro-government", but "Russia-backed" is three.
BOUND_PREFIXES = (
    "anti", "bi", "co", "counter", "de", "e", "ex", "extra", "hyper", "infra", "inter", "intra", "macro",
    "mega", "meta", "micro", "mid", "mini", "mono", "multi", "neo", "non", "para", "poly", "post",
    "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra",
)  # fmt: skip

TELEPHONE = r"(?:1-)?(?:[0-9]{3}-)?[0-9]{3}-[0-9]{4}"  # one token, unlike "2020-21"

# spaCy reads these as "we'd", "I'd" and as smileys; in news they are a day, a card and punctuation.
UNWANTED = ("wed", "Wed", "WED", "id", "Id", "ID", "):", "8)", "(8", "0)", "(:", "C++")


@cache
def read_abbreviations() -> dict[str, str]:
    """The abbreviations that end in a full stop without ending a sentence, each with its kind."""
    return {row["form"]: row["kind"] for row in read_rows("abbreviations.tsv")}


def build_tokenizer(nlp: Language) -> Tokenizer:
    """The tokenizer for the vocabulary of `nlp`; every character of the text is in a token or is one blank after it."""
    defaults = nlp.Defaults
    bound = "|".join(f"[{prefix[0]}{prefix[0].upper()}]{prefix[1:]}" for prefix in BOUND_PREFIXES)
    hyphen = rf"(?:(?<=[{ALPHA}0-9])|(?<=[{ALPHA}]\.))(?:-|–|—|--|---)(?=[{ALPHA}])"
    infixes = [rule for rule in map(str, defaults.infixes or ()) if "-|–" not in rule]
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(defaults.tokenizer_exceptions),
        prefix_search=compile_prefix_regex([*RUNS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex(
            [*RUNS, r"(?<=[0-9])(?:[AaPp]\.?[Mm]\.?)", *(defaults.suffixes or ())]
        ).search,
        infix_finditer=compile_infix_regex([*RUNS, *infixes, hyphen]).finditer,
        token_match=re.compile(rf"(?:{bound})-[{ALPHA}]+$|{TELEPHONE}$").match,
        url_match=defaults.url_match,
    )


def _exceptions(rules: dict[str, list[dict[int, str]]]) -> dict[str, list[dict[int, str]]]:
    kept = {form: tokens for form, tokens in rules.items() if form not in UNWANTED}
    for form in read_abbreviations():
        kept[form] = [{ORTH: form}]
        kept.setdefault(form.upper(), [{ORTH: form.upper()}])
    for form in ("wanna", "Wanna", "WANNA"):
        kept[form] = [{ORTH: form[:3]}, {ORTH: form[3:]}]
    for form in ("and/or", "And/or", "And/Or", "AND/OR"):
        left, right = form.split("/")
        kept[form] = [{ORTH: left}, {ORTH: "/"}, {ORTH: right}]
    return kept


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # spaCy's registries have no types
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """The factory that a pipeline's config names."""
    return build_tokenizer
