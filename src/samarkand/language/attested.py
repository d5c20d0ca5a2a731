"""What the text counts of word forms say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """How often forms were counted as base verbs and as singular nouns or adjectives."""

    as_verb: dict[str, int]
    as_noun: dict[str, int]
