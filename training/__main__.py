"""Train the sentence pipeline: `python -m training --data ../shared/data`.

Unpacks the treebanks, name sets and raw text into `training/work/`, pretrains the network on raw text, fine-tunes it on
trees and names, and writes the pipeline and the lemma tables. Needs the `train` extra; some hours on two cores. A step
that was done with the same settings is skipped. `--quick --out FOLDER` tries every step in minutes.

All seeds are fixed: the same command gives the same bytes on the same machine with the same number of threads
(`OMP_NUM_THREADS`); on another processor, or with another number of threads, sums differ in their last digits.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from samarkand.language.model_files import TRAINED
from training.annotated import AnnotationError
from training.package import may_replace
from training.scale import FULL, QUICK
from training.workplace import HERE, Workplace

NEEDED = ("torch", "onnx")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train as the arguments say; what cannot work is refused before anything is made."""
    parser = _build_parser()
    options = parser.parse_args(arguments)
    if options.quick and options.out is None:
        parser.error("--quick makes a pipeline of no use; name a folder of its own with --out")
    place = Workplace(
        data=options.data,
        work=options.work or (HERE / "work" / "quick" if options.quick else HERE / "work"),
        out=options.out or TRAINED,
        scale=QUICK if options.quick else FULL,
        own_trees=tuple(options.trees),
        own_names=tuple(options.names),
    )
    if missing := place.missing():
        parser.error(f"not there: {', '.join(map(str, missing))}")
    if not may_replace(place.out):
        parser.error(f"{place.out} holds something else than a pipeline; name a new folder with --out")
    if absent := [name for name in NEEDED if find_spec(name) is None]:
        parser.error(f"{', '.join(absent)} not installed; run: pip install -e '.[train]'")
    try:
        place.make()
    except AnnotationError as error:
        parser.error(str(error))


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder with treebanks.tar.xz, ner.tar.xz, rawtext.txt.xz, "
        "articles.jsonl.xz and current_events/2002_2021.jsonl.xz")  # fmt: skip
    add("--out", type=Path, help="where the pipeline goes; without it, over the one that ships")
    add("--work", type=Path, help="where the results of the steps lie (training/work)")
    add("--quick", action="store_true", help="few steps on little text: shows that every step works; asks for --out")
    add("--trees", type=Path, action="append", default=[], metavar="FILE", help="a .conllu file of your own to add")
    add("--names", type=Path, action="append", default=[], metavar="FILE",
        help="a file of words and labels of your own to add: .iob2, or a word and its label a line")  # fmt: skip
    return parser


if __name__ == "__main__":
    main()
