"""Put the network's files together as the pipeline that ships, with its licences and hashes."""

import json
import shutil
from pathlib import Path

from samarkand.language.model_files import HASHES, write_hashes

LICENCES = Path(__file__).parent / "LICENCES.md"
META = {
    "name": "samarkand",
    "version": "0.2.0",
    "description": "English news: UD tokens, tags, trees and lemmas; PER, ORG and LOC names",
    "licence": "CC BY-SA 4.0; see LICENCES.md",
}


def may_replace(target: Path) -> bool:
    """Whether a folder is new, empty or an earlier pipeline, and so may be written over."""
    return not target.exists() or (target.is_dir() and ((target / HASHES).is_file() or not any(target.iterdir())))


def package(network: Path, target: Path) -> None:
    """Write the network's files, `meta.json`, the licences and the hashes.

    Raises:
        FileExistsError: the target holds something that is no pipeline.
    """
    if not may_replace(target):
        raise FileExistsError(f"{target} holds something else than a pipeline")
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(network, target)
    (target / "meta.json").write_text(json.dumps(META, indent=2) + "\n", encoding="utf-8")
    shutil.copy(LICENCES, target / "LICENCES.md")
    write_hashes(target)
