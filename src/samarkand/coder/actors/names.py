"""Full names in a sentence: those of the tables, and those that only the language model finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence, Set

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.phrases import POSSESSIVES
from samarkand.coder.actors.roles import is_office
from samarkand.coder.actors.seats import is_goal, is_town
from samarkand.knowledge import ActorKind, Knowledge, NameMatch, NameUse
from samarkand.language import Doc, Token, TokenSpan

_ACTING = frozenset({"PER", "PERSON", "ORG"})
_KINDS = {
    ActorKind.STATE: ChunkKind.STATE,
    ActorKind.TERRITORY: ChunkKind.STATE,
    ActorKind.PERSON: ChunkKind.PERSON,
}
_AMERICAN = frozenset({"governor", "gov.", "senator", "sen.", "republican", "republicans", "democrat", "democrats"})
_OF_LABOUR = frozenset(
    {"Court", "Courts", "Day", "Ministry", "Minister", "Department", "Secretary", "Commission", "Congress", "Office",
     "Organization", "Organisation", "Union", "Federation"}
)  # fmt: skip
"""Words that make another body of a party's name: "Labour Court", "Labour Congress"."""

_FORMAL = frozenset({"the", "of", "republic", "kingdom"})
_MONEY = "$£€"
_SAYING = frozenset({"say", "add", "tell", "explain", "insist", "reply"})
_OF_A_STATE = (NameUse.ADJECTIVE, NameUse.NATIONAL)


def names_in(sentence: TokenSpan, knowledge: Knowledge, day: dt.date | None) -> list[Named]:
    """Return the full names in a sentence of the day, in order and not overlapping.

    A name of the tables gives way to a longer name that the language model finds around it: "Jordan" in
    "Jordan Peterson" is no state, "China" in "South China Sea" no government.
    """
    capitalised = (e for e in sentence.ents if any(t.text[:1].isupper() for t in e))
    entities = [_whole(_without_title(_without_origin(e), knowledge), knowledge) for e in capitalised]
    matches = [
        _from_match(match, sentence)
        for match in knowledge.match([token.text for token in sentence], day)
        if not _is_money(match, sentence) and not _is_part_of_body(match, sentence)
    ]
    kept = [m for m in matches if not _is_part_of_longer(m, entities) and not _is_tail(m, matches, sentence)]
    kept = [_with_tail(m, kept, sentence, knowledge) for m in kept]
    taken = {i for m in kept for i in range(m.start, m.end)}
    acting = [e for e in entities if e.label_ in _ACTING and taken.isdisjoint(range(e.start, e.end))]
    free = [e for e in acting if not any(o.start <= e.start and e.end <= o.end and len(o) > len(e) for o in acting)]
    taken |= {i for e in free for i in range(e.start, e.end)}
    unknown = [_from_entity(e, matches) for e in free]
    return sorted([*kept, *unknown, *_speakers(sentence, taken)], key=lambda n: n.start)


def _speakers(sentence: TokenSpan, taken: Set[int]) -> Iterator[Named]:
    """Yield lone names that only their verb shows to be people: "Xia said"."""
    for token in sentence:
        if token.pos_ != "PROPN" or token.i in taken or not token.text.istitle() or token.ent_type_:
            continue
        alone = not any(c.dep_ in ("flat", "compound", "amod", "det", "nmod", "nmod:poss") for c in token.children)
        if alone and token.dep_ == "nsubj" and token.head.lemma_ in _SAYING:
            words = token.text
            yield Named(start=token.i, end=token.i + 1, kind=ChunkKind.PERSON, name=words, words=words)


def _from_match(match: NameMatch, sentence: TokenSpan) -> Named:
    """Return the likeliest reading of a match; a short form that several actors share ("the Times") stays unknown."""
    reading = match.named[0]
    shared = reading.use is NameUse.SHORTENED and len(match.actors) > 1
    start, end = sentence.start + match.start, sentence.start + match.end
    while end - start > 1 and sentence.doc[end - 1].text in POSSESSIVES:
        end -= 1
    return Named(
        start=start,
        end=end,
        kind=_KINDS.get(reading.actor.kind, ChunkKind.ORGANISATION),
        name=sentence.doc[start:end].text if shared else reading.actor.name,
        known=None if shared else reading.actor,
        use=NameUse.NAME if reading.use is NameUse.CAPITAL and is_goal(match, sentence) else reading.use,
        words=sentence.doc[start:end].text,
        candidates=tuple(r.actor for r in match.named if r.use is reading.use),
        is_town=is_town(match, sentence),
    )


