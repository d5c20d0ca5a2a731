"""Files, folders and standard input in; articles and errors out, in order, one line each."""

import gzip
import io
import lzma
import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from samarkand.errors import InputError
from samarkand.model import Article
from samarkand.readers import Overrides, read, stream


def _summary(results: Iterator[Article | InputError]) -> list[str]:
    return [result.id if isinstance(result, Article) else f"! {result.what}" for result in results]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden/d.txt", ".e.txt"):
        path = tmp_path / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The two met.")
    (tmp_path / "stories" / "map.pdf").write_bytes(b"%PDF")
    (tmp_path / "stories" / "z.jsonl").write_text('{"text":"One."}\n{"text":"Two."}\n')
    return tmp_path / "stories"


def test_a_folder_is_read_in_sorted_order(folder: Path) -> None:
    assert [article.id for article in read(folder)] == ["a.txt", "b.txt", "z.jsonl:1", "z.jsonl:2", "deep/c.txt"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(folder: Path) -> None:
    paths = [folder / "nowhere.txt", folder / "map.pdf", folder / "a.txt"]
    results = list(stream(paths))
    assert [type(result) for result in results] == [InputError, InputError, Article]
    with pytest.raises(InputError, match=r"nowhere\.txt: cannot be read: No such file"):
        read(folder / "nowhere.txt")


def test_inputs_are_read_as_they_are_asked_for(folder: Path) -> None:
    results = stream([folder / "a.txt", folder / "b.txt"])
    next(results)
    (folder / "b.txt").unlink()
    assert isinstance(next(results), InputError)


def _hostile() -> list[tuple[str, bytes, str]]:
    noise = random.Random(3).randbytes(20_000)
    return [
        ("empty.txt", b"", "no text in it"),
        ("blank.txt", " \n\u00a0\u2028\ufeff".encode(), "no text in it"),
        ("nul.txt", b"abc\0def", "binary file (a NUL byte at 3)"),
        ("noise.txt", noise, "binary file"),
        ("noise-without-nul.txt", noise.replace(b"\0", b"\1"), "binary file"),
        ("long.txt", b"word " * 10_000_000, "more than 1,000,000 characters"),
        ("just-too-long.txt", b"a" * 1_000_001, "more than 1,000,000 characters"),
        ("latin.txt", "Präsident".encode("latin-1"), "not UTF-8: byte 0xe4 at 2; save it as UTF-8"),
        ("cut.txt", "Élysé".encode()[:-1], "not UTF-8"),
        ("half.txt", b"\xff\xfea", "not UTF-16-LE"),
        ("plain.txt.gz", b"no gzip", "compression is broken"),
        ("cut.txt.gz", gzip.compress(noise)[:-100], "compression is broken"),
        ("flipped.txt.xz", lzma.compress(noise)[:-100], "compression is broken"),
        ("plain.txt.xz", b"no xz", "compression is broken"),
        ("bomb.txt.gz", gzip.compress(b"a" * 50_000_000), "more than 1,000,000 characters"),
        ("cut.jsonl.gz", gzip.compress(b'{"text":"' + noise.hex().encode())[:-100], "compression is broken"),
        ("notes.docx", b"PK", "not a kind of file"),
        ("story.json", b"{}", "not a kind of file"),
        ("noname", b"The two met.", "not a kind of file"),
    ]


@pytest.mark.parametrize(("name", "data", "message"), _hostile(), ids=[h[0] for h in _hostile()])
def test_hostile_files(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_text("The two met.")
    bad, good = stream([tmp_path / name, tmp_path / "z.txt"])
    assert isinstance(bad, InputError)
    assert message in bad.what
    assert bad.where == str(tmp_path / name)
    assert len(str(bad).splitlines()) == 1
    assert isinstance(good, Article)


def test_a_million_characters_are_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("É" * 1_000_000)
    assert len(read(tmp_path / "long.txt")[0].text) == 1_000_000


def test_a_pipe_a_device_and_an_empty_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "none").mkdir()
    paths: list[str | Path] = [tmp_path / "pipe.txt", "/dev/null", tmp_path / "none", "a\0b.txt"]
    whats = _summary(stream(paths))
    assert ["not a regular file" in what for what in whats] == [True, True, False, False]
    assert "no file in it" in whats[2]
    assert "cannot be read" in whats[3]


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "closed.txt").write_text("The two met.")
    monkeypatch.setattr(Path, "open", refuse)
    assert _summary(stream([tmp_path / "closed.txt"])) == ["! cannot be read: Permission denied"]


def test_names_of_files_are_hostile_too(tmp_path: Path) -> None:
    names = [b"new\nline.txt", b"bad\xff.txt", "\u202eright.txt".encode()]
    for name in names:
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(b"The two met.")
    ids = [article.id for article in read(tmp_path)]
    assert sorted(ids) == ["\\u202eright.txt", "bad\\xff.txt", "new\\nline.txt"]
    assert all(id_.encode() for id_ in ids)


STANDARD_INPUTS = [
    ("text", b"The two met.", [12]),
    ("html", b" <html><body><p>The two met in Strelsau on Monday to sign a pact.</p></body></html>", [49]),
    ("jsonl", b'\n{"text":"One."}\n{"text":"Two."}', [4, 4]),
    ("utf-16", "The two met.".encode("utf-16"), [12]),
]


@pytest.mark.parametrize(("data", "lengths"), [s[1:] for s in STANDARD_INPUTS], ids=[s[0] for s in STANDARD_INPUTS])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, lengths: list[int]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [len(article.text) for article in read("-")] == lengths


def test_two_texts_on_standard_input_are_two_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = []
    for text in (b"The two met.", b"The two left.", b"The two met."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        ids.append(read("-")[0].id)
    assert ids[0] == ids[2] != ids[1]


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    (error,) = stream(["-"], Overrides())
    assert str(error) == "standard input: no text in it; nothing to read"
