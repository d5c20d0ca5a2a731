"""The example bank: sentences of our own with the events that they tell, and whether their form is right.

    python -m benchmarks.bank [FILE...]

`bank/README.md` tells the form of a line. The command prints each line whose form is wrong and how many are right.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import re
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.halves import Half
from samarkand.errors import UnknownNameError
from samarkand.model import Article, Status
from samarkand.ontology import Ontology, load_ontology

BANK = Path(__file__).parent.parent / "bank"
KEPT = 5
"""Every so manieth sentence is kept from training and tuning."""

_MARK = re.compile(r"\[(\d+):([^\[\]]+)\]")
_EVENT = re.compile(
    r"(?P<type>[A-Z]+)(?:/(?P<modes>[a-z,-]+))? (?P<sources>_|[\d,]+)(?P<way><?>)(?P<targets>_|[\d,]+)"
    r"(?: \+(?P<contexts>[a-z_,]+))?(?: ~(?P<status>denied|hypothetical))?"
)


class BankError(ValueError):
    """A line of the bank has not the form that its README tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event that a sentence tells; sources and targets are the numbers of its actors."""

    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    mutual: bool
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text without marks, where its actors stand (character ranges, by number), and its events.

    Attributes:
        half: the part that it belongs to; the same on every machine.
        published: the day of real news, None for sentences of our own.
        who: country or body and sectors of each actor, by number; the bank tells none.
    """

    text: str
    actors: dict[int, tuple[range, ...]]
    events: tuple[Told, ...]
    half: Half
    published: dt.date | None = None
    who: Mapping[int, str] = field(default_factory=dict)

    @property
    def article(self) -> Article:
        """The text as an article by itself."""
        return Article(id=self.text[:40], text=self.text, language="en", published=self.published)


def read_bank(paths: Sequence[Path] = (), half: Half = Half.ALL) -> Iterator[Example]:
    """Yield the examples of the given files, by default of the whole bank.

    Raises:
        BankError: a line has not the right form; the message names file and line.
    """
    ontology = load_ontology()
    for where, line in _lines(paths):
        try:
            example = parse(line, ontology)
        except BankError as error:
            raise BankError(f"{where}: {error}") from None
        if half in (Half.ALL, example.half):
            yield example


def _lines(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Yield "file:line" and the line, of the given files or of the whole bank, without headings and empty lines."""
    for path in paths or sorted(BANK.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                yield f"{path.name}:{number}", line


def parse(line: str, ontology: Ontology) -> Example:
    """Return the example that a line holds."""
    events, tab, marked = line.partition("\t")
    if not tab or not marked.strip():
        raise BankError("no tab between events and sentence")
    text, actors = _unmarked(marked.strip())
    kept = int(hashlib.sha256(text.encode()).hexdigest(), 16) % KEPT == 0
    return Example(
        text=text, actors=actors, events=read_events(events, actors, ontology), half=Half.CHECK if kept else Half.TUNE
    )


def read_events(events: str, actors: Container[int], ontology: Ontology) -> tuple[Told, ...]:
    """Return the events that the first column of a line tells.

    Raises:
        BankError: an event has not the right form, or names an actor that is not among those marked.
    """
    told = () if events.strip() == "-" else tuple(_told(one.strip(), ontology) for one in events.split(";"))
    for number in (n for event in told for n in (*event.sources, *event.targets)):
        if number not in actors:
            raise BankError(f"the sentence marks no actor {number}")
    return told


def _unmarked(marked: str) -> tuple[str, dict[int, tuple[range, ...]]]:
    text, at, actors = "", 0, dict[int, tuple[range, ...]]()
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        number = int(mark[1])
        actors[number] = (*actors.get(number, ()), range(len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    if "[" in text or "]" in text:
        raise BankError("a bracket that marks no actor")
    return text, actors


def _told(event: str, ontology: Ontology) -> Told:
    match = _EVENT.fullmatch(event)
    if match is None:
        raise BankError(f"no event: {event!r}")
    modes, contexts = (tuple(m.split(",")) if (m := match[name]) else () for name in ("modes", "contexts"))
    _check_names(match["type"], modes, contexts, ontology)
    return Told(
        type=match["type"],
        modes=modes,
        contexts=contexts,
        sources=_numbers(match["sources"]),
        targets=_numbers(match["targets"]),
        mutual=match["way"] == "<>",
        status=Status(match["status"] or "happened"),
    )


def _check_names(type_name: str, modes: Sequence[str], contexts: Sequence[str], ontology: Ontology) -> None:
    try:
        ontology.type(type_name)
    except UnknownNameError as error:
        raise BankError(str(error)) from None
    wrong = [mode for mode in modes if (type_name, mode) not in ontology.modes]
    wrong += [context for context in contexts if context not in ontology.contexts]
    if wrong:
        raise BankError(f"{type_name} has no mode or context {', '.join(wrong)}")


def _numbers(words: str) -> tuple[int, ...]:
    return () if words == "_" else tuple(int(number) for number in words.split(",") if number)


def check_form(paths: Sequence[Path] = ()) -> int:
    """Print every line whose form is wrong; return how many there are."""
    ontology, wrong, right, seen = load_ontology(), 0, 0, dict[str, str]()
    for where, line in _lines(paths):
        try:
            before = seen.setdefault(parse(line, ontology).text, where)
            if before != where:
                raise BankError(f"the same sentence as {before}")
            right += 1
        except BankError as error:
            print(f"{where}: {error}: {line[:90]}")
            wrong += 1
    print(f"{right} lines have the right form, {wrong} have not")
    return wrong


def main() -> None:
    """Check the form of the given files, by default of the whole bank."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*")
    options = parser.parse_args()
    sys.exit(1 if check_form(options.files) else 0)


if __name__ == "__main__":
    main()
