"""When and where an event took place: the time and the place in its own clause, and the ground for taking them.

Words in another finite clause are not taken: in "officials said on Friday that the troops had left", Friday dates the
saying and not the leaving. Where no words give a date or a place there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError
from samarkand.language import Sentence, Token
from samarkand.model import Article, ItemDate, PlaceMention, PlaceUse, TimeMention, TimeType

LEXICON = Path(__file__).parent / "lexicon" / "circumstances.toml"

_Mention = TypeVar("_Mention", TimeMention, PlaceMention)

_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_CLAUSES = frozenset(
    {"ROOT", "root", "ccomp", "csubj", "csubj:pass", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis"}
)
_SHARES_CIRCUMSTANCE = frozenset({"advcl", "conj", "xcomp", "acl"})
_WITHIN_NAME = frozenset(
    {"compound", "flat", "flat:name", "appos", "nummod", "amod", "goeswith", "fixed", "list", "dep"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    light_verbs: frozenset[str]
    place_nouns: frozenset[str]
    at_place: frozenset[str]
    to_place: frozenset[str]
    place_objects: frozenset[str]


@cache
def _words(path: Path = LEXICON) -> _Words:
    data = read_toml(path)
    try:
        return _Words(**{name: frozenset(data[name]) for name in _Words.__slots__})
    except KeyError as error:
        raise TableError(f"{path}: not a lexicon of circumstances: {error}") from error


def date_of(
    token: Token, sentence: Sentence, times: Sequence[TimeMention], article: Article
) -> tuple[ItemDate | None, str]:
    """Return the days of the event at a token with the words that give them, and the ground as a phrase.

    Args:
        token: the predicate or noun of the event.
        sentence: the one that holds the token.
        times: those of the whole article.
        article: tells whether relative dates could be reckoned.
    """
    here = [time for time in times if sentence.start <= time.start and time.end <= sentence.end and _dates(time)]
    found = _nearest(token, sentence, here)
    if found is None:
        return None, "no words give its date"
    time, ground = found
    date = ItemDate(
        from_=time.period.from_ if time.period else None,
        to=time.period.to if time.period else None,
        start=time.start,
        end=time.end,
    )
    if time.period is None:
        why = "the article is undated" if article.published is None else "nothing fixes the day"
        return date, f'dated by "{time.text}" {ground}, left open since {why}'
    return date, f'dated by "{time.text}" {ground}'


def place_of(token: Token, sentence: Sentence, places: Sequence[PlaceMention]) -> tuple[PlaceMention | None, str]:
    """Return where the event at a token took place, literal uses only, and the ground as a phrase."""
    here = [
        place
        for place in places
        if place.use is PlaceUse.LITERAL and sentence.start <= place.start and place.end <= sentence.end
        and _is_site(_root(sentence, place))
    ]  # fmt: skip
    found = _nearest(token, sentence, here)
    if found is None:
        return None, "no words give its place"
    return found[0], f'placed by "{found[0].text}" {found[1]}'


def _dates(time: TimeMention) -> bool:
    if time.type is TimeType.SET or time.value is None or time.value in _VAGUE:
        return False
    return time.type is not TimeType.DURATION or time.period is not None


def _nearest(token: Token, sentence: Sentence, mentions: Iterable[_Mention]) -> tuple[_Mention, str] | None:
    """Return the mention that belongs to the token by the closest bond, the nearest of several, with its ground."""
    best: tuple[tuple[int, int], _Mention, str] | None = None
    bonds = list(_bonds(token))
    for mention in mentions:
        above = _ancestors(_root(sentence, mention))
        for rank, (governor, ground) in enumerate(bonds):
            if governor in above:
                key = (rank, abs(mention.start - governor.idx))
                if best is None or key < best[0]:
                    best = key, mention, ground
                break
    return None if best is None else (best[1], best[2])


def _bonds(token: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words whose times and places are the token's too, the closest first."""
    yield token, "in its own phrase" if token.pos_ in ("NOUN", "PROPN") else "in its own clause"
    here = token
    for _ in range(6):
        head = here.head
        if head == here:
            return
        if here.pos_ in ("NOUN", "PROPN") and head.pos_ in ("VERB", "AUX"):
            if not _shares_with_noun(here, head):
                return
            yield head, "in its own clause"
        elif here.dep_ in _SHARES_CIRCUMSTANCE and not _is_finite_aside(here):
            yield head, "in the clause that it belongs to"
        elif here.dep_ == "acl:relcl":
            yield head, "with the noun that it tells of"
            return
        elif here.dep_ in ("compound", "amod") or (here.dep_ == "nmod" and here.pos_ == "NOUN"):
            yield head, "in its own phrase"
        else:
            return
        here = head


def _shares_with_noun(noun: Token, verb: Token) -> bool:
    """Say whether a noun's event is told by its verb: "held talks", "the raid began", not "condemned the raid"."""
    is_argument = noun.dep_ in ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent")
    return is_argument and verb.lemma_ in _words().light_verbs


def _is_finite_aside(token: Token) -> bool:
    """Say whether an adverbial clause has its own time: "after he resigned"."""
    return token.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ != "to" for child in token.children)


def _ancestors(root: Token) -> list[Token]:
    """Return the words that govern a mention, up to the head of its clause."""
    above = []
    here = root
    while True:
        if here != root:
            above.append(here)
        if here.head == here or (here != root and _heads_clause(here)):
            return above
        here = here.head


def _heads_clause(token: Token) -> bool:
    return token.dep_ in _CLAUSES or (token.dep_ in ("conj", "xcomp") and token.pos_ == "VERB")


def _root(sentence: Sentence, mention: TimeMention | PlaceMention) -> Token:
    """Return the word of a mention that the rest of the sentence governs, past nouns of kind ("the city of Aleppo")."""
    inside = [t for t in sentence.tokens if t.idx < mention.end and mention.start < t.idx + len(t)]
    positions = {token.i for token in inside}
    root: Token = next((token for token in inside if token.head.i not in positions), inside[-1])
    while root.head != root and _passes_up(root):
        root = root.head
    return root


def _passes_up(root: Token) -> bool:
    if root.dep_ == "nmod" and root.head.lemma_.lower() in _words().place_nouns:
        return _case(root) in ("of", "")
    return root.dep_ in _WITHIN_NAME and root.head.pos_ in ("PROPN", "NUM") and root.head.i < root.i


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _is_site(root: Token) -> bool:
    """Say whether a place's words put something there: "in Kabul", "to Kabul", "visited Kabul"."""
    case = _case(root)
    if case:
        return case in _words().at_place or case in _words().to_place
    return root.dep_ in ("obj", "nsubj:pass") and root.head.lemma_ in _words().place_objects
