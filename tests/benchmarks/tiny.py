"""Tiny gold files of our own, in the forms of the shared sets."""

import json
import tarfile
from pathlib import Path
from typing import Any

TREEBANK = """# newdoc id = own_news_one
# text = Anna Blum left Oslo.
1	Anna	Anna	PROPN	_	_	3	nsubj	_	Entity=(1-person-new
2	Blum	Blum	PROPN	_	_	1	flat	_	Entity=1)
3	left	leave	VERB	_	_	0	root	_	_
4	Oslo	Oslo	PROPN	_	_	3	obj	_	Entity=(2-place-new)|SpaceAfter=No
5	.	.	PUNCT	_	_	3	punct	_	_

# text = She met ministers.
1	She	she	PRON	_	_	2	nsubj	_	Entity=(1-person-giv)
2	met	meet	VERB	_	_	0	root	_	_
3	ministers	minister	NOUN	_	_	2	obj	_	SpaceAfter=No
4	.	.	PUNCT	_	_	2	punct	_	_

"""
NAMES = """# text = Anna Blum left Oslo.
1	Anna	B-PER	-	-
2	Blum	I-PER	-	-
3	left	O	-	-
4	Oslo	B-LOC	-	-
5	.	O	-	-

"""
PAIRS = (
    ("France condemned Belarus.", "France", "Belarus", "ACCUSE"),
    ("Chile sent food to Haiti.", "Chile", "Haiti", "AID"),
)
TIMES = {"text": "Rain fell on 3 May 2021.", "words": "3 May 2021"}
PLACES = {"text": "A bridge fell in Oslo.", "words": "Oslo"}


def write_treebank(path: Path) -> Path:
    """Write two trees of one document with its coreference."""
    path.write_text(TREEBANK, encoding="utf-8")
    return path


def write_names(path: Path) -> Path:
    """Write one labelled sentence."""
    path.write_text(NAMES, encoding="utf-8")
    return path


def write_pairs(path: Path) -> Path:
    """Write two sentences with two actors each."""
    rows = "".join(f"{number}\t{'	'.join(pair)}\n" for number, pair in enumerate(PAIRS))
    path.write_text("uid\tsentence\tsource\ttarget\tgold_root\n" + rows, encoding="utf-8")
    return path


def write_times(path: Path) -> Path:
    """Write a text with one date."""
    return _write(path, TIMES, type="DATE", value="2021-05-03")


def write_places(path: Path) -> Path:
    """Write a text with one town."""
    return _write(path, PLACES, type="Literal", geonameid=3143244, lat=59.91, lon=10.75)


def _write(path: Path, case: dict[str, str], **gold: Any) -> Path:
    start = case["text"].index(case["words"])
    mention = {"start": start, "end": start + len(case["words"]), **gold}
    line = {"id": "own", "text": case["text"], "gold": [mention]}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def write_data(folder: Path) -> Path:
    """Write a data folder with relations and a packed treebank, and nothing else."""
    (folder / "relations").mkdir()
    write_pairs(folder / "relations" / "PLV_train.tsv")
    inside = folder / "UD_English-PUD"
    inside.mkdir()
    write_treebank(inside / "en_pud-ud-test.conllu")
    with tarfile.open(folder / "treebanks.tar.xz", "w:xz") as packed:
        packed.add(inside, arcname=inside.name)
    return folder
