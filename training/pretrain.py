"""Pretraining on raw text: some words of each window are hidden, and the network guesses them from the others.

The encoder computes in bfloat16 and learns in float32. Its matrices learn with Muon (Jordan et al. 2024), all else with
AdamW. A pretraining that is cut short is taken up where it last saved itself, and ends as if it had not been.
"""

import copy
import itertools
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from samarkand.language.network import UNKNOWN_WORD
from training.determinism import fix_seed
from training.encoder import Encoder, WordInput, fixed_bias
from training.raw_text import FormCounts
from training.scale import NetworkSize, Scale
from training.schedule import rate_share
from training.word_table import NO_NGRAM, WordTable

PICKED_SHARE = 0.2  # of the words; they are to be guessed (Wettig et al. 2023: best for small networks)
HIDDEN_SHARE = 0.8  # of the picked ones
REPLACED_SHARE = 0.1  # of the picked ones: another word of the batch stands there; the rest is left as it is
MOST_GUESSES = 16_000  # only the most frequent words are guessed
RATE, WARM_UP = 2e-3, 200
REPORTED_STEPS, SAVED_STEPS = 50, 250

Stream = NDArray[np.int32]


class WordGuesser(nn.Module):
    """Input, encoder, and the guess of a hidden word by the rows of the words themselves."""

    def __init__(self, size: NetworkSize, table: WordTable) -> None:
        super().__init__()
        self.input = WordInput(size, len(table.words), len(table.shapes))
        self.encoder = Encoder(size)
        self.hidden = nn.Parameter(torch.randn(size.width) * 0.02)
        self.turn, self.norm = nn.Linear(size.width, size.word), nn.LayerNorm(size.word)
        self.guesses = min(MOST_GUESSES, len(table.words))
        self.frequency = nn.Parameter(torch.zeros(self.guesses))

    def guess(self, found: Tensor) -> Tensor:
        """Scores of the words for places `[n, width]` of the encoder."""
        turned = self.norm(functional.gelu(self.turn(found.float())))
        rows = self.input.words.weight[UNKNOWN_WORD + 1 :][: self.guesses]
        scores = torch.addmm(self.frequency.bfloat16(), turned.bfloat16(), rows.bfloat16().T)
        return scores.float()


class Twin:
    """A copy of the encoder that computes in bfloat16, for the original that learns in float32."""

    def __init__(self, encoder: Encoder) -> None:
        self.encode = copy.deepcopy(encoder).bfloat16()
        self._learning, self._computing = list(encoder.parameters()), list(self.encode.parameters())

    def hand_over_gradients(self) -> None:
        """Move the copy's gradients to the original."""
        for learning, computing in zip(self._learning, self._computing, strict=True):
            learning.grad = None if computing.grad is None else computing.grad.float()
            computing.grad = None

    def catch_up(self) -> None:
        """Take over what the original has learnt."""
        with torch.no_grad():
            for learning, computing in zip(self._learning, self._computing, strict=True):
                computing.copy_(learning)


@dataclass(frozen=True, slots=True, kw_only=True)
class Puzzle:
    """A batch of windows `[windows * words]` to guess: forms as shown, which of them are hidden, places and answers."""

    shown: Tensor
    hidden: Tensor
    places: Tensor
    answers: Tensor


