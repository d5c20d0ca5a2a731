"""Statements that punctuation alone shows: "Poll: Voters are tired" over a story, "PUTIN: ..." in a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samarkand.coder.statements import clause
from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.page import Line, Page, Range, trimmed
from samarkand.model import BlockKind, Polarity, Span

_TURN = re.compile(r"^[\"“]?((?:[A-Z][\w.’'-]*\s){0,4}[A-Z][A-Z.’'-]+(?:\s\([^)]{1,40}\))?|Q|A):?\s*:\s+(?=\S)")
_HEADING = re.compile(r"^([^:“”\"]{2,60}):\s+(?=\S)")
_DASHES = frozenset({"―", "—", "–", "--"})
_MOST_SPEAKER_WORDS = 6
_NO_SPEAKERS = frozenset(
    [
        "watch",
        "video",
        "photos",
        "live",
        "update",
        "breaking",
        "exclusive",
        "analysis",
        "opinion",
        "flashback",
        "explainer",
        "timeline",
    ]
)


def find_label_statements(page: Page) -> Iterator[Draft]:
    """Yield turns of transcripts, headlines that name their source before a colon, and signed quotations."""
    yield from _signed(page)
    for index, line in enumerate(page.lines):
        if index and page.lines[index - 1].block == line.block:
            continue
        words = page.text[line.block.start : line.block.end]
        turn = _TURN.match(words)
        if turn is not None and len(words) - turn.end() > 1:
            yield _draft(page, line, turn, "label.turn", "a name and a colon open a turn of speech")
        elif line.block.kind is BlockKind.TITLE:
            heading = _HEADING.match(words)
            if heading is not None and _names_source(page, line, heading):
                yield _draft(page, line, heading, "label.headline", "the headline names its source before a colon")


def _signed(page: Page) -> Iterator[Draft]:
    """Yield the quotations that a dash and a name follow: “...” ― Anna Lund."""
    for quotation in page.quotations:
        held = page.tokens_of(quotation)
        index = held.end
        while index < len(page.doc) and page.doc[index].is_space:
            index += 1
        if index + 1 >= len(page.doc) or page.doc[index].text not in _DASHES or page.line_numbers[index] < 0:
            continue
        names = [index + 1]
        while names[-1] + 1 < len(page.doc) and page.doc[names[-1] + 1].pos_ == "PROPN" and len(names) < 5:
            names.append(names[-1] + 1)
        behind = page.doc[names[-1] + 1] if names[-1] + 1 < len(page.doc) else None
        ends = (
            behind is None
            or behind.text in (".", ",")
            or behind.is_space
            or page.line_numbers[behind.i] != page.line_numbers[index]
        )
        if page.doc[names[0]].pos_ != "PROPN" or not (ends or page.quotation_of(names[-1] + 1) is not None):
            continue
        yield Draft(
            anchor=page.doc[names[0]],
            lexeme=None,
            cue=(_mark(page, index),),
            speaker=page.doc[names[0]],
            addressee=None,
            content=page.spans(held),
            extents=(held,),
            polarity=Polarity.SAID,
            rule="label.signature",
            ground="a dash and a name sign the quotation",
            confidence=0.9,
        )


def _mark(page: Page, index: int) -> Span:
    token = page.doc[index]
    return Span(start=token.idx, end=token.idx + len(token.text))


def _names_source(page: Page, line: Line, match: re.Match[str]) -> bool:
    """Say whether a short noun phrase stands before the colon and a clause behind it."""
    colon = line.block.start + match.end(1)
    before = [t for t in page.tokens(line.range) if t.idx < colon]
    after = [t for t in page.tokens(line.range) if t.idx > colon]
    if not before or len(before) > _MOST_SPEAKER_WORDS or before[-1].pos_ not in clause.NOMINALS:
        return False
    if before[0].lower_ in _NO_SPEAKERS or any(t.pos_ in ("VERB", "AUX") for t in before):
        return False
    return len(after) >= 3 or match.string[match.end() :][:1] in "“\"'‘"


def _draft(page: Page, line: Line, match: re.Match[str], rule: str, ground: str) -> Draft:
    start, colon, end = line.block.start, line.block.start + match.end(1), line.block.end
    tokens = [t for t in page.doc if start <= t.idx < end]
    before = [t for t in tokens if t.idx < colon]
    content = trimmed(page.text, start + match.end(), end, page.quotations)
    behind = [t.i for t in tokens if t.idx >= start + match.end()]
    return Draft(
        anchor=before[-1],
        lexeme=None,
        cue=(Span(start=colon, end=colon + 1),),
        speaker=before[-1],
        addressee=None,
        content=content,
        extents=(Range(start=behind[0], end=behind[-1] + 1),),
        polarity=Polarity.SAID,
        rule=rule,
        ground=ground,
        confidence=0.8,
    )
