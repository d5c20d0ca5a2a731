"""Objects that a finite clause needs as its subject, and verbs read as adjectives or nouns."""

import pytest

from samarkand.language.mending import give_subjects, give_verbs


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


@pytest.mark.parametrize(("text", "heads", "labels", "parts", "tags", "wanted"), [
    ("men were clubbed", [2, 2, 2], ["nsubj:pass", "aux:pass", "root"], "NOUN AUX ADJ", "NNS VBD JJ", "VERB VBN"),
    ("men were tired", [2, 2, 2], ["nsubj", "cop", "root"], "NOUN AUX ADJ", "NNS VBD JJ", "ADJ JJ"),
    ("a respected judge", [2, 2, 2], ["det", "amod", "root"], "DET ADJ NOUN", "DT VBN NN", "VERB VBN"),
    ("a wet judge", [2, 2, 2], ["det", "amod", "root"], "DET ADJ NOUN", "DT JJ NN", "ADJ JJ"),
    ("whatever rocks boats", [1, 1, 1], ["nsubj", "root", "obj"], "PRON NOUN NOUN", "WP VBZ NNS", "VERB VBZ"),
    ("towns ruined by shells", [0, 0, 3, 1], ["root", "acl", "case", "obl"], "NOUN ADJ ADP NOUN", "NNS JJ IN NNS",
     "VERB VBN"),
    ("men angry at shells", [0, 0, 3, 1], ["root", "amod", "case", "obl"], "NOUN ADJ ADP NOUN", "NNS JJ IN NNS",
     "ADJ JJ"),
])  # fmt: skip
def test_what_only_a_verb_has_makes_a_verb(
    text: str, heads: list[int], labels: list[str], parts: str, tags: str, wanted: str
) -> None:
    words, found, penn = text.split(), parts.split(), tags.split()
    give_verbs(heads, labels, words, found, penn)
    looked_at = next(place for place, part in enumerate(parts.split()) if part == "ADJ" or penn[place] == "VBZ")
    assert f"{found[looked_at]} {penn[looked_at]}" == wanted, text
    others = [place for place in range(len(words)) if place != looked_at]
    assert [found[place] for place in others] == [parts.split()[place] for place in others]