def _is_money(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether a state's letters belong to a sum: "US$ 3 million"."""
    if sentence[match.end - 1].text[-1] in _MONEY:
        return True
    after = sentence[match.end] if match.end < len(sentence) else None
    return after is not None and after.text[:1] in _MONEY and not sentence[match.end - 1].whitespace_


def _is_part_of_body(match: NameMatch, sentence: TokenSpan) -> bool:
    """Say whether the word after makes another name: "Labour Court"; "Georgia Governor", of the state of the USA."""
    after = sentence[match.end].text if match.end < len(sentence) else ""
    actor = match.named[0].actor
    if actor.kind is ActorKind.GROUP:
        return after in _OF_LABOUR and match.end - match.start == 1
    return "USA" in actor.note and after.lower() in _AMERICAN


def _with_tail(named: Named, names: Sequence[Named], sentence: TokenSpan, knowledge: Knowledge) -> Named:
    """Return the unknown body that a state's name begins ("China Moly", "Nigeria Customs Service"), else the name."""
    if named.kind is not ChunkKind.STATE or named.use in _OF_A_STATE or named.is_town or named.known is None:
        return named
    doc, end = sentence.doc, named.end
    while end < sentence.end and doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper() and doc[end].text.isalpha():
        end += 1
    words = [t.text for t in doc[named.end : end]]
    if not words or any(n.start in range(named.end, end) for n in names):
        return named
    if any(knowledge.title(words[: i + 1]) or knowledge.agent(words[: i + 1]) for i in range(len(words))):
        return named
    if doc[named.end].is_sent_start or not (
        doc[named.start : end].root.i >= named.end or doc[named.end].dep_ == "flat"
    ):
        return named
    if any(t.ent_type_ in ("PER", "PERSON") for t in doc[named.end : end]):
        return named
    name = doc[named.start : end].text
    return Named(start=named.start, end=end, kind=ChunkKind.ORGANISATION, name=name, land=named.known)


def _without_origin(entity: TokenSpan) -> TokenSpan:
    """Return a person's name without the "of Russia" that the language model takes into it."""
    if entity.label_ not in ("PER", "PERSON"):
        return entity
    end = next((t.i for t in entity if t.lower_ == "of" and t.i > entity.start), entity.end)
    return TokenSpan(entity.doc, entity.start, end, entity.label_)


def _without_title(entity: TokenSpan, knowledge: Knowledge) -> TokenSpan:
    """Return a person's name without the title that the language model takes into it: "senator Mark Kane"."""
    doc, start = entity.doc, entity.start
    if entity.label_ not in ("PER", "PERSON"):
        return entity
    while start + 1 < entity.end and _is_only_title(doc[start], entity.end - start, knowledge):
        start += 1
    return TokenSpan(doc, start, entity.end, entity.label_)


def _is_only_title(token: Token, length: int, knowledge: Knowledge) -> bool:
    """Say whether the first word of a name is none; one with a capital only before two others ("King Abdullah")."""
    title = knowledge.title([token.text])
    return title is not None and (token.text.islower() or (length > 2 and is_office(title)))


def _whole(entity: TokenSpan, knowledge: Knowledge) -> TokenSpan:
    """Return a person's name with the parts that hyphens and the tree join to it: "Ryu Sam-yeong"."""
    doc, start, end = entity.doc, entity.start, entity.end
    if entity.label_ not in ("PER", "PERSON"):
        return entity
    if start > entity.sent.start and _begins_name(doc[start - 1], doc[start], knowledge):
        start -= 1
    while end + 1 < len(doc) and _is_joint(doc[end]) and doc[end + 1].is_alpha:
        end += 2
    while start > 1 and _is_joint(doc[start - 1]) and doc[start - 2].text[:1].isupper():
        start -= 2
    return TokenSpan(doc, start, end, entity.label_) if (start, end) != (entity.start, entity.end) else entity


def _begins_name(before: Token, name: Token, knowledge: Knowledge) -> bool:
    """Say whether the tree makes the capitalised word before a name its first part: "Ryu" before "Sam-yeong"."""
    if name.dep_ != "flat" or name.head.i != before.i or before.ent_type_ or not before.text.istitle():
        return False
    return knowledge.title([before.text]) is None and knowledge.agent([before.text]) is None


def _is_joint(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_


def _from_entity(entity: TokenSpan, matches: Sequence[Named]) -> Named:
    start, end = entity.start, entity.end
    while end - start > 1 and entity.doc[end - 1].text in POSSESSIVES:
        end -= 1
    while end - start > 1 and entity.doc[start].lower_ == "the":
        start += 1
    name = entity.doc[start:end].text
    if entity.label_ != "ORG":
        return Named(start=start, end=end, kind=ChunkKind.PERSON, name=name)
    land = next((m.known for m in matches if _is_land_of(m, entity.doc, start, end)), None)
    return Named(start=start, end=end, kind=ChunkKind.ORGANISATION, name=name, land=land)


def _is_land_of(match: Named, doc: Doc, start: int, end: int) -> bool:
    """Say whether a state opens a body's name or ends it behind "of": "China Harbour", "Supreme Court of Brazil"."""
    if match.kind is not ChunkKind.STATE or match.is_town:
        return False
    return match.start == start or (match.end == end and doc[match.start - 1].lower_ in ("of", "the"))


def _is_part_of_longer(match: Named, entities: Sequence[TokenSpan]) -> bool:
    if match.kind is ChunkKind.ORGANISATION and match.known is not None and match.known.kind is ActorKind.GROUP:
        people = [e for e in entities if e.label_ in ("PER", "PERSON")]
        return any(e.start <= match.start and match.end <= e.end and len(e) > match.end - match.start for e in people)
    if match.kind is not ChunkKind.STATE or match.use in _OF_A_STATE:
        return False
    return any(e.start <= match.start and match.end <= e.end and _length(e) > match.end - match.start for e in entities)


def _is_tail(match: Named, matches: Sequence[Named], sentence: TokenSpan) -> bool:
    """Say whether a body's name is the end of a longer name: "Security Council" in "National Security Council"."""
    if match.kind is not ChunkKind.ORGANISATION or match.start == sentence.start or match.end - match.start < 2:
        return False
    before = sentence.doc[match.start - 1]
    named = any(m.holds(before.i) for m in matches)
    return before.dep_ in ("compound", "amod", "flat") and before.text.istitle() and not named


def _length(entity: TokenSpan) -> int:
    """Return the number of an entity's tokens without articles, possessive marks and "Republic of"."""
    return sum(token.text not in POSSESSIVES and token.lower_ not in _FORMAL for token in entity)
