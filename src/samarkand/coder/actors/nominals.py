"""Actors named by a noun and not by a name: "Chinese officials", "rebels in eastern Congo", "the prime minister"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from samarkand.coder.actors.bodies import sectors_of_name
from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.deeds import sectors_by_deed
from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.phrases import POSSESSIVES, complement, window_start
from samarkand.coder.actors.roles import Role, is_of_any_body, is_office, role_of, sectors_in_body
from samarkand.knowledge import ActorKind, Knowledge
from samarkand.language import Token, TokenSpan

_LONGEST_TAIL = 6
"""Words behind the noun of a title: "of the House", "of Foreign Affairs"."""

_OF = ("of", "in", "from", "for", "at")
_ADVISING = frozenset({"adviser", "advisor", "aide", "assistant", "secretary", "deputy"})
"""Nouns whose "to" names the one they work for; an ambassador's names the other side."""

_BUILDINGS = frozenset(
    {"school", "university", "college", "hospital", "clinic", "mosque", "church", "temple", "museum", "embassy",
     "prison", "jail", "station", "airport", "palace", "camp", "court", "library", "factory", "bank", "hotel",
     "market", "consumer", "media", "family", "community", "party", "world"}
)  # fmt: skip
"""Nouns that before another noun tell its kind and name no actor: "school shooting", "party list"."""

_LONGEST_PHRASE = 8
_OF_STATES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_POWER = frozenset({"administration", "government", "regime", "cabinet"})
_BODIES_OF_AID = ("group", "organization", "organisation", "agency", "body", "watchdog", "association", "federation")
_OF_NO_STATE = frozenset(
    f"{field} {body}"
    for field in ("human rights", "rights", "humanitarian", "aid", "relief", "environmental", "environmentalist",
                  "conservation", "climate", "advocacy", "press freedom", "international human rights")
    for body in _BODIES_OF_AID
) | {"ngo", "non-governmental organization", "non-governmental organisation", "nongovernmental organization",
     "nongovernmental organisation", "charity"}  # fmt: skip
_WORLDWIDE = dict.fromkeys(_OF_NO_STATE, "NGO") | dict.fromkeys(
    ("international community", "world community", "global community"), "IGO"
)
"""PLOVER's codes of nouns for bodies that are of no state where the words name none."""

_OF_ONE_STATE = dict.fromkeys(("pope", "pontiff", "holy father"), "VAT")
"""Offices that there is one of, with the state."""

LANDS = frozenset({"country", "nation", "state"})
"""Nouns for a state, of which the story must tell which."""


def nominals_in(sentence: TokenSpan, names: Sequence[Named], taken: Set[int], knowledge: Knowledge) -> list[Chunk]:
    """Return the chunks that agent nouns and titles without a name make, in order and not overlapping.

    Args:
        sentence: its tokens.
        names: all names in it; they tell the country.
        taken: indices of tokens that are names or titles in front of names.
        knowledge: agent nouns and titles.
    """
    taken = set(taken)
    found: list[Chunk] = []
    for token in reversed(list(sentence)):
        is_noun = token.pos_ in ("NOUN", "PROPN") or _stands_alone(token)
        if token.i in taken or not is_noun or not token.text[:1].isalpha():
            continue
        if _tells_kind(token):
            continue
        chunk = _nominal(token, names, knowledge)
        if chunk is not None:
            found = [other for other in found if other.start >= chunk.end]
            found.append(chunk)
            taken |= set(range(chunk.start, chunk.end))
    return sorted(found, key=lambda c: c.start)


def _stands_alone(token: Token) -> bool:
    """Say whether an adjective or participle stands for people: "the displaced"."""
    if token.pos_ not in ("ADJ", "VERB") or token.i == 0 or token.nbor(-1).lower_ != "the":
        return False
    return token.dep_.startswith(("nsubj", "obj", "obl", "nmod", "conj"))


def _tells_kind(token: Token) -> bool:
    """Say whether a noun only tells the kind of the noun behind it, or is the land and not an actor."""
    word = token.lemma_.lower()
    if word == "staff" and token.i > 1 and (token.nbor(-2).lemma_.lower(), token.nbor(-1).lower_) == ("chief", "of"):
        return True
    if word in _BUILDINGS and token.dep_ == "compound" and token.head.i > token.i:
        return True
    if word == "authority" and token.tag_ == "NN" and not any(c.i < token.i for c in token.children):
        return True
    return word in LANDS and token.tag_ in ("NN", "NNP") and not _is_acting_land(token)


