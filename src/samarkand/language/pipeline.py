"""Loading a sentence pipeline: ours from the package, or any installed spaCy pipeline by name."""

import hashlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from samarkand.errors import ModelError
from samarkand.language.annotator import ANNOTATOR
from samarkand.language.clearnlp import CLEARNLP_LABELS, CONVERTER
from samarkand.language.lemmas import LEMMATIZER
from samarkand.language.model_files import HASHES, TRAINED, check_hashes, read_meta
from samarkand.language.names import NAME_LABELS
from samarkand.language.tokenizer import build_tokenizer

OWN_PIPELINE = "samarkand"
UD_LABELS = frozenset({"obj", "obl"})  # every UD parser of English has both, spaCy's own English parsers neither


class UnknownPipelineError(ModelError):
    """A spaCy pipeline that is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"spaCy pipeline {name!r} is not installed; install it with `python -m spacy download {name}`, "
            "or leave the name out to use the pipeline that comes with samarkand"
        )


def load_pipeline(name: str | None = None) -> Language:
    """The sentence pipeline: ours for None or "samarkand", else an installed one or a folder; loaded once a process.

    Raises:
        UnknownPipelineError: no such pipeline is installed.
        ModelError: our model is missing or damaged, or the other pipeline has no parser, or one with labels that are
            neither those of Universal Dependencies nor ClearNLP's.
    """
    return _load(OWN_PIPELINE if name is None else name)


@cache
def _load(name: str) -> Language:
    if name == OWN_PIPELINE:
        return load_trained(TRAINED)
    if (Path(name) / HASHES).is_file():
        return load_trained(Path(name))
    if not spacy.util.is_package(name) and not Path(name).is_dir():
        raise UnknownPipelineError(name)
    nlp = spacy.load(name)
    if "parser" not in nlp.pipe_names:
        raise ModelError(f"spaCy pipeline {name!r} has no parser; use one with tagger, lemmatizer and parser")
    labels = frozenset(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]  # every spaCy parser has them
    if labels >= UD_LABELS:
        return _with_parts(nlp, NAME_LABELS)
    if labels >= CLEARNLP_LABELS:
        return _with_parts(nlp, CONVERTER, NAME_LABELS)
    raise ModelError(
        f"spaCy pipeline {name!r} labels its trees neither with Universal Dependencies (no obj and obl) nor with "
        "ClearNLP's labels (no dobj, prep and pobj), and the rules read no others; use an English pipeline of spaCy's "
        "or one trained on a UD treebank"
    )


def _with_parts(nlp: Language, *parts: str) -> Language:
    """The pipeline with our parts at its end, where tags and trees are ready."""
    for part in parts:
        if part not in nlp.pipe_names:
            nlp.add_pipe(part, last=True)
    return nlp


def load_trained(folder: Path) -> Language:
    """Our trained pipeline from a folder, its bytes checked against their hashes.

    Raises:
        ModelError: a file is missing, damaged or foreign, or does not load.
    """
    digest = check_hashes(folder)
    nlp = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    try:
        nlp.meta.update(read_meta(folder))
        nlp.add_pipe(ANNOTATOR, config={"folder": str(folder)})
    except Exception as error:
        raise ModelError(f"{folder}: the language model does not load ({error}); reinstall samarkand") from error
    nlp.add_pipe(LEMMATIZER)
    nlp.meta["hash"] = digest
    return nlp


def pipeline_version(nlp: Language) -> str:
    """Name, version and the first 12 digits of the content hash: `samarkand-0.1.0+0123456789ab`."""
    digest = nlp.meta.get("hash") or hashlib.sha256(nlp.to_bytes(exclude=["vocab"])).hexdigest()
    return f"{nlp.meta['name']}-{nlp.meta['version']}+{str(digest)[:12]}"
