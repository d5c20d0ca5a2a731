"""Parsing: a small treebank of our own, raw text in."""

from benchmarks.parsing import measure
from samarkand.language import load_pipeline
from tests.quality.gold_files import GOLD
from training.treebank import read_treebank


def figures() -> dict[str, float]:
    """Return F1 of labelled attachments, tags, lemmas and sentences."""
    scores, _ = measure(read_treebank(GOLD / "treebank.conllu"), load_pipeline())
    return {f"parsing.{name}": round(scores[name].f1, 1) for name in ("las", "upos", "lemma", "sentences")}
