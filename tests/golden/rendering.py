"""A record as small text that a person can check against the story."""

from collections.abc import Iterator

from samarkand.model import ActorReference, ItemDate, Record, Span, Statement, voices


def rendered(record: Record) -> str:
    """Return all that a record says, one item a line, in the order of the text."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    article = record.article
    known = (article.publisher, article.published, f"updated {article.updated}", article.language)
    yield f"article {article.id} | {' | '.join(str(k) for k in known)}"
    yield f"title {article.title}"
    yield "blocks " + " ".join(f"{kind}:{count}" for kind, count in _counts(record))
    statements = {s.id: s for s in record.statements}
    yield "\nevents"
    for event in record.events:
        roles = (
            f"{_names(event.sources)} -> {event.type}{''.join('/' + m for m in event.modes)} -> {_names(event.targets)}"
        )
        place = f" in {event.place.name}" if event.place else ""
        act = " | performed by saying it" if event.performed_in else ""
        words = _words(record, (event.trigger,))
        yield f"  {roles} | {words} | {event.status}{_day(event.date)}{place}{_voice(voices(event, statements))}{act}"
    yield "\nstatements"
    for statement in record.statements:
        who = _names((statement.speaker,) if statement.speaker else ())
        to = f" to {_names(statement.addressees)}" if statement.addressees else ""
        what = f"{statement.kind}, {statement.polarity}"
        said = _words(record, statement.content)
        yield f"  {who}{to} | {what} | {_words(record, statement.cue)} | {said}{_voice(voices(statement, statements))}"
    yield "\nrelations"
    for relation in record.relations:
        period = f"{relation.period.from_ or ''}..{relation.period.to or ''}"
        title = f" ({relation.title})" if relation.title else ""
        told = _voice(voices(relation, statements))
        yield f"  {relation.subject.name} -> {relation.type}{title} -> {relation.object.name} | {period}{told}"
    yield "\ntimes"
    for time in record.mentions.times:
        yield f"  {time.text} | {time.type} {time.value}{' ' + time.mod if time.mod else ''}"
    yield "\nplaces"
    for place_mention in record.mentions.places:
        yield f"  {place_mention.text} | {place_mention.use} | {place_mention.name} | {place_mention.country}"


def _counts(record: Record) -> list[tuple[str, int]]:
    kinds = [block.kind.value for block in record.article.blocks]
    return [(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]


def _names(references: tuple[ActorReference, ...]) -> str:
    return ", ".join(_name(reference) for reference in references) or "-"


def _name(reference: ActorReference) -> str:
    tags = [t for t in (reference.country or reference.code, *reference.sectors, reference.office) if t]
    return f"{reference.name} [{' '.join(tags)}]" if tags else reference.name


def _words(record: Record, spans: tuple[Span, ...]) -> str:
    return " ... ".join(f"“{' '.join(span.of(record.article.text).split())}”" for span in spans) or "-"


def _day(date: ItemDate | None) -> str:
    if date is None or (date.from_ is None and date.to is None):
        return ""
    return f" on {date.from_}" if date.from_ == date.to else f" on {date.from_ or ''}..{date.to or ''}"


def _voice(chain: tuple[Statement, ...]) -> str:
    return "".join(f" | per {s.speaker.name if s.speaker else 'someone unnamed'}" for s in chain)
