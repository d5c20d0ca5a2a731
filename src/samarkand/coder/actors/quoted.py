"""Whether a word stands in quotation marks, which decides whom a pronoun can mean: nobody calls himself "he"."""

from __future__ import annotations

from samarkand.language import Token

_LONGEST_QUOTE = 120
"""Tokens to look back for the mark that opens a quotation."""


def in_quotation(token: Token) -> bool:
    """Say whether the nearest quotation mark before the word opens one."""
    doc = token.doc.tokens
    for at in range(token.i - 1, max(-1, token.i - _LONGEST_QUOTE), -1):
        text = doc[at].text
        if text == "“" or text == "``":
            return True
        if text == "”" or text == "''":
            return False
        if text == '"':
            return not doc[at].whitespace_ and (at == 0 or bool(doc[at - 1].whitespace_) or doc[at - 1].is_space)
    return False
