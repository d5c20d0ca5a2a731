"""Statements whose cue is a phrase or an adverb: "according to X", "per X", "citing X", "reportedly"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from samarkand.coder.statements import clause
from samarkand.coder.statements.content import is_punctuation, limits
from samarkand.coder.statements.cues import Cue, CueKind, load_cues
from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.page import Line, Page, Range
from samarkand.language import Token

_NO_SOURCE = frozenset({"cent", "day", "week", "month", "year", "hour", "person", "capita", "plan", "rule", "size"})
_BOUNDARIES = frozenset({",", ";", "—", "–", "--", ".", "?", "!", ")", "("})


def find_phrase_statements(page: Page) -> Iterator[Draft]:
    """Yield the statements of phrases and adverbs, in the order of their cues."""
    cues = load_cues()
    for line in page.lines:
        for token in page.tokens(line.range):
            for cue in cues[CueKind.PHRASE].get(token.lower_, ()):
                draft = _phrase(page, line, token, cue)
                if draft is not None:
                    yield draft
                    break
            if token.lower_ in cues[CueKind.ADVERB] and token.pos_ == "ADV":
                draft = _adverb(page, line, token, cues[CueKind.ADVERB][token.lower_][0])
                if draft is not None:
                    yield draft


def _phrase(page: Page, line: Line, token: Token, cue: Cue) -> Draft | None:
    limit = limits(page, line, token)
    after = token.i + len(cue.words)
    if after >= limit.end or [page.doc[i].lower_ for i in range(token.i, after)] != list(cue.words):
        return None
    speaker = _source(page, after, limit)
    if speaker is None:
        return None
    extents = _content(page, token, speaker, limit)
    content = tuple(s for extent in extents for s in page.spans(extent))
    if not content:
        return None
    return Draft(
        anchor=token,
        lexeme=cue,
        cue=page.spans(Range(start=token.i, end=after)),
        speaker=speaker,
        addressee=None,
        content=content,
        extents=extents,
        polarity=cue.polarity,
        rule="phrase." + "-".join(cue.words),
        ground="the phrase names the source of the sentence",
        confidence=0.85,
    )


def _source(page: Page, start: int, limit: Range) -> Token | None:
    """Return the head of the noun phrase that a source phrase names."""
    at = page.doc[start]
    if at.tag_ == "CD" and at.i + 1 < limit.end and page.doc[start + 1].pos_ != "NOUN":
        return None
    while (
        at.head.i > at.i
        and at.head.i < limit.end
        and at.head.pos_ in clause.NOMINALS
        and at.pos_ not in ("VERB", "AUX")
    ):
        at = at.head
    if at.pos_ not in clause.NOMINALS and at.pos_ not in ("ADJ", "NUM", "DET"):
        return None
    return None if at.lemma_.lower() in _NO_SOURCE else at


def _content(page: Page, token: Token, speaker: Token, limit: Range) -> tuple[Range, ...]:
    """Return the clause that a source phrase stands in, without the phrase.

    A phrase at the head of the sentence covers what follows its comma; one at the end what stands before it;
    one in the middle both sides.
    """
    end = max(speaker.right_edge.i, speaker.i) + 1
    for index in range(speaker.i + 1, min(end, limit.end)):
        if page.doc[index].text in (",", ";") and _resumes(page, index + 1, limit):
            end = index
            break
    before = _before(page, token.i, limit)
    after = Range(start=min(end, limit.end), end=limit.end)
    words_after = [t for t in page.tokens(after) if not is_punctuation(t)]
    if not before:
        return (after,) if words_after else ()
    if words_after and any(clause.is_finite(t) for t in words_after) and not _finite(page, before):
        return (before, after)
    return (before,)


def _resumes(page: Page, start: int, limit: Range) -> bool:
    return any(clause.is_finite(page.doc[i]) for i in range(start, limit.end)) and (
        page.doc[start].tag_ not in ("WP", "WDT", "VBG", "VBN") if start < limit.end else False
    )


def _finite(page: Page, extent: Range) -> bool:
    return any(clause.is_finite(t) for t in page.tokens(extent))


def _before(page: Page, index: int, limit: Range) -> Range:
    words = [t for t in page.tokens(Range(start=limit.start, end=index)) if not is_punctuation(t)]
    if not words or (len(words) == 1 and words[0].pos_ in ("CCONJ", "ADV", "SCONJ")):
        return Range(start=index, end=index)
    return Range(start=limit.start, end=index)


def credit(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with "citing X" and "quoting X" given the content of the report that they belong to."""
    found = list(drafts)
    for number, draft in enumerate(found):
        if draft.lexeme is None or draft.rule not in ("phrase.citing", "phrase.quoting"):
            continue
        report = _report(page, draft, found)
        if report is not None:
            found[number] = dataclasses.replace(
                draft, content=report.content, extents=report.extents, teller=report.anchor
            )
    return found


def _report(page: Page, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Return the last statement of the sentence whose cue stands before the phrase."""
    before = [
        d
        for d in drafts
        if d is not draft and d.rule.startswith("speech") and d.anchor.i < draft.anchor.i
        and page.line_numbers[d.anchor.i] == page.line_numbers[draft.anchor.i]
    ]  # fmt: skip
    return max(before, key=lambda d: d.anchor.i, default=None)


def _adverb(page: Page, line: Line, token: Token, cue: Cue) -> Draft | None:
    """Return the clause that an adverb marks as hearsay; nobody is named for it."""
    head = token.head if token.head.pos_ in ("VERB", "AUX", "NOUN", "ADJ") else None
    if head is None:
        return None
    whole = clause.extent(head).clipped(limits(page, line, token))
    parts = (Range(start=whole.start, end=token.i), Range(start=token.i + 1, end=whole.end))
    content = tuple(s for part in parts for s in page.spans(part))
    if not content:
        return None
    return Draft(
        anchor=token,
        lexeme=cue,
        cue=page.spans(Range(start=token.i, end=token.i + 1)),
        speaker=None,
        addressee=None,
        content=content,
        extents=tuple(p for p in parts if p),
        polarity=cue.polarity,
        rule="adverb",
        ground="the adverb marks the clause as what others say; nobody is named",
        confidence=0.6,
    )
