"""When a reference is to the actor that gold names: as the field scores extraction, by a shared word."""

import re
from collections.abc import Iterable

from samarkand.model import ActorReference

_STOP = frozenset(
    {"the", "a", "an", "of", "and", "in", "on", "for", "to", "its", "his", "her", "their", "with", "s", "by", "from"}
)


def content_words(text: str) -> frozenset[str]:
    """Return the words that say who is meant."""
    return frozenset(re.findall(r"\w+", text.lower())) - _STOP


def is_same(gold: str, reference: ActorReference, text: str) -> bool:
    """Say whether gold's words share one with the reference's name or with the words that refer to it."""
    said = " ".join(span.of(text) for span in reference.mention)
    return bool(content_words(gold) & (content_words(reference.name) | content_words(said)))


def found(gold: Iterable[str], references: Iterable[ActorReference], text: str) -> bool:
    """Say whether gold names nobody, or one of those that it names is among the references."""
    wanted, given = list(gold), list(references)
    return not wanted or any(is_same(name, reference, text) for name in wanted for reference in given)
