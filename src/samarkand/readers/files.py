"""Where inputs lie: files by name, folders of files, standard input; plain or compressed."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from samarkand.errors import InputError
from samarkand.readers.decoding import byte_order_mark

STANDARD_INPUT = "-"


class Format(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


_FORMATS = {".txt": Format.TEXT, ".html": Format.HTML, ".htm": Format.HTML, ".jsonl": Format.JSONL}
_COMPRESSED = (".gz", ".xz")
_KNOWN = ".txt, .html, .htm or .jsonl, each also with .gz or .xz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read.

    Attributes:
        name: what its article is called where nothing else names it: the file's name, below a folder its path there.
        where: the path as the user knows it, for messages.
        path: None for standard input.
        stream: standard input's bytes, else None.
    """

    name: str
    where: str
    format: Format
    path: Path | None = None
    stream: BinaryIO | None = None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Open the file for reading its bytes, decompressed.

        Raises:
            InputError: at opening, or at any read inside the block: it cannot be read, or its compression is broken.
        """
        try:
            if self.stream is not None:
                yield self.stream
            elif self.path is not None:
                with _open(self.path) as file:
                    yield file
        except (gzip.BadGzipFile, zlib.error, lzma.LZMAError, EOFError) as error:
            raise InputError(
                self.where, f"its compression is broken ({_one_line(error)}); compress or fetch it again"
            ) from error
        except OSError as error:
            raise InputError(self.where, f"cannot be read: {_one_line(error.strerror or error)}") from error
        except MemoryError as error:
            raise InputError(self.where, "asks for more memory than there is; unpack it first") from error


def find_sources(path: str | Path) -> Iterator[Source | InputError]:
    """Yield the files that a path stands for, folders in sorted order; an InputError for what cannot be read."""
    if str(path) == STANDARD_INPUT:
        yield _standard_source()
        return
    path = Path(path)
    where = printable(path)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else _one_line(error)
        yield InputError(where, f"cannot be read: {reason}; check the path")
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path)
    elif not stat.S_ISREG(mode):
        yield InputError(where, "not a regular file; pipe it in and give - as the path")
    elif (format_ := _format_of(path)) is None:
        yield InputError(where, f"not a kind of file that samarkand reads; its name must end in {_KNOWN}")
    else:
        yield Source(name=printable(path.name), where=where, format=format_, path=path)


def printable(path: str | PurePath) -> str:
    """Return a path on one line and in valid Unicode, whatever its bytes are."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _in_folder(folder: Path) -> Iterator[Source | InputError]:
    problems: list[OSError] = []
    found = False
    for root, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        while problems:
            yield _unreadable(problems.pop(0))
        for path in (Path(root, name) for name in sorted(names) if not name.startswith(".")):
            format_ = _format_of(path)
            if format_ and path.is_file():
                found = True
                name = printable(path.relative_to(folder).as_posix())
                yield Source(name=name, where=printable(path), format=format_, path=path)
    if problems:
        yield from map(_unreadable, problems)
    elif not found:
        yield InputError(printable(folder), f"no file in it that samarkand reads; names must end in {_KNOWN}")


def _unreadable(error: OSError) -> InputError:
    return InputError(printable(error.filename), f"cannot be read: {error.strerror}")


def _format_of(path: Path) -> Format | None:
    name = path.name.lower()
    for suffix in _COMPRESSED:
        name = name.removesuffix(suffix)
    return _FORMATS.get(PurePath(name).suffix)


def _open(path: Path) -> BinaryIO:
    suffix = path.suffix.lower()
    if suffix == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    return cast(BinaryIO, lzma.open(path, "rb")) if suffix == ".xz" else path.open("rb")


def _standard_source() -> Source:
    buffer = sys.stdin.buffer
    stream = buffer if isinstance(buffer, io.BufferedReader) else io.BufferedReader(io.BytesIO(buffer.read()))
    return Source(name="stdin", where="standard input", format=_sniff(stream.peek(4096)), stream=stream)


def _sniff(head: bytes) -> Format:
    mark = byte_order_mark(head)
    first = head[len(mark[0]) if mark else 0 :].replace(b"\0", b"").lstrip()[:1]
    return {b"{": Format.JSONL, b"<": Format.HTML}.get(first, Format.TEXT)


def _one_line(error: object) -> str:
    return " ".join(str(error).split())
