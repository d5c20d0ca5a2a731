"""Short forms that an article itself explains: "National Police Agency (NPA)", later "NPA"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import ActorKind
from samarkand.language import TokenSpan

_LONGEST, _SHORTEST = 8, 2
_SMALL = frozenset({"of", "the", "for", "and", "to", "in", "on", "de", "&"})


def with_acronyms(sentences: Sequence[tuple[TokenSpan, Sequence[Named]]]) -> list[list[Named]]:
    """Return the names of each sentence; an acronym that the article explains stands for what it explains."""
    explained: dict[str, Named] = {}
    for tokens, names in sentences:
        for acronym, full in _explained(tokens, names):
            explained.setdefault(acronym, full)
    if not explained:
        return [list(names) for _, names in sentences]
    return [_applied(tokens, names, explained) for tokens, names in sentences]


def _explained(tokens: TokenSpan, names: Sequence[Named]) -> Iterator[tuple[str, Named]]:
    """Yield each acronym in parentheses behind words with its initials, and the name that these words are."""
    doc = tokens.doc
    for token in tokens[1:-1]:
        acronym = token.text
        if not (_is_acronym(acronym) and doc[token.i - 1].text == "(" and doc[token.i + 1].text == ")"):
            continue
        start = _start_of_full(tokens, token.i - 1, acronym)
        if start is None:
            continue
        whole = next((n for n in names if n.end == token.i - 1 and n.start <= start), None)
        if whole is not None and whole.known is not None:
            yield acronym, whole
            continue
        world_body = next((n for n in names if n.start == token.i and _is_world_body(n)), None)
        if world_body is not None:  # its name spelt in another way: "U.N. High Commission for Refugees (UNHCR)"
            yield acronym, world_body
            continue
        inside = next((n for n in names if start <= n.start and n.end < token.i and n.kind is ChunkKind.STATE), None)
        text = doc[start : token.i - 1].text
        land = inside.known if inside else None
        kind = ChunkKind.ORGANISATION
        yield acronym, Named(start=start, end=token.i - 1, kind=kind, name=text, land=land, words=text)


def _is_world_body(named: Named) -> bool:
    return named.known is not None and named.known.kind is ActorKind.ORGANISATION


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "").replace("-", "")
    return letters.isalpha() and letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST


def _start_of_full(tokens: TokenSpan, end: int, acronym: str) -> int | None:
    """Return where the words begin whose capitals the acronym is made of; None where they are none."""
    doc, letters = tokens.doc, [c.lower() for c in acronym if c.isalpha()]
    at = end - 1
    while letters and at >= max(tokens.start, end - 2 * _LONGEST):
        word = doc[at].text
        if word[:1].isupper() and word[0].lower() == letters[-1]:
            letters.pop()
        elif word.lower() not in _SMALL and word != "-":
            return None
        elif word[:1].lower() == letters[-1] and word.lower() != "the":
            letters.pop()
        if not letters:
            return at
        at -= 1
    return None


def _applied(tokens: TokenSpan, names: Sequence[Named], explained: Mapping[str, Named]) -> list[Named]:
    """Return the names with those words that the article explains, spelt out or not, as what they stand for."""
    found = [_meant(n, tokens, explained) for n in names]
    taken = {i for n in found for i in range(n.start, n.end)}
    for token in tokens:
        full = explained.get(token.text)
        if full is not None and token.i not in taken:
            found.append(replace(full, start=token.i, end=token.i + 1, words=token.text))
    return sorted(found, key=lambda n: n.start)


def _meant(named: Named, tokens: TokenSpan, explained: Mapping[str, Named]) -> Named:
    full = explained.get(tokens.doc[named.start : named.end].text)
    if full is None or (named.known is not None and named.known is full.known):
        return named
    return replace(full, start=named.start, end=named.end, words=tokens.doc[named.start : named.end].text)
