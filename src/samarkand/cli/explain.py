"""`samarkand explain`: why each sentence of a story was coded as it was, or was not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
from rich.text import Text

from samarkand.cli import wording
from samarkand.cli.coding import Inputs, explained, input_options
from samarkand.cli.terminal import clean, output, print_lines, write_line
from samarkand.model import Span

if TYPE_CHECKING:
    from samarkand.coder import CandidateExplanation, Explanation, SentenceExplanation, WordExplanation

NO_WORD = "no word of the lexicon"


@click.command("explain", short_help="Say sentence by sentence why events were coded or not.")
@input_options
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each sentence.")
def explain_command(as_json: bool, **inputs: Any) -> int:
    """Say sentence by sentence why something was or was not coded as an event.

    PATH is what `code` takes. Under each sentence stands what the grammar saw in it: type, words, actors, rule and
    steps, and then "coded as ID" or why it is no event of the record; then the words that the lexicon has and of which
    nothing came, with the condition that does not hold.
    """
    batch = explained(Inputs(**inputs))
    console = output()
    for outcome in batch:
        explanation = outcome.record
        if as_json:
            for line in _json_lines(explanation):
                write_line(line)
        else:
            print_lines(console, *_lines(explanation))
    return batch.exit_code


def _json_lines(explanation: Explanation) -> Iterator[str]:
    from pydantic import TypeAdapter

    from samarkand.coder import SentenceExplanation

    form = TypeAdapter(SentenceExplanation)
    for sentence in explanation.sentences:
        told = form.dump_python(sentence, mode="json", by_alias=True)
        text = explanation.article.text[sentence.start : sentence.end]
        data = {"article": explanation.article.id, "start": told.pop("start"), "end": told.pop("end"), "text": text}
        yield json.dumps(data | told, ensure_ascii=False, separators=(",", ":"))


def _lines(explanation: Explanation) -> Iterator[Text]:
    article = explanation.article
    yield Text(clean(article.id), style="bold underline")
    for sentence in explanation.sentences:
        yield Text(clean(article.text[sentence.start : sentence.end]), style="bold")
        for line in _sentence(sentence, article.text):
            yield Text(f"  {line}")
    if not explanation.sentences:
        yield Text("No sentences that are coded.")
    yield Text()


def _sentence(sentence: SentenceExplanation, text: str) -> Iterator[str]:
    for candidate in sentence.candidates:
        yield from _candidate(candidate, text)
    for word in sentence.words:
        yield _word(word, text)
    if not sentence.candidates and not sentence.words:
        yield NO_WORD


def _candidate(seen: CandidateExplanation, text: str) -> Iterator[str]:
    modes = f" ({', '.join(seen.modes)})" if seen.modes else ""
    fate = f"coded as {seen.event[: wording.SHORT_ID]}" if seen.event else f"not coded: {seen.objection}"
    yield f"{wording.actors(seen.sources)} -> {seen.type}{modes} -> {wording.actors(seen.targets)}: {fate}"
    yield f"  words  {_quoted(seen.words, text)}"
    yield f"  rule   {seen.rule}, confidence {seen.confidence:.3f}"
    for step in seen.steps:
        yield f"  step   {clean(step)}"


def _word(word: WordExplanation, text: str) -> str:
    what = f" {word.type}" if word.type else ""
    return f"{_quoted((word.word,), text)}: {word.predicate!r} in {word.entry}{what}: {word.unmet}"


def _quoted(spans: tuple[Span, ...], text: str) -> str:
    return ", ".join(f'"{clean(span.of(text))}"' for span in spans)
