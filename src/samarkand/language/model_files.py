"""The trained model's files: which they are and their hashes."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from samarkand.errors import ModelError

TRAINED = Path(__file__).parent / "trained"
HASHES = "SHA256SUMS"
META = "meta.json"


def list_model_files(folder: Path) -> list[Path]:
    """The files that the hash covers, in a fixed order."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [folder / name for name in names if name != HASHES and "__pycache__" not in name]


def write_hashes(folder: Path) -> None:
    """Write the hash file of a folder (in the form of sha256sum)."""
    lines = [f"{_sha256(path)}  {path.relative_to(folder).as_posix()}\n" for path in list_model_files(folder)]
    (folder / HASHES).write_text("".join(lines), encoding="utf-8")


def check_hashes(folder: Path) -> str:
    """The hash of the whole model, after each file was compared with the hash file.

    Raises:
        ModelError: a file is missing, has other bytes, or was never listed.
    """
    listed = dict(_read_hashes(folder))
    for path in list_model_files(folder):
        name = path.relative_to(folder).as_posix()
        if name not in listed:
            raise ModelError(f"{path}: not part of the language model; reinstall samarkand")
        if _sha256(path) != listed.pop(name):
            raise ModelError(f"{path}: the language model is damaged (its bytes changed); reinstall samarkand")
    if listed:
        raise ModelError(f"{folder / min(listed)}: missing from the language model; reinstall samarkand")
    return _sha256(folder / HASHES)


def _read_hashes(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        text = (folder / HASHES).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(
            f"{folder / HASHES}: the language model's hash file cannot be read; reinstall samarkand"
        ) from error
    for line in text.splitlines():
        digest, _, name = line.partition("  ")
        yield name, digest


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_meta(folder: Path) -> dict[str, str]:
    """Name, version and licence of the model."""
    meta: dict[str, str] = json.loads((folder / META).read_text(encoding="utf-8"))
    return meta
