"""Clues to what one actor does to another in a sentence: what the grammar sees, the path between them, the words.

A clue has a name, a strength and, where it is of a word, that word's position, so that a decision can show its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samarkand.coder.events.folding import EASING_AHEAD
from samarkand.coder.events.links import holds, link
from samarkand.coder.events.opinion.clue import Clue
from samarkand.coder.events.opinion.view import Seen, View
from samarkand.language import Doc, Token

_OF_ACTOR = 0.5
_FADES = 0.15
_HELD = 0.5
_MOST_STEPS = 10
_RANKS = 3
_MODALS = frozenset(
    {"will", "would", "not", "n't", "n’t", "never", "to", "may", "might", "could", "should", "must", "can", "no"}
)
_AHEAD = frozenset(
    {
        "agree",
        "promise",
        "pledge",
        "offer",
        "vow",
        "ready",
        "willing",
        "plan",
        "announce",
        "decide",
        "intend",
        "propose",
    }
)
_BELOW = frozenset({"obj", "xcomp", "ccomp", "obl", "compound:prt", "nsubj", "nsubj:pass", "advcl"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two mentions, as ranges of token positions, with their heads."""

    source: range
    target: range
    source_head: Token
    target_head: Token

    @classmethod
    def of(cls, doc: Doc, source: range, target: range) -> Pair:
        """Return the pair of two ranges of a document."""
        return cls(source=source, target=target, source_head=head_of(doc, source), target_head=head_of(doc, target))

    @property
    def places(self) -> frozenset[range]:
        """Where the two stand, whichever is the source."""
        return frozenset((self.source, self.target))

    def holds(self, position: int) -> bool:
        """Say whether a token belongs to one of the two."""
        return position in self.source or position in self.target


def clues(view: View, pair: Pair) -> dict[str, Clue]:
    """Return the clues of a pair by name, of the same name the strongest."""
    found: dict[str, Clue] = {}
    for group in (_of_grammar, _of_path, _of_governors, _of_words, _of_lexicon):
        for clue in group(view, pair):
            other = found.setdefault(clue.name, clue)
            if clue.strength > other.strength:
                found[clue.name] = clue
    return found


def ranked(view: View, pair: Pair) -> list[tuple[float, Seen]]:
    """Return the grammar's candidates with how well they link the pair, best first."""
    links = [(link(seen.reach, pair.source, pair.target, inner=seen.inner), seen) for seen in view.seen]
    return sorted(links, key=lambda one: -one[0])


def hold_of(seen: Seen, pair: Pair) -> str:
    """Return which of the two the candidate holds, and in their places or swapped."""
    reach = seen.reach
    source, target = holds(reach.sources, pair.source) > _HELD, holds(reach.targets, pair.target) > _HELD
    other_target = holds(reach.targets, pair.source) > _HELD
    other_source = holds(reach.sources, pair.target) > _HELD
    if source and target:
        return "both"
    if other_source and other_target:
        return "swapped"
    named = (
        ("source", source),
        ("target", target),
        ("source as target", other_target),
        ("target as source", other_source),
    )
    return next((name for name, is_so in named if is_so), "neither")


def lies_ahead(found: dict[str, Clue]) -> bool:
    """Say whether the words around a pair promise what they tell."""
    if "modal: will" in found or "modal: would" in found:
        return True
    starts = ("meeting: ", "on path: ", "source below ")
    return any(name.removeprefix(start) in _AHEAD for name in found for start in starts if name.startswith(start))


def easing_ahead(kind: str, found: dict[str, Clue]) -> str | None:
    """Return CAMEO's code of an intent to yield where a concession of the second opinion is only promised."""
    return EASING_AHEAD if kind == "CONCEDE" and lies_ahead(found) else None


def _of_grammar(view: View, pair: Pair) -> Iterator[Clue]:
    best = ranked(view, pair)
    if not best:
        yield Clue("grammar: nothing")
    for rank, (score, seen) in enumerate(best[:_RANKS]):
        candidate, hold = seen.candidate, hold_of(seen, pair)
        kind, at = candidate.type, candidate.trigger.i
        if rank:
            yield Clue(f"grammar {rank + 1}: {kind}, {hold}", at=at)
            continue
        rule = ".".join(candidate.rule.split(".")[:3])
        yield Clue(f"grammar: {kind}", at=at)
        yield Clue(f"grammar: {kind}, {hold}", at=at)
        yield Clue(f"grammar: {kind}, {rule}", at=at)
        yield Clue(f"grammar: {kind}, {view.word(candidate.trigger)}", at=at)
        yield Clue(f"grammar: {hold}, {'inner' if seen.inner else 'outer'}, {'vague' if candidate.vague else 'known'}")
        yield Clue("grammar: link", min(score, 4.0) / 4)
        yield from (Clue(f"grammar: {kind}/{mode}", at=at) for mode in candidate.modes)
    yield from (Clue(f"grammar, anywhere: {seen.candidate.type}") for _, seen in best)


