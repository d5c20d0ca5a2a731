"""Whether he and she are traced to the right person.

    python -m benchmarks.pronouns TREEBANK.conllu... [--documents _news_]

The gold is GUM's coreference (MISC `Entity`): every he, him, his, she, her, hers that is a mention of a person with a
mention by name or noun. Raw text in, one paragraph a document. Right is an answer whose name shares a word with such a
mention.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.figures import percent
from samarkand.coder.actors import find_actors
from samarkand.knowledge import load_knowledge
from samarkand.language import load_pipeline, read_sentences
from samarkand.model import Article, Block, BlockKind
from training.treebank import TreebankDocument, read_treebank

PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_BRACKETS = re.compile(r"\([^()]*\)?|[^()]+\)")
_STOP = frozenset({"the", "a", "an", "of", "and", "in", "on", "for", "to", "his", "her", "their", "s", "who"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPronoun:
    """Where a pronoun stands, and the words of all mentions of its person by name or noun."""

    start: int
    end: int
    words: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, the last line as one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pronouns", description=__doc__)
    parser.add_argument("treebanks", type=Path, nargs="+")
    parser.add_argument("--documents", default="_news_", help="only documents whose name holds this")
    options = parser.parse_args(arguments)
    print(json.dumps(measure(options.treebanks, only=options.documents)))


def measure(treebanks: Sequence[Path], *, only: str = "_news_") -> dict[str, Any]:
    """Return the share of pronouns answered rightly, of all and of those answered."""
    pipeline, knowledge = load_pipeline(), load_knowledge()
    asked = answered = right = 0
    for document in (d for path in treebanks for d in read_treebank(path) if only in d.name):
        text = " ".join(sentence.text for sentence in document.sentences)
        block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
        article = Article(id=document.name, text=text, language="en", blocks=(block,))
        reading = read_sentences(article, pipeline)
        actors = find_actors(reading, knowledge)
        for pronoun in gold_pronouns(document):
            asked += 1
            span = reading.doc.char_span(pronoun.start, pronoun.end)
            references = actors.of(span.root) if span is not None else ()
            answered += bool(references)
            right += any(_words(reference.name) & pronoun.words for reference in references)
    return {
        "pronouns": asked,
        "answered": answered,
        "he_she_right": percent(right, asked),
        "right_of_answered": percent(right, answered),
    }


def gold_pronouns(document: TreebankDocument) -> Iterator[GoldPronoun]:
    """Yield the pronouns of persons whom the text also names; offsets are those of the sentences joined by a blank."""
    mentions = list(_mentions(document))
    named: dict[str, set[str]] = {}
    for entity, _, _, words in mentions:
        if not PRONOUNS & {words.lower()}:
            named.setdefault(entity, set()).update(_words(words))
    for entity, start, end, words in mentions:
        if words.lower() in PRONOUNS and named.get(entity):
            yield GoldPronoun(start=start, end=end, words=frozenset(named[entity]))


def _mentions(document: TreebankDocument) -> Iterator[tuple[str, int, int, str]]:
    """Entity, start, end and words of each mention of a person."""
    offset = 0
    for sentence in document.sentences:
        position = 0
        open_: list[tuple[str, int]] = []
        for word in sentence.words:
            start = sentence.text.find(word.form, position)
            start = position if start < 0 else start
            position = start + len(word.form)
            for bracket in _BRACKETS.findall(_entity(word.misc)):
                entity, _, rest = bracket.strip("()").partition("-")
                if bracket.startswith("("):
                    open_.append((entity if rest.startswith("person") else "", start))
                    if not bracket.endswith(")"):
                        continue
                    entity = open_[-1][0]
                begin = next((at for at in reversed(open_) if at[0] == entity), None)
                if begin is not None:
                    open_.remove(begin)
                    if entity:
                        words = sentence.text[begin[1] : position]
                        yield entity, offset + begin[1], offset + position, words
        offset += len(sentence.text) + 1


def _entity(misc: str) -> str:
    return next((part.removeprefix("Entity=") for part in misc.split("|") if part.startswith("Entity=")), "")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - _STOP - PRONOUNS


if __name__ == "__main__":
    main()
