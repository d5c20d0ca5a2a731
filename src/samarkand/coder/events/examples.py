"""Example sentences of the lexicon, which are its tests: "[France] condemned {Russia} on Tuesday."

Square brackets mark the source, braces the target. An example shows that its entry gives the type; a silent sentence
shows that no event of the entry's type comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.grammar import Grammar
from samarkand.coder.events.sense import Lexicon, Operator, Sense
from samarkand.coder.events.tree import subtree
from samarkand.language import Doc, Token

_MARKS = re.compile(r"[\[\]{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence without its marks, where its two actors stand, and the types one of which must come out."""

    entry: str
    file: str
    sentence: str
    source: range | None
    target: range | None
    types: tuple[str, ...]
    silent: bool


def examples_of(lexicon: Lexicon) -> Iterator[Example]:
    """Yield all examples of a lexicon in the order of its entries."""
    for sense in lexicon.senses:
        yield from _of_entry(sense, (sense.type,))
    for operator in lexicon.operators:
        results = tuple(dict.fromkeys(operator.result.values()))
        types = () if "keep" in results else tuple(t for t in results if t not in ("keep", "none"))
        yield from _of_entry(operator, types)


def _of_entry(entry: Sense | Operator, types: tuple[str, ...]) -> Iterator[Example]:
    for text in entry.examples:
        yield _example(entry, text, types, silent=False)
    for text in entry.silent:
        yield _example(entry, text, types, silent=True)


def _example(entry: Sense | Operator, text: str, types: tuple[str, ...], *, silent: bool) -> Example:
    return Example(
        entry=entry.name,
        file=entry.file,
        sentence=_MARKS.sub("", text),
        source=_marked(text, "[", "]"),
        target=_marked(text, "{", "}"),
        types=types,
        silent=silent,
    )


def _marked(text: str, opening: str, closing: str) -> range | None:
    start = text.find(opening)
    if start < 0:
        return None
    before = len(_MARKS.sub("", text[:start]))
    return range(before, before + len(_MARKS.sub("", text[start : text.index(closing, start)])))


def fault(example: Example, doc: Doc, lexicon: Lexicon) -> str | None:
    """Return what is wrong with an example in its parsed sentence, None if it holds; it must not be a silent one."""
    found = [c for sentence in doc.sents for c in Grammar(sentence, lexicon).candidates()]
    shown = "; ".join(f"{c.type} {_words(c.sources)} -> {_words(c.targets)}" for c in found) or "nothing"
    if any(_holds(c, example) for c in found):
        return None
    return f"wanted {' or '.join(example.types)}, found {shown}"


def _holds(candidate: Candidate, example: Example) -> bool:
    if example.types and candidate.type not in example.types:
        return False
    if not _among(candidate.sources, example.source):
        return False
    return _among(candidate.targets, example.target) or (
        candidate.reciprocal and _among(candidate.sources, example.target)
    )


def _among(heads: Sequence[Token], mark: range | None) -> bool:
    if mark is None:
        return True
    for head in heads:
        doc, under = head.doc, subtree(head)
        start, end = doc[under.start].idx, doc[under.stop - 1].idx + len(doc[under.stop - 1])
        if start < mark.stop and mark.start < end:
            return True
    return False


def _words(heads: Sequence[Token]) -> str:
    return "[" + ", ".join(head.text for head in heads) + "]"
