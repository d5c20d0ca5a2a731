"""Web pages: the article on them, extracted by trafilatura, with what the page says of itself."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import trafilatura
from lxml import etree, html

from samarkand.errors import InputError
from samarkand.model import Article, Original
from samarkand.readers.decoding import byte_order_mark, decode
from samarkand.readers.files import Source
from samarkand.readers.lines import Piece, Shape, find_pieces
from samarkand.readers.page import headline, read_page
from samarkand.readers.story import Overrides, check_text, make_article
from samarkand.readers.text import article_name

MAX_PAGE_BYTES = 10_000_000
"""The longest page that is read, markup included."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_AS_THE_WEB_READS = {
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
}
_INLINE = frozenset({"hi", "ref", "del", "span", "lb", "graphic", "code"})
_SHAPES = {"head": Shape.HEADING, "item": Shape.BULLET}

for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(slots=True)
class _Unit:
    """The words of one element of the extract, line breaks kept."""

    shape: Shape
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.words).split("\n"))
        return "\n".join(lines).strip()


def read_html(source: Source, overrides: Overrides) -> Article:
    """Return the article of a web page: its headline and body as text, its bytes kept beside it.

    Raises:
        InputError: the page cannot be read, is too long, or has no article on it.
    """
    with source.open() as file:
        content = file.read(MAX_PAGE_BYTES + 1)
    if len(content) > MAX_PAGE_BYTES:
        raise InputError(source.where, f"a page of more than {MAX_PAGE_BYTES:,} bytes; save its text instead")
    if not content.strip():
        raise InputError(source.where, "no text in it; nothing to read")
    root = _parse(_decode(content, source.where), source.where)
    given, title, captions = read_page(root), headline(root), _keep_captions(root)
    units = _extract(root, source.where)
    _mark_title(units, title)
    text, pieces = _lay_out(units, captions)
    check_text(text, source.where)
    given = replace(given, title=given.title or title)
    original = Original(media_type="text/html", content=content)
    return make_article(text, pieces, given, overrides, name=article_name(source, text), original=original)


def _decode(content: bytes, where: str) -> str:
    declared = None if byte_order_mark(content) else _CHARSET.search(content, 0, 4096)
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding in ("utf-8", "utf8") or encoding.startswith("utf-16"):
        return decode(content, where)
    try:
        return content.decode(_AS_THE_WEB_READS.get(encoding, encoding))
    except LookupError as error:
        raise InputError(where, f"declares an unknown encoding {encoding}; save it as UTF-8") from error
    except UnicodeDecodeError as error:
        raise InputError(
            where, f"not the {encoding} that it declares: byte at {error.start:,}; save it as UTF-8"
        ) from error


def _parse(markup: str, where: str) -> html.HtmlElement:
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\0", "")
    try:
        return html.document_fromstring(markup)
    except (etree.LxmlError, ValueError) as error:
        raise InputError(where, "no HTML in it; nothing to read") from error


def _keep_captions(root: html.HtmlElement) -> frozenset[str]:
    """Turn the captions of figures into paragraphs, which the extraction keeps, and return their words."""
    captions = set()
    for caption in root.xpath("//figcaption"):
        words = " ".join(str(caption.text_content()).split())
        if words:
            captions.add(_plain(words))
            caption.tag = "p"
    for figure in root.xpath("//figure"):
        figure.tag = "div"
    return frozenset(captions)


def _extract(root: html.HtmlElement, where: str) -> list[_Unit]:
    try:
        document = trafilatura.bare_extraction(root, include_comments=False, with_metadata=False)
    except RecursionError as error:
        raise InputError(where, "HTML nested too deeply; save its text instead") from error
    body = getattr(document, "body", None)
    units = list(_units(body)) if body is not None else []
    units = [unit for unit in units if unit.text]
    if not units:
        raise InputError(where, "no article text found on the page; save its text instead")
    return units


def _units(body: html.HtmlElement) -> Iterator[_Unit]:
    """Yield the elements of an extract in the order of the page; an element inside another parts it."""
    shapes = [Shape.PROSE]
    unit = _Unit(shape=Shape.PROSE)
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_inline = element.tag in _INLINE
        if event == "start":
            if not is_inline:
                yield unit
                shapes.append(_SHAPES.get(element.tag, shapes[-1] if element.tag != "list" else Shape.PROSE))
                unit = _Unit(shape=shapes[-1])
            unit.words.append("\n" if element.tag == "lb" else (element.text or "").replace("\n", " "))
            continue
        if not is_inline:
            yield unit
            shapes.pop()
            unit = _Unit(shape=shapes[-1])
        unit.words.append((element.tail or "").replace("\n", " "))
    yield unit


def _mark_title(units: list[_Unit], title: str | None) -> None:
    """Mark the page's top heading as its title, put before the rest where the extraction left it out."""
    if title is None:
        return
    unit = next((unit for unit in units if _plain(unit.text) == _plain(title)), None)
    if unit is None:
        units.insert(0, unit := _Unit(shape=Shape.TITLE, words=[title]))
    unit.shape = Shape.TITLE


def _lay_out(units: list[_Unit], captions: frozenset[str]) -> tuple[str, tuple[Piece, ...]]:
    """Return the text of an extract, a blank line between its elements, and its pieces."""
    parts: list[str] = []
    pieces: list[Piece] = []
    offset = 0
    for unit in units:
        words = unit.text
        shape = Shape.CAPTION if _plain(words) in captions else unit.shape
        for piece in find_pieces(words):
            kept = piece.shape if shape is Shape.PROSE else shape
            pieces.append(Piece(start=offset + piece.start, end=offset + piece.end, shape=kept))
        parts.append(words)
        offset += len(words) + 2
    return "\n\n".join(parts), tuple(pieces)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
