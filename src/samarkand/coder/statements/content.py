"""Where the content of a clause-taking cue stands: behind it, before it, around it, in quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from samarkand.coder.statements import clause
from samarkand.coder.statements.cues import Cue, CueKind, load_cues
from samarkand.coder.statements.page import Line, Page, Range
from samarkand.language import Token

_OPEN_CLAUSE = frozenset({"that", "whether", "if", "how", "why", "what", "who", "where", "when", "which"})
_SUBORDINATORS = frozenset(
    [
        "because",
        "although",
        "though",
        "while",
        "when",
        "whenever",
        "as",
        "after",
        "before",
        "since",
        "until",
        "unless",
        "so",
        "if",
        "once",
        "whereas",
    ]
)
_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_PUNCTUATION = frozenset({",", ";", ":", ".", "?", "!", "-", "–", "—", "―", "--", "(", ")", "...", "…", "/"})
_MARKS = frozenset({"“", "”", '"', "''", "``", "‘", "’", "'", "«", "»"})
_ENDS = frozenset(".?!")
_TELLS = frozenset({"tell", "inform", "assure"})
_LONGEST_GAP = 28  # words between a quotation and the verb that gives its speaker
_EMBEDDED = frozenset({"acl", "acl:relcl", "advcl", "csubj", "xcomp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Content as one rule found it."""

    extents: tuple[Range, ...]
    rule: str
    ground: str
    confidence: float
    speaker: Token | None = None


def is_punctuation(token: Token) -> bool:
    """Say whether a token is no word."""
    return token.text in _PUNCTUATION or token.text in _MARKS or not any(c.isalnum() for c in token.text)


def limits(page: Page, line: Line, verb: Token) -> Range:
    """Return what a statement's content may cover: the sentence, stretched over quotations that go on."""
    own = page.quotation_of(verb.i)
    if own is not None:
        return page.tokens_of(own).clipped(line.range)
    start, end = line.range.start, line.range.end
    first, last = page.quotation_of(start), page.quotation_of(end - 1)
    if first is not None:
        start = page.tokens_of(first).start
    if last is not None:
        end = page.tokens_of(last).end
    return Range(start=start, end=end)


def cut(page: Page, extent: Range, line: Line, verb: Token) -> Range:
    """Return the extent up to where another source's words or another act begins."""
    extent = extent.clipped(limits(page, line, verb))
    for index in range(extent.start + 1, extent.end):
        if page.quotation_of(index) is not None and page.quotation_of(verb.i) is None:
            continue
        if _breaks(page, index, verb):
            return Range(start=extent.start, end=index)
    inside = page.quotation_of(extent.end - 1) if extent else None
    if inside is not None and page.quotation_of(verb.i) is None:
        return Range(start=extent.start, end=page.tokens_of(inside).end)
    return extent


def _breaks(page: Page, index: int, verb: Token) -> bool:
    """Say whether the word here opens a trailing source (", according to", ", adding that") or a second act."""
    doc, token = page.doc, page.doc[index]
    following = [doc[i] for i in range(index + 1, min(index + 6, len(doc)))]
    if not following:
        return False
    if token.text in (",", "—", "–", "--"):
        words = [t for t in following if t.pos_ != "ADV"][:2]
        if _opens_aside(following, verb):
            return True
        if words and (_opens_source(words) or (words[0].tag_ == "VBG" and _is_speech(words[0]))):
            return True
        return bool(words) and words[0].dep_ == "cc" and _second_act(following[1:], verb)
    return token.dep_ == "cc" and token.lower_ in ("and", "but") and _second_act(following, verb)


def _opens_source(words: list[Token]) -> bool:
    return words[0].lower_ == "according" or (words[0].lower_ == "per" and len(words) > 1 and words[1].lower_ != "cent")


def _opens_aside(following: list[Token], verb: Token) -> bool:
    """Say whether a subject and a speech verb follow that close the sentence (", the minister said on Monday")."""
    for token in following:
        if token.i > verb.i and clause.is_finite(token) and _is_speech(token) and token != following[0]:
            behind = token.nbor(1) if token.i + 1 < len(token.doc) else None
            return behind is not None and (
                is_punctuation(behind) or behind.pos_ in ("ADP", "ADV") or token.lemma_ == "tell"
            )
        if token.pos_ not in ("PROPN", "NOUN", "DET", "PRON", "ADJ", "AUX"):
            return False
    return False


