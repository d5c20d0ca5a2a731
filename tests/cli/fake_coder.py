"""A coder for tests of the command line: quick, and known to find what `tests.store.stories` holds."""

from __future__ import annotations

import time
from dataclasses import replace

from samarkand.model import Article, Record
from tests.coder import fake_coders
from tests.store import stories


def code(article: Article) -> Record:
    """Return the hand-made record of a text that begins like the story, an empty one of any other."""
    if "fault" in article.id:
        raise ValueError("a tree without a root")
    if article.text.startswith("slow"):
        time.sleep(0.02)
    if article.text.startswith(stories.TEXT):
        return stories.record(article)
    language = "de" if " der " in article.text else "en"
    return fake_coders.plain(replace(article, language=language))
