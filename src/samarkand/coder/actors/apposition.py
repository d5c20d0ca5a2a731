"""Who stands beside whom: "its spokesman, Dmitry Peskov,", "Angela Merkel, the chancellor of Germany,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.phrases import phrase_bounds
from samarkand.coder.actors.roles import COUNTERPART
from samarkand.language import Doc, Token

_DIGITS_OF_YEAR = 4
_FARTHEST = 6
"""Tokens that may part a noun and a name that the tree calls an apposition."""

_CLOSING = frozenset({",", ".", ";", ":", "”", '"', ")", "–", "—", "who", "whose"})
_GIVING = frozenset({"elect", "re-elect", "appoint", "name", "nominate", "choose", "pick", "promote", "swear"})
_BECOMING = frozenset({"become", "remain"})
_BODIES = frozenset(
    {"administration", "government", "regime", "cabinet", "ministry", "army", "military", "police", "party", "group",
     "company", "court", "parliament", "council", "department", "agency", "authority", "forces", "troops", "committee",
     "commission", "assembly", "senate", "congress", "navy", "media", "newspaper", "city", "state", "country"}
)  # fmt: skip
"""Last words of nouns for bodies, which no person's name stands beside."""


def beside_each_other(doc: Doc, sentences: Sequence[Sequence[Chunk]]) -> dict[int, Chunk]:
    """Return for the start of each chunk with another in apposition that other one, in both directions."""
    found: dict[int, Chunk] = {}
    for chunks in sentences:
        for first in chunks:
            end = _end(doc, first)
            second = next((c for c in chunks if c.start >= end), None)
            if second is None or first.start in found or not _is_pair(doc, first, second):
                continue
            if _are_beside(doc, first, end, second) or (end == second.start and first.name.endswith(COUNTERPART)):
                found[first.start], found[second.start] = second, first
        for chunk in chunks:
            other = None if chunk.start in found else _by_tree(doc, chunk, chunks)
            if other is not None and other.start not in found:
                found[chunk.start], found[other.start] = other, chunk
    return found


def predicates(doc: Doc, sentences: Sequence[Sequence[Chunk]], year: int | None) -> Iterator[tuple[Chunk, Chunk]]:
    """Yield each person with the noun that the text says they are now: "Lin is a surgeon", "elected Lin as mayor".

    Args:
        doc: the article.
        sentences: its chunks.
        year: that of the article; an office given in another year may be held no longer.
    """
    for chunks in sentences:
        at = {i: c for c in chunks if c.kind is ChunkKind.PERSON for i in range(c.start, c.end)}
        for noun in (c for c in chunks if c.kind is ChunkKind.AGENT and not c.plural):
            yield from ((at[t.i], noun) for t in _bearers(doc[noun.head], year) if t.i in at)


def _bearers(noun: Token, year: int | None) -> Iterator[Token]:
    """Yield the words of the tree that a noun is said of, or an office is given to."""
    links, verb = list(noun.children), noun.head
    if any(c.dep_ == "advmod" and c.lower_ in ("not", "n't", "n’t") for c in (*links, *verb.children)):
        return
    if any(c.dep_ == "cop" and c.tag_ in ("VBZ", "VBP") for c in links):
        yield from (c for c in links if c.dep_ == "nsubj")
    if noun.i < verb.i or noun.dep_ not in ("xcomp", "obj", "obl", "attr") or _is_of_another_year(verb, year):
        return
    if verb.lemma_ in _BECOMING and noun.dep_ != "obl":
        yield from (c for c in verb.children if c.dep_ == "nsubj")
    if verb.lemma_ in _GIVING and (noun.dep_ == "xcomp" or any(c.lower_ == "as" for c in links)):
        yield from (c for c in verb.children if c.dep_ in ("obj", "nsubj:pass"))


def _is_of_another_year(verb: Token, year: int | None) -> bool:
    years = [int(t.text) for t in verb.subtree if t.is_digit and len(t) == _DIGITS_OF_YEAR]
    return any(one != year for one in years)


def _is_pair(doc: Doc, first: Chunk, second: Chunk) -> bool:
    """Say whether one is a person's name and the other a noun for one person; or both name the same person."""
    if first.kind is ChunkKind.PERSON and second.kind is ChunkKind.PERSON:
        return first.known is not None and first.known is second.known
    if {first.kind, second.kind} != {ChunkKind.AGENT, ChunkKind.PERSON}:
        return False
    noun = first if first.kind is ChunkKind.AGENT else second
    return not noun.plural and doc[noun.head].lower_ not in _BODIES


def _end(doc: Doc, chunk: Chunk) -> int:
    """Return the end of a chunk, of a noun with its "of" and "for" phrases."""
    return max(chunk.end, phrase_bounds(doc[chunk.head])[1]) if chunk.kind is ChunkKind.AGENT else chunk.end


def _are_beside(doc: Doc, first: Chunk, end: int, second: Chunk) -> bool:
    """Say whether only a comma and an article part the two, and a mark closes the second, or its verb follows."""
    end = _behind_bracket(doc, end)
    if end >= len(doc) or doc[end].text not in (",", "–", "—", ":"):
        return False
    if not all(_opens(doc[i].lower_) for i in range(end + 1, second.start)):
        return False
    last = _end(doc, second)
    if last >= len(doc) or doc[last].text in _CLOSING:
        return True
    return first.is_title and second.kind is ChunkKind.PERSON and doc[second.head].dep_ == "nsubj"


def _behind_bracket(doc: Doc, at: int) -> int:
    """Return where a bracket ends that begins at the index: "Lin (林文雄), a surgeon"; the index where none does."""
    if at < len(doc) and doc[at].text == "(":
        close = next((i for i in range(at + 1, min(at + _FARTHEST, len(doc))) if doc[i].text == ")"), None)
        return at if close is None else close + 1
    return at


def _opens(word: str) -> bool:
    return word in ("the", "a", "an", "his", "her", "its", "their", "’s", "'s")


def _by_tree(doc: Doc, chunk: Chunk, chunks: Sequence[Chunk]) -> Chunk | None:
    for token in doc[chunk.start : chunk.end]:
        for child in token.children:
            if child.dep_ == "appos" and not any(c.dep_.startswith(("nsubj", "cop")) for c in child.children):
                other = next((c for c in chunks if c.start <= child.i < c.end), None)
                near = other is not None and other.start - chunk.end <= _FARTHEST
                if other is not None and other is not chunk and near and _is_pair(doc, chunk, other):
                    return other
    return None