def _is_speech(token: Token) -> bool:
    return token.lemma_.lower() in load_cues()[CueKind.SPEECH]


def _second_act(following: list[Token], verb: Token) -> bool:
    """Say whether "and" goes on with another cue of the same tense, rather than with the content."""
    if verb.tag_ not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    for token in following[:4]:
        same = token.tag_ == verb.tag_ or {token.tag_, verb.tag_} == {"VBD", "VBN"}
        if same and _is_speech(token):
            own = [c for c in token.children if c.dep_ in clause.SUBJECTS and not c.is_space]
            return token.head == verb or not own or own[0].pos_ == "PRON"
        if token.pos_ not in ("ADV", "PRON", "AUX"):
            return False
    return False


def clause_content(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    """Return the clause that a cue reports: behind it, or before and around it."""
    behind = _behind(page, line, verb, cue)
    if behind is not None and behind.rule == "clause.marked":
        return behind
    return _around(page, line, verb, cue) or behind


# --- behind: "X said (that) ..."


def _behind(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    limit = limits(page, line, verb)
    marked = _marker(page, verb, limit, addressee=cue.addressee)
    below = _clause_below(verb)
    if marked is None and verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children):
        return None  # "Asked about the dam, she said ...": what follows is the answer's
    if marked is not None:
        start = marked.i + 1 if marked.lower_ == "that" else marked.i
        rule, ground, confidence = "clause.marked", f"a clause with “{marked.lower_}” follows the cue", 0.9
    elif below is not None:
        start = max(below.left_edge.i, verb.i + 1)
        rule, ground, confidence = "clause.bare", "a clause follows the cue", 0.85
    elif cue.kind is not CueKind.STATE and (following := _following_clause(page, verb, limit)) is not None:
        start, below = verb.i + 1, following
        rule, ground, confidence = "clause.order", "by the order of the words a clause follows the cue", 0.6
    else:
        return None
    extent = cut(page, Range(start=start, end=_end(page, verb, below, limit, start)), line, verb)
    if marked is None and not any(clause.is_finite(t) for t in page.tokens(extent)):
        return None
    return Found(extents=(extent,), rule=rule, ground=ground, confidence=confidence) if extent else None


def _marker(page: Page, verb: Token, limit: Range, *, addressee: bool) -> Token | None:
    """Return the word that opens the reported clause: near the cue, with no other verb between."""
    for index in range(verb.i + 1, min(verb.i + 16, limit.end)):
        token = page.doc[index]
        if token.lower_ in _OPEN_CLAUSE and (
            token.tag_ in ("IN", "WRB", "WP", "WDT", "DT", "PRP") or token.dep_ == "mark"
        ):
            return token if _marks_content(token, verb, addressee=addressee) else None
        if token.pos_ in ("VERB", "AUX") or token.text in (";", ":"):
            return None
    return None


def _marks_content(token: Token, verb: Token, *, addressee: bool) -> bool:
    """A marker right behind the cue opens its content; a later one where the tree joins the two."""
    if token.lower_ in ("when", "where", "which", "who", "if") and token.dep_ == "mark" and token.lower_ != "if":
        return False
    if token.dep_ == "det" and token.lower_ == "that" and addressee and token.head.head.head == verb:
        return token.head.dep_.startswith("nsubj") and token.head.head.dep_ == "ccomp"
    if token.tag_ == "DT" or token.dep_ == "det":
        return token.i == verb.i + 1 and token.lower_ == "that" and token.head.dep_.startswith(("nsubj", "ccomp"))
    if _claims_of_others(token.nbor(-1)):
        return False
    clause_head = token.head
    if token.i == verb.i + 1:
        return True
    if clause_head.head == verb and clause_head.dep_ in ("ccomp", "advcl", "parataxis", "obj", "conj"):
        return token.lower_ not in ("when", "where", "if") or clause_head.dep_ == "ccomp"
    return token.lower_ == "that" and (token.dep_ == "mark" or (addressee and not token.dep_.startswith("nsubj")))


def _claims_of_others(noun: Token) -> bool:
    """Say whether "that" follows someone's claim: "heard of the army's claim that ..."."""
    known = noun.pos_ == "NOUN" and noun.lemma_.lower() in load_cues()[CueKind.NOUN]
    return known and any(c.dep_ == "nmod:poss" for c in noun.children)


def _clause_below(verb: Token) -> Token | None:
    for child in verb.children:
        if child.i > verb.i and child.dep_ == "ccomp" and not _is_infinitive(child):
            return child
    for child in verb.children:
        if (
            child.i <= verb.i
            or child.dep_ not in ("advcl", "parataxis", "dep", "xcomp", "obj")
            or _is_infinitive(child)
        ):
            continue
        first = child.left_edge
        if first.i > verb.i + 1 and first.nbor(-1).text in _PUNCTUATION:
            continue
        if first.lower_ in _SUBORDINATORS or not _has_own_clause(child, verb):
            continue
        return child
    return None


def _has_own_clause(head: Token, verb: Token) -> bool:
    finite = clause.is_finite(head) or any(clause.is_finite(c) for c in head.children)
    return finite and any(c.dep_.startswith("nsubj") and c.i > verb.i for c in head.children)


def _is_infinitive(token: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in token.children)


def _following_clause(page: Page, verb: Token, limit: Range) -> Token | None:
    """Return the predicate of a subject and a finite verb right behind the cue, whatever the tree makes of them."""
    if verb.i + 2 >= limit.end or is_punctuation(page.doc[verb.i + 1]):
        return None
    first = page.doc[verb.i + 1]
    if first.pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM") or verb.tag_ == "VBN":
        return None
    for index in range(verb.i + 2, min(verb.i + 14, limit.end)):
        token = page.doc[index]
        if token.text in _PUNCTUATION or token.lower_ in _OPEN_CLAUSE or token.pos_ in ("SCONJ", "CCONJ"):
            return None
        if clause.is_finite(token):
            with_subject = (t for t in (token, token.head) if any(_is_subject_behind(c, verb) for c in t.children))
            return next(with_subject, None)
    return None


def _is_subject_behind(token: Token, verb: Token) -> bool:
    return token.dep_.startswith("nsubj") and token.i > verb.i


def _end(page: Page, verb: Token, below: Token | None, limit: Range, start: int) -> int:
    """Return where the content ends: with the sentence, or with the subtree where the cue itself is embedded."""
    at, embedded = verb, False
    while at.head != at:
        if at.dep_ in _EMBEDDED and at.head.i > verb.i:
            embedded = True
        if at.dep_ == "acl:relcl" and at.right_edge.i + 1 < limit.end:
            return max(at.right_edge.i + 1, start)
        at = at.head
    if not embedded:
        return _next_act(page, verb, below, limit)
    right = max(verb.right_edge.i, below.right_edge.i if below is not None else 0) + 1
    return max(right, start)


def _next_act(page: Page, verb: Token, below: Token | None, limit: Range) -> int:
    """Return where another subject's clause begins beside the cue, not below it: "Oslo said A, but Bonn called it B".

    One with "and" stays in the content: cut there too, PolNeAR dev loses .2 F of exact contents and GUM gains .3.
    """
    if below is None:
        return limit.end
    for child in verb.children:
        first, links = child.left_edge, {c.lower_ for c in child.children if c.dep_ in ("mark", "cc")}
        beside = "and" not in links if child.dep_ == "conj" else child.dep_ == "advcl" and bool(links & _CONTRASTS)
        if not beside or first.i <= below.i or page.quotation_of(first.i) is not None:
            continue
        set_off = is_punctuation(first) or page.doc[first.i - 1].text in (",", ";", "—", "–")
        if set_off and any(c.dep_.startswith("nsubj") for c in child.children):
            return first.i
    return limit.end


# --- around: "..., X said", "..., X said, ..."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Aside:
    """The cue with its subject, set off from what it reports."""

    range: Range
    speaker: Token


def _aside(page: Page, verb: Token, limit: Range) -> _Aside | None:
    """Return the cue clause where it is set off by punctuation before it."""
    own = [c for c in verb.children if c.dep_ in clause.SUBJECTS and c.lower_ not in _OPEN_CLAUSE and not c.is_space]
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "advmod") and c.i < verb.i)])
    after = _noun_after(page, verb, limit)
    if not own and verb.lemma_ in _TELLS:  # what follows these is the one spoken to
        teller = clause.subject(verb)
        own, after = [teller] if teller is not None and limit.start <= teller.i < verb.i else [], None
    if own and own[0].i < verb.i:
        start, end, speaker = own[0].left_edge.i, verb.i + 1, own[0]
        if start > 0 and page.doc[start].lower_ == "as":
            return None
    elif after is not None:
        start, end, speaker = first, after.right_edge.i + 1, after
    else:
        return None
    if start <= limit.start or not is_punctuation(page.doc[start - 1]) or not _closes(page, verb, end, limit):
        return None
    return _Aside(range=Range(start=start, end=max(end, verb.i + 1)), speaker=speaker)


