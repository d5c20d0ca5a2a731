"""Files of lexicons that cannot be read."""

from pathlib import Path

import pytest

from samarkand.coder.toml_file import read_toml
from samarkand.errors import TableError


def test_a_lexicon_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('words = ["é"]\n', encoding="utf-8")
    assert read_toml(tmp_path / "a.toml") == {"words": ["é"]}


@pytest.mark.parametrize("content", [None, b"words = [", b'words = ["\xe9"]'], ids=["missing", "not-toml", "not-utf-8"])
def test_what_cannot_be_read_names_its_file(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.toml").write_bytes(content)
    with pytest.raises(TableError, match=r"a\.toml: not a lexicon in TOML: "):
        read_toml(tmp_path / "a.toml")
