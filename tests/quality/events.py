"""Events: type, type with both actors, status. A cell reads `TYPE status: source & source > target`."""

from dataclasses import dataclass

from benchmarks.figures import percent, rates
from samarkand.model import Event
from tests.quality.gold_files import items, record, rows
from tests.quality.words import found


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvent:
    """An event that must come out."""

    type: str
    status: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]


def read_event(cell: str) -> GoldEvent:
    """Read one event of a cell."""
    head, _, actors = cell.partition(":")
    type_, status = head.split()
    sources, _, targets = actors.partition(">")
    return GoldEvent(type=type_, status=status, sources=_names(sources), targets=_names(targets))


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("&") if name.strip())


def figures() -> dict[str, float]:
    """Return F1 of types and of whole events, precision of types, and the share of right statuses among typed ones."""
    gold_count = predicted_count = typed = whole = statuses = false_alarms = 0
    for row in rows("events.tsv"):
        gold = [read_event(cell) for cell in items(row["events"])]
        predicted = record(row["text"]).events
        gold_count += len(gold)
        predicted_count += len(predicted)
        pairs = _pair(gold, predicted, row["text"])
        typed += len(pairs)
        whole += sum(_actors_right(wanted, given, row["text"]) for wanted, given in pairs)
        statuses += sum(wanted.status == given.status for wanted, given in pairs)
        false_alarms += not gold and bool(predicted)
    types = rates(typed, predicted_count, typed, gold_count)
    return {
        "events.type_f1": types.f,
        "events.type_precision": types.p,
        "events.whole_f1": rates(whole, predicted_count, whole, gold_count).f,
        "events.status": percent(statuses, typed),
        "events.quiet_sentences": percent(_quiet() - false_alarms, _quiet()),
    }


def _quiet() -> int:
    return sum(not items(row["events"]) for row in rows("events.tsv"))


def _pair(gold: list[GoldEvent], predicted: tuple[Event, ...], text: str) -> list[tuple[GoldEvent, Event]]:
    """Pair each gold event with an event of its type that is not taken, one with its actors first."""
    pairs, free = [], list(predicted)
    for wanted in gold:
        same = [event for event in free if event.type == wanted.type]
        best = max(same, key=lambda event: _actors_right(wanted, event, text), default=None)
        if best is not None:
            free.remove(best)
            pairs.append((wanted, best))
    return pairs


def _actors_right(gold: GoldEvent, event: Event, text: str) -> bool:
    """CONSULT and other mutual acts name both sides as sources and as targets: either side may stand for the other."""
    if len(gold.sources) > 1:
        both = (*event.sources, *event.targets)
        return all(found([name], both, text) for name in gold.sources)
    straight = found(gold.sources, event.sources, text) and found(gold.targets, event.targets, text)
    turned = found(gold.sources, event.targets, text) and found(gold.targets, event.sources, text)
    return straight or (event.type == "CONSULT" and turned)
