"""What a cue's content is where it is no clause: an infinitive, a noun phrase, someone and what he is called."""

from __future__ import annotations

from samarkand.coder.statements import clause
from samarkand.coder.statements.content import Found, cut
from samarkand.coder.statements.cues import Cue, Frame
from samarkand.coder.statements.page import Line, Page, Range
from samarkand.language import Token

_COMPLEMENTS = frozenset({"of", "for", "over", "about", "against", "between", "with", "toward", "towards", "to"})
_LIGHT_OBJECTS = frozenset({"it", "this", "that", "so", "them", "him", "her", "me", "us", "you", "which", "what"})


def infinitive_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return the infinitive below a cue: "pledged {to send doctors}"; with "is said {to be ill}" its subject too."""
    infinitive = _infinitive(verb)
    if infinitive is None:
        return None
    extent = cut(page, clause.extent(infinitive), line, verb)
    extents: tuple[Range, ...] = (extent,)
    if clause.is_passive(verb):
        passive = next((c for c in verb.children if c.dep_ in clause.PASSIVE_SUBJECTS), None)
        if passive is not None:
            extents = (clause.extent(passive), extent)
        return Found(
            extents=extents,
            rule="passive-infinitive",
            ground="it stands in the passive with an infinitive",
            confidence=0.6,
        )
    return Found(extents=extents, rule="infinitive", ground="an infinitive gives what it is about", confidence=0.7)


def prompt_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return someone and what he is to do: "urged {both sides to stop}"."""
    infinitive = _infinitive(verb)
    objects = clause.children(verb, {"obj", "iobj"})
    if infinitive is None or not (objects or clause.is_passive(verb)):
        return None
    if not objects:
        return infinitive_content(page, line, verb, cue)
    extent = Range(start=objects[0].left_edge.i, end=clause.extent(infinitive).end)
    return Found(
        extents=(cut(page, extent, line, verb),), rule="prompt", ground="it says who is to do what", confidence=0.7
    )


def predicative_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return someone and what he is called: "called {the vote a farce}", "described {him as a friend}"."""
    start = next((c for c in clause.children(verb, {"obj", "iobj", "ccomp", "nsubj:pass"})), None)
    if start is None:
        return None
    if start.i < verb.i:
        return _passive_predicative(page, line, verb, start)
    predicate = [
        c for c in clause.children(verb, {"xcomp", "obj", "iobj", "obl", "advcl", "ccomp"}) if c.i > start.right_edge.i
    ]
    as_phrase = [c for c in predicate if any(g.lower_ == "as" for g in c.children)]
    within = clause.extent(start)
    if (
        not as_phrase
        and not any(c.dep_ in ("xcomp", "obj", "iobj", "ccomp") for c in predicate)
        and "as" not in _words(page, within)
        and cue.name != "call"
    ):
        return None
    last = max([within.end, *(clause.extent(c).end for c in as_phrase or predicate)])
    extent = cut(page, Range(start=within.start, end=last), line, verb)
    return Found(
        extents=(extent,), rule="predicative", ground="it says what someone or something is called", confidence=0.7
    )


def _passive_predicative(page: Page, line: Line, verb: Token, start: Token) -> Found | None:
    right = [
        c for c in clause.children(verb, {"xcomp", "obj", "obl", "advcl"}) if c.i > verb.i and clause.case_of(c) != "by"
    ]
    right = [c for c in right if c.dep_ in ("xcomp", "obj") or any(g.lower_ == "as" for g in c.children)]
    if not right:
        return None
    return Found(
        extents=(clause.extent(start), cut(page, clause.extent(right[0]), line, verb)),
        rule="passive-predicative",
        ground="it says in the passive what something is called",
        confidence=0.6,
    )


def _words(page: Page, extent: Range) -> set[str]:
    return {t.lower_ for t in page.tokens(extent)}


def preposition_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return what follows the cue's preposition: "called for {talks}", "accused Moscow of {shelling a school}"."""
    limit = min(line.range.end, verb.i + 12)
    for token in page.tokens(Range(start=verb.i + 1, end=limit)):
        if token.lower_ not in cue.prepositions or not _belongs(token, verb):
            continue
        head = _head_of_phrase(token, verb)
        if head is None or head.right_edge.i <= token.i:
            continue
        start = _from_object(verb, token, cue)
        end = _with_infinitive(page, head.right_edge.i + 1, line)
        extent = cut(page, Range(start=start, end=end), line, verb)
        if extent:
            return Found(
                extents=(extent,),
                rule=f"preposition.{token.lower_}",
                ground=f"what follows “{token.lower_}” is what it is about",
                confidence=0.7,
            )
    return None


