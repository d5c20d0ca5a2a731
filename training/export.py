"""The trained network as the files that the run-time reads: two ONNX graphs, tables of rows, in half precision."""

from __future__ import annotations

import math
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from samarkand.language.network import ARC_LABELS, ENCODER, VECTORS, Scores
from training.encoder import fixed_bias, position_sides, position_slopes
from training.model import SentenceNetwork
from training.word_table import NO_NGRAM

OPSET = 17
LEAST_HALVED = 1_024  # numbers; smaller weights stay as they are
PROBE = 7  # words or arcs that the graphs are traced with


class Reader(nn.Module):
    """What `encoder.onnx` computes: a window's rows, side by side, to its scores."""

    def __init__(self, network: SentenceNetwork) -> None:
        super().__init__()
        self._network = network

    def forward(self, words: Tensor, bias: Tensor) -> tuple[Tensor, ...]:
        """`words` [1, n, numbers of a row], `bias` [1, heads, n, n]."""
        outputs = self._network.read(self._network.input.project(words), bias)
        return tuple(getattr(outputs, name) for name in Scores.__slots__)


def export_network(network: SentenceNetwork, target: Path) -> None:
    """Write `encoder.onnx`, `arc_labels.onnx` and `vectors.npz` into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    _write_reader(network, target / ENCODER)
    _write_labeller(network, target / ARC_LABELS)
    rows, heads = network.input, network.size.heads
    np.savez(
        target / VECTORS,
        words=_halved(rows.words.weight),
        ngrams=_halved(rows.ngrams.weight[:NO_NGRAM]),
        shapes=_halved(rows.shapes.weight),
        slopes=position_slopes(heads),
        sides=position_sides(heads),
    )


def _halved(weights: Tensor) -> NDArray[np.float16]:
    halved: NDArray[np.float16] = weights.detach().numpy().astype(np.float16)
    return halved


def _write_reader(network: SentenceNetwork, target: Path) -> None:
    words = torch.zeros(1, PROBE, network.input.project.in_features)
    bias = fixed_bias(network.size.heads)[:, :, :PROBE, :PROBE]
    axes = {"words": {1: "n"}, "bias": {2: "n", 3: "n"}}
    axes |= {name: {1: "n", 2: "n"} if name == "arcs" else {1: "n"} for name in Scores.__slots__}
    _write(Reader(network).eval(), (words, bias), target, list(Scores.__slots__), axes)


def _write_labeller(network: SentenceNetwork, target: Path) -> None:
    arcs = torch.zeros(PROBE, network.size.label)
    axes = {name: {0: "n"} for name in ("dependents", "governors", "labels")}
    _write(network.labels.eval(), (arcs, arcs), target, ["labels"], axes)


def _write(
    graph: nn.Module, probe: tuple[Tensor, ...], target: Path, outputs: list[str], axes: dict[str, dict[int, str]]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is being retired, and warns of each size that it reads
        torch.onnx.export(
            graph,
            probe,
            str(target),
            dynamo=False,
            opset_version=OPSET,
            input_names=[name for name in axes if name not in outputs],
            output_names=outputs,
            dynamic_axes=axes,
        )
    model = onnx.load(target)
    halve(model)
    onnx.checker.check_model(model)
    target.write_bytes(model.SerializeToString(deterministic=True))


def halve(model: onnx.ModelProto) -> None:
    """Store each float32 weight of at least 1,024 numbers in half precision, with a Cast that widens it again.

    onnxruntime folds the Casts when it loads the model: the file is half as large, the sums are those of float32.
    """
    graph = model.graph
    casts = []
    for weight in graph.initializer:
        if weight.data_type == TensorProto.FLOAT and math.prod(weight.dims) >= LEAST_HALVED:
            name = weight.name
            half = numpy_helper.to_array(weight).astype(np.float16)
            weight.CopyFrom(numpy_helper.from_array(half, f"{name}.half"))
            casts.append(helper.make_node("Cast", [weight.name], [name], name=f"{name}.widen", to=TensorProto.FLOAT))
    nodes = [*casts, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)
