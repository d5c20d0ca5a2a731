"""At what occasion and through what someone spoke: "at a news conference", "in an interview with Le Monde"."""

from __future__ import annotations

from samarkand.coder.statements import clause
from samarkand.coder.statements.draft import Draft
from samarkand.language import Token

_OCCASIONS = frozenset(
    [
        "conference",
        "briefing",
        "meeting",
        "summit",
        "session",
        "hearing",
        "rally",
        "ceremony",
        "debate",
        "event",
        "forum",
        "congress",
        "assembly",
        "visit",
        "speech",
        "address",
        "trial",
        "funeral",
        "dinner",
        "breakfast",
        "lunch",
        "reception",
        "gathering",
        "demonstration",
        "vigil",
        "mass",
        "sermon",
        "testimony",
        "questioning",
        "inauguration",
        "parade",
        "talks",
    ]
)
_MEDIA = frozenset(
    [
        "interview",
        "statement",
        "letter",
        "email",
        "e-mail",
        "tweet",
        "post",
        "article",
        "report",
        "broadcast",
        "call",
        "telegram",
        "message",
        "note",
        "memo",
        "twitter",
        "facebook",
        "telegram",
        "x",
        "television",
        "tv",
        "radio",
        "column",
        "essay",
        "editorial",
        "book",
        "podcast",
        "video",
        "communique",
        "communiqué",
        "declaration",
        "filing",
        "document",
        "release",
        "website",
        "blog",
        "newspaper",
        "paper",
        "youtube",
        "instagram",
        "weibo",
        "press",
    ]
)
_PREPOSITIONS = frozenset({"at", "in", "on", "during", "via", "through", "to", "with", "by", "over"})


def setting_of(draft: Draft) -> tuple[str | None, str | None]:
    """Return the words for the occasion and for the medium that hang on a statement's cue."""
    occasion = medium = None
    for phrase in _phrases(draft):
        word = phrase.lemma_.lower()
        behind = [e.start for e in draft.extents if e.start > phrase.i]
        words = phrase.doc[_start(phrase) : min([phrase.right_edge.i + 1, *behind])].text
        words = words.removesuffix(" that")
        if occasion is None and (word in _OCCASIONS):
            occasion = words
        elif medium is None and (word in _MEDIA or phrase.lower_ in _MEDIA):
            medium = words
    return occasion, medium


def _phrases(draft: Draft) -> list[Token]:
    """The prepositional phrases below the cue's verb or beside it, outside the content."""
    near = [c for c in draft.anchor.children if c.dep_.startswith(("obl", "nmod", "advmod"))]
    if draft.speaker is not None:
        near += [c for c in draft.speaker.children if c.dep_.startswith("nmod") and c.i > draft.anchor.i]
    if draft.addressee is not None:
        near += [c for c in draft.addressee.children if c.dep_.startswith(("nmod", "obl"))]
    found = []
    for phrase in near:
        case = clause.case_of(phrase)
        outside = not any(phrase in extent for extent in draft.extents)
        if outside and case.split(" ")[0] in _PREPOSITIONS:
            found.append(phrase)
    return sorted(found, key=lambda t: t.i)


def _start(phrase: Token) -> int:
    return min(phrase.left_edge.i, *(c.i for c in phrase.children if c.dep_ == "case"), phrase.i)
