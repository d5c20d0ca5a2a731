"""The actors of an article, asked by the token that an item's role hangs from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from samarkand.coder.actors.apposition import beside_each_other, predicates
from samarkand.coder.actors.bystanders import find_bystanders
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.chunking import bare_chunk, chunks_of
from samarkand.coder.actors.holders import with_holders
from samarkand.coder.actors.mentioned import is_mention
from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.phrases import POSSESSIVES, complement, conjuncts, is_partitive, phrase_bounds
from samarkand.coder.actors.pronouns import antecedents, is_pair, is_pronoun
from samarkand.coder.actors.references import References
from samarkand.coder.actors.salience import SEX, read_story
from samarkand.knowledge import ActorKind, Knowledge
from samarkand.language import Reading, Token
from samarkand.model import ActorMention, ActorReference, PlaceMention, Span

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_MODIFYING = ("nmod:poss", "amod", "compound", "nmod", "det", "nummod", "flat")


def find_actors(reading: Reading, knowledge: Knowledge, places: Sequence[PlaceMention] = ()) -> Actors:
    """Return all actors that the coded sentences of an article name, as of its day.

    Args:
        reading: the article's sentences.
        knowledge: who is who.
        places: those of the article; they help to tell of which country "police" are.
    """
    day = reading.article.published
    chunks = with_holders(chunks_of(reading, knowledge, places), reading.doc, knowledge, day)
    beside = beside_each_other(reading.doc, chunks)
    told = [_with_noun(c, beside.get(c.start)) for of_sentence in chunks for c in of_sentence]
    told += [_enriched(person, noun) for person, noun in predicates(reading.doc, chunks, day.year if day else None)]
    references = References(reading.doc, day, knowledge, told)
    bystanders = find_bystanders(reading, chunks, places, knowledge)
    return Actors(reading, chunks, references, knowledge, beside, places, bystanders)


class Actors:
    """The actors of one article."""

    def __init__(
        self,
        reading: Reading,
        chunks: Sequence[Sequence[Chunk]],
        references: References,
        knowledge: Knowledge,
        beside: Mapping[int, Chunk],
        places: Sequence[PlaceMention],
        bystanders: Mapping[int, Chunk],
    ) -> None:
        self._reading = reading
        self._knowledge = knowledge
        self._chunks = chunks
        self._references = references
        self._at: dict[int, Chunk] = {
            i: c for of_sentence in chunks for c in of_sentence for i in range(c.start, c.end)
        }
        self._sentence_of = {i: n for n, s in enumerate(reading.sentences) for i in range(s.tokens.start, s.tokens.end)}
        self._beside_of = beside
        self._bystanders = bystanders
        self._uses = {place.start: place.use for place in places}
        people = read_story(reading.doc, [sentence.tokens for sentence in reading.sentences], chunks)
        self._pointed: dict[int, tuple[Chunk, ...]] = {at: (chunk,) for at, chunk in people.items()}
        self._asked: dict[int, tuple[ActorReference, ...]] = {}

    @property
    def mentions(self) -> tuple[ActorMention, ...]:
        """All words that name an actor, resolved pronouns included, in the order of the text."""
        text = self._reading.article.text
        mentioned = [c for cs in self._chunks for c in cs if self.is_mention(c)]
        found = [(self._references.span(c), c.known.id if c.known else None) for c in mentioned]
        for token in (t for s in self._reading.sentences for t in s.tokens if is_pronoun(t) and t.i not in self._at):
            pointed = self._antecedents(token)
            if len(pointed) == 1:
                found.append((_token_span(token), pointed[0].known.id if pointed[0].known else None))
        found.sort(key=lambda f: (f[0].start, f[0].end))
        return tuple(ActorMention(start=s.start, end=s.end, text=s.of(text), actor=a) for s, a in found)

    @property
    def text(self) -> str:
        """The text of the article."""
        return self._reading.article.text

    @property
    def chunks(self) -> Sequence[Sequence[Chunk]]:
        """The chunks of each coded sentence, in order."""
        return self._chunks

    def is_mention(self, chunk: Chunk) -> bool:
        """Say whether a chunk names an actor, and not a place, the kind of a thing or what someone is."""
        return is_mention(chunk, self._reading.doc, self._uses)

    def beside(self, chunk: Chunk) -> Chunk | None:
        """Return the chunk in apposition to a chunk, or None."""
        return self._beside_of.get(chunk.start)

    def chunk(self, token: Token) -> Chunk | None:
        """Return the chunk that the token belongs to, or None."""
        return self._at.get(token.i)

    def chunks_in(self, start: int, end: int) -> tuple[Chunk, ...]:
        """Return the chunks that lie between two token indices, in order."""
        inside = [c for i in range(start, end) if (c := self._at.get(i)) is not None and c.start == i]
        return tuple(c for c in inside if c.end <= end)

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the political actors that the noun phrase of the token stands for, in the order of the text.

        () where it stands for none that can be told.
        """
        if token.i not in self._asked:
            self._asked[token.i] = _each_once(self._resolve(token, 0))
        return self._asked[token.i]

    def anyone(self, token: Token) -> ActorReference:
        """Return whom the phrase of the token stands for, actor of the tables or not; several as one reference."""
        found = self.of(token)
        if found:
            return _together(found)
        span = self._phrase_span(token)
        name = span.of(self._reading.article.text)
        return ActorReference(
            actor=None,
            name=name,
            code=None,
            country=None,
            sectors=(),
            office=None,
            office_unknown=False,
            mention=(span,),
        )

    def modifier(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the actors that modify a noun: "Turkey's rejection", "Saudi strikes", "a U.S.-led attack"."""
        found: list[ActorReference] = []
        for child in token.children:
            if child.i < token.i and child.dep_.startswith(_MODIFYING):
                found += self._resolve(child, 0) if not self._shares_chunk(child, token) else ()
                found += [r for grand in child.children if grand.i < child.i for r in self._modifying(grand)]
        return _each_once(found)

    def reference(self, chunk: Chunk) -> ActorReference:
        """Return the reference of a chunk by itself."""
        return self._references.of(chunk)

    def named(self, name: Named) -> ActorReference:
        """Return the reference of a name by itself: of the state in "Russian President"."""
        return self._references.of(bare_chunk(name, self._reading.doc))

    def span(self, chunk: Chunk) -> Span:
        """Return where the words of a chunk stand."""
        return self._references.span(chunk)

    def token(self, index: int) -> Token:
        """Return the token of an index."""
        return self._reading.doc[index]

    def words_without_body(self, chunk: Chunk) -> str:
        """Return a nominal without the body in it: "foreign minister" of "Iran's foreign minister"."""
        tokens = self._reading.doc[chunk.start : chunk.end]
        kept = [t for t in tokens if not (chunk.body and chunk.body.holds(t.i)) and t.text not in POSSESSIVES]
        return "".join(t.text_with_ws for t in kept).strip()

    def state(self, country: str, mention: Span) -> ActorReference:
        """Return the state of an ISO code as what the words at the mention stand for."""
        state = self._knowledge.actor(country)
        return ActorReference(
            actor=state.id,
            name=state.name,
            code=state.code or state.id,
            country=state.country,
            sectors=("GOV",),
            office=None,
            office_unknown=False,
            mention=(mention,),
        )

    def kind_of(self, id_: str) -> ActorKind:
        """Return what kind of actor an id of the tables stands for."""
        return self._knowledge.actor(id_).kind

    def _modifying(self, token: Token) -> tuple[ActorReference, ...]:
        return self._resolve(token, 0) if token.dep_.startswith((*_MODIFYING, "obl")) else ()

    def _shares_chunk(self, first: Token, second: Token) -> bool:
        chunk = self._at.get(first.i)
        return chunk is not None and chunk is self._at.get(second.i)

    def _resolve(self, token: Token, depth: int) -> tuple[ActorReference, ...]:
        if depth > 6:
            return ()
        own = self._own(token, depth)
        chunk = self._at.get(token.i)
        heads = [token] if chunk is None else list(token.doc[chunk.start : chunk.end])
        joined = [c for h in heads for c in conjuncts(h) if chunk is None or not chunk.start <= c.i < chunk.end]
        return (*own, *(r for c in joined for r in self._own(c, depth + 1)))

    def _own(self, token: Token, depth: int) -> tuple[ActorReference, ...]:
        """Return whom the token stands for without what is coordinated with it."""
        if (chunk := self._at.get(token.i)) is not None and not is_pair(token):
            return self._of_chunk(chunk)
        if (bystander := self._bystanders.get(token.i)) is not None and not is_pair(token):
            return (self._references.of(bystander),)
        if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
            return self._relative(token, depth)
        if is_pronoun(token) or is_pair(token):
            mention = (_token_span(token),) if is_pronoun(token) else (self._phrase_span(token),)
            return tuple(self._references.of(c, mention) for c in self._antecedents(token))
        if is_partitive(token) and (whole := complement(token, "of", "in")) is not None:
            return self._partly(token, whole, depth)
        return self._appositive(token)

    def _partly(self, token: Token, whole: Token, depth: int) -> tuple[ActorReference, ...]:
        """Return the actors of "dozens of lawmakers", with the whole phrase as their words."""
        mention = (self._phrase_span(token),)
        return tuple(replace(r, mention=mention) for r in self._resolve(whole, depth + 1))

    def _of_chunk(self, chunk: Chunk) -> tuple[ActorReference, ...]:
        """Return the reference of a chunk; a noun with a name beside it stands for the one named."""
        beside = self.beside(chunk)
        if chunk.kind is ChunkKind.AGENT and beside is not None and beside.kind is ChunkKind.PERSON:
            mention = tuple(sorted((self._references.span(chunk), self._references.span(beside))))
            return (self._references.of(_enriched(beside, chunk), mention),)
        behind = self._at.get(chunk.end)
        if chunk.kind is ChunkKind.AGENT and behind is not None and _is_named_body(chunk, behind):
            return (self._references.of(behind),)
        return (self._references.of(_with_noun(chunk, beside)),)

    def _relative(self, token: Token, depth: int) -> tuple[ActorReference, ...]:
        for clause in (token.head, *token.head.ancestors):
            if clause.dep_.startswith("acl"):
                return self._own(clause.head, depth + 1) if clause.head.i < token.i else ()
            if clause.dep_ in ("ccomp", "ROOT", "root"):
                break
        chunk = self._at.get(token.i - 1) or (self._at.get(token.i - 2) if token.i > 1 else None)
        return self._of_chunk(chunk) if chunk is not None and token.lower_ != "that" else ()

    def _appositive(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the named actor beside a noun that is none by itself: "the port city's mayor", "a Kremlin critic"."""
        for child in token.children if token.pos_ in _NOMINAL else ():
            chunk = self._at.get(child.i)
            if chunk is None or chunk.kind is ChunkKind.STATE:
                continue
            if child.dep_ == "appos" and child.i > token.i:
                return self._of_chunk(chunk)
        return ()

    def _antecedents(self, token: Token) -> tuple[Chunk, ...]:
        if token.i not in self._pointed and token.lower_ not in SEX:
            here = self._sentence_of.get(token.i)
            upto = slice(0, here + 1) if here is not None else slice(0, 0)
            self._pointed[token.i] = antecedents(token, self._chunks[upto])
        return self._pointed.get(token.i, ())

    def _phrase_span(self, token: Token) -> Span:
        start, end = phrase_bounds(token)
        last = token.doc[end - 1]
        return Span(start=token.doc[start].idx, end=last.idx + len(last))


def _is_named_body(noun: Chunk, name: Chunk) -> bool:
    """Say whether the name right behind a noun is of the body: "state agency Xinhua"."""
    body = name.kind is ChunkKind.ORGANISATION and name.known is not None
    return body and not noun.plural and noun.sectors != () and noun.end == name.start


def _with_noun(chunk: Chunk, beside: Chunk | None) -> Chunk:
    """Return a person with what the noun in apposition tells."""
    if chunk.kind is ChunkKind.PERSON and beside is not None and beside.kind is ChunkKind.AGENT:
        return _enriched(chunk, beside)
    return chunk


def _enriched(person: Chunk, noun: Chunk) -> Chunk:
    """Return the person with what the noun beside the name tells, where the name itself tells nothing."""
    return replace(
        person,
        country=person.country or noun.country,
        sectors=person.sectors or noun.sectors,
        body=person.body or noun.body,
        title=person.title or noun.title,
        is_office=person.is_office or (person.title is None and noun.is_office),
    )


def _together(references: Sequence[ActorReference]) -> ActorReference:
    """Return several who speak with one voice as one reference, with what all of them share."""
    first, *others = references
    if not others:
        return first
    return ActorReference(
        actor=None,
        name=" and ".join(r.name for r in references),
        code=first.code if all(r.code == first.code for r in others) else None,
        country=first.country if all(r.country == first.country for r in others) else None,
        sectors=tuple(s for s in first.sectors if all(s in r.sectors for r in others)),
        office=None,
        office_unknown=False,
        mention=tuple(sorted({span for r in references for span in r.mention})),
    )


def _token_span(token: Token) -> Span:
    return Span(start=token.idx, end=token.idx + len(token))


def _each_once(references: Iterable[ActorReference]) -> tuple[ActorReference, ...]:
    """Return the references without repeats of one actor."""
    return tuple({(r.actor or r.name): r for r in reversed(list(references))}.values())[::-1]