def _closes(page: Page, verb: Token, end: int, limit: Range) -> bool:
    """Say whether nothing but a comma, an adverbial or an addressee follows: what is reported stands before."""
    if end >= limit.end:
        return True
    following = page.doc[end]
    return (
        is_punctuation(following)
        or following.pos_ in ("ADP", "ADV", "SCONJ")
        or following.dep_ in ("obl", "obl:tmod", "nmod:tmod", "obl:unmarked")
        or (verb.lemma_ in _TELLS and _following_clause(page, verb, limit) is None)
    )


def _noun_after(page: Page, verb: Token, limit: Range) -> Token | None:
    """Return the head of the noun phrase right behind an inverted cue ("said Anna Lund, a nurse")."""
    if verb.i + 1 >= limit.end or page.doc[verb.i + 1].pos_ not in ("PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM"):
        return None
    at = page.doc[verb.i + 1]
    while at.head != verb and at.head.i > verb.i and at.head != at:
        at = at.head
    return at if at.pos_ in clause.NOMINALS and at.i > verb.i and at.i < limit.end else None


def _around(page: Page, line: Line, verb: Token, cue: Cue) -> Found | None:
    limit = limits(page, line, verb)
    if cue.kind is CueKind.STATE or not (clause.is_finite(verb) or any(clause.is_finite(c) for c in verb.children)):
        return None
    aside = _aside(page, verb, limit)
    if aside is None:
        return None
    before = Range(start=limit.start, end=aside.range.start)
    after = _rest(page, aside.range.end, limit)
    has_verb = any(t.pos_ in ("VERB", "AUX") for t in page.tokens(before))
    extents: tuple[Range, ...]
    if after and (not has_verb or page.doc[before.start].lower_ in _SUBORDINATORS or _goes_on(page, after)):
        extents = (before, cut(page, after, line, verb))
    elif has_verb and page.doc[before.start].lower_ not in _SUBORDINATORS:
        extents = (before,)
    else:
        return None
    return Found(
        extents=tuple(e for e in extents if e),
        rule="clause.aside",
        ground="the cue and its subject are set off by commas from what they report",
        confidence=0.8,
        speaker=aside.speaker,
    )