class Pretraining:
    """A network that learns from the windows of a text."""

    def __init__(self, seen: FormCounts, scale: Scale, seed: int) -> None:
        fix_seed(seed)
        table = WordTable.of_text(seen)
        features = table.look_up([*seen.forms, ""])  # the last stands for all forms that were seen too seldom
        features.ngrams[-1] = NO_NGRAM
        self._words, self._shapes = torch.from_numpy(features.words), torch.from_numpy(features.shapes)
        self._ngrams = torch.from_numpy(features.ngrams)
        self._scale = scale
        self.model = WordGuesser(scale.size, table)
        self._twin = Twin(self.model.encoder)
        length = scale.window_words
        self._bias = fixed_bias(scale.size.heads)[:, :, :length, :length].bfloat16()
        self._rest, self._optimizers = build_optimizers(self.model)

    def learn(self, stream: Stream, seed: int, saved: Path) -> None:
        """All steps of the scale, with the loss of every fifty printed; goes on from what an earlier run saved."""
        steps, started = self._scale.pretraining_steps, time.monotonic()
        text = f"{len(stream)} words, {self._scale}"
        first = self._take_up(saved, text) if saved.exists() else 0
        batches = draw_windows(stream, self._scale, np.random.default_rng(seed))
        losses: list[float] = []
        for step, windows in enumerate(itertools.islice(batches, first, steps), start=first + 1):
            losses.append(self._step(windows, rate_share(step - 1, steps, warm_up=WARM_UP)))
            if step % REPORTED_STEPS == 0:
                minutes = (time.monotonic() - started) / 60
                print(f"{step:6} loss {fmean(losses):.3f} {minutes:6.1f} minutes", flush=True)
                losses.clear()
            if step % SAVED_STEPS == 0:
                self._save(saved, step, text)

    def _save(self, target: Path, step: int, text: str) -> None:
        """Replace the file at once, so that a cut leaves the old one or the new one."""
        state = {
            "step": step,
            "text": text,
            "draws": torch.get_rng_state(),
            "model": self.model.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self._optimizers],
        }
        fresh = target.with_suffix(".new")
        torch.save(state, fresh)
        os.replace(fresh, target)

    def _take_up(self, saved: Path, text: str) -> int:
        """Become what was saved and return its step; 0 where that was a training on another text or scale."""
        state = torch.load(saved, weights_only=True)
        if state["text"] != text:
            return 0
        self.model.load_state_dict(state["model"])
        for optimizer, kept in zip(self._optimizers, state["optimizers"], strict=True):
            optimizer.load_state_dict(kept)
        self._twin.catch_up()
        torch.set_rng_state(state["draws"])
        print(f"going on after step {state['step']}", flush=True)
        return int(state["step"])

    def _step(self, windows: Tensor, share: float) -> float:
        loss = self._loss(windows)
        loss.backward()
        self._twin.hand_over_gradients()
        nn.utils.clip_grad_norm_(self._rest, 1.0)
        for optimizer in self._optimizers:
            for group in optimizer.param_groups:
                group["lr"] = RATE * share
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self._twin.catch_up()
        return float(loss.detach())

    def _loss(self, windows: Tensor) -> Tensor:
        """The mean over the places that were guessed; 0 where none was."""
        puzzle = self._hide(windows.reshape(-1))
        forms, of_place = torch.unique(puzzle.shown, return_inverse=True)
        vectors = self.model.input(self._words[forms], self._shapes[forms], self._ngrams[forms])
        vectors = functional.embedding(of_place, vectors)
        vectors = torch.where(puzzle.hidden[:, None], self.model.hidden, vectors).view(*windows.shape, -1)
        found = self._twin.encode(vectors.bfloat16(), self._bias).flatten(0, 1)
        scores = self.model.guess(functional.embedding(puzzle.places, found))
        total = functional.cross_entropy(scores, puzzle.answers, reduction="sum")
        return total / max(1, len(puzzle.places))

    def _hide(self, forms: Tensor) -> Puzzle:
        answers = self._words[forms] - (UNKNOWN_WORD + 1)
        picked = (torch.rand(len(forms)) < PICKED_SHARE) & (answers >= 0) & (answers < self.model.guesses)
        draw = torch.rand(len(forms))
        others = forms[torch.randint(0, len(forms), (len(forms),))]
        return Puzzle(
            shown=torch.where(picked & (draw > 1 - REPLACED_SHARE), others, forms),
            hidden=picked & (draw < HIDDEN_SHARE),
            places=picked.nonzero()[:, 0],
            answers=answers[picked],
        )


def build_optimizers(model: WordGuesser) -> tuple[list[nn.Parameter], list[torch.optim.Optimizer]]:
    """The parameters that are no matrices of the encoder, and the two optimizers."""
    matrices = [weights for weights in model.encoder.parameters() if weights.ndim == 2]
    known = {id(weights) for weights in matrices}
    rest = [weights for weights in model.parameters() if id(weights) not in known]
    return rest, [
        torch.optim.Muon(matrices, lr=RATE, weight_decay=0.05, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(rest, lr=RATE, betas=(0.9, 0.98), weight_decay=0.01),
    ]


def draw_windows(stream: Stream, scale: Scale, generator: np.random.Generator) -> Iterator[Tensor]:
    """Batches `[windows, words]` without end; each pass over the text cuts it elsewhere and mixes the windows.

    Raises:
        ValueError: the text is shorter than a batch.
    """
    length, size = scale.window_words, scale.windows
    if len(stream) < length * (size + 1):
        raise ValueError(f"{len(stream)} words of raw text are too few: a batch takes {length * (size + 1)}")
    while True:
        offset = int(generator.integers(0, length))
        count = (len(stream) - offset) // length
        windows = stream[offset : offset + count * length].reshape(count, length)
        order = generator.permutation(count)
        for first in range(0, count - size + 1, size):
            yield torch.from_numpy(windows[order[first : first + size]].astype(np.int64))


def pretrain(forms: Path, stream: Path, target: Path, scale: Scale, seed: int) -> None:
    """Train from scratch on the stream of forms and write the weights of input and encoder."""
    saved = target.with_suffix(".saved")
    pretraining = Pretraining(FormCounts.read(forms), scale, seed)
    pretraining.learn(np.load(stream, mmap_mode="r"), seed, saved)
    model = pretraining.model
    torch.save({"input": model.input.state_dict(), "encoder": model.encoder.state_dict()}, target)
    saved.unlink(missing_ok=True)
