"""Every step from archives to a packaged pipeline, on a few sentences made up here."""

import lzma
import random
import tarfile
from pathlib import Path

import pytest

from samarkand.language import load_pipeline
from samarkand.language.model_files import TRAINED
from training import workplace
from training.__main__ import main
from training.scale import Scale
from training.workplace import Workplace

TINY = Scale(
    raw_lines=40, vector_rows=50, vector_width=8, vector_epochs=1, vector_least_count=1, passes=2, steps=4
)  # fmt: skip

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


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The three archives that a training reads."""
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
    return folder


def write_floret_table(tokenized: Path, target: Path, scale: Scale) -> None:
    """A table in floret's form with numbers drawn at random: floret itself is an extra that tests do without."""
    draw = random.Random(tokenized.stat().st_size)
    rows = [[f"{draw.uniform(-1, 1):.4f}" for _ in range(scale.vector_width)] for _ in range(scale.vector_rows)]
    head = f"{scale.vector_rows} {scale.vector_width} 3 5 2 2166136261 < >"
    lines = [head, *(" ".join([str(number), *row]) for number, row in enumerate(rows))]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_archives_become_a_pipeline_that_parses(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workplace, "train_vectors", write_floret_table)
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
    )
    place.make()

    assert str(tmp_path) not in (place.out / "config.cfg").read_text(encoding="utf-8")
    nlp = load_pipeline(str(place.out))
    assert nlp.pipe_names == ["samarkand_sentences", "tok2vec", "tagger", "morphologizer", "parser",
                              "samarkand_lemmas", "ner"]  # fmt: skip
    assert nlp.vocab.vectors.shape == (50, 8)
    doc = nlp("Aino left Lima.")
    assert [token.text for token in doc] == ["Aino", "left", "Lima", "."]
    assert all(token.tag_ and token.pos_ and token.dep_ for token in doc)
    assert "obl:mine" in nlp.get_pipe("parser").labels  # type: ignore[attr-defined]  # every spaCy parser has labels
    assert "ORG" in nlp.get_pipe("ner").labels  # type: ignore[attr-defined]  # likewise
    assert "leave\t40\t" in (tmp_path / "work" / "tables" / "word_counts.tsv").read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in shipped} == shipped


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
