"""JSONL: one article a line, its text in the field `text`."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from samarkand.errors import InputError
from samarkand.model import Article
from samarkand.readers.days import read_iso_day
from samarkand.readers.decoding import byte_order_mark
from samarkand.readers.files import Source
from samarkand.readers.lines import find_pieces
from samarkand.readers.story import MAX_ARTICLE_CHARACTERS, Given, Overrides, check_text, make_article, too_long

_MAX_LINE_BYTES = 12 * MAX_ARTICLE_CHARACTERS + 1_000_000
_MAX_SKIPPED_BYTES = 500_000_000
_CHUNK = 1 << 20
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_][A-Za-z0-9_-]+)?\s*", re.ASCII)


def read_jsonl(source: Source, overrides: Overrides) -> Iterator[Article | InputError]:
    """Yield the article of each line, or what is wrong with the line; blank lines are passed over."""
    any_line = False
    try:
        with source.open() as file:
            for number, line in _lines(file, source.where):
                any_line = True
                yield _article_or_error(line, f"{source.where}:{number}", f"{source.name}:{number}", overrides)
    except InputError as error:
        yield error
        return
    if not any_line:
        yield InputError(source.where, "no text in it; nothing to read")


def _lines(file: BinaryIO, where: str) -> Iterator[tuple[int, bytes | InputError]]:
    number = 0
    while line := file.readline(_MAX_LINE_BYTES + 1):
        number += 1
        if number == 1:
            line = _without_mark(line, where)
        if len(line) > _MAX_LINE_BYTES:
            yield number, too_long(f"{where}:{number}")
            _skip_line(file, f"{where}:{number}")
        elif line.strip():
            yield number, line


def _without_mark(line: bytes, where: str) -> bytes:
    mark, encoding = byte_order_mark(line) or (b"", "utf-8")
    if encoding != "utf-8":
        raise InputError(
            where, f"JSONL in {encoding.upper()}; convert it to UTF-8 (iconv -f {encoding.upper()} -t UTF-8)"
        )
    return line[len(mark) :]


def _skip_line(file: BinaryIO, where: str) -> None:
    skipped = 0
    while chunk := file.readline(_CHUNK):
        skipped += len(chunk)
        if chunk.endswith(b"\n"):
            return
        if skipped > _MAX_SKIPPED_BYTES:
            raise InputError(
                where, f"the line does not end within {_MAX_SKIPPED_BYTES:,} bytes; the rest of the file is not read"
            )


def _article_or_error(line: bytes | InputError, where: str, name: str, overrides: Overrides) -> Article | InputError:
    if isinstance(line, InputError):
        return line
    try:
        fields = _parse(line, where)
        text = fields.get("text")
        if not isinstance(text, str):
            raise InputError(
                where, f"{'`text` is no string' if text is not None else 'no `text`'}; put the article's text into it"
            )
        check_text(_encodable(text, "text", where), where)
        return make_article(text, find_pieces(text), _given(fields, where), overrides, name=name)
    except InputError as error:
        return error


def _parse(line: bytes, where: str) -> dict[str, Any]:
    try:
        fields = json.loads(line.decode())
    except UnicodeDecodeError as error:
        what = f"not UTF-8: byte 0x{line[error.start]:02x} at {error.start:,} of the line; convert the file to UTF-8"
        raise InputError(where, what) from error
    except RecursionError as error:
        raise InputError(where, "JSON nested too deeply; an article is one flat object") from error
    except ValueError as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        raise InputError(where, f"not JSON ({reason}); each line must be one whole object") from error
    if not isinstance(fields, dict):
        raise InputError(where, "JSON, but no object; each line must be an object with `text`")
    return fields


def _given(fields: dict[str, Any], where: str) -> Given:
    return Given(
        id=_id(fields.get("id"), where),
        url=_string(fields, "url", where),
        publisher=_string(fields, "publisher", where),
        title=_string(fields, "title", where),
        byline=_string(fields, "byline", where),
        published=_day(fields, "published", where),
        updated=_day(fields, "updated", where),
        language=_language(_string(fields, "language", where)),
    )


def _string(fields: dict[str, Any], name: str, where: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(where, f"`{name}` is no string; give a string or null")
    return _encodable(value, name, where).strip() or None


def _id(value: object, where: str) -> str | None:
    if isinstance(value, dict | list):
        raise InputError(where, "`id` is no string or number; give one or null")
    if value is None or value == "":
        return None
    return _encodable(value, "id", where) if isinstance(value, str) else json.dumps(value)


def _day(fields: dict[str, Any], name: str, where: str) -> dt.date | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    day = read_iso_day(value) if isinstance(value, str) else None
    if day is None:
        raise InputError(
            where, f"`{name}` is no ISO date ({json.dumps(value)[:40]}); write it as 2022-09-15 or give null"
        )
    return day


def _language(value: str | None) -> str | None:
    """Return the two letters of ISO 639-1, or None for anything else: the language is then identified from the text."""
    match = _LANGUAGE.fullmatch(value) if value else None
    return match[1].lower() if match else None


def _encodable(value: str, name: str, where: str) -> str:
    """Return the string if it is valid Unicode; JSON can escape halves of characters that nothing can store."""
    if any("\ud800" <= c <= "\udfff" or c == "\0" for c in value):
        raise InputError(
            where, f"`{name}` has half a surrogate pair or a NUL; write the characters themselves in UTF-8"
        )
    return value
