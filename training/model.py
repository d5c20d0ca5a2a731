"""The network that reads sentences: the encoder, and heads for tags, sentence ends, arcs, their labels and names."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from samarkand.language.network import NEVER, UNKNOWN_WORD, LabelSets
from training.encoder import Encoder, WordInput, fixed_bias
from training.examples import UNKNOWN
from training.scale import NetworkSize
from training.tensors import Batch

DROPOUT = 0.2  # before and inside the heads
ENCODER_DROPOUT = 0.1
UNKNOWN_SHARE = 0.1  # of the forms of a batch: their own row is hidden, so that n-grams learn to stand for it
NO_ARC = -1e9
WEIGHTS = {"upos": 0.5, "xpos": 0.5, "feats": 0.25, "ends": 1.0, "arcs": 1.0, "labels": 1.0, "names": 0.5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """Scores of a batch; fields and their order are those of `samarkand.language.network.Scores`."""

    upos: Tensor
    xpos: Tensor
    feats: Tensor
    ends: Tensor
    arcs: Tensor
    names: Tensor
    dependents: Tensor
    governors: Tensor


class ArcScorer(nn.Module):
    """How well each word fits below each other, `[batch, word, head]`; how well it is a root, on the diagonal."""

    def __init__(self, size: NetworkSize) -> None:
        super().__init__()
        self.dependent, self.governor = nn.Linear(size.width, size.arc), nn.Linear(size.width, size.arc)
        self.match = nn.Linear(size.arc, size.arc, bias=False)
        self.root, self.governs = nn.Linear(size.arc, 1), nn.Linear(size.arc, 1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor) -> Tensor:
        """Dozat and Manning (2017), one matrix."""
        dependent = self.dropout(functional.relu(self.dependent(words)))
        governor = self.dropout(functional.relu(self.governor(words)))
        match = self.match(dependent) @ governor.transpose(1, 2)
        arcs = match * (1 / math.sqrt(self.match.out_features))
        arcs = arcs + self.governs(governor).transpose(1, 2)
        places = torch.arange(words.shape[1])
        scores: Tensor = torch.where(places[:, None] == places[None, :], self.root(dependent), arcs)
        return scores


class LabelScorer(nn.Module):
    """How well each label fits an arc; a matrix for each label."""

    def __init__(self, size: NetworkSize, labels: int) -> None:
        super().__init__()
        self.dependent, self.governor = nn.Linear(size.width, size.label), nn.Linear(size.width, size.label)
        self.match = nn.Parameter(torch.randn(size.label + 1, labels, size.label + 1) * 0.05)
        self.dropout = nn.Dropout(DROPOUT)

    def read(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """Each word as a dependent and as a governor, `[batch, n, label]`."""
        return (
            self.dropout(functional.relu(self.dependent(words))),
            self.dropout(functional.relu(self.governor(words))),
        )

    def forward(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """`dependents` and `governors` of n arcs, `[n, label]`, to scores of the labels, `[n, labels]`."""
        one = torch.ones_like(dependents[:, :1])
        dependents, governors = torch.cat([dependents, one], 1), torch.cat([governors, one], 1)
        rows, labels, columns = self.match.shape
        matched = (dependents @ self.match.reshape(rows, -1)).view(-1, labels, columns)
        found: Tensor = (matched @ governors[:, :, None]).squeeze(-1)
        return found


class NameScorer(nn.Module):
    """How well each name label fits each word."""

    def __init__(self, size: NetworkSize, labels: int) -> None:
        super().__init__()
        self.inner, self.outer = nn.Linear(size.width, size.width), nn.Linear(size.width, labels)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, words: Tensor) -> Tensor:
        """`[batch, n, width]` to `[batch, n, labels]`."""
        scores: Tensor = self.outer(self.dropout(functional.relu(self.inner(words))))
        return scores


class SentenceNetwork(nn.Module):
    """Input, encoder and all heads."""

    def __init__(self, size: NetworkSize, labels: LabelSets) -> None:
        super().__init__()
        self.size = size
        self.input = WordInput(size, len(labels.words), len(labels.shapes))
        self.encoder = Encoder(size, ENCODER_DROPOUT)
        self.parts = [len(labels.upos), len(labels.xpos), len(labels.feats), 1]
        self.tags = nn.Linear(size.width, sum(self.parts))
        self.arcs, self.names = ArcScorer(size), NameScorer(size, len(labels.names))
        self.labels = LabelScorer(size, len(labels.arcs))
        self.dropout = nn.Dropout(DROPOUT)
        self.bias = fixed_bias(size.heads)

    def forward(self, batch: Batch) -> Outputs:
        """The scores of a batch; in training the encoder and the heads compute in bfloat16."""
        words = batch.words
        if self.training:
            words = torch.where(torch.rand(len(words)) < UNKNOWN_SHARE, UNKNOWN_WORD, words)
        vectors = functional.embedding(batch.forms, self.input(words, batch.shapes, batch.ngrams))
        length = vectors.shape[1]
        bias = self.bias[:, :, :length, :length] + (~batch.real)[:, None, None, :] * NEVER
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            return self.read(vectors, bias, batch.real[:, :, None].to(vectors.dtype))

    def read(self, vectors: Tensor, bias: Tensor, real: Tensor | None = None) -> Outputs:
        """The scores of windows of words, `[batch, n, width]`."""
        found = self.dropout(self.encoder(vectors, bias, real))
        upos, xpos, feats, ends = self.tags(found).split(self.parts, dim=-1)
        dependents, governors = self.labels.read(found)
        return Outputs(
            upos=upos,
            xpos=xpos,
            feats=feats,
            ends=ends[..., 0],
            arcs=self.arcs(found),
            names=self.names(found),
            dependents=dependents,
            governors=governors,
        )

    def label_arcs(self, outputs: Outputs, heads: Tensor) -> Tensor:
        """Scores of the labels of the arcs to these heads, `[batch, n]` to `[batch, n, labels]`."""
        chosen = heads.clamp(min=0)[..., None].expand_as(outputs.governors)
        governors = torch.gather(outputs.governors, 1, chosen)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training):
            scores = self.labels(outputs.dependents.flatten(0, 1), governors.flatten(0, 1))
        in_windows: Tensor = scores.view(*heads.shape, -1)
        return in_windows


def find_losses(network: SentenceNetwork, batch: Batch) -> dict[str, Tensor]:
    """The weighted loss of each task of which the batch holds labels."""
    outputs = network(batch)
    losses = {"names": _cross_entropy(outputs.names, batch.names)}
    if batch.has_trees:
        known = batch.ends != UNKNOWN
        arcs = outputs.arcs.float().masked_fill(~batch.same_sentence, NO_ARC)
        losses |= {
            "upos": _cross_entropy(outputs.upos, batch.upos),
            "xpos": _cross_entropy(outputs.xpos, batch.xpos),
            "feats": _cross_entropy(outputs.feats, batch.feats),
            "ends": functional.binary_cross_entropy_with_logits(outputs.ends.float()[known], batch.ends[known].float()),
            "arcs": _cross_entropy(arcs, batch.heads),
            "labels": _cross_entropy(network.label_arcs(outputs, batch.heads), batch.labels),
        }
    return {task: loss * WEIGHTS[task] for task, loss in losses.items()}


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    """The mean over the known labels, 0 where there is none."""
    total = functional.cross_entropy(
        scores.float().flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return total / (labels != UNKNOWN).sum().clamp(min=1)
