"""Sheets: a whole story with its items, and one item with its sentence, its rule and who said so."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from samarkand.cli import wording
from samarkand.cli.tables import entries_of, table_of
from samarkand.cli.terminal import clean
from samarkand.model import Article, Event, Item, ItemDate, PlaceMention, Record, Span, Statement
from samarkand.store import Found, roles_of

TITLE_CHARACTERS = 80
"""So much of the text stands for a title that is missing."""


def story(record: Record, width: int) -> Iterator[object]:
    """Yield the lines and tables of a story: its title, then events, statements and relations."""
    article = record.article
    yield Text(clean(article.title or "") or _beginning(article.text), style="bold underline")
    published = str(article.published) if article.published else "no date"
    yield Text(" | ".join([clean(article.publisher or "no publisher"), published, clean(article.id)]), style="dim")
    for name, items in (
        ("Events", record.events),
        ("Statements", record.statements),
        ("Relations", record.relations),
    ):
        if items:
            yield Text(f"\n{name}", style="bold")
            yield table_of(entries_of(record, items), width)
    if not (record.events or record.statements or record.relations):
        yield Text("Nothing found.")
    yield Text()


def _beginning(text: str) -> str:
    return clean(text) if len(text) <= TITLE_CHARACTERS else f"{clean(text[:TITLE_CHARACTERS])} ..."


def sheet(found: Found) -> Iterator[Text]:
    """Yield the lines of an item: what it says, its words in their sentence, the rule, the reason, who says so."""
    item, article = found.item, found.article
    yield Text(f"{found.kind} {item.id}", style="bold")
    if found.superseded_at is not None:
        yield Text(f"  superseded at {found.superseded_at:%Y-%m-%d %H:%M} UTC: no part of the newest record any more")
    yield Text()
    yield _highlighted(found)
    yield Text()
    for name, value in _fields(item, article):
        yield _field(name, value)
    yield from (_field(name, value) for name, value in _voices(found))
    yield _field("rule", f"{item.rule}, confidence {item.confidence:.3f}")
    yield _field("reason", item.reason)
    yield _field("coder", f"samarkand {found.coder.version}, lexicon {found.coder.lexicon}, model {found.coder.model}")
    for name, known in (("title", article.title), ("url", article.url), ("publisher", article.publisher)):
        if known:
            yield _field(name, known)
    yield _field("published", str(article.published or "no date"))
    yield _field("article", article.id)


def _field(name: str, value: str) -> Text:
    return Text.assemble((f"  {name:<12}", "dim"), clean(value))


def _fields(item: Item, article: Article) -> Iterator[tuple[str, str]]:
    if isinstance(item, Event):
        contexts = f", {', '.join(item.contexts)}" if item.contexts else ""
        modes = f" ({', '.join(item.modes)})" if item.modes else ""
        yield "type", f"{item.type}{modes}{contexts}; CAMEO {item.cameo or 'none'}; score {item.score:+.1f}"
        yield "status", wording.standing(item)
        size = {"dead": item.size.dead, "injured": item.size.injured, "present": item.size.present}
        counts = [f"{count} {name}" for name, count in size.items() if count is not None]
        if counts:
            yield "people", ", ".join(counts)
    elif isinstance(item, Statement):
        yield "kind", wording.speech(item)
        yield from ((name, value) for name, value in (("occasion", item.occasion), ("medium", item.medium)) if value)
    else:
        yield "type", f"{item.type}{f', as {item.title}' if item.title else ''}"
    for role, references in roles_of(item).items():
        for reference in references:
            yield role, f"{wording.actor_in_full(reference)}; {wording.words(reference.mention, article.text)}"
    if isinstance(item, Event | Statement):
        yield "day", _day(item.date, article)
        yield from (("place", _place(place)) for place in (item.place,) if place)
    else:
        yield "period", wording.day(item.period)


def _day(date: ItemDate | None, article: Article) -> str:
    told = wording.day(date, article)
    if date is None or date.start is None or date.end is None:
        return told
    return f"{told}; {wording.words([Span(start=date.start, end=date.end)], article.text)}"


def _place(place: PlaceMention) -> str:
    parts = [place.name or place.text, place.country or "", f"GeoNames {place.geonameid}" if place.geonameid else ""]
    return "; ".join(part for part in parts if part)


def _voices(found: Found) -> Iterator[tuple[str, str]]:
    names = wording.told_by(found.item, found.statements, found.article)
    for depth, name in enumerate(names):
        yield "told by" if depth == 0 else "  per", name


def _highlighted(found: Found) -> Text:
    """Return the sentences of an item's words, these in brackets, and in bold where there is colour."""
    item, article = found.item, found.article
    marked = sorted({*item.evidence, *wording.item_words(item), *_key_words(item)})
    start, end = _surroundings(marked, found.sentences)
    line, position = Text("  "), start
    for span in _merged(marked):
        line.append(_piece(article.text[position : span.start]))
        line.append("[" + clean(article.text[span.start : span.end]) + "]", style="bold yellow")
        position = span.end
    line.append(_piece(article.text[position:end]).rstrip())
    return line


def _key_words(item: Item) -> tuple[Span, ...]:
    if isinstance(item, Event):
        return (item.trigger,)
    return item.cue if isinstance(item, Statement) else ()


def _piece(text: str) -> str:
    """Return the text on one line, keeping the blank at either end that parts it from what stands beside it."""
    inner = clean(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")


def _surroundings(marked: list[Span], sentences: tuple[Span, ...]) -> tuple[int, int]:
    around = [*marked, *(sentence for sentence in sentences if any(sentence.overlaps(span) for span in marked))]
    return min(span.start for span in around), max(span.end for span in around)


def _merged(marked: list[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in marked:
        if current is not None and span.start <= current.end:
            current = Span(start=current.start, end=max(current.end, span.end))
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current
