"""Who the marked actors of real news are, by what the coder tells of the word at the head of each mark.

    python -m benchmarks.participants ../shared/data [--half tune|check] [--errors]

The labels of `benchmarks/gold/events` mark some thousands of mentions, with country or body and sectors. They are
coarser than those of `benchmarks/gold/actors`, so they are compared thus:

- A mention is found where the coder tells a country, a body or a sector of it.
- Countries and bodies must be those of the label, one of them where it gives several. `?` asks for none. `NGO`, `IGO`,
  `IMG` and `ISM` need the coder to name no country, and the UN's bodies may be `IGO`; a multinational is whatever
  company, of any country or of none.
- Sectors agree where one is shared. What a state or a body is by itself agrees with GOV, and so does a land that broke
  away; UAF, REB, PRM and CRM are one here, for the labels call attackers, rebels and suspects UAF alike; so are CVL
  and the civilians whom the coder tells finer (CRM, SOC, NGO, LAB, AGR, REF), JRN and MED (the labels give media both),
  PTY and OPP, BUS and MNC. Who held an office (ELI) may be labelled GOV. Of bodies above states no sector is asked.

Figures are percent of all mentions. What is marked nowhere counts not: `benchmarks.actors` measures precision.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.bank import Example
from benchmarks.figures import percent
from benchmarks.halves import Half
from benchmarks.real import read_real
from benchmarks.relations import tokens_of
from samarkand.coder.actors import Actors
from samarkand.coder.stages import read_stages
from samarkand.knowledge import load_knowledge
from samarkand.language import Token, load_pipeline
from samarkand.model import ActorReference

_UNKNOWN, _COMPANY = "?", "MNC"
_OF_NO_STATE = frozenset({"NGO", "IGO", "IMG", "ISM", "MNC", _UNKNOWN})
"""Labels that no country of the coder answers."""

_ABOVE_STATES = frozenset({"UNO", "EUR", "NGO", "IGO"})
_LIKE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in ("UAF REB PRM CRM", "CVL CRM SOC NGO LAB AGR REF IDG", "JRN MED", "PTY OPP", "BUS MNC", "GOV PRE")
)
"""Sectors that the labels do not tell apart."""

_FORMERLY = ("GOV", "ELI")
"""What is labelled, and what the coder may tell in its place of who held an office."""


class Kind(StrEnum):
    """What words a mention is made of."""

    NAME = "name"
    NOUN = "noun phrase"
    PRONOUN = "pronoun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A marked mention with what the coder tells of it."""

    words: str
    who: str
    told: str
    kind: Kind
    found: bool
    country: bool
    sectors: bool
    text: str

    @property
    def fault(self) -> str:
        """What is wrong, "" where nothing is."""
        if not self.found:
            return "missed"
        return "+".join(name for name, right in (("country", self.country), ("sectors", self.sectors)) if not right)


def judge(examples: Iterable[Example]) -> Iterator[Judged]:
    """Yield every marked mention of the texts with what the coder tells of it."""
    pipeline, knowledge = load_pipeline(), load_knowledge()
    for example in examples:
        stages = read_stages(example.article, pipeline, knowledge)
        for number, spans in example.actors.items():
            for span in spans:
                tokens = tokens_of(stages.reading.doc, span)
                head = stages.reading.doc[tokens.start : tokens.stop].root
                yield _judged(example, span, example.who[number], head, _told(stages.actors, head, span))


def _told(actors: Actors, head: Token, span: range) -> tuple[ActorReference, ...]:
    """Return whom the coder takes the head of a mention for, without those coordinated with it."""
    told = actors.of(head)
    here = [r for r in told if any(s.start < span.stop and span.start < s.end for s in r.mention)]
    return tuple(r for r in here or told if r.country or r.code or r.sectors)


def _judged(example: Example, span: range, who: str, head: Token, told: Sequence[ActorReference]) -> Judged:
    code, *sectors = who.split()
    bodies = frozenset(code.split("/"))
    return Judged(
        words=example.text[span.start : span.stop],
        who=who,
        told=", ".join(" ".join((r.country or r.code or "?", *r.sectors)) for r in told),
        kind=_kind(head),
        found=bool(told),
        country=bool(told) and all(is_country(bodies, r) for r in told),
        sectors=bool(told) and any(are_sectors(bodies, sectors, r) for r in told),
        text=example.text,
    )


def _kind(head: Token) -> Kind:
    kinds = {"PROPN": Kind.NAME, "PRON": Kind.PRONOUN, "ADJ": Kind.ADJECTIVE}
    return Kind.NAME if head.ent_type_ and head.pos_ != "ADJ" else kinds.get(head.pos_, Kind.NOUN)


def is_country(labelled: frozenset[str], told: ActorReference) -> bool:
    """Say whether the coder's country or body is one of those labelled."""
    if _COMPANY in labelled and "BUS" in told.sectors:
        return True
    if told.country is None and not labelled.isdisjoint(_OF_NO_STATE):
        return told.code in (None, *labelled, *_OF_NO_STATE) or (told.code == "UNO" and "IGO" in labelled)
    return (told.country or told.code) in labelled


def are_sectors(labelled: frozenset[str], sectors: Sequence[str], told: ActorReference) -> bool:
    """Say whether the coder's sectors agree with those labelled."""
    if not labelled.isdisjoint(_ABOVE_STATES) and told.country is None:
        return True
    if not labelled.isdisjoint({"MNC"}) and not sectors:
        sectors = ("BUS",)
    wanted, given = (set(side) or {"GOV"} for side in (sectors, told.sectors))
    if _FORMERLY[0] in wanted and _FORMERLY[1] in given:
        return True
    return not wanted.isdisjoint(given) or any(wanted & like and given & like for like in _LIKE)


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return how many mentions there are and the percent found, of the right country, of the right sectors, of both."""
    counts = Counter[str]()
    for one in judged:
        counts.update(
            {
                "found": one.found,
                "country": one.country,
                "sectors": one.sectors,
                "both": one.country and one.sectors,
            }
        )
    shares = {name: percent(counts[name], len(judged)) for name in ("found", "country", "sectors", "both")}
    return {"mentions": len(judged), **shares}


def main() -> None:
    """Print the figures by kind, the last line as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", type=Half, choices=list(Half), default=Half.ALL)
    parser.add_argument("--errors", action="store_true", help="print what was missed or is another")
    options = parser.parse_args()
    judged = list(judge(read_real(options.data, options.half)))
    for one in (one for one in judged if one.fault) if options.errors else ():
        print("\t".join((one.fault, one.kind, one.words, one.who, one.told, " ".join(one.text.split()))))
    found = {"all": figures(judged)}
    found |= {kind.value: figures([one for one in judged if one.kind is kind]) for kind in Kind}
    for name, rates in found.items():
        print(f"{name:14}", rates)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
