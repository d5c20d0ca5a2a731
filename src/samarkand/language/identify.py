"""Which language a text is in."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_ENGLISH = frozenset(
    "the of and to in a that for is on was with by as at from has have be are were it its his her their they he she not "
    "will would an this which who but after said says been or had".split()  # noqa: SIM905 - a list of words reads as one
)
_WORD = re.compile(r"[^\W\d_]+")


def identify_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text, "und" where it has no words."""
    words = _WORD.findall(text.lower())[:2000]
    if not words:
        return "und"
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share >= 0.15 or (len(words) < 12 and text.isascii()):
        return "en"
    code, _ = _identifier().classify(text[:20000])
    return str(code)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
