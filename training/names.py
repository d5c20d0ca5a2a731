"""Name sets (UNER-EWT, wikigold, multiNER, GUM) to one training file of PER, ORG and LOC."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from training.gum_names import read_gum_names
from training.passes import write_passes

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "Person": "PER", "Organization": "ORG", "Location": "LOC"}
SENTENCES_A_DOCUMENT = 8
LONGEST_SENTENCE = 120  # words, where no full stop parts them
CURLY_SHARE = 0.35  # of documents: as in convert's augmentation
CAPITALS_SHARE = 0.03  # of sentences: all in capitals, as headlines of some agencies are
TITLE_SHARE = 0.03  # of sentences: capitals on all words

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


def write_name_passes(sources: "NameSources", target: Path, *, passes: int, seed: int) -> int:
    """Write `passes` draws of all name sets, cut into other documents each time; return words."""
    vocab = Vocab()
    sets = list(sources.read_training())

    def draw(generator: random.Random, plain: bool) -> Iterator[Doc]:
        for one in sets:
            yield from _draw(one, vocab, generator, plain=plain)

    return write_passes(draw, target, passes=passes, seed=seed)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSources:
    """Where the name sets lie after unpacking."""

    uner_train: Path
    uner_dev: Path
    wikigold: Path
    multiner: Path
    gum_train: Path
    own: tuple[Path, ...] = ()

    def read_training(self) -> Iterator[list[NamedSentence]]:
        """The sets one after the other."""
        yield list(read_uner(self.uner_train))
        yield list(read_tagged_lines(self.wikigold))
        yield list(read_tagged_lines(self.multiner))
        yield [
            NamedSentence(words=words, spaces=spaces, names=names)
            for words, spaces, names in read_gum_names(self.gum_train)
        ]
        for path in self.own:
            yield list(read_labelled(path))

    def write_development(self, target: Path) -> None:
        """UNER's development set in short documents."""
        binary, vocab = DocBin(store_user_data=False), Vocab()
        for doc in _draw(list(read_uner(self.uner_dev)), vocab, random.Random(1), plain=True):
            binary.add(doc)
        binary.to_disk(target)


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


def _draw(sentences: list[NamedSentence], vocab: Vocab, generator: random.Random, *, plain: bool) -> Iterator[Doc]:
    position = 0
    while position < len(sentences):
        size = generator.randint(1, SENTENCES_A_DOCUMENT)
        chunk = sentences[position : position + size]
        position += size
        yield _as_doc([sentence if plain else _dress(sentence, generator) for sentence in chunk], vocab,
                      curly=not plain and generator.random() < CURLY_SHARE)  # fmt: skip


def _dress(sentence: NamedSentence, generator: random.Random) -> NamedSentence:
    draw = generator.random()
    if draw < CAPITALS_SHARE:
        words = tuple(word.upper() for word in sentence.words)
    elif draw < CAPITALS_SHARE + TITLE_SHARE:
        words = tuple(word[:1].upper() + word[1:] for word in sentence.words)
    else:
        return sentence
    return NamedSentence(words=words, spaces=sentence.spaces, names=sentence.names)


def _as_doc(sentences: list[NamedSentence], vocab: Vocab, *, curly: bool) -> Doc:
    words: list[str] = []
    spaces: list[bool] = []
    names: list[tuple[int, int, str]] = []
    for sentence in sentences:
        names += [(first + len(words), last + len(words), kind) for first, last, kind in sentence.names]
        words += [word.replace("'", "’") if curly else word for word in sentence.words]
        spaces += [*sentence.spaces[:-1], True]
    spaces[-1] = False
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.set_ents([Span(doc, first, last, label=kind) for first, last, kind in names])
    return doc
