"""Whom "he" and "she" mean: the person of the right sex who stands out most at that point of the story.

Each mention of a person, pronouns included, makes the person stand out, by its place in the sentence; what was gained
halves with every sentence (Lappin and Leass 1994). The pronouns are read in the order of the text, so that each counts
for those after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.quoted import in_quotation
from samarkand.knowledge import ActorKind
from samarkand.language import Doc, Token, TokenSpan

SEX = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
"""The pronouns of one person, and the sex that each tells."""

_POSSESSIVES = frozenset({"his", "her", "hers"})
_REFLEXIVES = frozenset({"himself", "herself"})
_SAYING = frozenset(
    {"say", "add", "tell", "note", "state", "explain", "stress", "argue", "warn", "insist", "claim", "reply", "write",
     "continue", "conclude", "announce", "declare", "point", "observe", "recall", "emphasise", "emphasize", "ask"}
)  # fmt: skip

_PEOPLE: dict[str, str | None] = {
    **dict.fromkeys(("woman", "girl", "mother", "mum", "mom", "wife", "daughter", "sister", "lady", "aunt", "niece",
                     "widow", "grandmother", "actress", "girlfriend", "businesswoman"), "f"),
    **dict.fromkeys(("man", "boy", "father", "dad", "husband", "son", "brother", "uncle", "nephew", "widower",
                     "grandfather", "actor", "gentleman", "boyfriend", "businessman", "gunman"), "m"),
    **dict.fromkeys(("teacher", "student", "doctor", "lawyer", "author", "driver", "victim", "witness", "resident",
                     "suspect", "defector", "passenger", "colleague", "friend", "child", "patient", "prisoner",
                     "scientist", "researcher", "professor", "photographer", "neighbour", "neighbor", "relative",
                     "teenager", "singer", "writer", "attacker", "bomber", "assailant", "migrant", "refugee")),
}  # fmt: skip
"""Nouns for one person who is no political actor, and the sex that they tell. "She" may mean one, and then nobody
of the tables: "Lee met the woman. She wept." """

_RECENCY = 100.0
_SUBJECT, _OBJECT, _OTHER, _INNER = 100.0, 50.0, 30.0, 10.0
_OF_NAME = 20.0
_GOES_ON_SPEAKING = 150.0
_OF_TOPIC, _MANY = 20.0, 8
"""Whom the story is about stays in mind: so much for each mention, however old, up to so many."""

_FADES = 0.5
_LEAST = 3.0
"""Below this a person is forgotten: five sentences after a single mention as a subject."""

_UNNAMED = 0.6
_UNSEXED = 0.7
"""What a person counts of whom only a noun tells, and one whose sex neither tables nor title nor given name tell."""


@dataclass(slots=True)
class _Person:
    """A person of the story, as far as it has been read; without a chunk where only a noun tells of one."""

    chunk: Chunk | None
    sex: str | None
    weight: float = 0.0
    mentions: int = 0
    last: int = -1


class Story:
    """The persons of a story, read sentence by sentence."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._people: dict[str, _Person] = {}
        self._speaker: _Person | None = None
        self.meant: dict[int, Chunk] = {}

    def read(self, sentence: TokenSpan, chunks: Sequence[Chunk]) -> None:
        """Read a sentence: its people gain weight, its pronouns are given their person."""
        for person in self._people.values():
            person.weight *= _FADES
        self._people = {name: p for name, p in self._people.items() if p.weight >= _LEAST}
        people = [chunk for chunk in chunks if _is_person(chunk)]
        inside = {at for chunk in people for at in range(chunk.start, chunk.end)}
        starting = {chunk.start: chunk for chunk in people}
        ahead = self._subject_ahead(sentence, chunks)
        for token in sentence:
            if token.i in starting:
                self._meet(starting[token.i])
            elif token.i not in inside and _is_unnamed(token):
                self._meet_unnamed(token)
            elif token.lower_ in SEX:
                self._point(token, sentence, ahead)

    def _subject_ahead(self, sentence: TokenSpan, chunks: Sequence[Chunk]) -> Chunk | None:
        """Return the person who is the subject of the main clause: "In her speech, Lee said"."""
        subjects = [child for child in sentence.root.children if child.dep_.startswith("nsubj")]
        heads = {chunk.head: chunk for chunk in chunks if _is_person(chunk)}
        return next((heads[subject.i] for subject in subjects if subject.i in heads), None)

    def _meet(self, chunk: Chunk) -> None:
        person = self._people.setdefault(chunk.name, _Person(chunk=chunk, sex=None))
        person.sex = person.sex or _sex(chunk)
        head = self._doc[chunk.head]
        self._mention(person, head, _OF_NAME)

    def _meet_unnamed(self, noun: Token) -> None:
        sex = _PEOPLE[noun.lemma_]
        self._mention(self._people.setdefault(f"a {noun.lemma_}", _Person(chunk=None, sex=sex)), noun)

    def _mention(self, person: _Person, head: Token, more: float = 0.0) -> None:
        person.weight = max(person.weight, _RECENCY + _weight_of_role(head) + more)
        person.mentions += 1
        person.last = head.i
        if _speaks(head):
            self._speaker = person

    def _point(self, token: Token, sentence: TokenSpan, ahead: Chunk | None) -> None:
        found = self._first_met(token, ahead) or self._best(token, sentence)
        if found is None:
            return
        if found.chunk is not None:
            self.meant[token.i] = found.chunk
        found.sex = found.sex or SEX[token.lower_]
        self._mention(found, token)

    def _first_met(self, token: Token, ahead: Chunk | None) -> _Person | None:
        """Return the person whom a pronoun in front of the main clause means before the name comes."""
        if ahead is None or ahead.start < token.i or in_quotation(token):
            return None
        if _sex(ahead) not in (SEX[token.lower_], None):
            return None
        others = [p for p in self._people.values() if p.last >= token.sent.start]
        return None if others else self._people.setdefault(ahead.name, _Person(chunk=ahead, sex=_sex(ahead)))

    def _best(self, token: Token, sentence: TokenSpan) -> _Person | None:
        """Return the person who stands out most of those whom the pronoun can mean."""
        quoted = in_quotation(token)
        best, most = None, 0.0
        for person in self._people.values():
            if person.sex not in (SEX[token.lower_], None) or self._is_barred(person, token):
                continue
            if quoted and person is self._speaker_around(token, sentence):
                continue
            weight = person.weight * _certainty(person) + _OF_TOPIC * min(person.mentions, _MANY)
            weight += _GOES_ON_SPEAKING if person is self._speaker and _speaks(token) and not quoted else 0.0
            if weight > most:
                best, most = person, weight
        return best

    def _speaker_around(self, token: Token, sentence: TokenSpan) -> _Person | None:
        """Return who speaks the quotation: whom its sentence names as speaker, else who spoke last."""
        for other in sentence:
            if _speaks(other) and not in_quotation(other):
                for person in self._people.values():
                    if (person.chunk and person.chunk.head == other.i) or person.last == other.i:
                        return person
        return self._speaker

    def _is_barred(self, person: _Person, token: Token) -> bool:
        """Say whether grammar forbids it: "Lee saw him" is not about Lee, "Lee saw himself" is about nobody else."""
        if token.lower_ in _POSSESSIVES and token.dep_ == "nmod:poss":
            return False
        last = self._doc[person.last]
        if token.lower_ in _REFLEXIVES:
            return last not in _subjects(token)
        return _clause(last) == _clause(token) and not _is_inside(last)


