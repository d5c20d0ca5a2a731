"""One set of labels for names: those of OntoNotes, as spaCy's own pipelines have them, as PER, ORG and LOC."""

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from samarkand.language.tables import read_rows

NAME_LABELS = "one_set_of_name_labels"


@Language.component(NAME_LABELS)
def convert_names(doc: Doc) -> Doc:
    """The same Doc with the names that have a label of ours; dates, amounts, peoples and the rest are left out."""
    ours = _labels()
    kept = [Span(doc, name.start, name.end, label=ours[name.label_]) for name in doc.ents if name.label_ in ours]
    doc.set_ents(kept, default="outside")
    return doc


@cache
def _labels() -> dict[str, str]:
    return {row["name"]: row["ours"] for row in read_rows("name_labels.tsv")}
