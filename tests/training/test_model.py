"""The network with torch: how it learns, and that its files compute what it computes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from statistics import fmean

import numpy as np
import pytest

REASON = "only those who train have torch and onnx (the train extra)"
torch = pytest.importorskip("torch", reason=REASON)
onnx = pytest.importorskip("onnx", reason=REASON)

from samarkand.language.network import LABELS, Network  # noqa: E402  what follows needs torch
from training.augment import Flat  # noqa: E402
from training.corpora import Corpora, NameSet, Tree  # noqa: E402
from training.determinism import fix_seed  # noqa: E402
from training.development import Development, find_spans  # noqa: E402
from training.examples import ExampleMaker, collect_labels  # noqa: E402
from training.export import LEAST_HALVED, export_network  # noqa: E402
from training.fit import FineTuning  # noqa: E402
from training.model import SentenceNetwork  # noqa: E402
from training.names import NamedSentence  # noqa: E402
from training.pretrain import Pretraining, draw_windows  # noqa: E402
from training.raw_text import FormCounts  # noqa: E402
from training.scale import NetworkSize, Scale  # noqa: E402
from training.tensors import collate  # noqa: E402
from training.word_table import WordTable  # noqa: E402

SCALE = Scale(
    raw_lines=None,
    size=NetworkSize(width=64, layers=2, heads=8, inner=48, word=16, shape=8, arc=32, label=16),
    pretraining_steps=60,
    windows=8,
    window_words=12,
    epochs=30,
    batch_words=60,
    batches=None,
)
SEEN = FormCounts(forms=("left", ".", "Ana", "Lima", "Berik", "Oslo"), counts=(80, 80, 40, 40, 40, 40))
PLACES = {"Ana": "Lima", "Berik": "Oslo"}  # who leaves decides what is left: a hidden place can be guessed
TABLE = WordTable.of_text(SEEN)


def make_tree(who: str, where: str) -> Tree:
    flat = Flat(
        forms=[who, "left", where, "."],
        spaces=[True, True, False, True],
        upos=["PROPN", "VERB", "PROPN", "PUNCT"],
        xpos=["NNP", "VBD", "NNP", "."],
        feats=["", "Tense=Past", "", ""],
        heads=[1, 1, 1, 1],
        labels=["nsubj", "root", "obj", "punct"],
    )
    return Tree(flat=flat, names=((0, 1, "PER"), (2, 3, "LOC")))


TREES = tuple(make_tree(who, where) for who, where in PLACES.items())
BOTH_NAMES = NamedSentence(words=("Ana", "Berik"), spaces=(True, True), names=((0, 2, "PER"),))
CORPORA = Corpora(
    documents=(TREES * 20,),
    names=(NameSet(sentences=(BOTH_NAMES,) * 10, times=1, sizes=(1,)),),
    development_trees={"trees": (TREES * 4,)},
    development_names={"names": (BOTH_NAMES,)},
)
MAKER = ExampleMaker(collect_labels([tree.flat for tree in TREES * 20], TABLE))


def make_network(seed: int = 1) -> SentenceNetwork:
    fix_seed(seed)
    network = SentenceNetwork(SCALE.size, MAKER.labels)
    network.eval()
    return network


def make_stream() -> np.typing.NDArray[np.int32]:
    numbers = {form: number for number, form in enumerate(SEEN.forms)}
    draw = random.Random(1)
    words = [word for _ in range(200) for word in _sentence(draw)]
    return np.array([numbers[word] for word in words], dtype=np.int32)


def _sentence(draw: random.Random) -> list[str]:
    who = draw.choice(list(PLACES))
    return [who, "left", PLACES[who], "."]


def test_pretraining_learns_and_repeats_itself(tmp_path: Path) -> None:
    windows = next(draw_windows(make_stream(), SCALE, np.random.default_rng(5)))
    runs = [Pretraining(SEEN, SCALE, seed=3) for _ in range(2)]
    for run in runs:
        fix_seed(4)
        run.learn(make_stream(), seed=4, saved=tmp_path / "none")
    losses = [float(runs[0]._loss(windows).detach()) for _ in range(10)]
    assert fmean(losses) < 1.5  # how often each word is seen, without its neighbours, gives no better than 1.73
    assert_same(runs[0].model.state_dict(), runs[1].model.state_dict())


def test_a_pretraining_cut_short_ends_as_if_it_had_not_been(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.pretrain.SAVED_STEPS", 20)
    whole, cut, resumed = (Pretraining(SEEN, SCALE, seed=3) for _ in range(3))
    saved = tmp_path / "saved"
    fix_seed(4)
    whole.learn(make_stream(), seed=4, saved=tmp_path / "whole")
    fix_seed(4)
    monkeypatch.setattr(cut, "_step", interrupt_after(cut._step, 50))
    with pytest.raises(KeyboardInterrupt):
        cut.learn(make_stream(), seed=4, saved=saved)
    fix_seed(9)
    resumed.learn(make_stream(), seed=4, saved=saved)
    assert_same(whole.model.state_dict(), resumed.model.state_dict())
    assert not same_weights(whole, cut)


def interrupt_after(step: Callable[..., float], steps: int) -> Callable[..., float]:
    left = iter(range(steps))

    def interrupted(*arguments: object) -> float:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return step(*arguments)

    return interrupted


def same_weights(one: Pretraining, other: Pretraining) -> bool:
    weights = zip(one.model.parameters(), other.model.parameters(), strict=True)
    return all(torch.equal(left, right) for left, right in weights)


def assert_same(one: dict[str, object], other: dict[str, object]) -> None:
    assert one.keys() == other.keys()
    assert [name for name in one if not torch.equal(one[name], other[name])] == []


def test_windows_cover_the_text_once_a_pass() -> None:
    stream = np.arange(12 * 8 * 3 + 11, dtype=np.int32)
    batches = draw_windows(stream, SCALE, np.random.default_rng(1))
    seen = torch.cat([next(batches).flatten() for _ in range(3)])
    assert len(seen.unique()) == len(seen) == 12 * 8 * 3
    with pytest.raises(ValueError, match="too few"):
        next(draw_windows(stream[:50], SCALE, np.random.default_rng(1)))


def test_fine_tuning_learns_trees_and_names_and_repeats_itself() -> None:
    networks = [make_network(), make_network()]
    for network in networks:
        fix_seed(2)
        FineTuning(network, MAKER, CORPORA, SCALE).learn(seed=2)
    figures = Development.of(CORPORA, MAKER).measure(networks[0], TABLE)
    assert figures["trees"] == {"UAS": 100.0, "LAS": 100.0, "UPOS": 100.0, "XPOS": 100.0, "ends": 100.0}
    assert figures["names"] == {"F1": 100.0}
    assert_same(networks[0].state_dict(), networks[1].state_dict())


def test_a_window_reads_the_same_alone_and_beside_a_longer_one() -> None:
    """At run time windows come alone: what training pads them with must not be seen."""
    network = make_network()
    short, long = (MAKER.development_trees([TREES * n])[0] for n in (1, 3))
    with torch.no_grad():
        alone, beside = network(collate([short], TABLE)), network(collate([short, long], TABLE))
    words = len(short.forms)
    for name in ("upos", "ends", "names", "dependents"):
        assert torch.allclose(getattr(alone, name)[0], getattr(beside, name)[0, :words], atol=1e-5), name
    assert torch.allclose(alone.arcs[0], beside.arcs[0, :words, :words], atol=1e-5)


@pytest.mark.parametrize(
    ("marks", "spans"),
    [
        (["O", "S-PER", "O"], {(1, 1, "PER")}),
        (["B-ORG", "I-ORG", "E-ORG", "S-LOC"], {(0, 2, "ORG"), (3, 3, "LOC")}),
        (["O", "O"], set()),
    ],
    ids=["one-word", "side-by-side", "none"],
)
def test_marks_become_names(marks: list[str], spans: set[tuple[int, int, str]]) -> None:
    assert find_spans(marks) == spans


def write_network(network: SentenceNetwork, folder: Path) -> Network:
    export_network(network, folder)
    (folder / LABELS).write_text(json.dumps(asdict(MAKER.labels)), encoding="utf-8")
    return Network(folder)


def test_the_files_compute_what_the_network_with_halved_weights_computes(tmp_path: Path) -> None:
    network = make_network()
    running = write_network(network, tmp_path)
    with torch.no_grad():
        for weights in network.parameters():
            if weights.numel() >= LEAST_HALVED:
                weights.copy_(weights.half().float())
    for copies in (1, 5):
        example = MAKER.development_trees([TREES * copies])[0]
        with torch.no_grad():
            expected = network(collate([example], TABLE))
            expected_labels = network.label_arcs(expected, torch.tensor([example.heads]))[0].numpy()
        scores = running.read(example.forms)
        for name in scores.__slots__:
            assert np.abs(getattr(scores, name) - getattr(expected, name)[0].numpy()).max() < 1e-3, name
        labels = running.score_labels(scores, list(range(len(example.forms))), example.heads)
        assert np.abs(labels - expected_labels).max() < 1e-3


def test_the_files_are_half_as_large_and_the_same_each_time(tmp_path: Path) -> None:
    network = make_network()
    for name in ("a", "b"):
        export_network(network, tmp_path / name)
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()
    for name in ("encoder.onnx", "arc_labels.onnx"):
        weights = onnx.load(tmp_path / "a" / name).graph.initializer
        kept = [weight for weight in weights if weight.data_type == onnx.TensorProto.FLOAT]
        assert all(np.prod(weight.dims) < LEAST_HALVED for weight in kept)
        assert any(weight.data_type == onnx.TensorProto.FLOAT16 for weight in weights)


def test_a_form_that_text_never_showed_is_read_by_its_ngrams(tmp_path: Path) -> None:
    running = write_network(make_network(), tmp_path)
    one, other = running.read(["Unseen"]), running.read(["Zzyzx"])
    assert not np.array_equal(one.upos, other.upos)


def test_the_head_dropout_is_for_training_only() -> None:
    network, batch = make_network(), collate([MAKER.development_trees([TREES])[0]], TABLE)
    with torch.no_grad():
        assert torch.equal(network(batch).upos, network(batch).upos)
        network.train()
        assert not torch.equal(network(batch).upos, network(batch).upos)


def test_a_trial_takes_few_batches() -> None:
    one = FineTuning(make_network(), MAKER, CORPORA, replace(SCALE, batches=2))
    assert len(one._draw_batches(random.Random(1))) == 2
