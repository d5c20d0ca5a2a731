import pytest
import spacy
from spacy.tokens import Doc, Span

from samarkand.language.names import convert_names

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("label", "ours"),
    [
        ("PERSON", "PER"),
        ("PER", "PER"),
        ("ORG", "ORG"),
        ("GPE", "LOC"),
        ("FAC", "LOC"),
        ("LOC", "LOC"),
        ("NORP", None),
        ("DATE", None),
    ],
)
def test_names_have_our_labels(label: str, ours: str | None) -> None:
    doc = Doc(VOCAB, words=["In", "Rio", "Branco", "then"])
    doc.set_ents([Span(doc, 1, 3, label=label)])
    found = [(name.text, name.label_) for name in convert_names(doc).ents]
    assert found == ([("Rio Branco", ours)] if ours else [])
