"""The coder: one pure function from an article to its record, and one that tells why its events are what they are."""

from samarkand.coder.coding import code
from samarkand.coder.explanation import (
    CandidateExplanation,
    Explanation,
    SentenceExplanation,
    WordExplanation,
    explain,
)
from samarkand.coder.versions import coder_version

__all__ = [
    "CandidateExplanation",
    "Explanation",
    "SentenceExplanation",
    "WordExplanation",
    "code",
    "coder_version",
    "explain",
]
