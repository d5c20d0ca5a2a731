"""Parsed words as plain Python: each attribute is read from spaCy once, under spaCy's name.

The rules ask for the label, lemma or dependants of one word many times, and spaCy builds its answer anew each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self, overload

from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Token:
    """A word with its place in text and tree; written once, by `Doc.of`."""

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    morph: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_sent_start: bool
    is_alpha: bool
    is_digit: bool
    is_punct: bool
    is_space: bool
    is_title: bool
    like_num: bool
    head: Token = field(init=False)
    children: tuple[Token, ...] = ()
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)
    sent: TokenSpan = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def text_with_ws(self) -> str:
        """The word with the blank behind it."""
        return self.text + self.whitespace_

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words over this one, the nearest first."""
        at = self
        while at.head is not at:
            at = at.head
            yield at

    @property
    def subtree(self) -> Iterator[Token]:
        """This word and all that hang on it, each between those on its left and those on its right."""
        for child in self.children:
            if child.i < self.i:
                yield from child.subtree
        yield self
        for child in self.children:
            if child.i > self.i:
                yield from child.subtree

    def is_ancestor(self, other: Token) -> bool:
        """Say whether the other word hangs on this one, directly or not."""
        return self in other.ancestors

    def nbor(self, step: int = 1) -> Token:
        """The word some steps behind this one, before it for a negative number.

        Raises:
            IndexError: the text ends before.
        """
        place = self.i + step
        if place < 0:
            raise IndexError(f"no word {-step} places before '{self.text}'")
        return self.doc.tokens[place]


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """The words from one place of a Doc to before another."""

    doc: Doc
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> TokenSpan: ...

    def __getitem__(self, place: int | slice) -> Token | TokenSpan:
        if isinstance(place, slice):
            start, end, _ = place.indices(self.end - self.start)
            return TokenSpan(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][place]

    @property
    def text(self) -> str:
        """The words as the text has them."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def start_char(self) -> int:
        """Where in the text the first word begins."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where in the text the last word ends."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The word nearest to the root of its sentence, the first of several."""
        at, best, least = self.doc.tokens[self.start], self.doc.tokens[self.start], len(self.doc)
        for at in self:
            if at.head is at:
                return at
            if not self.start <= at.head.i < self.end and (depth := sum(1 for _ in at.ancestors)) < least:
                best, least = at, depth
        return best

    @property
    def sent(self) -> TokenSpan:
        """The sentence of the first word."""
        return self.doc.tokens[self.start].sent

    @property
    def ents(self) -> list[TokenSpan]:
        """The names that stand inside."""
        return [name for name in self.doc.ents if self.start <= name.start and name.end <= self.end]


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Doc:
    """A whole text as words; `doc[i].i` is `i`."""

    text: str
    vocab: Vocab
    tokens: list[Token] = field(default_factory=list)
    sents: tuple[TokenSpan, ...] = ()
    ents: tuple[TokenSpan, ...] = ()

    @classmethod
    def of(cls, parsed: SpacyDoc) -> Self:
        """Read a parsed Doc of spaCy's; one without sentences is one sentence."""
        doc = cls(text=parsed.text, vocab=parsed.vocab)
        doc.tokens = tokens = [
            Token(
                doc=doc,
                i=token.i,
                idx=token.idx,
                text=token.text,
                lower_=token.lower_,
                lemma_=token.lemma_,
                tag_=token.tag_,
                pos_=token.pos_,
                dep_=token.dep_,
                morph=str(token.morph),
                ent_type_=token.ent_type_,
                ent_iob_=token.ent_iob_,
                whitespace_=token.whitespace_,
                is_sent_start=bool(token.is_sent_start),
                is_alpha=token.is_alpha,
                is_digit=token.is_digit,
                is_punct=token.is_punct,
                is_space=token.is_space,
                is_title=token.is_title,
                like_num=token.like_num,
            )
            for token in parsed
        ]
        children: list[list[Token]] = [[] for _ in tokens]
        for token, source in zip(tokens, parsed, strict=True):
            token.head = tokens[source.head.i]
            token.left_edge, token.right_edge = tokens[source.left_edge.i], tokens[source.right_edge.i]
            if token.head is not token:
                children[token.head.i].append(token)
        for token in tokens:
            token.children = tuple(children[token.i])
        doc.ents = tuple(TokenSpan(doc, name.start, name.end, name.label_) for name in parsed.ents)
        bounds = [(s.start, s.end) for s in parsed.sents] if parsed.has_annotation("SENT_START") else [(0, len(tokens))]
        doc.sents = tuple(TokenSpan(doc, start, end) for start, end in bounds)
        for sentence in doc.sents:
            for token in sentence:
                token.sent = sentence
        return doc

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> TokenSpan: ...

    def __getitem__(self, place: int | slice) -> Token | TokenSpan:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return TokenSpan(self, start, max(start, end))
        return self.tokens[place]

    def char_span(self, start: int, end: int) -> TokenSpan | None:
        """The words from one offset of the text to another; None where a word crosses one of the two."""
        inside = [token.i for token in self.tokens if start <= token.idx < end]
        span = TokenSpan(self, inside[0], inside[-1] + 1) if inside else None
        return span if span is not None and (span.start_char, span.end_char) == (start, end) else None
