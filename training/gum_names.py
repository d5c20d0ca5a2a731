"""Names in GUM: its entity spans, cut down to the proper name and mapped to PER, ORG and LOC."""

import re
from collections.abc import Iterator
from pathlib import Path

from training.treebank import TreebankSentence, Word, read_treebank

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}

TITLES = frozenset(
    [
        "admiral",
        "ambassador",
        "archbishop",
        "baron",
        "bishop",
        "brother",
        "capt.",
        "captain",
        "cardinal",
        "chairman",
        "chancellor",
        "chief",
        "col.",
        "colonel",
        "commander",
        "commissioner",
        "congressman",
        "congresswoman",
        "count",
        "countess",
        "director",
        "doctor",
        "dr",
        "dr.",
        "duchess",
        "duke",
        "emperor",
        "empress",
        "father",
        "first",
        "foreign",
        "former",
        "gen.",
        "general",
        "gov.",
        "governor",
        "grand",
        "imam",
        "judge",
        "justice",
        "king",
        "lady",
        "lieutenant",
        "lord",
        "lt.",
        "major",
        "mayor",
        "minister",
        "miss",
        "mister",
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "officer",
        "pope",
        "premier",
        "pres.",
        "president",
        "prime",
        "prince",
        "princess",
        "prof.",
        "professor",
        "queen",
        "rabbi",
        "rep.",
        "representative",
        "rev.",
        "reverend",
        "saint",
        "secretary",
        "sen.",
        "senator",
        "sergeant",
        "sheikh",
        "sir",
        "sister",
        "speaker",
        "sultan",
        "the",
        "vice",
    ]
)

_MARK = re.compile(r"\((\d+)-([a-z]+)-([^()]*)|(\d+)\)|(\))")

NamedWords = tuple[tuple[str, ...], tuple[bool, ...], tuple[tuple[int, int, str], ...]]


def read_gum_names(path: Path) -> Iterator[NamedWords]:
    """Words, blanks and names of each sentence of a GUM file."""
    for document in read_treebank(path):
        for sentence in document.sentences:
            names = _outermost(
                [name for span in _entities(sentence) if (name := _proper_name(sentence.words, *span)) is not None]
            )
            yield (
                tuple(word.form for word in sentence.words),
                tuple(word.space_after for word in sentence.words),
                tuple(names),
            )


def _entities(sentence: TreebankSentence) -> list[tuple[int, int, str, list[int]]]:
    """Entity spans as (first word, word after the last, type, places of the words of its head)."""
    spans: list[tuple[int, int, str, list[int]]] = []
    pending: list[tuple[str, int, str, str]] = []
    for position, word in enumerate(sentence.words):
        for mark in _MARK.finditer(_entity_column(word)):
            group, kind, rest, closed, _ = mark.groups()
            if group:
                pending.append((group, position, kind, rest))
            at = next((i for i in range(len(pending) - 1, -1, -1) if closed in (None, pending[i][0])), None)
            if group or at is None:
                continue
            _, start, kind, rest = pending.pop(at)
            spans.append((start, position + 1, kind, _head_words(rest)))
    return spans


def _entity_column(word: Word) -> str:
    return next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")


def _head_words(rest: str) -> list[int]:
    """The minspan field: places within the entity, from 1."""
    fields = [field for field in rest.split("-") if re.fullmatch(r"\d+(,\d+)*", field)]
    return [int(number) - 1 for number in fields[0].split(",")] if fields else []


def _proper_name(
    words: tuple[Word, ...], start: int, end: int, kind: str, head: list[int]
) -> tuple[int, int, str] | None:
    """The run of proper nouns around the head, without articles and titles before it."""
    places = [start + offset for offset in head if start + offset < end]
    if kind not in KINDS or not places or any(words[place].upos in {"CCONJ", "VERB", "PRON"} for place in places):
        return None
    if not any(words[place].upos == "PROPN" for place in places):
        return None
    first, last = min(places), max(places) + 1
    while first > start and _joins(words, first - 1):
        first -= 1
    while last < end and words[last].upos == "PROPN":
        last += 1
    if last + 1 < end and words[last].form == "of" and words[last + 1].upos == "PROPN" and kind != "person":
        last += 2
        while last < end and words[last].upos == "PROPN":
            last += 1
    while first < last - 1 and (words[first].form.lower() in TITLES or words[first].upos in {"DET", "PUNCT"}):
        first += 1
    if words[first].form.lower() in TITLES or words[first].upos not in {"PROPN", "ADJ", "NOUN", "NUM"}:
        return None
    return first, last, KINDS[kind]


def _joins(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    return word.upos == "PROPN" or (
        word.upos in {"ADJ", "NOUN"} and word.form[:1].isupper() and word.lemma[:1].isupper()
    )


def _outermost(names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of names that overlap, the longer one; in the order of the text."""
    kept: list[tuple[int, int, str]] = []
    for name in sorted(names, key=lambda one: (one[0] - one[1], one[0])):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)
