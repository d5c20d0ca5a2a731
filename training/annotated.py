"""Names labelled for Samarkand: offsets lie in the repository, the sentences they stand in are fetched from the data.

Each line of `annotations/names.jsonl` names a sentence (source, row, first and last character), the first 12 digits of
the SHA-256 of its text, the part it belongs to, and its names as characters of the sentence:

    {"source": "articles", "id": "art-0007", "start": 120, "end": 168, "sha256": "0123456789ab", "part": "train",
     "names": [[0, 5, "PER"]]}
"""

import hashlib
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language

from samarkand.errors import SamarkandError
from samarkand.language.tokenizer import build_tokenizer
from training.names import NamedSentence

ANNOTATIONS = Path(__file__).parent / "annotations" / "names.jsonl"
SOURCES = {"2002_2021": Path("current_events/2002_2021.jsonl.xz"), "articles": Path("articles.jsonl.xz")}
DIGITS = 12


class AnnotationError(SamarkandError):
    """A labelled sentence that the data do not hold as it was labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One line of the file of labels; the names' offsets are relative to the sentence."""

    line: int
    source: str
    id: str
    start: int
    end: int
    sha256: str
    part: str
    names: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedNames:
    """The sentences to train on, and those held out to see how well the training goes."""

    train: tuple[NamedSentence, ...]
    development: tuple[NamedSentence, ...]


def list_sources(data: Path) -> list[Path]:
    """The files that the labelled sentences are fetched from."""
    return [data / path for path in SOURCES.values()]


def read_annotated(annotations: Path, data: Path) -> AnnotatedNames:
    """The labelled sentences with their texts, cut into words as the pipeline cuts them.

    Raises:
        AnnotationError: a row is not in the data, or its text is another than the labelled one.
    """
    texts = {source: _read_texts(data / path) for source, path in SOURCES.items()}
    nlp = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    parts: dict[str, list[NamedSentence]] = {"train": [], "dev": []}
    for annotation in _read_annotations(annotations):
        text = _find_text(annotation, texts, annotations)
        parts[annotation.part].append(_cut_into_words(text, annotation.names, nlp))
    return AnnotatedNames(train=tuple(parts["train"]), development=tuple(parts["dev"]))


def _read_texts(path: Path) -> dict[str, str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def _read_annotations(path: Path) -> Iterator[Annotation]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            row = json.loads(line)
            names = tuple((start, end, kind) for start, end, kind in row.pop("names"))
            yield Annotation(line=number, names=names, **row)


def _find_text(annotation: Annotation, texts: dict[str, dict[str, str]], path: Path) -> str:
    """The sentence, after its hash was compared."""
    where = f"{path}, line {annotation.line}"
    source = SOURCES[annotation.source]
    row = texts[annotation.source].get(annotation.id)
    if row is None:
        raise AnnotationError(f"{where}: {source} has no row {annotation.id}; use the data that was labelled")
    text = row[annotation.start : annotation.end]
    found = hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
    if found != annotation.sha256:
        raise AnnotationError(
            f"{where}: {source}, row {annotation.id}, characters {annotation.start} to {annotation.end} are not the "
            f"text that was labelled (hash {found}, not {annotation.sha256}); use the data that was labelled"
        )
    return text


def _cut_into_words(text: str, names: tuple[tuple[int, int, str], ...], nlp: Language) -> NamedSentence:
    """A name that ends within a word takes the whole word, and the first of two in one word ("U.S.-Peru") stays."""
    doc = nlp.make_doc(text)
    spans = list[tuple[int, int, str]]()
    for start, end, kind in sorted(names):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and (not spans or spans[-1][1] <= span.start):
            spans.append((span.start, span.end, kind))
    return NamedSentence(
        words=tuple(token.text for token in doc),
        spaces=tuple(bool(token.whitespace_) for token in doc),
        names=tuple(spans),
    )