def _rest(page: Page, start: int, limit: Range) -> Range:
    """Return what follows an aside that a comma closes at once."""
    if start < limit.end and page.doc[start].text in (",", "—", "–", "--"):
        return Range(start=start + 1, end=limit.end)
    return Range(start=0, end=0)


def _goes_on(page: Page, after: Range) -> bool:
    first = page.doc[after.start]
    if first.tag_ == "VBG" or first.lower_ in ("according", "citing", "who", "which"):
        return False
    return any(clause.is_finite(t) for t in page.tokens(after))


# --- in quotation marks


def quoted_content(page: Page, line: Line, verb: Token) -> Found | None:
    """Return the quotations right before and right behind a cue."""
    if page.quotation_of(verb.i) is not None:
        return None
    left = _left_quotation(page, line, verb)
    right = _right_quotation(page, line, verb, left)
    if left is None and right is None:
        return None
    leading = _leading(page, left) if left is not None else ()
    extents = (*leading, *(e for e in (left, right) if e is not None))
    speaker = _speaker_between(page, verb, left) if left is not None else None
    where = "behind" if left is None else "before" if right is None else "before and behind"
    return Found(
        extents=extents,
        rule="quote." + where.replace(" and ", "-"),
        ground=f"a quotation stands right {where} the cue",
        confidence=0.95,
        speaker=speaker,
    )