def read_story(doc: Doc, sentences: Sequence[TokenSpan], chunks: Sequence[Sequence[Chunk]]) -> dict[int, Chunk]:
    """Return for the index of each "he", "she" and their forms the chunk of the person meant, where one is."""
    story = Story(doc)
    for sentence, of_sentence in zip(sentences, chunks, strict=True):
        story.read(sentence, of_sentence)
    return story.meant


def _is_unnamed(noun: Token) -> bool:
    """Say whether the noun alone tells of a person; beside a name it tells of who bears that."""
    return noun.tag_ == "NN" and noun.lemma_ in _PEOPLE and noun.dep_ not in ("appos", "compound", "amod", "flat")


def _certainty(person: _Person) -> float:
    if person.chunk is None:
        return _UNNAMED
    return 1.0 if person.sex else _UNSEXED


def _is_person(chunk: Chunk) -> bool:
    """Say whether the chunk is one person: named, or by an office or title alone ("the Turkish president")."""
    if chunk.kind is ChunkKind.PERSON:
        return True
    holder = chunk.known is not None and chunk.known.kind is ActorKind.PERSON
    return holder or (chunk.kind is ChunkKind.AGENT and chunk.is_title and not chunk.plural)


def _sex(chunk: Chunk) -> str | None:
    return chunk.known.sex if chunk.known is not None and chunk.known.sex else chunk.sex


def _weight_of_role(head: Token) -> float:
    if head.dep_.startswith("nsubj"):
        return _SUBJECT
    if head.dep_ in ("obj", "iobj"):
        return _OBJECT
    return _INNER if _is_inside(head) else _OTHER


def _is_inside(head: Token) -> bool:
    """Say whether a mention only modifies another noun."""
    return head.dep_.startswith(("nmod", "compound", "flat", "amod"))


def _clause(token: Token) -> int:
    """Return the index of the verb or predicate that the word depends on."""
    head = token.head
    while head.dep_.startswith(("nmod", "compound", "flat", "conj")) and head.pos_ in ("NOUN", "PROPN", "PRON"):
        head = head.head
    return int(head.i)


def _subjects(token: Token) -> list[Token]:
    """Return the subjects of the clause of a word and of those around it from which it may have its own."""
    found: list[Token] = []
    for verb in token.ancestors:
        found += [child for child in verb.children if child.dep_.startswith("nsubj")]
    return found


def _speaks(head: Token) -> bool:
    return (head.dep_.startswith("nsubj") and head.head.lemma_ in _SAYING) or (
        head.dep_ == "obl" and any(child.lower_ == "according" for child in head.children)
    )
