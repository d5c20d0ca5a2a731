"""Names that bodies of several states share: "Labour", "the ANC", "Social Democratic Party".

Such a name stands for the body of a state that the article speaks of, and for nobody in an article about others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.knowledge import Actor, ActorKind

_DOMESTIC = (ActorKind.GROUP, ActorKind.INSTITUTION)
_LONGEST_ACRONYM = 5
_COMMON = frozenset(
    """
    action agency alliance army assembly authority bank border bureau centre center chamber change christian civic
    coalition commission committee communist conference congress congressional conservative conservatives constitutional
    control council court customs defence defense democracy democratic democrats department deputies development
    economic election electoral environmental federal for force forces foreign free freedom front future general
    government green greens guard health high home homeland house independence independent intelligence interior
    investigation joint justice labor labour law league liberal liberals liberation lords lower ministry modern
    movement national nationalist new of office opposition parliament party patriotic people peoples people's peoples'
    police political popular press progress progressive prosperity protection public radical reform republic republican
    republicans resistance revolutionary secret security senate service social socialist society solidarity staff state
    supreme the tories treasury trade union united unity upper water workers workers' and
    """.split()  # noqa: SIM905  read as a list of words
)
"""Words that parties and state bodies of many countries are named by."""


def settle(sentences: Sequence[Sequence[Named]], outlets: Iterable[str] = ()) -> list[list[Named]]:
    """Return the names with those shared by bodies of several states given to a state of the article, or to nobody.

    Args:
        sentences: the names of each sentence.
        outlets: the countries of the outlet; each counts as one mention more.
    """
    states = _states(named for names in sentences for named in names)
    states.update(outlets)
    spelt_out = {n.known.id for names in sentences for n in names if n.known and not _is_shared(n, names)}
    return [[_settled(n, states, spelt_out, names) for n in names] for names in sentences]


def _states(names: Iterable[Named]) -> Counter[str]:
    """Return how often the article speaks of each state, by its name, its people or its unmistakable bodies."""
    found: Counter[str] = Counter()
    for named in names:
        if named.country and not (named.known and _is_common(named)):
            found[named.country] += 1
    return found


def _settled(named: Named, states: Counter[str], spelt_out: set[str], names: Sequence[Named]) -> Named:
    if named.known is None or not _is_shared(named, names) or named.known.id in spelt_out:
        return named
    candidates = [a for a in (named.candidates or (named.known,)) if a.country]
    here = [a for a in candidates if states[a.country or ""]]
    if not here:
        alone = len(candidates) == 1 and not states
        return named if alone else _unknown(named)
    best = max(states[a.country or ""] for a in here)
    chosen = [a for a in here if states[a.country or ""] == best]
    return replace(named, known=chosen[0], name=chosen[0].name) if len(chosen) == 1 else _unknown(named)


def _unknown(named: Named) -> Named:
    words = named.words or named.name
    return replace(named, known=None, name=words, kind=ChunkKind.ORGANISATION)


def _is_shared(named: Named, names: Sequence[Named]) -> bool:
    """Say whether bodies of other states may bear the name, and no state stands right before it."""
    if named.known is None or not _is_common(named):
        return False
    before = next((n for n in names if n.end == named.start and n.kind is ChunkKind.STATE), None)
    return before is None or before.country != named.known.country


def _is_common(named: Named) -> bool:
    actor, words = named.known, named.words or named.name
    if actor is None or actor.kind not in _DOMESTIC or actor.country is None:
        return False
    acronym = words.replace(".", "")
    if acronym.isupper() and len(acronym) <= _LONGEST_ACRONYM and " " not in acronym:
        return not _is_armed(actor)
    return all(word in _COMMON for word in words.lower().replace("’", "'").split())


def _is_armed(actor: Actor) -> bool:
    return "REB" in actor.sectors
