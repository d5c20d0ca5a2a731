"""People of whom the words tell no role: "at least 20 people", "two others", "a Palestinian man", "Hamas members".

They are no mentions by themselves, for they have no part in politics; where something is done to them they are
civilians of the state that the words or the story tell, members of a group are of the group.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.home import with_home
from samarkand.coder.actors.named import ChunkKind
from samarkand.coder.actors.phrases import complement, window_start
from samarkand.knowledge import ActorKind, Knowledge, NameUse
from samarkand.language import Reading, Token, TokenSpan
from samarkand.model import PlaceMention

_PEOPLE = frozenset({"people", "person", "man", "individual", "crowd", "casualty", "citizenry"})
_MEMBERS = frozenset({"member", "operative", "man", "loyalist", "suspect", "sympathizer", "sympathiser", "source",
                      "headquarters", "convoy"})  # fmt: skip
_ARMS = frozenset(
    {"base", "warship", "warplane", "outpost", "post", "convoy", "tank", "gunboat", "position", "personnel", "fighter"}
)
"""Things and people of a state's army, where its adjective stands before them: "an American base"."""

_NUMBERS = frozenset(
    {"other", "dozen", "hundred", "thousand", "score", "ten", "many", "several", "some", "another", "more"}
)
"""Words that stand for people where something is done to them: "others were wounded", "killed dozens"."""

_HARM = frozenset(
    {"abduct", "arrest", "assassinate", "behead", "bury", "capture", "charge", "convict", "deport", "detain", "die",
     "displace", "evacuate", "execute", "expel", "free", "gun", "hang", "hospitalise", "hospitalize", "hurt",
     "imprison", "injure", "jail", "kidnap", "kill", "maim", "massacre", "murder", "release", "rescue",
     "sentence", "shoot", "slay", "stab", "torture", "wound"}
)  # fmt: skip
_DEEDS = ("nsubj", "obj", "obl:agent", "conj", "root", "ROOT", "dep", "appos")


def find_bystanders(
    reading: Reading, sentences: Sequence[Sequence[Chunk]], places: Sequence[PlaceMention], knowledge: Knowledge
) -> dict[int, Chunk]:
    """Return the chunks of people without a role by the index of their noun.

    Args:
        reading: the article.
        sentences: its chunks; none is a bystander.
        places: those of the article.
        knowledge: who is who.
    """
    found = [list(_in_sentence(s.tokens, chunks)) for s, chunks in zip(reading.sentences, sentences, strict=True)]
    settled = with_home(found, reading, places, knowledge, telling=sentences)
    return {chunk.head: chunk for chunks in settled for chunk in chunks}


def _in_sentence(tokens: TokenSpan, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    at = {i: c for c in chunks for i in range(c.start, c.end)}
    for token in tokens:
        if token.i in at or token.text[:1] in "$£€":
            continue
        start = window_start(token.i, token)
        inside = [at[i] for i in range(start, token.i) if i in at]
        body = inside[-1] if inside else _place(token, at)
        if _is_member(token, body):
            yield _bystander(token, start, body)
        elif body is not None and token.lemma_.lower() in _ARMS and _is_of_state(body, token):
            yield replace(_bystander(token, start, body), sectors=("MIL",))
        elif token.lemma_.lower() in _PEOPLE and token.pos_ in ("NOUN", "PROPN"):
            yield _bystander(token, start, body if body and body.kind is ChunkKind.STATE else None)
        elif _is_counted(token):
            yield _bystander(token, start, None)


def _place(token: Token, at: dict[int, Chunk]) -> Chunk | None:
    place = complement(token, "of", "in", "from")
    return at.get(place.i) if place is not None else None


def _is_of_state(body: Chunk, token: Token) -> bool:
    return body.kind is ChunkKind.STATE and body.use is NameUse.ADJECTIVE and body.end == token.i


def _is_member(token: Token, body: Chunk | None) -> bool:
    """Say whether the noun is for people of an armed group or party: "Hezbollah members"."""
    if body is None or body.known is None or body.end != token.i or token.pos_ != "NOUN":
        return False
    return body.known.kind in (ActorKind.GROUP, ActorKind.ORGANISATION) and token.lemma_.lower() in _MEMBERS


def _is_counted(token: Token) -> bool:
    """Say whether a number or quantity stands for people to whom something is done."""
    figure = token.pos_ == "NUM" and "." not in token.text.strip(".")
    alone = figure and token.dep_ not in ("nummod", "compound", "flat")
    if not (alone or token.lemma_.lower() in _NUMBERS) or token.pos_ not in ("NUM", "NOUN", "ADJ", "PRON", "DET"):
        return False
    if complement(token, "of") is not None or not token.dep_.startswith(_DEEDS) or token.dep_ == "det":
        return False
    verb = token.head
    while verb.dep_ == "conj" and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX") and verb.dep_.startswith(_DEEDS):
        verb = verb.head
    acts = token.dep_ == "nsubj" and verb.lemma_ != "die"
    return verb.lemma_ in _HARM and not acts


def _bystander(token: Token, start: int, body: Chunk | None) -> Chunk:
    member = body is not None and body.kind is ChunkKind.ORGANISATION and body.known is not None
    return Chunk(
        start=start,
        end=token.i + 1,
        head=token.i,
        kind=ChunkKind.AGENT,
        name=token.doc[start : token.i + 1].text,
        country=body.country if body else None,
        sectors=body.known.sectors if member and body and body.known else ("CVL",),
        code=body.known.code if member and body and body.known and not body.country else None,
        title=token.lemma_.lower(),
        plural=token.tag_ != "NN",
    )