def _of_path(view: View, pair: Pair) -> Iterator[Clue]:
    up, down = _upwards(pair.source_head), _upwards(pair.target_head)
    above = {token.i: rank for rank, token in enumerate(up)}
    meeting = next((token for token in down if token.i in above), None)
    if meeting is None:
        yield Clue("path: none")
        return
    from_source, to_target = up[: above[meeting.i]], down[: down.index(meeting)]
    steps = ">".join(t.dep_ for t in from_source) + "|" + "<".join(t.dep_ for t in reversed(to_target))
    last = to_target[-1] if to_target else None
    yield Clue(f"path: {steps}")
    yield Clue(f"path: source {from_source[-1].dep_ if from_source else '='}")
    yield Clue(f"path: target {last.dep_ if last is not None else '='}")
    yield Clue("path: steps", min(len(from_source) + len(to_target), _MOST_STEPS) / _MOST_STEPS)
    for side, tokens in (("source", from_source[1:]), ("target", to_target[1:])):
        for token in tokens:
            yield Clue(f"on path: {view.word(token)}", at=token.i)
            yield Clue(f"on path of {side}: {view.word(token)}", at=token.i)
    yield from (Clue(f"on path: {_case(t)} {view.word(t)}", at=t.i) for t in to_target[1:])
    if pair.holds(meeting.i):
        yield Clue(f"meeting: in {'source' if meeting.i in pair.source else 'target'}")
    else:
        word = view.word(meeting)
        ending = f"{last.dep_} {_case(last)}" if last is not None else "="
        yield Clue(f"on path: {word}", at=meeting.i)
        yield Clue(f"meeting: {word}", at=meeting.i)
        yield Clue(f"meeting: {word}, {ending}", at=meeting.i)
    yield from _below(view, meeting)


def _below(view: View, meeting: Token) -> Iterator[Clue]:
    """Yield what hangs on the word where the two paths meet."""
    for child in meeting.children:
        word = view.word(child)
        if child.dep_ in _BELOW:
            yield Clue(f"below: {child.dep_} {word}", at=child.i)
            yield Clue(f"below: {view.word(meeting)}, {child.dep_} {word}", at=child.i)
        if child.dep_ in ("aux", "aux:pass", "advmod") and child.lower_ in _MODALS:
            yield Clue(f"modal: {child.lower_}", at=child.i)
        for grandchild in child.children:
            if child.dep_ == "obj" and grandchild.dep_ in ("compound", "amod", "nmod", "acl"):
                yield Clue(f"of object: {view.word(grandchild)}", at=grandchild.i)
            if child.dep_ in ("xcomp", "ccomp") and grandchild.dep_ in ("obj", "mark", "aux"):
                yield Clue(f"of clause: {grandchild.dep_} {view.word(grandchild)}", at=grandchild.i)


def _of_governors(view: View, pair: Pair) -> Iterator[Clue]:
    for side, head in (("source", pair.source_head), ("target", pair.target_head)):
        above = head.head
        yield Clue(f"{side}: case {_case(head)}")
        yield Clue(f"{side}: {head.dep_}")
        if not pair.holds(above.i):
            yield Clue(f"{side} below {view.word(above)}", at=above.i)
            yield Clue(f"{side} below {view.word(above)}, {head.dep_} {_case(head)}", at=above.i)
            yield Clue(f"{side} below a {above.tag_}")


def _of_words(view: View, pair: Pair) -> Iterator[Clue]:
    yield Clue(f"order: {'source' if pair.source.start < pair.target.start else 'target'} first")
    if pair.places not in view.around:
        view.around[pair.places] = (*_content(view, pair), *_pairs_of_words(view, pair))
    yield from view.around[pair.places]
    for side, mention in (("source", pair.source), ("target", pair.target)):
        for token in (view.sentence.doc[at] for at in mention):
            if token.pos_ in ("NOUN", "ADJ"):
                yield Clue(f"{side} is {view.word(token)}", _OF_ACTOR)


def _content(view: View, pair: Pair) -> Iterator[Clue]:
    low = min(pair.source.start, pair.target.start)
    high = max(pair.source.stop, pair.target.stop)
    for word in view.content:
        if not pair.holds(word.at):
            yield word.anywhere
            yield word.before if word.at < low else word.between if word.at < high else word.after


def _pairs_of_words(view: View, pair: Pair) -> Iterator[Clue]:
    """Yield the pairs of running words outside the mentions; the words around a mention make one."""
    first, parted = "", False
    for word in view.running:
        if pair.holds(word.at):
            parted = True
            continue
        if first:
            yield word.behind(first) if parted else word.pair
        first, parted = word.word, False


def _of_lexicon(view: View, pair: Pair) -> Iterable[Clue]:
    if pair.places not in view.known:
        view.known[pair.places] = tuple(_known(view, pair))
    return view.known[pair.places]


def _known(view: View, pair: Pair) -> Iterator[Clue]:
    above = {token.i for head in (pair.source_head, pair.target_head) for token in _upwards(head)}
    for at, types in view.types.items():
        if pair.holds(at):
            continue
        near = min(abs(at - pair.source_head.i), abs(at - pair.target_head.i))
        strength = 1 / (1 + _FADES * near)
        for kind in types:
            yield Clue(f"lexicon: {kind}", strength, at)
            if at in above:
                yield Clue(f"lexicon, above: {kind}", at=at)


def head_of(doc: Doc, mention: range) -> Token:
    """Return the token of a mention whose governor stands outside it, else its last."""
    for at in mention:
        governor = doc[at].head
        if governor.i not in mention or governor.i == at:
            return doc[at]
    return doc[mention[-1]]


def _upwards(token: Token) -> list[Token]:
    return [token, *token.ancestors]


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "-")
