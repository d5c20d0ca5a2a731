"""Who said what: direct, indirect and mixed statements with their speakers, and which stands within which."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from samarkand.coder.circumstances import date_of, place_of
from samarkand.coder.statements.carried import carry_on
from samarkand.coder.statements.draft import Draft
from samarkand.coder.statements.labels import find_label_statements
from samarkand.coder.statements.layers import around, settle
from samarkand.coder.statements.nouns import find_noun_statements
from samarkand.coder.statements.page import Page, open_page
from samarkand.coder.statements.phrases import credit, find_phrase_statements
from samarkand.coder.statements.setting import setting_of
from samarkand.coder.statements.verbs import find_verb_statements
from samarkand.language import Token
from samarkand.model import (
    ActorReference,
    ItemDate,
    PlaceMention,
    Span,
    Statement,
    StatementKind,
    TimeMention,
    item_id,
)

if TYPE_CHECKING:
    from samarkand.language import Reading

__all__ = ["SpeakerFinder", "find_statements"]


class SpeakerFinder(Protocol):
    """What the statements need of the actors stage."""

    def of(self, token: Token) -> tuple[ActorReference, ...]:
        """Return the political actors that the noun phrase of a token stands for."""
        ...

    def anyone(self, token: Token) -> ActorReference:
        """Return a reference for any noun phrase or pronoun."""
        ...


def find_statements(
    reading: Reading,
    actors: SpeakerFinder,
    times: Sequence[TimeMention] = (),
    places: Sequence[PlaceMention] = (),
) -> tuple[Statement, ...]:
    """Return the statements of an article, each tied to the innermost statement around it."""
    page = open_page(reading)
    drafts = credit(page, settle(carry_on(page, settle(_drafts(page)))))
    outer = around(drafts)
    ids = {id(draft): _id(reading, draft) for draft in drafts}
    return tuple(
        _statement(page, draft, ids[id(draft)], None if ring is None else ids[id(ring)], actors, times, places)
        for draft, ring in zip(drafts, outer, strict=True)
    )


def _drafts(page: Page) -> list[Draft]:
    return [
        *find_verb_statements(page),
        *find_phrase_statements(page),
        *find_noun_statements(page),
        *find_label_statements(page),
    ]


def _id(reading: Reading, draft: Draft) -> str:
    return item_id(reading.article.id, "statement", (*draft.cue, *draft.content), draft.rule)


def _statement(
    page: Page,
    draft: Draft,
    id_: str,
    within: str | None,
    actors: SpeakerFinder,
    times: Sequence[TimeMention],
    places: Sequence[PlaceMention],
) -> Statement:
    occasion, medium = setting_of(draft)
    date, place, ground = _circumstances(page, draft, times, places)
    kind = _kind(page, draft)
    return Statement(
        id=id_,
        kind=kind,
        polarity=draft.polarity,
        speaker=_reference(actors, draft.speaker),
        addressees=_addressees(actors, draft.addressee),
        occasion=occasion,
        medium=medium,
        cue=draft.cue,
        content=draft.content,
        within=within,
        date=date,
        place=place,
        evidence=_evidence(page, draft),
        rule=f"statement.{draft.rule}",
        reason=_reason(page, draft, kind, ground),
        confidence=round(draft.confidence, 3),
    )


def _circumstances(
    page: Page, draft: Draft, times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> tuple[ItemDate | None, PlaceMention | None, str]:
    """When and where the words were said, from the cue's own clause; what stands in the content dates the content."""
    sentence = page.sentence_of(draft.anchor)
    if sentence is None or not draft.cue:
        return None, None, "nothing dates or places it"
    outside_times = [t for t in times if not _in_content(draft, t.start, t.end)]
    outside_places = [p for p in places if not _in_content(draft, p.start, p.end)]
    date, dated = date_of(draft.anchor, sentence, outside_times, page.reading.article)
    place, placed = place_of(draft.anchor, sentence, outside_places)
    return date, place, f"{dated}; {placed}"


def _in_content(draft: Draft, start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in draft.content)


def _reference(actors: SpeakerFinder, token: Token | None) -> ActorReference | None:
    """The speaker; a relative pronoun's reference names the noun before it and points at the pronoun."""
    if token is None:
        return None
    found = actors.of(token)
    reference = found[0] if len(found) == 1 else actors.anyone(token)
    phrase = Span(start=token.left_edge.idx, end=token.right_edge.idx + len(token.right_edge.text))
    if any(phrase.overlaps(span) for span in reference.mention):
        return reference
    return dataclasses.replace(reference, mention=(Span(start=token.idx, end=token.idx + len(token.text)),))


def _addressees(actors: SpeakerFinder, token: Token | None) -> tuple[ActorReference, ...]:
    if token is None:
        return ()
    return actors.of(token) or (actors.anyone(token),)


def _kind(page: Page, draft: Draft) -> StatementKind:
    """Direct where all content is quoted by this statement's own marks, mixed where a part is."""
    own = page.quotation_of(draft.anchor.i) if draft.cue else None
    quoted = total = 0
    for span in draft.content:
        total += span.end - span.start
        for quotation in page.quotations:
            if quotation is not own:
                quoted += max(0, min(span.end, quotation.end) - max(span.start, quotation.start))
    if not quoted:
        return StatementKind.INDIRECT
    return StatementKind.DIRECT if quoted >= total - 2 * len(draft.content) else StatementKind.MIXED


def _evidence(page: Page, draft: Draft) -> tuple[Span, ...]:
    """The sentences that the cue and the content stand in."""
    spans = (*draft.cue, *draft.content)
    touched = (s for s in page.reading.sentences if any(s.start < span.end and span.start < s.end for span in spans))
    return tuple(Span(start=sentence.start, end=sentence.end) for sentence in touched)


def _reason(page: Page, draft: Draft, kind: StatementKind, ground: str) -> str:
    text = page.text
    cue = " … ".join(span.of(text) for span in draft.cue)
    who = "nobody is named" if draft.speaker is None else f"the speaker is “{draft.speaker.text}”"
    what = f"“{cue}” shows {kind.value} speech or thought: " if cue else ""
    sentence = f"{what}{draft.ground}; {who}{'; ' + ground if ground else ''}."
    return sentence[0].upper() + sentence[1:]
