"""Quotations without a cue of their own: the next sentence of a quote, the next paragraph of a speech."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.page import Page
from samarkand.coder.statements.quotations import Quotation
from samarkand.model import Polarity, Span

_FEWEST_WORDS = 4


def carry_on(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with every free quotation given to the statement that it goes on with.

    A quotation right behind a quoting statement, or in the paragraphs of an unclosed one, joins that
    statement; another paragraph that is all quotation becomes a statement of the last speaker.
    """
    found = sorted(drafts, key=_start)
    for quotation in page.quotations:
        outside = [d for d in found if not _inside(d, quotation)]
        if any(s.start < quotation.end and quotation.start < s.end for d in outside for s in (*d.content, *d.cue)):
            continue
        previous = _previous(outside, quotation)
        if previous is None:
            continue
        if _joins(page, previous, quotation):
            found[found.index(previous)] = _with(page, previous, quotation)
        elif _stands_alone(page, quotation) and previous.speaker is not None:
            found.append(_new(page, previous, quotation))
            found.sort(key=_start)
    return found


def _inside(draft: Draft, quotation: Quotation) -> bool:
    spans = (*draft.cue, *draft.content)
    return all(quotation.start <= s.start and s.end <= quotation.end for s in spans)


def _start(draft: Draft) -> tuple[int, int]:
    spans = (*draft.cue, *draft.content)
    return max(s.end for s in spans), min(s.start for s in spans)


def _previous(drafts: Sequence[Draft], quotation: Quotation) -> Draft | None:
    """Return the outermost statement that ends last before the quotation."""
    before = [d for d in drafts if _start(d)[0] <= quotation.start and not d.rule.startswith("adverb")]
    if not before:
        return None
    quoting = [d for d in before if d.rule.split(".")[1] == "quote" or d.rule.startswith("quote")]
    latest = before[-1]
    if quoting and not any(other is not latest and other.holds(latest) for other in before):
        return quoting[-1] if _start(quoting[-1])[0] >= _start(latest)[0] else latest
    return next((d for d in before if d is not latest and d.holds(latest)), latest)


def _joins(page: Page, draft: Draft, quotation: Quotation) -> bool:
    """Say whether the quotation goes on with a statement that quotes, with nothing said in between."""
    if ".quote" not in draft.rule and not draft.rule.startswith("quote") and "aside" not in draft.rule:
        return False
    last = max(s.end for s in (*draft.cue, *draft.content))
    between = page.text[last : quotation.start]
    before = [q for q in page.quotations if q.start < quotation.start]
    if before and before[-1].continues:
        return True
    if "\n" in between.strip(" \t") or not _opens_sentence(page, quotation):
        return False
    line = page.line_of(draft.anchor)
    end = line.range.end if line is not None else draft.anchor.i
    start = page.tokens_of(quotation).start
    return not any(any(c.isalnum() for c in page.doc[i].text) for i in range(end, start))


def _opens_sentence(page: Page, quotation: Quotation) -> bool:
    before = page.text[: quotation.start].rstrip("”\"'’ \n")
    return not before or before[-1] in ".?!:"


def _stands_alone(page: Page, quotation: Quotation) -> bool:
    start = page.tokens_of(quotation).start
    number = page.line_numbers[start]
    if number < 0 or len(quotation.inner.of(page.text).split()) < _FEWEST_WORDS:
        return False
    block = page.lines[number].block
    rest = page.text[block.start : quotation.start] + page.text[quotation.end : block.end]
    return not any(c.isalnum() for c in rest)


def _with(page: Page, draft: Draft, quotation: Quotation) -> Draft:
    extent = page.tokens_of(quotation)
    return dataclasses.replace(
        draft, content=(*draft.content, *_inner(page, quotation)), extents=(*draft.extents, extent)
    )


def _inner(page: Page, quotation: Quotation) -> tuple[Span, ...]:
    return page.spans(page.tokens_of(quotation))


def _new(page: Page, previous: Draft, quotation: Quotation) -> Draft:
    extent = page.tokens_of(quotation)
    return Draft(
        anchor=page.doc[extent.start],
        lexeme=None,
        cue=(),
        speaker=previous.speaker,
        addressee=None,
        content=_inner(page, quotation),
        extents=(extent,),
        polarity=Polarity.SAID,
        rule="quote.carried",
        ground="a paragraph that is all quotation goes on with the speaker before it",
        confidence=0.7,
    )
