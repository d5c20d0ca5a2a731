"""The lexicon of statement cues: which words show that someone said or thought something, and how."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError
from samarkand.language.forms import verb_forms
from samarkand.model import Polarity


class CueKind(StrEnum):
    """What sort of word a cue is: the section of the lexicon that it stands in."""

    SPEECH = "speech"
    THOUGHT = "thought"
    STATE = "state"
    NOUN = "noun"
    PHRASE = "phrase"
    ADVERB = "adverb"


class Frame(StrEnum):
    """How a cue's content is given; a preposition is a frame of its own and not listed here."""

    CLAUSE = "clause"
    QUOTE = "quote"
    INFINITIVE = "infinitive"
    PROMPT = "prompt"
    OBJECT = "object"
    PREDICATIVE = "predicative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence of the lexicon with what must come out of it."""

    text: str
    speaker: str | None
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word or phrase that shows a statement.

    Attributes:
        words: its lemmas ("point", "out"); for phrases and adverbs its forms.
        prepositions: those whose noun phrase is the content.
        addressee: the object is the one spoken to.
    """

    words: tuple[str, ...]
    kind: CueKind
    frames: frozenset[Frame]
    prepositions: tuple[str, ...]
    polarity: Polarity
    addressee: bool
    examples: tuple[Example, ...]

    @property
    def name(self) -> str:
        """The cue as the lexicon writes it."""
        return " ".join(self.words)


LEXICON = Path(__file__).parents[1] / "lexicon" / "cues.toml"
_KEYS = frozenset({"frames", "polarity", "addressee", "examples"})
_FRAMES = frozenset(frame.value for frame in Frame)


@functools.cache
def load_cues() -> Mapping[CueKind, Mapping[str, tuple[Cue, ...]]]:
    """Return the cues of the lexicon by kind and first word.

    Raises:
        TableError: an entry has an unknown section, key or polarity, or no example.
    """
    data = read_toml(LEXICON)
    table: dict[CueKind, Mapping[str, tuple[Cue, ...]]] = {}
    for section, entries in data.items():
        if section not in set(CueKind):
            raise TableError(f"cues.toml: unknown section [{section}]; known: {', '.join(CueKind)}")
        by_word: dict[str, tuple[Cue, ...]] = {}
        for name, entry in entries.items():
            cue = _cue(name, CueKind(section), entry)
            by_word[cue.words[0]] = (*by_word.get(cue.words[0], ()), cue)
        longest_first = {w: tuple(sorted(cs, key=lambda c: -len(c.words))) for w, cs in by_word.items()}
        table[CueKind(section)] = MappingProxyType(longest_first)
    return MappingProxyType(table)


@functools.cache
def verb_lemmas() -> Mapping[str, str]:
    """Return the lemma of each form of the lexicon's verbs, for words that the tagger takes for no verb."""
    cues = load_cues()
    found: dict[str, str] = {}
    for lemma in (*cues[CueKind.SPEECH], *cues[CueKind.THOUGHT]):
        for form in verb_forms(lemma):
            found.setdefault(form, lemma)
    return MappingProxyType(found)


def _cue(name: str, kind: CueKind, entry: Mapping[str, Any]) -> Cue:
    unknown = sorted(set(entry) - _KEYS)
    if unknown or not entry.get("examples"):
        what = f"unknown key {unknown[0]!r}" if unknown else "no example"
        raise TableError(f"cues.toml: [{kind}] {name}: {what}")
    frames = str(entry.get("frames", "")).split()
    polarity = entry.get("polarity", Polarity.SAID.value)
    if polarity not in set(Polarity):
        raise TableError(f"cues.toml: [{kind}] {name}: unknown polarity {polarity!r}")
    return Cue(
        words=tuple(name.split()),
        kind=kind,
        frames=frozenset(Frame(f) for f in frames if f in _FRAMES),
        prepositions=tuple(f for f in frames if f not in _FRAMES),
        polarity=Polarity(polarity),
        addressee=bool(entry.get("addressee", False)),
        examples=tuple(_example(text) for text in entry["examples"]),
    )


def _example(marked: str) -> Example:
    speaker = re.search(r"\[(.+?)\]", marked)
    content = re.findall(r"\{(.+?)\}", marked)
    if not content:
        raise TableError(f"cues.toml: an example without {{content}}: {marked}")
    return Example(
        text=re.sub(r"[\[\]{}]", "", marked),
        speaker=speaker[1] if speaker else None,
        content=tuple(content),
    )
