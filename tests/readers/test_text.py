"""Plain text files."""

import codecs
import datetime as dt
import gzip
import lzma
from pathlib import Path

import pytest

from samarkand.readers import read

TEXT = "STRELSAU, May 3, 2021 (AP) - The two met.\r\n\r\nÉlysée officials said so.\r\n"


def test_the_text_is_the_file_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    (article,) = read(path)
    assert article.text == TEXT
    assert [TEXT[block.start : block.end] for block in article.blocks] == [
        "STRELSAU, May 3, 2021 (AP) -", "The two met.", "Élysée officials said so.",
    ]  # fmt: skip
    assert (article.id, article.published, article.publisher) == ("story.txt", dt.date(2021, 5, 3), "Associated Press")
    assert article.original is None


ENCODED = [
    ("utf-8-sig.txt", TEXT.encode("utf-8-sig")),
    ("utf-16-le.txt", codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
    ("utf-16-be.txt", codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    ("gzip.txt.gz", gzip.compress(TEXT.encode())),
    ("xz.TXT.XZ", lzma.compress(TEXT.encode())),
]


@pytest.mark.parametrize(("name", "data"), ENCODED, ids=[e[0] for e in ENCODED])
def test_marks_and_compression_are_no_part_of_the_text(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (article,) = read(tmp_path / name)
    assert article.text == TEXT
    assert article.id == name


def test_the_user_fills_in_what_a_file_does_not_tell(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The two met.")
    day = dt.date(2021, 5, 3)
    (article,) = read(tmp_path / "story.txt", published=day, publisher="The Example", url="https://example.org/a")
    assert (article.published, article.publisher) == (day, "The Example")
    assert article.id == article.url == "https://example.org/a"
