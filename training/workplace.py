"""Where each step finds its data and leaves its result, from the archives to a packaged pipeline."""

import hashlib
import itertools
import lzma
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path

from samarkand.language.model_files import TRAINED
from samarkand.language.network import LABELS
from training.annotated import ANNOTATIONS, AnnotatedNames, list_sources, read_annotated
from training.corpora import Sources
from training.lemma_table import write_exceptions
from training.package import package
from training.raw_text import count_forms, tokenize_lines, write_stream
from training.scale import Scale
from training.step import Step, run_steps
from training.word_counts import write_word_counts

# The modules that need torch are imported by their steps: what comes before can be checked without it.

HERE = Path(__file__).parent
ARCHIVES = ("treebanks.tar.xz", "ner.tar.xz")
RAW_TEXT = "rawtext.txt.xz"
PRETRAINING_SEED, FINE_TUNING_SEED = 1, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One training: the folder with the archives, the folder for results, and where the pipeline goes."""

    data: Path
    work: Path
    out: Path
    scale: Scale
    own_trees: tuple[Path, ...] = ()
    own_names: tuple[Path, ...] = ()
    annotations: Path = ANNOTATIONS

    @property
    def sources(self) -> Sources:
        """The trees and names; of those in the archives, the only ones whose licences allow a shipped model."""
        ewt, gum, ner = self.work / "UD_English-EWT", self.work / "UD_English-GUM", self.work / "ner"
        return Sources(
            ewt_train=ewt / "en_ewt-ud-train.conllu",
            ewt_dev=ewt / "en_ewt-ud-dev.conllu",
            gum_train=gum / "en_gum-ud-train.open.conllu",
            gum_dev=gum / "en_gum-ud-dev.conllu",
            uner_train=ner / "en_ewt-ud-train.first-commit.iob2",
            uner_dev=ner / "en_ewt-ud-dev.iob2",
            wikigold=ner / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt",
            multiner=ner / "multiNER" / "Final_English.txt",
            own_trees=self.own_trees,
            own_names=self.own_names,
        )

    @property
    def lemma_tables(self) -> Path:
        """The tables belong to the package's code: they are replaced only together with its own pipeline."""
        return TRAINED.parent if self.out.resolve() == TRAINED.resolve() else self.work / "tables"

    def missing(self) -> list[Path]:
        """The files that are needed and not there."""
        needed = [*(self.data / name for name in (*ARCHIVES, RAW_TEXT)), *list_sources(self.data), self.annotations]
        return [path for path in (*needed, *self.own_trees, *self.own_names) if not path.is_file()]

    def make(self) -> None:
        """Run the steps whose results are not there, then write the lemma tables and the pipeline.

        Raises:
            AnnotationError: the data are not those in which names were labelled; nothing is made.
        """
        annotated = read_annotated(self.annotations, self.data)
        run_steps(self._steps(annotated), self.work)
        print(f"writing {self.lemma_tables} and {self.out}", flush=True)
        self._write_lemma_tables()
        package(self.work / "network", self.out)

    def _steps(self, annotated: AnnotatedNames) -> list[Step]:
        scale = self.scale
        pretraining = f"{scale.size} {scale.pretraining_steps} {scale.windows} {scale.window_words}"
        labelled = hashlib.sha256(self.annotations.read_bytes()).hexdigest()
        own = " ".join(str(path.resolve()) for path in (*self.own_trees, *self.own_names))
        tuning = f"{scale.epochs} {scale.batch_words} {scale.batches} {labelled} {own}"
        return [
            Step(name="archives", settings=str(self.data.resolve()), make=self._unpack),
            Step(name="raw-text", settings=str(scale.raw_lines), make=self._tokenize),
            Step(name="forms", settings="", make=self._count_forms),
            Step(name="pretraining", settings=pretraining, make=self._pretrain),
            Step(name="fine-tuning", settings=tuning, make=lambda: self._fit(annotated)),
            Step(name="network", settings="", make=self._export),
        ]

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

    def _count_forms(self) -> None:
        seen = count_forms(self.work / "raw.tok")
        seen.write(self.work / "forms.tsv")
        write_stream(self.work / "raw.tok", seen.forms, self.work / "stream.npy")

    def _pretrain(self) -> None:
        from training.pretrain import pretrain

        forms, stream, target = (self.work / name for name in ("forms.tsv", "stream.npy", "pretrained.pt"))
        pretrain(forms, stream, target, self.scale, PRETRAINING_SEED)

    def _fit(self, annotated: AnnotatedNames) -> None:
        from training.fit import fit

        corpora = self.sources.read(annotated)
        forms, pretrained = self.work / "forms.tsv", self.work / "pretrained.pt"
        fit(forms, pretrained, corpora, self.work / "fitted", self.scale, FINE_TUNING_SEED)

    def _export(self) -> None:
        from training.export import export_network
        from training.fit import load_network

        export_network(load_network(self.work / "fitted", self.scale), self.work / "network")
        shutil.copy(self.work / "fitted" / LABELS, self.work / "network")

    def _write_lemma_tables(self) -> None:
        """Counts first: the exceptions are what the rules miss with these counts."""
        self.lemma_tables.mkdir(parents=True, exist_ok=True)
        counts = self.lemma_tables / "word_counts.tsv"
        write_word_counts(self.work / "raw.tok", counts)
        treebanks = [self.sources.ewt_train, self.sources.gum_train, *self.own_trees]
        write_exceptions(treebanks, counts, self.lemma_tables / "lemma_exceptions.tsv")
