"""How well names are found: `python -m benchmarks.names GOLD...` (PER, ORG, LOC; exact span and kind; F1 in percent).

GOLD is a file, or a folder of files, of tokens with IOB2 labels: `.iob2` as Universal NER writes it (number, word,
label; `# text` gives the raw text), or `.tsv` (word TAB label; the raw text is guessed from the words). Raw text in:
spans are compared by characters without white space. Person, Organization, Location and their short forms count; other
kinds (Facility, NORP, Misc, dates) are no names here.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from benchmarks.conll import Score
from samarkand.language import load_pipeline, pipeline_version
from training.names import NamedSentence, read_labelled

KINDS = ("PER", "ORG", "LOC")

Name = tuple[int, int, str]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a table and, last, one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--pipeline", default=None, help="an installed spaCy pipeline; without it, ours")
    options = parser.parse_args(arguments)
    nlp = load_pipeline(options.pipeline)
    files = [path for given in options.gold for path in _files(given)]
    scores = measure(files, nlp)
    for name, score in scores.items():
        print(f"{name:8}{score.gold:7}{score.f1:8.2f}")
    figures: dict[str, object] = {name: round(score.f1, 2) for name, score in scores.items()}
    figures |= {"files": len(files), "pipeline": pipeline_version(nlp)}
    print(json.dumps(figures))


def _files(given: Path) -> list[Path]:
    if given.is_dir():
        return sorted(path for path in given.iterdir() if path.suffix in {".tsv", ".iob2"})
    return [given]


def measure(files: Sequence[Path], nlp: Language) -> dict[str, Score]:
    """Scores by kind, of all kinds, and of spans whatever their kind."""
    gold: set[tuple[int, Name]] = set()
    system: set[tuple[int, Name]] = set()
    for number, sentence in enumerate(s for path in files for s in read_labelled(path)):
        gold |= {(number, name) for name in gold_names(sentence)}
        system |= {(number, name) for name in system_names(sentence.text, nlp)}
    scores = {kind: _score(*({n for n in names if n[1][2] == kind} for names in (gold, system))) for kind in KINDS}
    scores["all"] = _score(gold, system)
    scores["spans"] = _score(*({(at, (*name[:2], "")) for at, name in names} for names in (gold, system)))
    return scores


def _score(gold: set[tuple[int, Name]], system: set[tuple[int, Name]]) -> Score:
    return Score(correct=len(gold & system), gold=len(gold), system=len(system))


def gold_names(sentence: NamedSentence) -> Iterator[Name]:
    """Names as spans of characters without white space."""
    ends = [0]
    for word in sentence.words:
        ends.append(ends[-1] + len("".join(word.split())))
    for first, last, kind in sentence.names:
        yield ends[first], ends[last], kind


def system_names(text: str, nlp: Language) -> Iterator[Name]:
    """What the pipeline finds in the raw text; spaCy's PERSON and GPE are PER and LOC."""
    doc = nlp(text)
    for entity in doc.ents:
        kind = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"}.get(entity.label_, entity.label_)
        if kind in KINDS:
            start = len("".join(text[: entity.start_char].split()))
            yield start, start + len("".join(entity.text.split())), kind


if __name__ == "__main__":
    main()
