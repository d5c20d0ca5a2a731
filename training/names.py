"""Sets of sentences with labelled names (Universal NER, WikiGold, multiNER, one's own): words, and PER, ORG and LOC."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC"}
LONGEST_SENTENCE = 120  # words, where no full stop parts them
CURLY_SHARE = 0.35  # of examples: as in augment's documents
CAPITALS_SHARE = 0.03  # of examples: all in capitals, as headlines of some agencies are
TITLE_SHARE = 0.03  # of examples: capitals on all words

NO_SPACE_BEFORE = frozenset(
    [",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "…"]
)
NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "#", "£", "€"])


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSentence:
    """Words, whether a blank follows each, and names as (first word, word after the last, kind)."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    names: tuple[tuple[int, int, str], ...]

    @property
    def text(self) -> str:
        """The raw text."""
        return "".join(word + " " * space for word, space in zip(self.words, self.spaces, strict=True)).strip()


def join(sentences: Sequence[NamedSentence]) -> NamedSentence:
    """The sentences as one text."""
    names = list[tuple[int, int, str]]()
    offset = 0
    for sentence in sentences:
        names += [(first + offset, last + offset, kind) for first, last, kind in sentence.names]
        offset += len(sentence.words)
    return NamedSentence(
        words=tuple(word for sentence in sentences for word in sentence.words),
        spaces=tuple(space for sentence in sentences for space in (*sentence.spaces[:-1], True)),
        names=tuple(names),
    )


def dress(sentence: NamedSentence, generator: random.Random) -> NamedSentence:
    """The sentence, or the same in capitals, with a capital on each word or with curly apostrophes."""
    words = sentence.words
    draw = generator.random()
    if draw < CAPITALS_SHARE:
        words = tuple(word.upper() for word in words)
    elif draw < CAPITALS_SHARE + TITLE_SHARE:
        words = tuple(word[:1].upper() + word[1:] for word in words)
    if generator.random() < CURLY_SHARE:
        words = tuple(word.replace("'", "’") for word in words)
    return replace(sentence, words=words)


def read_labelled(path: Path) -> Iterator[NamedSentence]:
    """A file of words and labels, in the form that its ending tells."""
    return read_uner(path) if path.suffix == ".iob2" else read_tagged_lines(path)


def read_uner(path: Path) -> Iterator[NamedSentence]:
    """Universal NER's .iob2: number, word, label, annotator; the text line gives the blanks; OTH is no name here."""
    text, rows = "", list[tuple[str, str]]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            rows.append((fields[1], fields[2]))
        elif not line and rows:
            words = [word for word, _ in rows]
            yield _named(words, _spaces_from(text, words), [label for _, label in rows])
            text, rows = "", []


def read_tagged_lines(path: Path) -> Iterator[NamedSentence]:
    """One word and its label a line, an empty line or a full stop between sentences; blanks are guessed."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8", errors="replace").splitlines(), ""]:
        fields = line.split()
        if len(fields) >= 2 and fields[0] != "-DOCSTART-":
            rows.append((fields[0], fields[1]))
        if rows and (len(fields) < 2 or fields[0] in {".", "!", "?"} or len(rows) > LONGEST_SENTENCE):
            words = [word for word, _ in rows]
            yield _named(words, _guess_spaces(words), [label for _, label in rows])
            rows = []


def _named(words: list[str], spaces: list[bool], labels: list[str]) -> NamedSentence:
    names: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for position, label in enumerate([*labels, "O"]):
        mark, _, label_kind = label.partition("-")
        if kind and (mark != "I" or KINDS.get(label_kind) != kind):
            names.append((start, position, kind))
            kind = ""
        if not kind and label_kind in KINDS:
            start, kind = position, KINDS[label_kind]
    return NamedSentence(words=tuple(words), spaces=tuple(spaces), names=tuple(names))


def _spaces_from(text: str, words: list[str]) -> list[bool]:
    spaces, offset = [], 0
    for word in words:
        found = text.find(word, offset)
        offset = found + len(word) if found >= 0 else offset
        spaces.append(text[offset : offset + 1].isspace() or offset >= len(text))
    return spaces


def _guess_spaces(words: list[str]) -> list[bool]:
    spaces, in_quotes = [], False
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == '"':
            in_quotes = not in_quotes
        tight = following in NO_SPACE_BEFORE or word in NO_SPACE_AFTER or (word == '"' and in_quotes)
        spaces.append(not (tight or (following == '"' and in_quotes)))
    return spaces
