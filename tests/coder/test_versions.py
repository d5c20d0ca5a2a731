"""A record tells by which data it was coded."""

from pathlib import Path

import pytest

from samarkand.coder import coder_version, versions
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline


def test_every_part_has_its_version() -> None:
    version = coder_version(load_pipeline(), load_knowledge())
    assert all((version.version, version.lexicon, version.ontology, version.model, version.knowledge))


def test_a_changed_cue_changes_the_lexicons_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    cues = folder / "cues.toml"
    cues.write_bytes(b"[say]\n")
    monkeypatch.setattr(versions, "_HERE", tmp_path)
    monkeypatch.setattr(versions, "LEXICON_FOLDERS", (folder,))
    hashes = []
    for content in (b"[say]\n", b"[say]\r\n", b"[tell]\n"):
        versions._lexicon_hash.cache_clear()
        cues.write_bytes(content)
        hashes.append(versions._lexicon_hash())
    versions._lexicon_hash.cache_clear()
    assert hashes[0] == hashes[1] != hashes[2]
