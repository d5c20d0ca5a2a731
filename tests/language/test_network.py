"""What the network's label scores may and may not become."""

import numpy as np

from samarkand.language.model_files import TRAINED
from samarkand.language.network import NEVER, Network, position_bias

WORDS = ["The", "talks", "their", "first", "meeting", "failed", "."]


def test_no_head_has_two_subjects_and_only_the_root_is_root() -> None:
    network = Network(TRAINED)
    scores = network.read(WORDS)
    heads = [1, 5, 4, 4, 5, 5, 5]
    labels = network.label_arcs(scores, list(range(len(WORDS))), heads)
    assert labels[5] == "root"
    assert labels.count("root") == 1
    assert sum(label.startswith("nsubj") for label in labels) == 1


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
