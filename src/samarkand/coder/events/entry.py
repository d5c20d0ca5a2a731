"""One entry of a lexicon file, read key by key; what is not asked for is an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from samarkand.coder.events.sense import PartOfSpeech, Pattern
from samarkand.ontology import Ontology, StrictTable

_BOUND = ("re-", "co-", "de-", "counter-")  # one token to our tokenizer, as in UD
_MARK = re.compile(r"\[[^\[\]{}]+\](?!.*\[)|\{[^\[\]{}]+\}(?!.*\{)", re.DOTALL)
_KEYS = {"verbs": PartOfSpeech.VERB, "nouns": PartOfSpeech.NOUN, "adjectives": PartOfSpeech.ADJECTIVE}


class Entry(StrictTable):
    """A sense, an operator or a list of verbs of a lexicon file."""

    def __init__(self, path: Path, kind: str, number: int, data: Mapping[str, Any]) -> None:
        first = next((words[0] for name in _KEYS if (words := data.get(name))), "without words")
        super().__init__(path, f"{kind} {number} ({first})", data)
        self.file = path.name
        self.number = number

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of strings, empty if the key is not there."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise self.error(key, "must be a list of words")
        return tuple(value)

    def sentences(self, key: str) -> tuple[str, ...]:
        """Return example sentences with their marks, "[France] condemned {Russia}."."""
        sentences = self.words(key)
        for sentence in sentences:
            if "[" in (rest := _MARK.sub("", sentence)) or "]" in rest or "{" in rest or "}" in rest:
                raise self.error(key, f"[source] and {{target}} must be marked once at most: {sentence!r}")
        return sentences

    def text(self, key: str) -> str | None:
        """Return a string or None."""
        value = self._get(key, None)
        if value is not None and not isinstance(value, str):
            raise self.error(key, "must be a string")
        return value

    def number_of(self, key: str, default: float) -> float:
        """Return a number between 0 and 1."""
        value = self._get(key, default)
        if not isinstance(value, float) or not 0 < value <= 1:
            raise self.error(key, "must be a number above 0 and up to 1")
        return value

    def table(self, key: str) -> dict[str, str]:
        """Return a table of strings."""
        value = self._get(key, {})
        if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
            raise self.error(key, "must be a table of words")
        return value

    def type(self, key: str, ontology: Ontology) -> str:
        """Return an event type that the ontology has."""
        value = self.text(key)
        if value is None or value not in ontology.types:
            raise self.error(key, f"{value!r} is no event type; known: {', '.join(sorted(ontology.types))}")
        return value

    def modes(self, key: str, kind: str, ontology: Ontology) -> tuple[str, ...]:
        """Return modes that the ontology has for the type."""
        modes = self.words(key)
        for mode in modes:
            if (kind, mode) not in ontology.modes:
                raise self.error(key, f"{kind} has no mode {mode!r}")
        return modes

    def ended(self, ontology: Ontology) -> tuple[str, tuple[str, ...]] | None:
        """Return type and modes of what ends this event: "RETREAT/ceasefire"."""
        value = self.text("ended")
        if value is None:
            return None
        kind, _, mode = value.partition("/")
        if kind not in ontology.types or (mode and (kind, mode) not in ontology.modes):
            raise self.error("ended", f"{value!r} is no type/mode")
        return kind, (mode,) if mode else ()

    def patterns(self) -> tuple[Pattern, ...]:
        """Return the entry's predicates; at least one is needed."""
        found = tuple(_pattern(words, part) for key, part in _KEYS.items() for words in self.words(key))
        if not found:
            raise self.error("verbs", "no verbs, nouns or adjectives")
        return found


def _pattern(words: str, part: PartOfSpeech) -> Pattern:
    phrase, _, preposition = words.partition(" ")
    parts = phrase.split("_")
    if part is PartOfSpeech.NOUN:
        parts = [piece for word in parts for piece in word.split("-")]
        return Pattern(lemma=parts[-1], part=part, before=tuple(parts[:-1]))
    *before, lemma = [parts[0]] if parts[0].startswith(_BOUND) else parts[0].split("-")
    return Pattern(
        lemma=lemma, part=part, before=tuple(before), particles=tuple(parts[1:]), preposition=preposition or None
    )
