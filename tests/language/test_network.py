"""What the network's label scores may and may not become."""

import numpy as np

from samarkand.language.model_files import TRAINED
from samarkand.language.network import LABEL_WEIGHT, LIKELY_HEAD, NEVER, UNLIKELY_FIT, Network, position_bias

WORDS = ["The", "talks", "their", "first", "meeting", "failed", "."]


def test_no_head_has_two_subjects_and_only_the_root_is_root() -> None:
    network = Network(TRAINED)
    scores = network.read(WORDS)
    heads = [1, 5, 4, 4, 5, 5, 5]
    labels = network.label_arcs(scores, list(range(len(WORDS))), heads)
    assert labels[5] == "root"
    assert labels.count("root") == 1
    assert sum(label.startswith("nsubj") for label in labels) == 1


def test_a_label_that_fits_no_better_moves_no_arc_and_unlikely_arcs_stay_unlikely() -> None:
    network = Network(TRAINED)
    scores = network.read(WORDS)
    arcs, weighed = scores.arcs[2:6, 2:6], network.weigh_arcs(scores, 2, 6)
    taken_off = arcs - weighed
    assert (taken_off >= 0).all()
    unlikely = arcs < arcs.max(axis=1, keepdims=True) - LIKELY_HEAD
    assert np.allclose(taken_off[unlikely], -LABEL_WEIGHT * UNLIKELY_FIT, atol=1e-4)
    sure = (~unlikely).sum(axis=1) == 1
    assert not taken_off[~unlikely & sure[:, None]].any()


def test_the_bias_looks_to_the_sides_that_it_is_told() -> None:
    bias = position_bias(np.array([0.5, 0.5, 0.0], dtype=np.float32), np.array([-1, 1, 0], dtype=np.int8))[0]
    assert bias.shape == (3, 256, 256)
    assert bias[0, 5, 3] == -1.0
    assert bias[0, 3, 5] == NEVER
    assert bias[1, 3, 5] == -1.0
    assert bias[1, 5, 3] == NEVER
    assert not bias[2].any()


def test_a_word_s_scores_do_not_depend_on_what_was_read_before() -> None:
    fresh, used = Network(TRAINED), Network(TRAINED)
    used.read(["Other", "words", "failed", "first"])
    one, other = fresh.read(WORDS), used.read(WORDS)
    assert all(np.array_equal(getattr(one, name), getattr(other, name)) for name in one.__slots__)
