"""Readers: files, folders and standard input to articles, one file a format."""

from samarkand.readers.reading import read, stream
from samarkand.readers.story import MAX_ARTICLE_CHARACTERS, Overrides

__all__ = ["MAX_ARTICLE_CHARACTERS", "Overrides", "read", "stream"]
