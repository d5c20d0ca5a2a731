"""Train the sentence pipeline: `python -m training --data ../shared/data`.

Unpacks the treebanks, name sets and raw text into `training/work/`, trains vectors, trees and names with fixed seeds on
one core, and writes the pipeline and the lemma tables. Needs the `train` extra; about an hour and a half. A step that
was done with the same settings is skipped. `--quick --out FOLDER` tries every step in minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from samarkand.language.model_files import TRAINED
from training.package import may_replace
from training.scale import FULL, QUICK
from training.workplace import HERE, Workplace


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
    if find_spec("floret") is None:
        parser.error("floret is not installed; run: pip install -e '.[train]'")
    place.make()


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder with treebanks.tar.xz, ner.tar.xz and rawtext.txt.xz")
    add("--out", type=Path, help="where the pipeline goes; without it, over the one that ships")
    add("--work", type=Path, help="where the results of the steps lie (training/work)")
    add("--quick", action="store_true", help="few steps on little text: shows that every step works; asks for --out")
    add("--trees", type=Path, action="append", default=[], metavar="FILE", help="a .conllu file of your own to add")
    add("--names", type=Path, action="append", default=[], metavar="FILE",
        help="a file of words and labels of your own to add: .iob2, or a word and its label a line")  # fmt: skip
    return parser


if __name__ == "__main__":
    main()
