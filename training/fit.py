"""Fine-tuning: the pretrained network learns tags, trees and names together; the last epoch's weights are kept."""

from __future__ import annotations

import json
import random
import time
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from statistics import fmean

import torch
from torch import nn

from samarkand.language.network import LABELS, LabelSets
from training.corpora import Corpora, all_flats
from training.determinism import fix_seed
from training.development import Development
from training.examples import Example, ExampleMaker, collect_labels, put_in_batches
from training.model import SentenceNetwork, find_losses
from training.raw_text import FormCounts
from training.scale import Scale
from training.schedule import rate_share
from training.tensors import collate
from training.word_table import WordTable

ENCODER_RATE, HEAD_RATE = 5e-4, 1e-3
WARM_UP, LEAST_SHARE = 300, 0.01
LONGEST_GRADIENT = 2.0
WEIGHTS = "weights.pt"


class FineTuning:
    """A network that learns from trees and names."""

    def __init__(self, network: SentenceNetwork, maker: ExampleMaker, corpora: Corpora, scale: Scale) -> None:
        self.network = network
        self._table = WordTable(maker.labels.words, maker.labels.shapes)
        self._maker, self._corpora, self._scale = maker, corpora, scale
        self._development = Development.of(corpora, maker)
        self._optimizer = build_optimizer(network)

    def learn(self, seed: int) -> None:
        """All epochs; prints losses and development figures after each."""
        generator = random.Random(seed)
        steps = self._scale.epochs * len(self._draw_batches(random.Random(seed)))  # no epoch has exactly as many
        step, started = 0, time.monotonic()
        for epoch in range(1, self._scale.epochs + 1):
            self.network.train()
            losses = defaultdict[str, list[float]](list)
            for examples in self._draw_batches(generator):
                share = rate_share(min(step, steps), steps, warm_up=WARM_UP, least=LEAST_SHARE)
                for task, loss in self._step(examples, share).items():
                    losses[task].append(loss)
                step += 1
            means = {task: round(fmean(found), 3) for task, found in losses.items()}
            figures = self._development.measure(self.network, self._table)
            print(f"epoch {epoch}, {(time.monotonic() - started) / 60:.1f} minutes: {means} {figures}", flush=True)

    def _draw_batches(self, generator: random.Random) -> list[list[Example]]:
        """The batches of an epoch; trees and names never share one."""
        words = self._scale.batch_words
        batches = [
            batch
            for examples in self._maker.draw(self._corpora, generator)
            for batch in put_in_batches(examples, words, generator)
        ]
        generator.shuffle(batches)
        return batches[: self._scale.batches]

    def _step(self, examples: list[Example], share: float) -> dict[str, float]:
        losses = find_losses(self.network, collate(examples, self._table))
        torch.stack(list(losses.values())).sum().backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), LONGEST_GRADIENT)
        for group in self._optimizer.param_groups:
            group["lr"] = group["full_rate"] * share
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        return {task: float(loss.detach()) for task, loss in losses.items()}


def build_optimizer(network: SentenceNetwork) -> torch.optim.Optimizer:
    """What was pretrained learns more slowly than the heads."""
    pretrained = [*network.input.parameters(), *network.encoder.parameters()]
    known = {id(weights) for weights in pretrained}
    heads = [weights for weights in network.parameters() if id(weights) not in known]
    groups = [{"params": pretrained, "full_rate": ENCODER_RATE}, {"params": heads, "full_rate": HEAD_RATE}]
    return torch.optim.AdamW(groups, lr=HEAD_RATE, betas=(0.9, 0.95), weight_decay=0.02, fused=True)


def fit(forms: Path, pretrained: Path, corpora: Corpora, target: Path, scale: Scale, seed: int) -> None:
    """Fine-tune the pretrained weights and write the network's weights and label file into the target folder."""
    fix_seed(seed)
    labels = collect_labels(all_flats(corpora.documents), WordTable.of_text(FormCounts.read(forms)))
    network = SentenceNetwork(scale.size, labels)
    weights = torch.load(pretrained, weights_only=True)
    network.input.load_state_dict(weights["input"])
    network.encoder.load_state_dict(weights["encoder"])
    FineTuning(network, ExampleMaker(labels), corpora, scale).learn(seed)
    target.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), target / WEIGHTS)
    (target / LABELS).write_text(json.dumps(asdict(labels), ensure_ascii=False) + "\n", encoding="utf-8")


def load_network(folder: Path, scale: Scale) -> SentenceNetwork:
    """The fine-tuned network, ready to be used."""
    network = SentenceNetwork(scale.size, LabelSets.read(folder / LABELS))
    network.load_state_dict(torch.load(folder / WEIGHTS, weights_only=True))
    network.eval()
    return network
