"""How well a pipeline cuts, tags and parses raw text: `python -m benchmarks.parsing TREEBANK.conllu`.

Raw text in: the treebank's sentences (`# text`) joined by one blank within each document (`# newdoc`; a file without
documents is one, read in pieces of 20 sentences). No gold token, sentence or tag is given. Counted as the CoNLL 2018
shared task counts: F1 in percent, punctuation included; LAS ignores what follows the colon in a label.
`verb_lemmas` is the share of gold's verbs (UPOS VERB; auxiliaries apart) that come out as words with the right lemma.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.conll import Score, ScoredText, ScoredWord, score_labels, score_texts
from samarkand.language import load_pipeline, pipeline_version
from training.treebank import TreebankDocument, TreebankSentence, read_treebank

PIECE = 20  # sentences of a file without documents that are read as one text


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table and, last, one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing", description=__doc__)
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--pipeline", default=None, help="an installed spaCy pipeline; without it, ours")
    parser.add_argument("--documents", default="", help="only documents whose name holds this, as _news_")
    parser.add_argument("--by-label", action="store_true", help="F1 of each label as well")
    options = parser.parse_args(arguments)
    nlp = load_pipeline(options.pipeline)
    scores, labels = measure(read_treebank(options.treebank), nlp, only=options.documents)
    if options.by_label:
        for label, score in sorted(labels.items(), key=lambda item: (-item[1].gold, item[0])):
            print(f"{label:16}{score.gold:7}{score.f1:8.1f}")
    for name, score in scores.items():
        print(f"{name:12}{score.f1:8.2f}")
    figures: dict[str, object] = {name: round(score.f1, 2) for name, score in scores.items()}
    if options.by_label:
        figures["labels"] = {label: round(score.f1, 2) for label, score in labels.items()}
    figures |= {"treebank": options.treebank.name, "documents": options.documents, "pipeline": pipeline_version(nlp)}
    print(json.dumps(figures))


def measure(
    documents: Sequence[TreebankDocument], nlp: Language, *, only: str = ""
) -> tuple[dict[str, Score], dict[str, Score]]:
    """Scores over all documents, and by label."""
    scores: dict[str, Score] = {}
    labels: dict[str, Score] = {}
    for document in documents:
        if only in document.name:
            for sentences in _pieces(document, whole=len(documents) > 1):
                gold = gold_text(sentences)
                system = system_text(nlp(" ".join(sentence.text for sentence in sentences)))
                _add(scores, score_texts(gold, system))
                _add(labels, score_labels(gold, system))
    return scores, labels


def _pieces(document: TreebankDocument, *, whole: bool) -> Iterator[Sequence[TreebankSentence]]:
    size = len(document.sentences) if whole else PIECE
    for start in range(0, len(document.sentences), size):
        yield document.sentences[start : start + size]


def _add(total: dict[str, Score], more: dict[str, Score]) -> None:
    for name, score in more.items():
        so_far = total.get(name, Score(correct=0, gold=0, system=0))
        total[name] = Score(
            correct=so_far.correct + score.correct,
            gold=so_far.gold + score.gold,
            system=so_far.system + score.system,
        )


def gold_text(sentences: Sequence[TreebankSentence]) -> ScoredText:
    """The treebank's side; words of a multi-word token share its surface span."""
    characters, words = "", list[ScoredWord]()
    bounds: list[tuple[int, int]] = []
    for sentence in sentences:
        begin, base = len(characters), len(words)
        surfaces = {first: (last, surface) for first, last, surface in sentence.multiword}
        span, until = (0, 0), 0
        for number, word in enumerate(sentence.words, start=1):
            if number in surfaces:
                until, surface = surfaces[number]
                span = (len(characters), len(characters) + len(_bare(surface)))
                characters += _bare(surface)
            elif number > until:
                span = (len(characters), len(characters) + len(_bare(word.form)))
                characters += _bare(word.form)
            words.append(
                ScoredWord(
                    start=span[0],
                    end=span[1],
                    form=word.form,
                    upos=word.upos,
                    lemma=word.lemma,
                    head=None if word.head == 0 else base + word.head - 1,
                    label=word.label,
                    within=span if number <= until else None,
                )
            )
        bounds.append((begin, len(characters)))
    return ScoredText(characters=characters, words=tuple(words), sentences=frozenset(bounds))


def system_text(doc: Doc) -> ScoredText:
    """The pipeline's side; white space is not counted, `ROOT` is UD's `root`."""
    places: dict[int, int] = {}
    starts: list[int] = []
    offset = 0
    for token in doc:
        starts.append(offset)
        if not token.is_space:
            places[token.i] = len(places)
            offset += len(_bare(token.text))
    words = tuple(
        ScoredWord(
            start=starts[token.i],
            end=starts[token.i] + len(_bare(token.text)),
            form=token.text,
            upos=token.pos_,
            lemma=token.lemma_,
            head=None if token.head.i == token.i else places.get(token.head.i),
            label="root" if token.dep_ == "ROOT" else token.dep_,
        )
        for token in doc
        if not token.is_space
    )
    bounds = [
        (starts[sentence.start], starts[sentence.end] if sentence.end < len(doc) else offset) for sentence in doc.sents
    ]
    return ScoredText(characters=_bare(doc.text), words=words, sentences=frozenset(b for b in bounds if b[0] < b[1]))


def _bare(text: str) -> str:
    return "".join(text.split())


if __name__ == "__main__":
    main()
