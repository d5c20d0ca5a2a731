"""Bytes to text, without guessing."""

from __future__ import annotations

import codecs

from samarkand.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONVERT = "save it as UTF-8 (iconv -f ITS-ENCODING -t UTF-8)"


def byte_order_mark(data: bytes) -> tuple[bytes, str] | None:
    """Return the byte order mark that the bytes begin with and the encoding it stands for, or None."""
    return next((mark for mark in _MARKS if data.startswith(mark[0])), None)


def decode(data: bytes, where: str) -> str:
    """Return the text of bytes in UTF-8, or in the encoding that a byte order mark names; the mark is no text.

    Raises:
        InputError: the bytes are no text, or text in another encoding; the message gives the first bad byte.
    """
    mark, encoding = byte_order_mark(data) or (b"", "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        raise InputError(where, f"a binary file (a NUL byte at {data.index(0)}); samarkand reads text, HTML and JSONL")
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(where, _broken(data, len(mark) + error.start, encoding)) from error


def _broken(data: bytes, offset: int, encoding: str) -> str:
    if _looks_binary(data[:4096]):
        return "a binary file; samarkand reads text, HTML and JSONL"
    return f"not {encoding.upper()}: byte 0x{data[offset]:02x} at {offset:,}; {_CONVERT}"


def _looks_binary(data: bytes) -> bool:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data)
    return controls * 50 > len(data)
