"""Train the pipeline that ships: `python -m training --data ../shared/data`.

Unpacks the treebanks, name sets and raw text into `training/work/`, trains vectors, trees and names with fixed seeds on
one core, and writes `src/samarkand/language/trained/` and the lemma tables. Needs `pip install floret` besides the
package's own needs; about an hour. Each step is skipped where its result lies in `training/work/` already.
"""

from __future__ import annotations

import argparse
import lzma
import tarfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.convert import write_development, write_training_passes
from training.fit import fit
from training.lemma_table import write_exceptions
from training.names import NameSources, write_name_passes
from training.package import package
from training.vectors import tokenize_lines, train_vectors, write_vectors
from training.word_counts import write_word_counts

HERE = Path(__file__).parent
LANGUAGE = HERE.parent / "src" / "samarkand" / "language"
PASSES = 6
TREE_SEED, NAME_SEED = 2026, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """Where the data come from and where the results of each step lie."""

    data: Path
    work: Path

    @property
    def treebanks(self) -> list[Path]:
        """The only trees that may be trained on: their licences allow a shipped model."""
        return [
            self.work / "UD_English-EWT" / "en_ewt-ud-train.conllu",
            self.work / "UD_English-GUM" / "en_gum-ud-train.open.conllu",
        ]

    @property
    def development(self) -> list[Path]:
        """Trees to choose the best step by."""
        return [
            self.work / "UD_English-EWT" / "en_ewt-ud-dev.conllu",
            self.work / "UD_English-GUM" / "en_gum-ud-dev.conllu",
        ]

    @property
    def names(self) -> NameSources:
        """The name sets."""
        return NameSources(
            uner_train=self.work / "ner" / "en_ewt-ud-train.first-commit.iob2",
            uner_dev=self.work / "ner" / "en_ewt-ud-dev.iob2",
            wikigold=self.work / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt",
            multiner=self.work / "ner" / "multiNER" / "Final_English.txt",
            gum_train=self.treebanks[1],
        )

    def unpack(self) -> None:
        """Unpack the archives and cut the raw text into tokens."""
        for archive in ("treebanks.tar.xz", "ner.tar.xz"):
            with tarfile.open(self.data / archive) as packed:
                packed.extractall(self.work, filter="data")
        with (
            lzma.open(self.data / "rawtext.txt.xz", "rt", encoding="utf-8") as raw,
            (self.work / "raw.tok").open("w", encoding="utf-8") as target,
        ):
            target.writelines(tokenize_lines(raw))

    def convert(self) -> None:
        """Write the training and development files."""
        write_training_passes(self.treebanks, self.work / "train.spacy", passes=PASSES, seed=TREE_SEED)
        write_development(self.development, self.work / "dev.spacy", seed=1)
        write_name_passes(self.names, self.work / "names_train.spacy", passes=PASSES, seed=NAME_SEED)
        self.names.write_development(self.work / "names_dev.spacy")

    def train_vectors(self) -> None:
        """Train and convert the subword vectors."""
        train_vectors(self.work / "raw.tok", self.work / "vectors.floret")
        write_vectors(self.work / "vectors.floret", self.work / "vectors")

    def fit(self, config: str, train: str, dev: str, output: str) -> None:
        """One training run."""
        paths = {"train": self.work / train, "dev": self.work / dev, "vectors": self.work / "vectors"}
        overrides = {f"paths.{name}": str(path) for name, path in paths.items()}
        fit(HERE / config, self.work / output, overrides)

    def write_lemma_tables(self) -> None:
        """Counts first: the exceptions are what the rules miss with these counts."""
        write_word_counts(self.work / "raw.tok", LANGUAGE / "word_counts.tsv")
        write_exceptions(self.treebanks, LANGUAGE / "lemma_exceptions.tsv")

    def package(self) -> None:
        """Put the best trees and names together where the package looks for them."""
        package(self.work / "trees" / "model-best", self.work / "names" / "model-best", LANGUAGE / "trained")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the steps whose results are not there."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds treebanks.tar.xz")
    parser.add_argument("--work", type=Path, default=HERE / "work")
    options = parser.parse_args(arguments)
    place = Workplace(data=options.data, work=options.work)
    place.work.mkdir(parents=True, exist_ok=True)
    steps: list[tuple[str, Callable[[], None]]] = [
        ("raw.tok", place.unpack),
        ("vectors", place.train_vectors),
        ("names_dev.spacy", place.convert),
        ("trees/model-last", lambda: place.fit("trees.cfg", "train.spacy", "dev.spacy", "trees")),
        ("names/model-last", lambda: place.fit("names.cfg", "names_train.spacy", "names_dev.spacy", "names")),
    ]
    for result, step in steps:
        if not (place.work / result).exists():
            print(f"making {result}", flush=True)
            step()
    place.write_lemma_tables()
    place.package()


if __name__ == "__main__":
    main()
