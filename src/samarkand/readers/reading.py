"""Paths to articles, one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from samarkand.errors import InputError
from samarkand.model import Article
from samarkand.readers.files import Format, Source, find_sources
from samarkand.readers.html import read_html
from samarkand.readers.jsonl import read_jsonl
from samarkand.readers.story import Overrides
from samarkand.readers.text import read_text


def stream(paths: Iterable[str | Path], overrides: Overrides | None = None) -> Iterator[Article | InputError]:
    """Yield the articles of files, folders and standard input ("-") in order, read as they are asked for.

    What cannot be read is yielded as the error that says so, and the rest goes on.
    """
    overrides = overrides or Overrides()
    url_taken = False
    for path in paths:
        for source in find_sources(path):
            for result in _read_source(source, overrides):
                if overrides.url and isinstance(result, Article) and result.id == result.url == overrides.url:
                    if url_taken:
                        yield InputError(
                            _where(source), f"a second article under the URL {overrides.url}; give each its own"
                        )
                        continue
                    url_taken = True
                yield result


def read(
    path: str | Path,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> list[Article]:
    """Return the articles of a file or folder; the keywords fill in what it does not tell itself.

    Raises:
        InputError: at the first input that cannot be read; `stream` goes on instead.
    """
    articles = []
    for result in stream([path], Overrides(published=published, publisher=publisher, url=url)):
        if isinstance(result, InputError):
            raise result
        articles.append(result)
    return articles


def _read_source(source: Source | InputError, overrides: Overrides) -> Iterator[Article | InputError]:
    if isinstance(source, InputError):
        yield source
    elif source.format is Format.JSONL:
        yield from read_jsonl(source, overrides)
    else:
        reader = read_html if source.format is Format.HTML else read_text
        try:
            yield reader(source, overrides)
        except InputError as error:
            yield error


def _where(source: Source | InputError) -> str:
    return source.where
