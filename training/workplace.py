"""Where each step finds its data and leaves its result, from the archives to a packaged pipeline."""

import itertools
import lzma
import tarfile
from dataclasses import dataclass
from pathlib import Path

from samarkand.language.model_files import TRAINED
from training.convert import write_development, write_training_passes
from training.fit import fit
from training.lemma_table import write_exceptions
from training.names import NameSources, write_name_passes
from training.package import package
from training.scale import Scale
from training.step import Step, run_steps
from training.vectors import tokenize_lines, train_vectors, write_vectors
from training.word_counts import write_word_counts

HERE = Path(__file__).parent
ARCHIVES = ("treebanks.tar.xz", "ner.tar.xz")
RAW_TEXT = "rawtext.txt.xz"
TREE_SEED, NAME_SEED = 2026, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One training: the folder with the archives, the folder for results, and where the pipeline goes."""

    data: Path
    work: Path
    out: Path
    scale: Scale
    own_trees: tuple[Path, ...] = ()
    own_names: tuple[Path, ...] = ()

    @property
    def treebanks(self) -> list[Path]:
        """The trees to train on; of those in the archive, the only ones whose licences allow a shipped model."""
        return [
            self.work / "UD_English-EWT" / "en_ewt-ud-train.conllu",
            self.work / "UD_English-GUM" / "en_gum-ud-train.open.conllu",
            *self.own_trees,
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
            own=self.own_names,
        )

    @property
    def lemma_tables(self) -> Path:
        """The tables belong to the package's code: they are replaced only together with its own pipeline."""
        return TRAINED.parent if self.out.resolve() == TRAINED.resolve() else self.work / "tables"

    def missing(self) -> list[Path]:
        """The files that are needed and not there."""
        needed = [self.data / name for name in (*ARCHIVES, RAW_TEXT)]
        return [path for path in (*needed, *self.own_trees, *self.own_names) if not path.is_file()]

    def make(self) -> None:
        """Run the steps whose results are not there, then write the lemma tables and the pipeline."""
        scale = self.scale
        vectors = f"{scale.vector_rows} {scale.vector_width} {scale.vector_epochs} {scale.vector_least_count}"
        own = " ".join(str(path.resolve()) for path in (*self.own_trees, *self.own_names))
        steps = [
            Step(name="archives", settings=str(self.data.resolve()), make=self._unpack),
            Step(name="raw-text", settings=str(scale.raw_lines), make=self._tokenize),
            Step(name="vectors", settings=vectors, make=self._train_vectors),
            Step(name="training-files", settings=f"{scale.passes} {own}", make=self._convert),
            Step(name="trees", settings=str(scale.steps), make=lambda: self._fit("trees", "train", "dev")),
            Step(name="names", settings="", make=lambda: self._fit("names", "names_train", "names_dev")),
        ]
        run_steps(steps, self.work)
        print(f"writing {self.lemma_tables} and {self.out}", flush=True)
        self._write_lemma_tables()
        package(self.work / "trees" / "model-best", self.work / "names" / "model-best", self.out)

    def _unpack(self) -> None:
        for archive in ARCHIVES:
            with tarfile.open(self.data / archive) as packed:
                packed.extractall(self.work, filter="data")

    def _tokenize(self) -> None:
        with (
            lzma.open(self.data / RAW_TEXT, "rt", encoding="utf-8") as raw,
            (self.work / "raw.tok").open("w", encoding="utf-8") as target,
        ):
            target.writelines(tokenize_lines(itertools.islice(raw, self.scale.raw_lines)))

    def _train_vectors(self) -> None:
        train_vectors(self.work / "raw.tok", self.work / "vectors.floret", self.scale)
        write_vectors(self.work / "vectors.floret", self.work / "vectors")

    def _convert(self) -> None:
        passes = self.scale.passes
        write_training_passes(self.treebanks, self.work / "train.spacy", passes=passes, seed=TREE_SEED)
        write_development(self.development, self.work / "dev.spacy", seed=1)
        write_name_passes(self.names, self.work / "names_train.spacy", passes=passes, seed=NAME_SEED)
        self.names.write_development(self.work / "names_dev.spacy")

    def _fit(self, name: str, train: str, dev: str) -> None:
        """One training run, of the config of that name."""
        paths = {
            "paths.train": str(self.work / f"{train}.spacy"),
            "paths.dev": str(self.work / f"{dev}.spacy"),
            "paths.vectors": str(self.work / "vectors"),
        }
        fit(HERE / f"{name}.cfg", self.work / name, paths | self.scale.overrides)

    def _write_lemma_tables(self) -> None:
        """Counts first: the exceptions are what the rules miss with these counts."""
        self.lemma_tables.mkdir(parents=True, exist_ok=True)
        counts = self.lemma_tables / "word_counts.tsv"
        write_word_counts(self.work / "raw.tok", counts)
        write_exceptions(self.treebanks, counts, self.lemma_tables / "lemma_exceptions.tsv")
