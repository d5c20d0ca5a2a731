"""Training data: what the conversions and augmentations keep."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from training.augment import dress
from training.convert import as_doc, write_training_passes
from training.gum_names import read_gum_names
from training.treebank import read_treebank

CONLLU = """\
# newdoc id = made
# text = "We won't go," said Ro.
1\t"\t"\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No
2\tWe\twe\tPRON\tPRP\tPerson=1\t5\tnsubj\t_\t_
3-4\twon't\t_\t_\t_\t_\t_\t_\t_\t_
3\two\twill\tAUX\tMD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tgo\tgo\tVERB\tVB\t_\t8\tccomp\t_\tSpaceAfter=No
6\t,\t,\tPUNCT\t,\t_\t5\tpunct\t_\tSpaceAfter=No
7\t"\t"\tPUNCT\t''\t_\t5\tpunct\t_\t_
8\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
9\tRo\tRo\tPROPN\tNNP\t_\t8\tnsubj\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t8\tpunct\t_\t_

# text = Talks failed.
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tfailed\tfail\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "made.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_the_first_pass_is_the_treebank_itself(treebank: Path, tmp_path: Path) -> None:
    write_training_passes([treebank], tmp_path / "a.spacy", passes=1, seed=1)
    docs = sorted(DocBin().from_disk(tmp_path / "a.spacy").get_docs(Vocab()), key=lambda doc: doc[0].text)
    assert " ".join(doc.text for doc in docs) == '"We won\'t go," said Ro. Talks failed.'
    words = {token.text: token for doc in docs for token in doc}
    assert words["n't"].head.text == "go"
    assert words["go"].head.text == "said"
    assert words["Ro"].dep_ == "nsubj"
    assert words["failed"].dep_ == "ROOT"


def test_the_same_seed_gives_the_same_bytes(treebank: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_training_passes([treebank], tmp_path / name, passes=3, seed=5)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_augmentation_keeps_trees_whole(treebank: Path) -> None:
    """Whatever was dressed, every sentence has one root and words keep their governor."""
    from training.convert import _flatten

    flats = [_flatten(sentence) for document in read_treebank(treebank) for sentence in document.sentences]
    changed = set()
    for seed in range(400):
        dressed = dress(flats, random.Random(seed))
        doc = as_doc(dressed, Vocab())
        changed.add(doc.text)
        assert [sentence.root.text.lower() for sentence in doc.sents] == ["said", "failed"]
        governors = {token.text.lower(): token.head.text.lower() for token in doc}
        assert governors["talks"] == "failed"
        assert governors["ro"] == "said"
    assert any("“We" in text for text in changed)
    assert any(text.endswith("failed") for text in changed)
    assert any(text.isascii() and text.split(",")[0].isupper() for text in changed)


GUM = """\
# newdoc id = GUM_made
# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity
# text = President Ana Paz left the University of Lima.
1\tPresident\tPresident\tPROPN\tNNP\t_\t4\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1,2,3-sgl
2\tAna\tAna\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tPaz\tPaz\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new-nnnnn-cf2-2-sgl
6\tUniversity\tUniversity\tPROPN\tNNP\t_\t4\tobj\t_\t_
7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
8\tLima\tLima\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(3-place-new-nnnnn-cf3-1-sgl)2)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = A man left.
1\tA\ta\tDET\tDT\t_\t2\tdet\t_\tEntity=(4-person-new-nnnnn-cf1-2-sgl
2\tman\tman\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=4)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

"""


def test_gum_names_lose_titles_and_articles(tmp_path: Path) -> None:
    path = tmp_path / "gum.conllu"
    path.write_text(GUM, encoding="utf-8")
    found = [[(" ".join(words[a:b]), kind) for a, b, kind in names] for words, _, names in read_gum_names(path)]
    assert found == [[("Ana Paz", "PER"), ("University of Lima", "ORG")], []]
