"""By what an article was coded: the version of Samarkand and content hashes of all that the coder reads."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from spacy.language import Language

from samarkand.knowledge import Knowledge
from samarkand.language import pipeline_version
from samarkand.model import CoderVersion
from samarkand.ontology import load_ontology, read_own_file
from samarkand.version import __version__

_HERE = Path(__file__).parent
LEXICON_FOLDERS = (_HERE / "lexicon", _HERE / "places" / "tables")
"""The data by which the stages code: cues, predicates, modality, times, places."""


KEEPING_ALL = "+keep-all"
"""Ends the version of a coder that keeps what the rules leave out: its records are other ones."""


def coder_version(
    nlp: Language, knowledge: Knowledge, *, ontology: Path | None = None, keep_all: bool = False
) -> CoderVersion:
    """Return the versions and content hashes by which a pipeline codes with these tables."""
    return CoderVersion(
        version=__version__ + (KEEPING_ALL if keep_all else ""),
        lexicon=_lexicon_hash() if ontology is None else _with_own(_lexicon_hash(), ontology),
        ontology=load_ontology(ontology).version,
        model=pipeline_version(nlp),
        knowledge=knowledge.version,
    )


def _with_own(lexicon: str, ontology: Path) -> str:
    return hashlib.sha256(f"{lexicon} {read_own_file(ontology).version}".encode()).hexdigest()


@cache
def _lexicon_hash() -> str:
    """Return the hash of the lexicon files, whatever line ends a checkout gave them."""
    digest = hashlib.sha256()
    for folder in LEXICON_FOLDERS:
        for path in sorted(p for p in folder.rglob("*") if p.suffix in (".toml", ".tsv", ".npz")):
            name = path.relative_to(_HERE).as_posix()
            digest.update(name.encode() + b"\0" + _content(path) + b"\0")
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    return content if path.suffix == ".npz" else content.replace(b"\r\n", b"\n")
