from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from samarkand.knowledge import Knowledge
from samarkand.knowledge.forms import FORMS
from samarkand.knowledge.loading import build_knowledge, read_tables

Write = Callable[..., Path]

SMALL = {
    "states": ["RED|Redland||Red|Red,Reds|Redville|||||", "BLU|Blueland||Blue|Blue,Blues|Blueport|||||"],
    "organisations": ["club|The Club|TC||IGO||Redville||RED|1990||"],
    "groups": ["front|Free Front||armed|BLU|REB|1999||"],
    "holders": [
        "ann-lee|Ann Lee||f|President|RED|GOV|2010-05-01|2014-05-01|",
        "ann-lee|Ann Lee||f|Secretary-General|club|GOV|2016|2018|",
        "bob-lee|Bob Lee|Robert Lee|m|President|RED|GOV|2014-05-01||",
        "ed-oh|Ed Oh||m|leader of the Free Front|front|REB|2001-01-01|2005-01-01|",
        "ed-oh|Ed Oh||m|Party Leader|BLU|PTY|2006-01-01|2010-01-01|",
        "ed-oh|Ed Oh||m|Prime Minister|BLU|GOV|2007-01-01|2008-01-01|",
        "cy-front|Cy Dee||m|leader of the Free Front|front|REB|2001||",
    ],
    "memberships": ["club|RED|member|1990||", "club|BLU|member|1995|2020-01-31|", "club|BLU|observer|2020-02-01||"],
    "state_names": ["RED|Crimsonia|name||1999-12-31|", "RED|Old Redville|capital|1950-01-01|1960-01-01|"],
    "successions": ["BLU|RED|secession|1949-03-01|"],
    "governments": ["front|BLU|leads|2006-01-01|2010-01-01|"],
    "titles": ["President|GOV|head_of_state||", "Prime Minister|GOV|head_of_government||", "Party Leader|PTY|party||"],
    "coverage": ["holders|2020-12-31", "memberships|2021-12-31"],
}
"""Tables of a world of two states; `,` stands for the `|` within a cell, `|` for the tab; the source is added."""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_tables(**changed: list[str]) -> Path:
        for name, form in FORMS.items():
            rows = changed.get(name, SMALL.get(name, []))
            lines = [row.replace("|", "\t").replace(",", "|") for row in rows]
            if form.has_source:
                lines = [line + "own invention" if line.endswith("\t") else line for line in lines]
            text = "\n".join(["\t".join(form.columns), *lines, ""])
            (tmp_path / f"{name}.tsv").write_text(text, encoding="utf8")
        return tmp_path

    return write_tables


@pytest.fixture
def small(write: Write) -> Knowledge:
    return build_knowledge(read_tables(shipped=write()))