def _head_of_phrase(preposition: Token, verb: Token) -> Token | None:
    """Return the head of the words that a preposition opens, also where it is read as the verb's particle."""
    at = preposition.head
    if at.i < preposition.i:
        opened = [*preposition.children, *(c for c in verb.children if c.left_edge.i == preposition.i + 1)]
        return next((c for c in opened if c.i > preposition.i), None)
    while at.head != verb and at.head != at and at.head.left_edge.i >= preposition.i:
        at = at.head
    return at


def _with_infinitive(page: Page, end: int, line: Line) -> int:
    """The content goes on over an infinitive: "called on {the rebels to wait}"."""
    if end >= line.range.end or page.doc[end].lower_ != "to" or page.doc[end].head.tag_ != "VB":
        return end
    return max(end, page.doc[end].head.right_edge.i + 1)


def _from_object(verb: Token, preposition: Token, cue: Cue) -> int:
    """The content begins at the object where that is part of it: "blamed {the rebels for the fire}"."""
    objects = [c for c in clause.children(verb, {"obj"}) if verb.i < c.i < preposition.i]
    if objects and Frame.OBJECT in cue.frames and not cue.addressee:
        return objects[0].left_edge.i
    return preposition.i + 1


def _belongs(preposition: Token, verb: Token) -> bool:
    """Say whether a preposition opens a phrase of the verb or of its object."""
    head = preposition.head
    if verb in (head, head.head) or (head.head.dep_ == "obj" and head.head.head == verb):
        return True
    over = _head_of_phrase(preposition, verb)  # "of {sheltering militants}", with "militants" as the head
    return over is not None and over.head == verb


def object_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return the object: "condemned {the attack}", in the passive the subject: "{The attack} was condemned"."""
    candidates = clause.children(verb, {"obj", "nsubj:pass", "ccomp"})
    if len(cue.words) > 1:  # "played down the risk", with "down" read as a preposition
        candidates += [c for c in clause.children(verb, {"obl"}) if clause.case_of(c) == cue.words[1]]
    candidates += [c for c in clause.children(verb, {"xcomp"}) if c.tag_.startswith("NN") and _has_article(c)]
    if not candidates or (candidates[0].lower_ in _LIGHT_OBJECTS and not list(candidates[0].children)):
        return None
    target = candidates[0]
    if clause.is_passive(verb) and clause.subject(verb) is None:
        return None
    extent = clause.extent(target)
    if target.i > verb.i:
        extent = _without_asides(page, _with_complement(verb, extent))
        start = max(extent.start, verb.i + (len(cue.words) if clause.case_of(target) else 1))
        extent = cut(page, Range(start=start, end=extent.end), line, verb)
    return Found(extents=(extent,), rule="object", ground="its object is what it is about", confidence=0.6)


def _has_article(token: Token) -> bool:
    return token.left_edge.dep_ == "det"


def _with_complement(verb: Token, extent: Range) -> Range:
    """Return the object with the phrase behind it that the tree hangs on the verb: "stressed {the need for calm}"."""
    for child in clause.children(verb, {"obl", "nmod"}):
        if child.left_edge.i == extent.end and clause.case_of(child) in _COMPLEMENTS:
            return Range(start=extent.start, end=child.right_edge.i + 1)
    return extent


def _without_asides(page: Page, extent: Range) -> Range:
    """Return a noun phrase without the relative clause or participle that a comma sets off at its end."""
    for index in range(extent.start + 1, extent.end - 1):
        following = page.doc[index + 1]
        if page.doc[index].text == "," and (following.tag_ in ("WDT", "WP", "VBG", "VBN") or following.pos_ == "SCONJ"):
            return Range(start=extent.start, end=index)
    return extent


def _infinitive(verb: Token) -> Token | None:
    labels = {"xcomp", "advcl", "ccomp"} if verb.pos_ == "VERB" else {"xcomp", "advcl", "ccomp", "acl"}
    for child in clause.children(verb, labels):
        if child.i > verb.i and any(c.lower_ == "to" and c.dep_ == "mark" for c in child.children):
            return child
    for noun in clause.children(verb, {"obj"}):
        for child in clause.children(noun, {"acl", "xcomp"}):
            if any(c.lower_ == "to" and c.dep_ == "mark" for c in child.children):
                return child
    return None
