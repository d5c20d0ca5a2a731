"""The second opinion and its judge: linear models over clues and signs (`python -m training.opinion`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from samarkand.coder.events.opinion.clue import Clue
from samarkand.errors import ModelError

FILE = Path(__file__).parent.parent.parent / "lexicon" / "opinion.npz"
"""What stands between two actors: the types and none."""

JUDGE_FILE = FILE.with_name("judge.npz")
"""Whether an event is told as it was read."""

TOLD, NOT_TOLD = "told", "not told"
NOTHING = "NONE"
"""The type of a pair between which the sentence tells no event."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What the clues of a pair speak for.

    Attributes:
        chances: probability of each type and of none, summing to 1.
        known: the clues that have weights.
        parts: what each of them adds to each type, [known, types].
        best: the column of the likeliest type.
    """

    chances: Mapping[str, float]
    known: Sequence[Clue]
    parts: Floats
    best: int

    @property
    def likeliest(self) -> str:
        """The type of the highest probability but for none."""
        return max((kind for kind in self.chances if kind != NOTHING), key=lambda kind: self.chances[kind])

    @property
    def words(self) -> dict[int, float]:
        """Position of a word to how much it speaks for the likeliest type against the others."""
        against = (self.parts[:, self.best] - self.parts.mean(axis=1)).tolist()
        words: dict[int, float] = {}
        for clue, part in zip(self.known, against, strict=True):
            if clue.at is not None:
                words[clue.at] = words.get(clue.at, 0.0) + part
        return words


class Opinion:
    """Weighs clues: a softmax over the sums of their weights (multinomial logistic regression)."""

    def __init__(self, types: tuple[str, ...], names: tuple[str, ...], weights: Floats, bias: Floats) -> None:
        """`weights` [names, types], `bias` [types]."""
        self.types = types
        self._rows = {name: row for row, name in enumerate(names)}
        self._weights = weights
        self._bias = bias

    def weigh(self, clues: Mapping[str, Clue]) -> Weighed:
        """Return what the clues speak for; those it never learnt say nothing."""
        places = list(map(self._rows.get, clues))
        known = [clue for place, clue in zip(places, clues.values(), strict=True) if place is not None]
        rows = self._weights[[place for place in places if place is not None]]
        parts = rows * np.array([clue.strength for clue in known])[:, None]
        scores = self._bias + parts.sum(axis=0)
        powers = np.exp(scores - scores.max())
        chances = dict(zip(self.types, (powers / powers.sum()).tolist(), strict=True))
        best = max((i for i, kind in enumerate(self.types) if kind != NOTHING), key=scores.tolist().__getitem__)
        return Weighed(chances=chances, known=known, parts=parts, best=best)

    def save(self, path: Path) -> None:
        """Write the model in half precision."""
        names = sorted(self._rows, key=lambda name: self._rows[name])
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                types=np.frombuffer("\n".join(self.types).encode(), dtype=np.uint8),
                names=np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
                weights=self._weights.astype(np.float16),
                bias=self._bias.astype(np.float32),
            )


@cache
def load_opinion(path: Path = FILE) -> Opinion:
    """Return the trained model; loaded once a process.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            types, names = (tuple(arrays[key].tobytes().decode().split("\n")) for key in ("types", "names"))
            weights, bias = (arrays[key].astype(np.float64) for key in ("weights", "bias"))
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise ModelError(
            f"{path}: the second opinion on events does not load ({error}); reinstall samarkand"
        ) from error
    if weights.shape != (len(names), len(types)) or bias.shape != (len(types),):
        raise ModelError(f"{path}: the second opinion on events is damaged; reinstall samarkand")
    return Opinion(types, names, weights, bias)
