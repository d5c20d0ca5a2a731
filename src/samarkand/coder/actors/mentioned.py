"""Which chunks are mentions of an actor, and which only tell where something is, or of what kind.

"In Syria" is a place, "press freedom" a kind of freedom, "is a firm that" says what someone is, "to form a government"
speaks of none that there is. The stages that ask whom a word stands for find these chunks all the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.named import ChunkKind
from samarkand.language import Doc, Token
from samarkand.model import PlaceUse

_TOWARDS = frozenset({"with", "against", "towards", "toward", "to", "from", "by", "between"})
"""Prepositions that make a state a side of what a noun tells: "aid to Kenya", "the war with Iran"."""

_PAPERS = frozenset(
    {"agreement", "treaty", "pact", "accord", "accords", "convention", "protocol", "act", "award", "prize"}
)
"""Last words of the names of what states sign or give, which no one is."""

_OF_DEALINGS = frozenset({"with", "against", "towards", "toward"})

_HELD = frozenset(
    {"app", "base", "camp", "center", "centre", "checkpoint", "compound", "convoy", "delegation", "force", "group",
     "headquarters", "helicopter", "jet", "outpost", "position", "post", "report", "ship", "squad", "statement", "team",
     "unit", "vessel", "warplane"}
)  # fmt: skip
"""Nouns for what a body has, which stand for the body where they act or are struck: "an army position"."""

_NO_ACTOR_YET = frozenset(
    {"administration", "alliance", "army", "business", "cabinet", "coalition", "command", "congress", "federation",
     "force", "foundation", "government", "industry", "intelligence", "leadership", "league", "mission", "party",
     "presidency", "service", "society", "union"}
)  # fmt: skip
"""Nouns that without an article, or with "a", tell a thing or what may come to be: "form a government"."""

_MASS = frozenset({"business", "command", "industry", "intelligence", "service", "society"})
_ACTING = ("nsubj", "nmod:poss", "iobj", "root", "ROOT")
_BUILDINGS = frozenset(
    {"airport", "base", "camp", "clinic", "college", "embassy", "factory", "hospital", "hotel",
     "farm", "jail", "mosque", "palace", "prison", "school", "station", "temple", "university"}
)  # fmt: skip
_WHERE = frozenset({"at", "in", "inside", "near", "outside", "into", "around", "of"})
_SITES = frozenset({"airport", "base", "camp", "factory", "farm", "hotel", "jail", "palace", "prison", "station"})
_MOVING = frozenset({"to", "from", "on"})


def is_mention(chunk: Chunk, doc: Doc, uses: Mapping[int, PlaceUse]) -> bool:
    """Say whether a chunk is a mention of an actor.

    Args:
        chunk: the words.
        doc: the article.
        uses: what each place name does in its sentence, by its offset.
    """
    head = doc[chunk.head]
    if chunk.kind is ChunkKind.STATE:
        is_place = uses.get(doc[chunk.start].idx) is PlaceUse.LITERAL and not head.dep_.startswith(_ACTING)
        return not is_place or is_side(head)
    if chunk.kind not in (ChunkKind.AGENT, ChunkKind.ORGANISATION):
        return True
    if _tells_kind(head, doc) and (chunk.kind is ChunkKind.ORGANISATION or head.pos_ == "NOUN"):
        return False
    if chunk.kind is ChunkKind.ORGANISATION:
        return chunk.name.split()[-1].lower() not in _PAPERS and doc[chunk.end - 1].lower_ not in _PAPERS
    return not (_is_predicate(head) or _is_thing(chunk, head, doc))


def is_side(head: Token) -> bool:
    """Say whether the word is a side of what a noun or verb tells, and not where that is."""
    case = next((c for c in head.children if c.dep_ == "case"), None)
    if case is None or not head.dep_.startswith(("nmod", "obl")):
        return False
    word, before = case.lower_, head.doc[case.i - 1] if case.i else case
    if word in _TOWARDS and not _GIVEN.isdisjoint({head.head.lemma_.lower(), before.lemma_.lower()}):
        return True
    if head.dep_.startswith("nmod"):
        return word in _OF_DEALINGS
    return word in ("with", "against") or word in _ASKED.get(head.head.lemma_.lower(), ())


_ASKED = {
    "call": ("on",), "appeal": ("to",), "apologise": ("to",), "apologize": ("to",), "complain": ("to",),
    "respond": ("to",), "reply": ("to",), "listen": ("to",), "speak": ("to",), "talk": ("to",), "yield": ("to",),
    "present": ("to",), "propose": ("to",), "offer": ("to",), "sell": ("to",), "lend": ("to",), "donate": ("to",),
    "grant": ("to",), "pledge": ("to",), "promise": ("to",), "impose": ("on",), "rely": ("on",), "depend": ("on",),
    "declare": ("on",), "prevail": ("on",), "demand": ("from", "of"), "buy": ("from",), "borrow": ("from",),
    "hear": ("from",), "receive": ("from",), "request": ("from",), "seek": ("from",),
}  # fmt: skip
"""Verbs with the prepositions of whom they ask, tell, give to or get from: "called on Iran", "sold to Egypt"."""

_GIVEN = frozenset(
    {"note", "list", "protest", "complaint", "ultimatum", "sale", "debt", "invitation", "assurance", "guarantee",
     "proposal", "reply", "rebuke", "reprimand", "signal", "call", "gift", "donation", "delivery", "supply",
     "permission", "approval", "statement", "aid", "assistance", "help", "support", "loan", "grant", "message",
     "threat", "warning", "letter", "pressure",
     "challenge", "blow", "offer", "concession", "appeal", "ambassador", "envoy", "response", "apology", "payment",
     "pledge", "demand", "request", "criticism", "condemnation", "praise"}
)  # fmt: skip
"""What goes from one side to the other."""


def _tells_kind(head: Token, doc: Doc) -> bool:
    """Say whether a noun only tells the kind of the noun right behind it: "press freedom"."""
    behind = head.head
    if head.dep_ not in ("compound", "amod") or behind.i <= head.i or behind.pos_ not in ("NOUN", "PROPN"):
        return False
    if head.tag_ in ("NNS", "NNPS") or behind.lemma_.lower() in _HELD:
        return False
    return not any(t.is_punct for t in doc[head.i + 1 : behind.i])


def _is_predicate(head: Token) -> bool:
    """Say whether the noun tells what someone is: "is a firm", "indicted as a defendant"."""
    links = {c.dep_: c.lower_ for c in head.children if c.dep_ in ("cop", "case", "mark")}
    return "cop" in links or (links.get("case") == "as" and head.dep_ in ("obl", "nmod"))


def _is_thing(chunk: Chunk, head: Token, doc: Doc) -> bool:
    """Say whether the noun speaks of a thing, of a body that may come to be, or of a place."""
    word = head.lemma_.lower()
    if word in _BUILDINGS and head.dep_ in ("obl", "nmod"):
        where = _WHERE | _MOVING if word in _SITES else _WHERE
        return any(c.dep_ == "case" and c.lower_ in where for c in head.children)
    if word == "leadership" and any(c.dep_ == "nmod:poss" and c.pos_ == "PRON" for c in head.children):
        return True
    if word == "opposition" and not any(c.dep_ in ("det", "nmod:poss", "amod") for c in head.children):
        return head.dep_ in ("obj", "obl", "nmod", "conj")
    if chunk.plural or chunk.body is not None or head.tag_ not in ("NN", "NNP"):
        return False
    if word not in _NO_ACTOR_YET or head.dep_ not in (("obj", "obl", "nmod") if word in _MASS else ("obj", "obl")):
        return False
    determiners = {c.lower_ for c in head.children if c.dep_ in ("det", "nmod:poss", "det:predet")}
    return not determiners - {"a", "an", "any", "no", "such"}
