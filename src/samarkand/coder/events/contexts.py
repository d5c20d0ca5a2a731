"""PLOVER's contexts, read off the words of the sentence."""

from __future__ import annotations

from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.sense import Lexicon
from samarkand.language import TokenSpan

_LONGEST = 3


def contexts_of(candidate: Candidate, sentence: TokenSpan, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the contexts that the sense brings, then those that words of the sentence show, each once."""
    words = [token.text for token in sentence]
    found = list(candidate.contexts)
    for length in range(_LONGEST, 0, -1):
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            found += lexicon.contexts.get(phrase) or lexicon.contexts.get(phrase.lower()) or ()
    return tuple(dict.fromkeys(found))
