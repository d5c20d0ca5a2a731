"""Put the trained parts together as the pipeline that ships: trees, lemmas, names, without what is not needed."""

import json
import shutil
import warnings
from pathlib import Path

import spacy
from spacy import util
from spacy.language import Language
from thinc.api import use_ops

from samarkand.language.lemmas import LEMMATIZER
from samarkand.language.model_files import HASHES, convert_numbers, write_hashes
from samarkand.language.sentences import SENTENCE_STARTS

TREE_PIPES = ("tok2vec", "tagger", "morphologizer", "parser")
PIPELINE_VERSION = "0.1.0"
LICENCES = Path(__file__).parent / "LICENCES.md"


def may_replace(target: Path) -> bool:
    """Whether a folder is new, empty or an earlier pipeline, and so may be written over."""
    return not target.exists() or (target.is_dir() and ((target / HASHES).is_file() or not any(target.iterdir())))


def package(trees: Path, names: Path, target: Path) -> None:
    """Write the assembled pipeline, in half precision, with its licences and hashes.

    Raises:
        FileExistsError: the target holds something that is no pipeline.
    """
    if not may_replace(target):
        raise FileExistsError(f"{target} holds something else than a pipeline")
    with use_ops("numpy", use_blis=False):
        nlp = assemble(trees, names)
        convert_numbers(nlp, "float16")
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        nlp.to_disk(target)
    _strip(target, _needed_strings(nlp))
    shutil.copy(LICENCES, target / "LICENCES.md")
    write_hashes(target)


def assemble(trees: Path, names: Path) -> Language:
    """Sentence starts, trees, lemmas and names in one pipeline."""
    tree_pipeline = spacy.load(trees)
    nlp = spacy.load(names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # trees trained without vectors do not look at them
        for pipe in TREE_PIPES:
            nlp.add_pipe(pipe, source=tree_pipeline, before="ner")
    nlp.add_pipe(SENTENCE_STARTS, first=True)
    nlp.add_pipe(LEMMATIZER, after="parser")
    nlp.meta.update(
        name="samarkand",
        version=PIPELINE_VERSION,
        description="English news: UD tokens, tags, trees and lemmas; PER, ORG and LOC names",
        author="Samarkand",
        license="CC BY-SA 4.0; see LICENCES.md",
    )
    return nlp


def _needed_strings(nlp: Language) -> list[str]:
    """Labels and tags; the words of the training texts are not needed."""
    strings = {label for pipe in nlp.pipe_names for label in getattr(nlp.get_pipe(pipe), "labels", ())}
    strings |= {part for label in strings for part in label.split("|")}
    strings |= {value for part in strings if "=" in part for value in part.split("=")}
    return sorted(strings)


def _strip(target: Path, strings: list[str]) -> None:
    """Drop the words of the training texts, the scores of single labels and the paths of the training files."""
    (target / "vocab" / "strings.json").write_text(json.dumps(strings, indent=0) + "\n", encoding="utf-8")
    config = util.load_config(target / "config.cfg")
    config["paths"] = dict.fromkeys(config["paths"])  # the same bytes wherever it was trained
    config.to_disk(target / "config.cfg")
    meta = json.loads((target / "meta.json").read_text(encoding="utf-8"))
    meta["performance"] = {}
    (target / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
