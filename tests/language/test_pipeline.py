import shutil
from pathlib import Path

import pytest
import spacy

from samarkand.errors import ModelError
from samarkand.language import UnknownPipelineError, load_pipeline, pipeline_version
from samarkand.language.clearnlp import CONVERTER
from samarkand.language.model_files import HASHES, TRAINED, check_hashes, write_hashes
from samarkand.language.names import NAME_LABELS
from samarkand.language.network import Network
from samarkand.language.pipeline import load_trained


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TRAINED, tmp_path / "trained"))


def test_the_shipped_model_is_whole_and_small() -> None:
    check_hashes(TRAINED)
    assert sum(path.stat().st_size for path in TRAINED.rglob("*") if path.is_file()) < 45_000_000
    assert (TRAINED / "LICENCES.md").is_file()


def test_one_pipeline_a_process() -> None:
    assert load_pipeline() is load_pipeline("samarkand")


def test_version_names_the_content() -> None:
    version = pipeline_version(load_pipeline())
    assert version.startswith("samarkand-")
    assert len(version.rpartition("+")[2]) == 12
    assert version == pipeline_version(load_trained(TRAINED))


@pytest.mark.parametrize(
    "name", ["encoder.onnx", "arc_labels.onnx", "meta.json", "labels.json", "vectors.npz", "LICENCES.md"]
)
def test_a_changed_byte_is_one_clear_line(copy: Path, name: str) -> None:
    path = copy / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged") as raised:
        load_trained(copy)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "labels.json").unlink()
    with pytest.raises(ModelError, match=r"labels\.json: missing"):
        load_trained(copy)


def test_a_foreign_file_is_refused(copy: Path) -> None:
    (copy / "more").write_text("x")
    with pytest.raises(ModelError, match="not part of"):
        load_trained(copy)


def test_a_missing_hash_file_is_refused(copy: Path) -> None:
    (copy / HASHES).unlink()
    with pytest.raises(ModelError, match="hash file"):
        load_trained(copy)


def test_an_unknown_pipeline_says_how_to_install() -> None:
    with pytest.raises(UnknownPipelineError, match="spacy download en_none_such"):
        load_pipeline("en_none_such")


def test_another_pipeline_loads_by_its_folder(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path / "bare")
    with pytest.raises(ModelError, match="no parser"):
        load_pipeline(str(tmp_path / "bare"))


def save_with_labels(folder: Path, labels: tuple[str, ...]) -> str:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)  # type: ignore[attr-defined]  # every spaCy parser has labels
    nlp.initialize()
    nlp.to_disk(folder)
    return str(folder)


@pytest.mark.parametrize(
    ("labels", "converted"),
    [(("nsubj", "dobj", "prep", "pobj", "nsubjpass"), True), (("nsubj", "obj", "obl", "nmod", "nsubj:pass"), False)],
    ids=["clear-labels", "ud-labels"],
)
def test_only_trees_with_clear_labels_are_converted(tmp_path: Path, labels: tuple[str, ...], converted: bool) -> None:
    nlp = load_pipeline(save_with_labels(tmp_path / "other", labels))
    assert (CONVERTER in nlp.pipe_names) == converted
    assert nlp.pipe_names[-1] == NAME_LABELS
    nlp.to_disk(tmp_path / "again")
    assert load_pipeline(str(tmp_path / "again")).pipe_names == nlp.pipe_names


def test_other_labels_are_refused_in_one_line(tmp_path: Path) -> None:
    folder = save_with_labels(tmp_path / "other", ("sb", "oa", "mo", "nk"))
    with pytest.raises(ModelError, match="neither with Universal Dependencies") as raised:
        load_pipeline(folder)
    assert "\n" not in str(raised.value)


def test_a_pipeline_of_one_s_own_training_loads_as_ours_does(copy: Path) -> None:
    nlp = load_pipeline(str(copy))
    assert pipeline_version(nlp) == pipeline_version(load_pipeline())
    assert nlp.pipe_names == load_pipeline().pipe_names


def test_a_model_whose_hashes_are_right_and_whose_content_is_not_is_one_clear_line(copy: Path) -> None:
    (copy / "labels.json").write_text("{}")
    write_hashes(copy)
    with pytest.raises(ModelError, match="does not load") as raised:
        load_trained(copy)
    assert "\n" not in str(raised.value)


def test_labels_are_universal_dependencies() -> None:
    labels = set(Network(TRAINED).labels.arcs)
    assert {"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "ccomp", "xcomp", "root"} <= labels
    assert not {"dobj", "pobj", "prep", "nsubjpass"} & labels
