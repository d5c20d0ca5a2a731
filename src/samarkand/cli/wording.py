"""How the parts of an item are put into words, as plain text without control characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samarkand.cli.terminal import clean
from samarkand.model import (
    ActorReference,
    Article,
    Event,
    Item,
    ItemDate,
    Period,
    Polarity,
    Relation,
    Span,
    Statement,
    Status,
    voices,
)

NOBODY = "-"
FEW_CHARACTERS = 30
"""Words of an item that stand so near to each other are quoted in one piece."""

SHORT_ID = 9
"""So many characters of an item's id are shown; `show` takes the start of an id."""


def short_id(item: Item) -> str:
    """Return the start of an item's id."""
    return item.id[:SHORT_ID]


def day(period: ItemDate | Period | None, article: Article | None = None) -> str:
    """Return the days of an item; those of the article in brackets, where the item has none of its own."""
    if period is not None and (period.from_ or period.to):
        if period.from_ == period.to:
            return str(period.from_)
        return f"{period.from_ or ''}..{period.to or ''}"
    return f"({article.published})" if article is not None and article.published else NOBODY


def actors(references: Iterable[ActorReference]) -> str:
    """Return the names of actors with their codes, in the order of the text."""
    return ", ".join(actor(reference) for reference in references) or NOBODY


def actor(reference: ActorReference) -> str:
    """Return an actor's name with its code."""
    name = clean(reference.name)
    return f"{name} ({reference.code})" if reference.code and reference.code != name else name


def actor_in_full(reference: ActorReference) -> str:
    """Return all that is known of an actor: name, code, sectors, office, id."""
    known = [reference.country or "" if reference.country != reference.code else "", *reference.sectors]
    office = clean(reference.office or "") or ("office on that day unknown" if reference.office_unknown else "")
    details = [" ".join(part for part in known if part), office, f"id {reference.actor}" if reference.actor else ""]
    return "; ".join([actor(reference), *(clean(detail) for detail in details if detail)])


def act(event: Event) -> str:
    """Return who did what to whom."""
    modes = f" ({', '.join(event.modes)})" if event.modes else ""
    return f"{actors(event.sources)} -> {event.type}{modes} -> {actors(event.targets)}"


def bond(relation: Relation) -> str:
    """Return who stands in which relation to whom."""
    title = f" ({clean(relation.title)})" if relation.title else ""
    return f"{actor(relation.subject)} -> {relation.type}{title} -> {actor(relation.object)}"


def standing(event: Event) -> str:
    """Return the event's status, that it lies in the past of the story, and that the rules leave it out."""
    if event.rule.endswith(".out"):
        return f"{event.status}, left out by rule"
    return f"{event.status}, background" if event.historical and event.status is Status.HAPPENED else event.status


def speech(statement: Statement) -> str:
    """Return the kind of a statement, and that it was denied or not said."""
    if statement.polarity is Polarity.SAID:
        return statement.kind
    return f"{statement.kind}, {statement.polarity.replace('_', ' ')}"


def told_by(item: Item, statements: Mapping[str, Statement], article: Article) -> list[str]:
    """Return who says so, from the innermost speaker to the paper that reports it."""
    paper = clean(article.publisher or "") or "the article"
    return [*(_voice(statement) for statement in voices(item, statements)), paper]


def chain(names: list[str]) -> str:
    """Return who says so in one phrase: "Putin, per Peskov, per the Times"; "the raid, denied by Iran, per IRNA"."""
    first, *others = names
    return ", ".join([first, *(name if name.startswith(_UNSAID) else f"per {name}" for name in others)])


_UNSAID = tuple(f"{polarity.replace('_', ' ')} by " for polarity in Polarity if polarity is not Polarity.SAID)


def _voice(statement: Statement) -> str:
    speaker = clean(statement.speaker.name) if statement.speaker else "someone unnamed"
    if statement.polarity is Polarity.SAID:
        return speaker
    return f"{statement.polarity.replace('_', ' ')} by {speaker}"


def words(spans: Iterable[Span], text: str) -> str:
    """Return the words at these spans, in quotation marks."""
    return f'"{" ... ".join(clean(span.of(text)) for span in spans)}"'


def quotation(item: Item, text: str) -> str:
    """Return what a statement holds, or the words that show another item, with the few that stand between them."""
    spans = item_words(item)
    return words(spans if isinstance(item, Statement) else _stretches(spans), text)


def _stretches(spans: Iterable[Span]) -> list[Span]:
    stretches: list[Span] = []
    for span in sorted(spans):
        if stretches and span.start - stretches[-1].end <= FEW_CHARACTERS:
            last = stretches.pop()
            span = Span(start=last.start, end=max(last.end, span.end))
        stretches.append(span)
    return stretches


def item_words(item: Item) -> tuple[Span, ...]:
    """Return where the words of an item stand: a statement's content, the evidence of the others."""
    return item.content if isinstance(item, Statement) else item.evidence