def _left_quotation(page: Page, line: Line, verb: Token) -> Range | None:
    index = verb.i - 1
    lowest = max(0, verb.i - _LONGEST_GAP)
    while index >= lowest and page.quotation_of(index) is None and page.line_numbers[index] >= 0:
        if page.doc[index].text in _ENDS:
            return None
        index -= 1
    quotation = page.quotation_of(index) if index >= lowest else None
    if quotation is None:
        return None
    last = page.reading.article.text[quotation.start : quotation.end].rstrip("”\"'’» ")[-1:]
    following = page.doc[index + 1]
    if last not in ",?!.—–…-" and following.text != ",":
        return None
    gap = [page.doc[i] for i in range(index + 1, verb.i)]
    own = [c for c in verb.children if c.dep_ in clause.SUBJECTS and not c.is_space]
    words = [t for t in gap if not is_punctuation(t)]
    if words and not any(c in gap for c in own) and not _short_name(words):
        return None
    if any(clause.is_finite(t) and t.head != verb and t.dep_ != "acl:relcl" for t in words):
        return None
    held = page.tokens_of(quotation)
    start = held.start
    opening = page.doc[start]
    if page.line_numbers[start] >= 0:
        sentence = page.lines[page.line_numbers[start]].range
        before = [t for t in page.tokens(Range(start=sentence.start, end=opening.i)) if not is_punctuation(t)]
        if before and page.doc[opening.i - 1].text not in (":", ","):
            start = sentence.start
    return Range(start=start, end=held.end)


def _leading(page: Page, left: Range) -> tuple[Range, ...]:
    """Return the quotations that a quotation goes on with: of the paragraphs before it, or right before it in its own.

    “Stop.” “Now,” the officer said. Each opens its paragraph, so that no other cue gives its speaker.
    """
    leading: list[Range] = []
    later = page.quotation_of(left.end - 1)
    for earlier in reversed(page.quotations):
        if later is None or earlier.start >= later.start:
            continue
        held = page.tokens_of(earlier)
        line = page.line_of(page.doc[held.start])
        beside = not page.text[earlier.end : later.start].strip(" ")
        if line is None or earlier.start != line.block.start or not (earlier.continues or beside):
            break
        leading.insert(0, held)
        later = earlier
    return tuple(leading)


def _short_name(words: list[Token]) -> bool:
    return len(words) <= 4 and words[-1].pos_ in ("PROPN", "NOUN", "PRON", "ADV", "ADJ")


def _speaker_between(page: Page, verb: Token, left: Range) -> Token | None:
    own = [c for c in verb.children if c.dep_ in clause.SUBJECTS and not c.is_space and c.i >= left.end]
    if own:
        return own[0]
    words = [page.doc[i] for i in range(left.end, verb.i) if page.doc[i].pos_ in (*clause.NOMINALS, "ADJ")]
    if words:
        return words[-1] if words[-1].head not in words else words[-1].head
    line = page.line_of(verb)
    return _noun_after(page, verb, line.range) if line is not None else None


def _right_quotation(page: Page, line: Line, verb: Token, left: Range | None) -> Range | None:
    index = verb.i + 1
    highest = min(len(page.doc), verb.i + _LONGEST_GAP)
    while index < highest and page.quotation_of(index) is None:
        if page.doc[index].text in _ENDS and page.line_numbers[index] >= 0:
            return None
        index += 1
    quotation = page.quotation_of(index) if index < highest else None
    if quotation is None:
        return None
    before = page.text[: quotation.start].rstrip()[-1:]
    gap = [page.doc[i] for i in range(verb.i + 1, index) if page.line_numbers[i] >= 0]
    words = [t for t in gap if not is_punctuation(t)]
    if before not in (":", ",") and words:
        return None
    if any(_is_speech(t) and t.pos_ == "VERB" for t in words[-2:]):
        return None
    if left is None and before == "," and any(clause.is_finite(t) for t in words):
        return None
    return page.tokens_of(quotation)
