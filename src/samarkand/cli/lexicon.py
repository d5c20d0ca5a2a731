"""`samarkand lexicon`: check the words by which events are coded, and look words up in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table

from samarkand.cli.own_ontology import ontology_option
from samarkand.cli.terminal import clean, output, print_lines

if TYPE_CHECKING:
    from samarkand.coder.events import Candidate, Lexicon
    from samarkand.coder.events.lookup import Lookup
    from samarkand.coder.events.sense import Operator, Sense
    from samarkand.coder.lexicon_check import Fault
    from samarkand.language import Token

SOME_WRONG = 1
INDENT = "  "


@click.group("lexicon", short_help="Check the words by which events are coded; look words up.")
def lexicon_group() -> None:
    """Look after the words by which events are coded, each with example sentences that are its tests."""


@lexicon_group.command("check", short_help="Run the example sentences of the lexicon.")
@ontology_option
def check_command(ontology: Path | None) -> int:
    """Run all example and silent sentences of the lexicon, and print a line for each that does not hold.

    A line tells entry, file, sentence and what came out. Then come counts: senses, predicates, examples and faults by
    event type. The exit code is 1 where there are faults. With an ontology of your own only its senses are run.
    """
    from samarkand.coder.events import load_lexicon
    from samarkand.coder.lexicon_check import check_lexicon, checked_part
    from samarkand.knowledge import load_knowledge
    from samarkand.language import load_pipeline

    lexicon, console = load_lexicon(ontology_file=ontology), output()
    faults: list[Fault] = []
    for fault in check_lexicon(lexicon, load_pipeline(), load_knowledge()):
        faults.append(fault)
        told = fault.example
        console.print(clean(f'{told.entry} ({told.file}): "{told.sentence}": {fault.what}'), soft_wrap=True)
    print_lines(console, _counts(checked_part(lexicon), faults))
    return SOME_WRONG if faults else 0


def _counts(lexicon: Lexicon, faults: list[Fault]) -> Table:
    """Return how much the lexicon has by event type, operators and all together last."""
    kinds = {sense.name: sense.type for sense in lexicon.senses} | {one.name: "operators" for one in lexicon.operators}
    numbers: dict[str, Counter[str]] = {kind: Counter() for kind in (*sorted({*kinds.values()} - {"operators"}),)}
    entries: tuple[Sense | Operator, ...] = (*lexicon.senses, *lexicon.operators)
    for entry in entries:
        examples = len(entry.examples) + len(entry.silent)
        count = numbers.setdefault(kinds[entry.name], Counter())
        count.update(senses=1, predicates=len(entry.patterns), examples=examples)
    for fault in faults:
        numbers[kinds[fault.example.entry]].update(faults=1)
    numbers["all"] = sum(numbers.values(), Counter())
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for kind, count in numbers.items():
        table.add_row(kind, *(f"{count[what]} {what}" for what in ("senses", "predicates", "examples", "faults")))
    return table


@lexicon_group.command("find", short_help="Say what the lexicon has for the words of a sentence.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@ontology_option
def find_command(words: tuple[str, ...], ontology: Path | None) -> int:
    """Say what the lexicon has for the words of a sentence, and what event they make together.

    WORDS are a sentence, or just words. For each word its entries are printed, with "holds", or with the condition
    that does not hold here; then the events that the grammar makes of them, before anyone asks who the actors are.
    """
    from samarkand.coder.events import candidates, load_lexicon
    from samarkand.coder.events.lookup import look_up
    from samarkand.coder.stages import with_blocks
    from samarkand.language import read_sentences
    from samarkand.model import Article

    text, lexicon, console = " ".join(words), load_lexicon(ontology_file=ontology), output()
    sentences = read_sentences(with_blocks(Article(id="words", text=text, language="en"))).sentences
    entries = [_entry(lookup) for sentence in sentences for lookup in look_up(sentence.tokens, lexicon)]
    events = [line for sentence in sentences for one in candidates(sentence, lexicon) for line in _candidate(one)]
    print_lines(console, *(entries or ["no word of the lexicon"]))
    print_lines(console, *(events or ["no event"]))
    return 0


def _entry(lookup: Lookup) -> str:
    what = f" {lookup.type}" if lookup.type else ""
    modes = f" ({', '.join(lookup.modes)})" if lookup.modes else ""
    entry = f"{clean(lookup.token.text)}: {lookup.predicate!r} in {lookup.entry}{what}{modes}"
    return f"{entry}: {'holds' if lookup.unmet is None else f'not here: {lookup.unmet}'}"


def _candidate(candidate: Candidate) -> Iterator[str]:
    modes = f" ({', '.join(candidate.modes)})" if candidate.modes else ""
    yield f"event {candidate.type}{modes}: {_words(candidate.words)}"
    yield f"{INDENT}source  {_words(candidate.sources)}"
    yield f"{INDENT}target  {_words(candidate.targets)}"
    yield f"{INDENT}rule    {candidate.rule}, confidence {candidate.confidence:.3f}"
    for step in candidate.steps:
        yield f"{INDENT}step    {clean(step)}"


def _words(tokens: tuple[Token, ...]) -> str:
    return ", ".join(f'"{clean(token.text)}"' for token in tokens) or "-"