def _is_acting_land(token: Token) -> bool:
    """Say whether a country does something: "the country declared", not "in the country" or "a country town"."""
    definite = any(c.lower_ in ("the", "that", "this") for c in token.children if c.dep_ == "det")
    acts = token.dep_ in ("iobj", "obl:agent") or (token.dep_ == "nsubj" and token.head.pos_ in ("VERB", "ADJ"))
    return definite and acts and complement(token, *_OF) is None


def _nominal(token: Token, names: Sequence[Named], knowledge: Knowledge) -> Chunk | None:
    doc, start = token.doc, _start(token, names)
    inner = [n for n in names if start <= n.start and n.end <= token.i]
    person = max((n for n in inner if n.kind is ChunkKind.PERSON), key=lambda n: n.end, default=None)
    own = person.end if person else start
    while own < token.i and doc[own].text in POSSESSIVES:
        own += 1
    role, end = _role(token, own, knowledge)
    if role is None:
        return None
    body = next((n for n in reversed(inner) if n.known and n is not person), None)
    place = _place_behind(token) if end == token.i + 1 else _place_behind(doc[end - 1])
    if role.sectors != ("JRN",):
        body = body or _body_at(place, token, names) or _land_of_object(token, role, names)
    worldwide = _WORLDWIDE.get(role.words) if body is None else None
    ruler = person if body is None and (token.lemma_.lower() in _POWER or role.sectors == ("GOV",)) else None
    return Chunk(
        start=own,
        end=end,
        head=token.i,
        kind=ChunkKind.AGENT,
        name=doc[own:end].text,
        country=next((n.country for n in (body, ruler) if n), _OF_ONE_STATE.get(role.words.lower())),
        body=None if body is not None and _is_inside_another(body, place) else body,
        sectors=() if worldwide else _sectors(role, token, place, body, knowledge, own),
        code=worldwide,
        title=role.words,
        plural=role.plural or token.tag_ in ("NNS", "NNPS"),
        is_office=role.is_office,
        is_title=role.is_title,
    )


def _role(token: Token, start: int, knowledge: Knowledge) -> tuple[Role | None, int]:
    """Return the role of a noun and where its words end: a title may go on behind it ("Member of Parliament")."""
    doc, after = token.doc, token.i + 1
    if token.lemma_.lower() in LANDS and token.pos_ != "VERB":
        return Role((), token.lemma_.lower(), token.tag_ not in ("NN", "NNP"), False), after
    if token.lower_ == "deputy" and any(c.dep_ == "nmod:poss" for c in token.children):
        return None, after
    if token.lemma_.lower() == "chief" and doc[after : after + 2].text.lower() == "of staff":
        return Role(_of_chief_of_staff(token), "chief of staff", token.tag_ == "NNS", True, True), after + 2
    if after + 1 < len(doc) and doc[after].lower_ in ("of", "for"):
        for end in range(min(after + _LONGEST_TAIL, len(doc)), after + 1, -1):
            title = knowledge.title([t.text for t in doc[start:end]])
            if title is not None and title.name.lower().endswith(doc[after:end].text.lower()):
                return Role(title.sectors, title.name, False, True, is_office(title)), end
    if after < len(doc) and doc[after].lower_ == "general" and doc[after].pos_ == "ADJ":
        whole = role_of([t.text for t in doc[start : after + 1]], knowledge)
        if whole is not None:
            return whole, after + 1
    if token.lower_ == "people" and _is_the_public(token):
        return Role(("CVL",), "people", True, False), after
    if (sectors := sectors_by_deed(token)) is not None:
        return Role(sectors, token.lemma_.lower(), token.tag_ == "NNS", False), after
    return role_of([t.text for t in doc[start:after]], knowledge), after


def _of_chief_of_staff(chief: Token) -> tuple[str, ...]:
    """Return GOV for the chief of staff of a person in office, MIL for that of a state or its army."""
    owner = chief.nbor(-2) if chief.i > 1 and chief.nbor(-1).text in POSSESSIVES else None
    own = any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in chief.children)
    served = owner is not None and (owner.ent_type_ in ("PER", "PERSON") or owner.pos_ == "NOUN")
    return ("GOV",) if own or served or complement(chief, "to") is not None else ("MIL",)


def _is_the_public(people: Token) -> bool:
    """Say whether "the people" are all of a land, and not those of whom a clause or number tells."""
    own = [c for c in people.children if c.dep_ not in ("case", "cc", "conj", "punct")]
    return [c.lower_ for c in own] == ["the"]


