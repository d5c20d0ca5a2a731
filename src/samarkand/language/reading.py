"""An article joined with its trees: one Doc whose text is the article's text, so offsets are the article's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Token as SpacyToken
from threadpoolctl import ThreadpoolController

from samarkand.language.pipeline import load_pipeline
from samarkand.language.tokens import Doc, TokenSpan
from samarkand.model import CODED_BLOCKS, Article, Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a coded block; `tokens` begins and ends with a word, and `tokens[0].idx` is `start`."""

    start: int
    end: int
    block: Block
    tokens: TokenSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with the sentences of its coded blocks.

    `doc.text` is `article.text`: a token's `idx` is its offset there. What lies between the coded blocks is one token
    each, in no sentence.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]


def read_sentences(article: Article, nlp: Language | None = None) -> Reading:
    """Parse each coded block by itself and join the trees into one Doc over the whole text.

    White space inside a block does not change its tree: the parser sees single blanks. A block goes through the
    matrices alone: with others beside it, sums could differ in the last digit, and so its tree.
    """
    pipeline = nlp if nlp is not None else load_pipeline()
    blocks = [block for block in article.blocks if block.kind in CODED_BLOCKS and block.start < block.end]
    texts = [article.text[block.start : block.end] for block in blocks]
    columns, bounds = _Columns(), list[tuple[Block, int, int]]()
    offset = 0
    with _thread_pools().limit(limits=1, user_api="blas"):
        for block, text in zip(blocks, texts, strict=True):
            parsed = pipeline(" ".join(text.split()))
            columns.add_filler(article.text[offset : block.start])
            first = len(columns.words)
            columns.add_parsed(parsed, text)
            bounds.append((block, first, len(columns.words)))
            offset = block.end
    columns.add_filler(article.text[offset:])
    doc = columns.as_doc(pipeline)
    sentences = (sentence for block, first, last in bounds for sentence in _sentences(doc, block, first, last))
    return Reading(article=article, doc=doc, sentences=tuple(sentences))


@cache
def _thread_pools() -> ThreadpoolController:
    """The pools of the matrix libraries: with one thread the numbers do not depend on the machine's cores.

    One thread is also the fastest: the matrices are small, and threads that wait spin.
    """
    return ThreadpoolController()


def _sentences(doc: Doc, block: Block, first: int, last: int) -> Iterator[Sentence]:
    """The sentences between two places of the Doc, without white space at their ends."""
    start = first
    while start < last:
        end = start + 1
        while end < last and not doc[end].is_sent_start:
            end += 1
        words = [place for place in range(start, end) if not doc[place].is_space]
        if words:
            tokens = doc[words[0] : words[-1] + 1]
            yield Sentence(start=tokens.start_char, end=tokens.end_char, block=block, tokens=tokens)
        start = end


@dataclass(slots=True, kw_only=True)
class _Columns:
    """The Doc to be, one list for each attribute; heads are places in the whole Doc."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    ents: list[str] = field(default_factory=list)

    def add_filler(self, text: str) -> None:
        """Text between coded blocks: one token that is its own root."""
        if text:
            self._add(text, tag="", pos="X", morph="", lemma=text, head=len(self.words), label="dep", ent="O")

    def add_parsed(self, parsed: SpacyDoc, text: str) -> None:
        """A parsed block, with the white space of its text put back as tokens."""
        offset, places = 0, list[int]()
        added = list[int]()
        for token in parsed:
            if token.is_space:
                places.append(len(self.words))
                continue
            found = text.index(token.text, offset)
            self._add_space(text[offset:found])
            places.append(len(self.words))
            added.append(token.i)
            self._add_token(token)
            offset = found + len(token.text)
        self._add_space(text[offset:])
        for place in added:
            self.heads[places[place]] = places[parsed[place].head.i]

    def _add_token(self, token: SpacyToken) -> None:
        ent = "O" if token.ent_iob_ in {"O", ""} else f"{token.ent_iob_}-{token.ent_type_}"
        self._add(
            token.text,
            tag=token.tag_,
            pos=token.pos_,
            morph=str(token.morph),
            lemma=token.lemma_,
            head=len(self.words),
            label=token.dep_,
            ent=ent,
        )

    def _add_space(self, text: str) -> None:
        """One blank belongs to the word before it; any other white space is a token that hangs on that word."""
        if text == " " and self.words and not self.words[-1].isspace():
            self.spaces[-1] = True
        elif text:
            head = len(self.words) - 1 if self.words else 0
            inside = self.ents[-1] if self.ents else "O"
            self._add(text, tag="_SP", pos="SPACE", morph="", lemma=text, head=head, label="dep", ent=inside)

    def _add(self, word: str, *, tag: str, pos: str, morph: str, lemma: str, head: int, label: str, ent: str) -> None:
        self.words.append(word)
        self.spaces.append(False)
        self.tags.append(tag)
        self.pos.append(pos)
        self.morphs.append(morph)
        self.lemmas.append(lemma)
        self.heads.append(head)
        self.labels.append(label)
        self.ents.append(ent)

    def as_doc(self, nlp: Language) -> Doc:
        """The Doc of all columns."""
        joined = SpacyDoc(
            nlp.vocab,
            words=self.words,
            spaces=self.spaces,
            tags=self.tags,
            pos=self.pos,
            morphs=self.morphs,
            lemmas=self.lemmas,
            heads=self.heads,
            deps=self.labels,
            ents=self.ents,
        )
        return Doc.of(joined)
