"""Noun phrases in the trees: where a phrase begins, what is coordinated with it, what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from samarkand.language import Token

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PREMODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
_PARTICIPLES = frozenset(
    {"retired", "ousted", "deposed", "exiled", "elected", "appointed", "jailed", "detained", "ruling"}
)
"""Participles that belong to a title whatever the tagger calls them: "retired General Ann Lee"."""

_OUTSIDE = frozenset({"acl", "acl:relcl", "appos", "parataxis", "punct", "conj", "cc", "dep", "list", "case", "cop"})
_PARTITIVES = frozenset(
    {
        "dozen",
        "hundred",
        "thousand",
        "million",
        "ten",
        "score",
        "number",
        "group",
        "member",
        "majority",
        "minority",
        "some",
        "most",
        "one",
        "all",
        "both",
        "many",
        "rest",
        "part",
        "several",
        "none",
        "few",
        "half",
        "crowd",
        "couple",
        "pair",
        "handful",
        "coalition",
        "union",
        "wing",
        "branch",
        "faction",
        "leadership",
        "side",
        "kind",
        "people",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
    }
)
"""Nouns and numbers whose actor stands behind "of": "dozens of lawmakers", "members of the U.S. Congress"."""


_JOINING = frozenset({"and", "or", "&", "plus", "nor"})


def window_start(first: int, token: Token, *, links: bool = False) -> int:
    """Return the index of the first of the adjacent words that can belong to a name or noun at `first`.

    Args:
        first: index of the name's first token.
        token: any token of the sentence.
        links: go on over "of", "for" and "and", as in "Secretary of State".
    """
    doc, start = token.doc, token.sent.start
    at = first
    while at > start:
        before = doc[at - 1]
        joins = before.text in POSSESSIVES or before.text in ("-", "–") or (links and before.lower_ in ("of", "for"))
        modifies = before.pos_ in _PREMODIFIERS or (before.lower_ in _PARTICIPLES and before.dep_ == "amod")
        if not joins and (not modifies or before.is_punct):
            break
        at -= 1
    while at < first and (doc[at].text in POSSESSIVES or doc[at].lower_ in ("of", "for", "-", "–")):
        at += 1
    return at


def conjuncts(token: Token) -> Iterator[Token]:
    """Yield the nominal heads coordinated with the token, in the order of the text.

    A comma alone joins nobody: without "and" or "or" in the series what follows is beside it or elsewhere.
    """
    series = list(_series(token))
    links = [c for t in (token, *series) for c in t.children] + [t.left_edge for t in series]
    if any(link.dep_ == "cc" or link.lower_ in _JOINING for link in links):
        yield from series


def _series(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ == "conj" and child.i > token.i and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"):
            yield child
            yield from _series(child)


def complement(token: Token, *prepositions: str) -> Token | None:
    """Return the head of the phrase behind one of the prepositions that belongs to the noun ("rebels in Congo")."""
    for child in token.children:
        if child.dep_.startswith(("nmod", "obl")) and child.i > token.i:
            cases = [c.lower_ for c in child.children if c.dep_ == "case"]
            if cases and cases[0] in prepositions:
                return child
    return None


def is_partitive(token: Token) -> bool:
    """Say whether the noun is only a part or number of what stands behind "of"."""
    return token.lemma_.lower() in _PARTITIVES or token.lower_ in _PARTITIVES or token.pos_ == "NUM"


def phrase_bounds(token: Token) -> tuple[int, int]:
    """Return the token indices of the noun phrase of a head, without its clauses, appositions and conjuncts."""
    inside = {token.i}
    stack = [child for child in token.children if child.dep_ not in _OUTSIDE]
    while stack:
        child = stack.pop()
        inside.add(child.i)
        stack += [c for c in child.children if c.dep_ == "case" or c.dep_ not in _OUTSIDE]
    start = end = token.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    return start, end + 1
