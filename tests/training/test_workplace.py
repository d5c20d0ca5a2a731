"""Every step from archives to a packaged pipeline, on a few sentences made up here."""

import hashlib
import json
import lzma
import tarfile
from pathlib import Path

import pytest
import spacy

from samarkand.language.annotator import Annotator
from samarkand.language.model_files import TRAINED, check_hashes
from samarkand.language.network import LabelSets, Network
from samarkand.language.tokenizer import build_tokenizer
from training.__main__ import main
from training.scale import NetworkSize, Scale
from training.workplace import Workplace

TINY = Scale(
    raw_lines=40,
    size=NetworkSize(width=16, layers=1, heads=4, inner=16, word=8, shape=4, arc=8, label=8),
    pretraining_steps=4,
    windows=4,
    window_words=16,
    epochs=2,
    batch_words=200,
    batches=8,
)

SENTENCE = """\
# text = {who} left {where}.
1\t{who}\t{who}\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-sgl)
2\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
3\t{where}\t{where}\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
PAIRS = (("Aino", "Lima"), ("Berik", "Oslo"), ("Chidi", "Riga"), ("Dara", "Quito"))
CONLLU = "# newdoc id = made\n# global.Entity = GRP-etype-infstat-salience-centering-minspan-link-identity\n" + (
    "".join(SENTENCE.format(who=who, where=where) for who, where in PAIRS) * 12
)
IOB2 = "".join(
    f"# text = {who} left {where}.\n1\t{who}\tB-PER\t-\n2\tleft\tO\t-\n3\t{where}\tB-LOC\t-\n4\t.\tO\t-\n\n"
    for who, where in PAIRS * 12
)
TAGGED = "".join(f"{who} B-Person\nleft O\n{where} B-Location\n. O\n\n" for who, where in PAIRS * 12)
RAW = "".join(f"{who} will leave {where} and the talks of the day .\n" for who, where in PAIRS * 20)

FILES = {
    "treebanks.tar.xz": {
        "UD_English-EWT/en_ewt-ud-train.conllu": CONLLU,
        "UD_English-EWT/en_ewt-ud-dev.conllu": CONLLU,
        "UD_English-GUM/en_gum-ud-train.open.conllu": CONLLU,
        "UD_English-GUM/en_gum-ud-dev.conllu": CONLLU,
    },
    "ner.tar.xz": {
        "ner/en_ewt-ud-train.first-commit.iob2": IOB2,
        "ner/en_ewt-ud-dev.iob2": IOB2,
        "ner/wikigold/CONLL-format/data/wikigold.conll.txt": TAGGED,
        "ner/multiNER/Final_English.txt": TAGGED,
    },
}


def write_labelled_names(folder: Path) -> None:
    """A text of one sentence for each source, and a label file for both."""
    (folder / "current_events").mkdir()
    text = "Aino left Lima."
    row = json.dumps({"id": "ce-1", "text": text}) + "\n"
    label = {"id": "ce-1", "start": 0, "end": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()[:12],
             "names": [[0, 4, "PER"], [10, 14, "LOC"]]}  # fmt: skip
    for path in ("articles.jsonl.xz", "current_events/2002_2021.jsonl.xz"):
        (folder / path).write_bytes(lzma.compress(row.encode()))
    lines = [label | {"source": "2002_2021", "part": "train"}, label | {"source": "articles", "part": "dev"}]
    (folder / "names.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The archives and articles that a training reads, and labels for one sentence of each."""
    folder = tmp_path / "data"
    folder.mkdir()
    for archive, files in FILES.items():
        with tarfile.open(folder / archive, "w:xz") as packed:
            for name, text in files.items():
                path = tmp_path / "packed" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                packed.add(path, arcname=name)
    (folder / "rawtext.txt.xz").write_bytes(lzma.compress(RAW.encode()))
    write_labelled_names(folder)
    return folder


def test_archives_become_a_pipeline_that_parses(data: Path, tmp_path: Path) -> None:
    for needed in ("torch", "onnx"):
        pytest.importorskip(needed, reason="only those who train have torch and onnx (the train extra)")
    own_trees, own_names = tmp_path / "own.conllu", tmp_path / "own.iob2"
    own_trees.write_text(CONLLU.replace("\tobj\t", "\tobl:mine\t"), encoding="utf-8")
    own_names.write_text(IOB2.replace("B-LOC", "B-ORG"), encoding="utf-8")
    shipped = {path: path.read_bytes() for path in TRAINED.parent.glob("*.tsv")}
    place = Workplace(
        data=data,
        work=tmp_path / "work",
        out=tmp_path / "out" / "pipeline",
        scale=TINY,
        own_trees=(own_trees,),
        own_names=(own_names,),
        annotations=data / "names.jsonl",
    )
    place.make()

    check_hashes(place.out)
    assert sorted(path.name for path in place.out.iterdir()) == [
        "LICENCES.md", "SHA256SUMS", "arc_labels.onnx", "encoder.onnx", "labels.json", "meta.json", "vectors.npz",
    ]  # fmt: skip
    assert json.loads((place.out / "meta.json").read_text(encoding="utf-8"))["name"] == "samarkand"
    labels = LabelSets.read(place.out / "labels.json")
    assert {"root", "nsubj", "obl:mine"} <= set(labels.arcs)
    assert {"aino", "lima", "talks"} <= set(labels.words)
    nlp = spacy.blank("en")
    nlp.tokenizer = build_tokenizer(nlp)
    doc = Annotator(nlp.vocab, Network(place.out))(nlp.make_doc("Aino left Lima."))
    assert [token.text for token in doc] == ["Aino", "left", "Lima", "."]
    assert all(token.tag_ and token.pos_ and token.dep_ for token in doc)
    assert "leave\t40\t" in (tmp_path / "work" / "tables" / "word_counts.tsv").read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in shipped} == shipped


def test_data_other_than_the_labelled_ones_stop_before_anything_is_made(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.__main__.NEEDED", ())  # it stops before torch is needed
    with pytest.raises(SystemExit) as raised:
        main(["--data", str(data), "--work", str(tmp_path / "work"), "--out", str(tmp_path / "out")])
    assert raised.value.code == 2
    assert "2002_2021.jsonl.xz has no row ce-" in capsys.readouterr().err
    assert not (tmp_path / "work").exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--data", "{data}", "--quick"], "--out"),
        (["--data", "{data}/none", "--out", "{data}/new"], "treebanks.tar.xz"),
        (["--data", "{data}", "--out", "{data}"], "something else than a pipeline"),
        (["--data", "{data}", "--out", "{data}/new", "--trees", "{data}/mine.conllu"], "mine.conllu"),
    ],
    ids=["quick-without-out", "no-archives", "folder-of-other-things", "own-trees-missing"],
)
def test_what_cannot_work_is_refused_before_anything_is_made(
    data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    before = sorted(data.iterdir())
    with pytest.raises(SystemExit) as raised:
        main([argument.format(data=data) for argument in arguments])
    assert raised.value.code == 2
    assert complaint in capsys.readouterr().err
    assert sorted(data.iterdir()) == before
