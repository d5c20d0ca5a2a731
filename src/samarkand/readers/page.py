"""What a web page says of itself: JSON-LD, meta tags, times, the canonical link."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

from lxml.html import HtmlElement

from samarkand.readers.days import read_iso_day
from samarkand.readers.story import Given

_ARTICLE_TYPES = (
    *("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"),
    *("BackgroundNewsArticle", "LiveBlogPosting", "BlogPosting", "Report", "PressRelease", "WebPage"),
)
_PUBLISHED = (
    *("article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish_date", "publish-date"),
    *("dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date"),
    *("article.published", "og:published_time", "published_time"),
)
_UPDATED = (
    *("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified"),
    "article.updated",
)
_MOST_NODES = 10_000


def read_page(root: HtmlElement) -> Given:
    """Return what a page says of the article on it; JSON-LD before meta tags before visible marks."""
    linked = _article_node(root)
    meta = _meta(root)
    published = _first_day([_text(linked.get("datePublished")), *_picked(meta, _PUBLISHED), *_times(root)])
    updated = _first_day([_text(linked.get("dateModified")), *_picked(meta, _UPDATED)])
    return Given(
        url=_first(
            [*root.xpath("//link[@rel='canonical']/@href"), meta.get("og:url"), _text(linked.get("url"))], "http"
        ),
        publisher=_first([_name(linked.get("publisher")), meta.get("og:site_name"), meta.get("publisher")]),
        title=_first([_text(linked.get("headline")), meta.get("og:title"), headline(root), _title_tag(root)]),
        byline=_byline(
            _first([_names(linked.get("author")), meta.get("author"), meta.get("article:author"), meta.get("byl")])
        ),
        published=published,
        updated=updated if updated and (not published or updated >= published) else None,
    )


def headline(root: HtmlElement) -> str | None:
    """Return the words of the article's top heading, or None where no one heading is it.

    It stands in the article's own element, or is the only one and begins the page's title: others name the site.
    """
    own = _headings(root, "//article//h1 | //main//h1")
    if len(own) == 1:
        return own[0]
    headings, title = _headings(root, "//h1"), " ".join((_title_tag(root) or "").split())
    return headings[0] if len(headings) == 1 and title.casefold().startswith(headings[0].casefold()) else None


def _headings(root: HtmlElement, path: str) -> list[str]:
    words = (" ".join(str(heading.text_content()).split()) for heading in root.xpath(path))
    return list(dict.fromkeys(word for word in words if word))


def _article_node(root: HtmlElement) -> dict[str, Any]:
    """Return the JSON-LD object of the page's article, the most particular type first; {} without one."""
    nodes = [
        node for script in root.xpath("//script[@type='application/ld+json']") for node in _nodes(script.text or "")
    ]
    for kind in _ARTICLE_TYPES:
        for node in nodes:
            types = node.get("@type")
            if kind == types or (isinstance(types, list) and kind in types):
                return node
    return {}


def _nodes(script: str) -> Iterator[dict[str, Any]]:
    try:
        queue = [json.loads(script.strip(), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, dict):
            yield value
            queue.extend(v for key, v in value.items() if key in ("@graph", "mainEntity", "mainEntityOfPage"))
        elif isinstance(value, list):
            queue.extend(value)


def _meta(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _times(root: HtmlElement) -> list[str]:
    """Return the time of the page's <time> elements where they agree on one day: others stand in lists of stories."""
    marked = root.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime") or root.xpath(
        "//article//time/@datetime"
    )
    values = [str(value) for value in marked]
    return values[:1] if len({read_iso_day(value) for value in values}) == 1 else []


def _picked(meta: dict[str, str], names: Iterable[str]) -> list[str]:
    return [meta[name] for name in names if name in meta]


def _first_day(values: Iterable[str | None]) -> dt.date | None:
    return next((day for value in values if value and (day := read_iso_day(value))), None)


def _first(values: Iterable[object], prefix: str = "") -> str | None:
    cleaned = (" ".join(str(value).split()) for value in values if value)
    return next((value for value in cleaned if value and value.startswith(prefix)), None)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names(value: object) -> str | None:
    people = value if isinstance(value, list) else [value]
    names = [name for person in people if (name := _name(person)) and not name.startswith("http")]
    return ", ".join(dict.fromkeys(names)) or None


def _byline(value: str | None) -> str | None:
    if value is None or value.startswith("http"):
        return None
    return value[3:].strip() if value.lower().startswith("by ") else value


def _title_tag(root: HtmlElement) -> str | None:
    return next((str(title.text_content()) for title in root.iter("title")), None)
