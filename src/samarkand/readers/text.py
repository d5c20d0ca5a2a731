"""Plain text, as people save it from a web page or an agency's wire."""

from __future__ import annotations

import hashlib

from samarkand.model import Article
from samarkand.readers.decoding import decode
from samarkand.readers.files import Source
from samarkand.readers.lines import find_pieces
from samarkand.readers.story import MAX_ARTICLE_CHARACTERS, Given, Overrides, check_text, make_article, too_long

_MAX_BYTES = 4 * MAX_ARTICLE_CHARACTERS + 4


def read_text(source: Source, overrides: Overrides) -> Article:
    """Return the article of a plain text file.

    Raises:
        InputError: the file cannot be read, is no text, is empty or too long; no more of it is read than tells so.
    """
    with source.open() as file:
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES and b"\0" not in data[:4096]:
        raise too_long(source.where)
    text = decode(data, source.where)
    check_text(text, source.where)
    return make_article(text, find_pieces(text), Given(), overrides, name=article_name(source, text))


def article_name(source: Source, text: str) -> str:
    """Return the id of an article that nothing else names: the file's name, or for standard input its text's hash."""
    if source.path is not None:
        return source.name
    return f"{source.name}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
