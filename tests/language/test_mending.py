"""Objects that a finite clause needs as its subject."""

import pytest

from samarkand.language.mending import give_subjects


@pytest.mark.parametrize(("text", "tags", "heads", "labels", "wanted"), [
    ("said Beijing understands", "VBD NNP VBZ", [0, 0, 0], ["root", "iobj", "ccomp"], ["root", "nsubj", "ccomp"]),
    ("said he was seen", "VBD PRP VBD VBN", [0, 0, 3, 0], ["root", "obj", "aux:pass", "ccomp"],
     ["root", "nsubj:pass", "aux:pass", "ccomp"]),
])  # fmt: skip
def test_object_becomes_the_subject(
    text: str, tags: str, heads: list[int], labels: list[str], wanted: list[str]
) -> None:
    give_subjects(heads, labels, tags.split())
    assert labels == wanted, text
    assert heads[1] == len(heads) - 1


@pytest.mark.parametrize(("text", "tags", "heads", "labels"), [
    ("told her that rain fell", "VBD PRP IN NN VBD", [0, 0, 4, 4, 0], ["root", "iobj", "mark", "nsubj", "ccomp"]),
    ("told her , go", "VBD PRP , VBP", [0, 0, 3, 0], ["root", "iobj", "punct", "ccomp"]),
    ("let her go", "VBD PRP VB", [0, 0, 0], ["root", "obj", "ccomp"]),
    ("knew what was said", "VBD WP VBD VBN", [0, 0, 3, 0], ["root", "obj", "aux:pass", "ccomp"]),
])  # fmt: skip
def test_other_objects_stay(text: str, tags: str, heads: list[int], labels: list[str]) -> None:
    before = (list(heads), list(labels))
    give_subjects(heads, labels, tags.split())
    assert (heads, labels) == before, text
