"""One training run from a config: spaCy's own loop, on one core, the best model by the development sets kept."""

import sys
from pathlib import Path
from typing import Any

from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from thinc.api import NumpyOps, fix_random_seed, set_current_ops
from threadpoolctl import threadpool_limits

import samarkand.language.tokenizer  # noqa: F401  registers the tokenizer that the configs name


def fit(config_path: Path, output: Path, overrides: dict[str, Any]) -> Language:
    """Train what the config says and return the best model; `output/model-best` holds the same on disk."""
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own product is up to 3 times faster than blis here
    with threadpool_limits(limits=1, user_api="blas"):  # the same sums on any machine, and no spinning threads
        return _fit(config_path, output, overrides)


def _fit(config_path: Path, output: Path, overrides: dict[str, Any]) -> Language:
    config = util.load_config(config_path, overrides=overrides, interpolate=False)
    fix_random_seed(config["training"]["seed"] if isinstance(config["training"]["seed"], int) else 2026)
    nlp = init_nlp(config)
    output.mkdir(parents=True, exist_ok=True)
    _, best = train(nlp, output, stdout=sys.stdout, stderr=sys.stderr)
    if best is None:
        raise RuntimeError(f"{config_path.name}: no step was better than none; look at the log")
    return util.load_model(best)
