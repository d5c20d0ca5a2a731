"""Relations: type with both actors, and titles. A cell reads `type: subject > object = title; ...`."""

from dataclasses import dataclass

from benchmarks.figures import percent, rates
from samarkand.model import Relation
from tests.quality.gold_files import items, record, rows
from tests.quality.words import content_words, is_same


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """A relation that must come out."""

    type: str
    subject: str
    object: str
    title: str | None


def read_relation(cell: str) -> GoldRelation:
    """Read one relation of a cell."""
    type_, _, rest = cell.partition(":")
    actors, _, title = rest.partition("=")
    subject, _, object_ = actors.partition(">")
    return GoldRelation(type=type_, subject=subject.strip(), object=object_.strip(), title=title.strip() or None)


def figures() -> dict[str, float]:
    """Return F1 of relations, and the share of right titles among the offices found."""
    gold_count = predicted_count = right = titles = titled = 0
    for row in rows("relations.tsv"):
        gold = [read_relation(cell) for cell in items(row["relations"])]
        free = list(record(row["text"]).relations)
        gold_count += len(gold)
        predicted_count += len(free)
        for wanted in gold:
            given = next((r for r in free if _is_same(wanted, r, row["text"])), None)
            if given is None:
                continue
            free.remove(given)
            right += 1
            titled += wanted.title is not None
            titles += wanted.title is not None and content_words(wanted.title) <= content_words(given.title or "")
    return {
        "relations.f1": rates(right, predicted_count, right, gold_count).f,
        "relations.title": percent(titles, titled),
    }


def _is_same(gold: GoldRelation, relation: Relation, text: str) -> bool:
    actors = is_same(gold.subject, relation.subject, text) and is_same(gold.object, relation.object, text)
    return actors and gold.type == relation.type
