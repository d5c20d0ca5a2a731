"""`--keep-all` of `code` and `add`: what the rules leave out is kept and marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samarkand.cli import coding, main
from tests.cli.conftest import write_lines

TEXT = "Kenya condemned Mali. The goalkeeper blocked a shot."


@pytest.mark.parametrize("keeps", [False, True], ids=["by rule", "all"])
def test_records_and_their_version_tell(
    keeps: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_lines(tmp_path / "a.jsonl", {"id": "a", "text": TEXT, "published": "2022-09-16", "language": "en"})
    options = ["--keep-all"] if keeps else []
    assert main(["code", "--json", *options, "a.jsonl"]) == 0
    record = json.loads(capfd.readouterr().out)
    assert [event["rule"].endswith(".out") for event in record["events"]] == ([False, True] if keeps else [False])
    assert record["coder"]["version"].endswith("+keep-all") == keeps
    assert main(["add", "-v", *options, "a.jsonl"]) == main(["add", "-v", *options, "a.jsonl"]) == 0
    assert capfd.readouterr().out.splitlines() == ["added a", "unchanged a"]
    assert main(["events"]) == 0
    assert [line for line in capfd.readouterr().out.splitlines() if "left out by rule" in line] != [] or not keeps


def test_the_coder_takes_the_option() -> None:
    given = coding.Inputs(
        paths=(), published=None, publisher=None, url=None, pipeline=None, tables=None, workers=1, keep_all=True
    )
    assert coding.coder(given).keywords["keep_all"]  # type: ignore[attr-defined] # it is a partial
