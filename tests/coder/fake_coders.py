"""Coders that behave in one way each; in a module of their own, so that worker processes can import them."""

from __future__ import annotations

import os
import time

from samarkand.errors import InputError, ModelError, UnknownNameError
from samarkand.model import Article, CoderVersion, Mentions, Record


def plain(article: Article) -> Record:
    """Return a record without items."""
    return Record(
        article=article,
        sentences=(),
        mentions=Mentions(),
        statements=(),
        events=(),
        relations=(),
        coder=CoderVersion(version="0", lexicon="", ontology="", model="", knowledge=""),
    )


def fails_on_bad(article: Article) -> Record:
    if article.text == "bad":
        raise ValueError("no such\ntree")
    return plain(article)


def refuses_bad(article: Article) -> Record:
    if article.text == "bad":
        raise InputError(article.id, "too odd")
    return plain(article)


def dies_on_bad(article: Article) -> Record:
    if article.text == "bad":
        os._exit(9)
    return plain(article)


def slow_on_bad(article: Article) -> Record:
    if article.text == "bad":
        time.sleep(0.3)
    return plain(article)


def has_no_model(article: Article) -> Record:
    raise ModelError("the model is missing; install the package again")


def knows_no_pipeline(article: Article) -> Record:
    raise UnknownNameError("pipeline", "xx", ["own"])
