"""Sentences with names: how they are joined and dressed."""

import random

from training.names import NamedSentence, dress, join

ANA = NamedSentence(words=("Ana", "'s", "here"), spaces=(False, True, False), names=((0, 1, "PER"),))
LIMA = NamedSentence(words=("In", "Lima"), spaces=(True, False), names=((1, 2, "LOC"),))


def test_joined_sentences_keep_their_names() -> None:
    both = join([ANA, LIMA])
    assert both.text == "Ana's here In Lima"
    names = [(both.words[first:last], kind) for first, last, kind in both.names]
    assert names == [(("Ana",), "PER"), (("Lima",), "LOC")]


def test_dressing_changes_letters_and_nothing_else() -> None:
    dressed = [dress(ANA, random.Random(seed)) for seed in range(300)]
    assert {sentence.words for sentence in dressed} >= {
        ("Ana", "'s", "here"), ("Ana", "’s", "here"), ("ANA", "'S", "HERE"), ("Ana", "'s", "Here"),
    }  # fmt: skip
    assert all(sentence.names == ANA.names and sentence.spaces == ANA.spaces for sentence in dressed)
