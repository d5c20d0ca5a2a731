"""Statements whose cue is a noun: "the army's claim that ...", "Norway's pledge to ..."."""

from __future__ import annotations

from collections.abc import Iterator

from samarkand.coder.statements import clause
from samarkand.coder.statements.content import cut
from samarkand.coder.statements.cues import Cue, CueKind, Frame, load_cues
from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.page import Line, Page, Range
from samarkand.language import Token

_LIGHT = frozenset(
    [
        "make",
        "issue",
        "give",
        "have",
        "express",
        "voice",
        "offer",
        "release",
        "deliver",
        "repeat",
        "renew",
        "reject",
        "put",
        "raise",
    ]
)


def find_noun_statements(page: Page) -> Iterator[Draft]:
    """Yield the statements of nouns, in the order of their cues."""
    nouns = load_cues()[CueKind.NOUN]
    for line in page.lines:
        for token in page.tokens(line.range):
            for cue in nouns.get(token.lemma_.lower(), ()) if token.pos_ == "NOUN" else ():
                draft = _draft(page, line, token, cue)
                if draft is not None:
                    yield draft


def _draft(page: Page, line: Line, noun: Token, cue: Cue) -> Draft | None:
    speaker = _speaker(noun)
    found = _content(noun, cue, speaker)
    if found is None:
        return None
    extent, rule, ground = found
    extent = cut(page, extent, line, noun)
    content = page.spans(extent)
    if not content or (speaker is None and rule != "clause"):
        return None
    return Draft(
        anchor=noun,
        lexeme=cue,
        cue=page.spans(Range(start=noun.i, end=noun.i + 1)),
        speaker=speaker,
        addressee=None,
        content=content,
        extents=(extent,),
        polarity=cue.polarity,
        rule=f"noun.{rule}",
        ground=ground,
        confidence=0.6,
    )


def _speaker(noun: Token) -> Token | None:
    """Return whose claim it is: a possessor, "by X", or the subject of "made the claim"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss" and child.i < noun.i:
            return child
    for child in noun.children:
        if child.dep_ in ("nmod", "obl") and clause.case_of(child) in ("by", "from"):
            return child
    beside = noun.nbor(1).head if noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "by" else None
    if beside is not None and beside.left_edge.i == noun.i + 1 and beside.head == noun.head:
        return beside  # the tree hangs it on the verb: "rejected a claim by {the army}"
    if noun.dep_ == "obj" and noun.head.lemma_.lower() in _LIGHT:
        return clause.subject(noun.head)
    return None


def _opens_clause(that: Token, speaker: Token | None) -> bool:
    """Tell "the claim that the town fell" from "the claim that was made": there "that" is the subject."""
    return that.tag_ == "IN" or (speaker is not None and not that.dep_.startswith("nsubj"))


def _link_of_clause(noun: Token, speaker: Token | None) -> Token | None:
    """Return the "that" that opens a clause right behind the noun, or behind "by X" wherever the tree hangs it."""
    at = noun
    if speaker is not None and speaker.left_edge.i == noun.i + 1:
        at = speaker
        while at.i + 1 < len(at.doc) and at.nbor(1).dep_ in ("flat", "compound"):
            at = at.nbor(1)
    following = at.nbor(1) if at.i + 1 < len(at.doc) else at
    if following.lower_ != "that" or not _opens_clause(following, speaker):
        return None
    return following if at == noun or following.dep_ in ("mark", "det") else None


def _content(noun: Token, cue: Cue, speaker: Token | None) -> tuple[Range, str, str] | None:
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    that = _link_of_clause(noun, speaker) if Frame.CLAUSE in cue.frames else None
    if that is not None:
        head = that.head.head if that.dep_ == "det" else that.head
        end = max(noun.right_edge.i, head.right_edge.i) + 1
        return Range(start=that.i + 1, end=end), "clause", "a clause with “that” tells what the noun is about"
    if Frame.INFINITIVE in cue.frames and following.lower_ == "to" and following.head.tag_ == "VB":
        extent = Range(start=following.i, end=following.head.right_edge.i + 1)
        return extent, "infinitive", "an infinitive tells what the noun is about"
    for child in noun.children:
        if child.i < noun.i or child == speaker:
            continue
        marks = [c.lower_ for c in child.children if c.dep_ == "mark"]
        extent = clause.extent(child)
        if child.dep_ in ("acl", "ccomp", "acl:relcl", "advcl") and "that" in marks and Frame.CLAUSE in cue.frames:
            that = next(c for c in child.children if c.lower_ == "that")
            return (
                Range(start=that.i + 1, end=extent.end),
                "clause",
                "a clause with “that” tells what the noun is about",
            )
        if child.dep_ in ("acl", "xcomp", "advcl") and "to" in marks and Frame.INFINITIVE in cue.frames:
            return extent, "infinitive", "an infinitive tells what the noun is about"
        if child.dep_ in ("nmod", "obl"):
            found = _phrase(child, cue)
            if found is not None:
                return found
    beside = following.head
    if following.dep_ == "case" and beside.left_edge == following and beside.head == noun.head:
        return _phrase(beside, cue)  # the tree hangs it on the verb: "heard of the request for {tents}"
    return None


def _phrase(head: Token, cue: Cue) -> tuple[Range, str, str] | None:
    """Return what follows a preposition of the cue."""
    case = clause.case_of(head)
    if case not in cue.prepositions or case in ("by", "from"):
        return None
    extent = clause.extent(head)
    start = next(c.i for c in head.children if c.dep_ == "case") + 1
    return Range(start=start, end=extent.end), "preposition", f"what follows “{case}” tells what it is about"
