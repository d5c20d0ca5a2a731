"""How often a word form stands where a base verb or a singular noun stands, counted in raw text."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

BEFORE_VERBS = frozenset(
    ["to", "will", "would", "could", "should", "must", "can", "may", "might", "cannot", "n't", "shall"]
)
BEFORE_NOUNS = frozenset(
    [
        "a",
        "an",
        "this",
        "that",
        "each",
        "every",
        "another",
        "the",
        "his",
        "its",
        "their",
        "our",
        "any",
        "no",
        "of",
        "as",
    ]
)
LEAST_AS_VERB, LEAST_AS_NOUN = 2, 12

_WORD = re.compile(r"[a-z][a-z]+$")


def count_words(lines: Iterable[str]) -> list[tuple[str, int, int]]:
    """(form, times after "to" or a modal, times after a determiner) for forms seen often enough, in order."""
    verbs, nouns = Counter[str](), Counter[str]()
    for line in lines:
        tokens = line.split()
        for before, word in itertools.pairwise(tokens):
            if before in BEFORE_VERBS:
                verbs.update([word] if _WORD.match(word) else [])
            elif before in BEFORE_NOUNS:
                nouns.update([word] if _WORD.match(word) else [])
    return [
        (form, verbs[form], nouns[form])
        for form in sorted({*verbs, *nouns})
        if verbs[form] >= LEAST_AS_VERB or nouns[form] >= LEAST_AS_NOUN
    ]


def write_word_counts(tokenized: Path, target: Path) -> None:
    """Write the table that `samarkand.language.lemmas` reads."""
    with tokenized.open(encoding="utf-8") as lines:
        rows = count_words(lines)
    text = "".join(f"{form}\t{verb}\t{noun}\n" for form, verb, noun in rows)
    target.write_text("form\tas_verb\tas_noun\n" + text, encoding="utf-8")