def _start(token: Token, names: Sequence[Named]) -> int:
    """Return where the words of a noun begin; not before another noun that a state's adjective or a number parts."""
    doc, start = token.doc, window_start(token.i, token)
    for at in range(token.i - 1, start, -1):
        begins = doc[at].pos_ == "NUM" or any(
            n.start == at and n.kind is ChunkKind.STATE and n.use == "adjective" for n in names
        )
        if begins and doc[at - 1].pos_ == "NOUN":
            return at
    return next((n.start for n in names if n.start < start < n.end <= token.i), start)


def _place_behind(token: Token) -> Token | None:
    """Return the head of the phrase that tells where a noun belongs: "the president of Brazil"."""
    links = (*_OF, "to") if token.lemma_.lower() in _ADVISING else _OF
    place = complement(token, *links)
    if place is not None:
        return place
    doc, at = token.doc, token.i + 1
    if at + 1 < len(doc) and doc[at].lower_ == "of":
        at += 2 if doc[at + 1].lower_ == "the" else 1
        return doc[at] if at < len(doc) and doc[at].pos_ in ("PROPN", "ADJ") else None
    return None


def _body_at(place: Token | None, token: Token, names: Sequence[Named]) -> Named | None:
    """Return the state or body that a phrase behind the noun names."""
    if place is None:
        return None
    first, last = max(place.left_edge.i, token.i + 1), place.right_edge.i if _is_land(place) else place.i
    inside = [n for n in names if n.holds(place.i)] or [n for n in names if first <= n.start <= last]
    return next((n for n in inside if n.known or n.land), None)


def _land_of_object(token: Token, role: Role, names: Sequence[Named]) -> Named | None:
    """Return the state right behind an object where people are who serve none: "fought rebels in Congo".

    Whether the phrase hangs on the verb or on the noun, they are there; but a state's troops in a land are not its, and
    a town is where people of all lands meet.
    """
    if token.dep_ != "obj" or not _OF_STATES.isdisjoint(role.sectors) or token.i + 1 >= len(token.doc):
        return None
    preposition = token.nbor()
    place = preposition.head
    if preposition.lower_ != "in" or place.dep_ != "obl" or place.head.i != token.head.i or place.pos_ != "PROPN":
        return None
    land = _body_at(place, token, names)
    return land if land is not None and not land.is_town else None


def _is_inside_another(body: Named, place: Token | None) -> bool:
    """Say whether a state's adjective belongs to the body's name: "vice-president of the Chinese Association"."""
    if place is None or body.kind is not ChunkKind.STATE:
        return False
    return body.start >= place.left_edge.i and body.end <= place.i


def _sectors(
    role: Role, token: Token, place: Token | None, body: Named | None, knowledge: Knowledge, start: int
) -> tuple[str, ...]:
    """Return the sectors of a noun, those of the body in place of the noun's own where the body decides."""
    if body is not None and body.known is not None and body.known.kind is not ActorKind.STATE:
        return sectors_in_body(role.sectors, role.words, body, unknown=False)
    if place is None:
        before = token.doc[start : token.i]
        unknown = any(t.pos_ == "PROPN" and t.text.isupper() and len(t) > 2 and not body for t in before)
        return sectors_in_body(role.sectors, role.words, body, unknown=unknown)
    of = knowledge.agent([t.text for t in token.doc[place.left_edge.i : place.i + 1]])
    of_any = role.sectors in ((), ("GOV",)) and is_of_any_body(role.words)
    if of is not None and (role.sectors == ("GOV",) or of_any) and not of.former:
        return sectors_in_body(of.sectors, role.words, body, unknown=False) if role.is_title else role.sectors
    if of_any and (sectors := _sectors_of_phrase(place, knowledge)):
        return sectors
    if of_any and body is not None and body.known is None and (named := sectors_of_name(body.name.split(), knowledge)):
        return named
    unknown = place.pos_ == "PROPN" and (body is None or not body.holds(place.i)) and not _is_land(place)
    return sectors_in_body(role.sectors, role.words, body, unknown=unknown)


def _sectors_of_phrase(place: Token, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the sectors of the first unknown body in a phrase: "director of research and consulting firm Delta"."""
    start = place.left_edge.i
    for token in place.doc[start : min(start + _LONGEST_PHRASE, place.sent.end)]:
        if token.pos_ in ("VERB", "AUX", "PRON") or (token.is_punct and token.text not in POSSESSIVES):
            break
        goes_on = token.i + 1 < len(token.doc) and (token.nbor().pos_ == "PROPN" or token.nbor().text in POSSESSIVES)
        last = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and not goes_on)
        if last and (found := sectors_of_name([token.text], knowledge)):
            return found
    return ()


def _is_land(place: Token) -> bool:
    return place.ent_type_ in ("LOC", "GPE") or place.lemma_.lower() in ("republic", "state", "states", "kingdom")
