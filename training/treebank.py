"""CoNLL-U files: documents of sentences of words, with the surface each word covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One syntactic word; `head` counts from 1 within its sentence, 0 is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    label: str
    misc: str
    space_after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TreebankSentence:
    """One tree, the text it stands on, and its place in the treebank."""

    text: str
    words: tuple[Word, ...]
    multiword: tuple[tuple[int, int, str], ...]  # first and last word (from 1) and surface


@dataclass(frozen=True, slots=True, kw_only=True)
class TreebankDocument:
    """The sentences of one text in order."""

    name: str
    sentences: tuple[TreebankSentence, ...]


def read_treebank(path: Path) -> list[TreebankDocument]:
    """Read a .conllu file; sentences before any `# newdoc` form a document of the file's name."""
    documents: list[TreebankDocument] = []
    name, sentences = path.stem, list[TreebankSentence]()
    for comments, rows in _blocks(path):
        if "newdoc id" in comments or "newdoc" in comments:
            if sentences:
                documents.append(TreebankDocument(name=name, sentences=tuple(sentences)))
            name, sentences = comments.get("newdoc id") or path.stem, []
        sentences.append(_sentence(comments.get("text", ""), rows))
    if sentences:
        documents.append(TreebankDocument(name=name, sentences=tuple(sentences)))
    return documents


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            else:
                if rows:
                    yield comments, rows
                comments, rows = {}, []
    if rows:
        yield comments, rows


def _sentence(text: str, rows: list[list[str]]) -> TreebankSentence:
    """Empty nodes (8.1) are left out; inside a multi-word token only its last word may have a space after."""
    words: list[Word] = []
    multiword: list[tuple[int, int, str]] = []
    spaced_until: dict[int, bool] = {}
    for row in rows:
        if "." in row[0]:
            continue
        spaced = "SpaceAfter=No" not in row[9].split("|")
        if "-" in row[0]:
            first, last = (int(part) for part in row[0].split("-"))
            multiword.append((first, last, row[1]))
            spaced_until |= {index: spaced and index == last for index in range(first, last + 1)}
            continue
        spaced = spaced_until.get(int(row[0]), spaced)
        words.append(
            Word(
                form=row[1],
                lemma=row[2],
                upos=row[3],
                xpos=row[4],
                feats=row[5],
                head=int(row[6]),
                label=row[7],
                misc=row[9],
                space_after=spaced,
            )
        )
    return TreebankSentence(text=text, words=tuple(words), multiword=tuple(multiword))
