"""An ontology of one's own adds types to PLOVER or takes its place, and a broken file is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from samarkand.errors import TableError
from samarkand.ontology import EventClass, load_ontology, read_own_file

TYPE = """
[[type]]
name = "VOTE"
quad = 1
score = 2
cameo = "01"
class = "cooperate"
definition = "People vote."
"""
MODE = """
[[mode]]
type = "VOTE"
mode = "call"
definition = "An election is called."
"""
GOOD = f'name = "Elections"\n{TYPE}{MODE}'


def written(folder: Path, text: str) -> Path:
    path = folder / f"own{len(list(folder.iterdir()))}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_types_and_modes_are_added(tmp_path: Path) -> None:
    known, plover = load_ontology(written(tmp_path, GOOD)), load_ontology()
    assert known.name == "Elections"
    assert {*known.types} - {*plover.types} == known.own == {"VOTE"}
    assert known.recorded == {*known.types}
    assert known.type("VOTE").class_ is EventClass.COOPERATE
    assert (known.score("VOTE", ("call",)), known.cameo("VOTE", ("call",))) == (2.0, "01")
    assert known.version != plover.version


def test_types_take_the_place_of_plovers(tmp_path: Path) -> None:
    text = f"replace = true\n{GOOD}{TYPE.replace('VOTE', 'PROTEST')}"
    known = load_ontology(written(tmp_path, text))
    assert known.recorded == {"VOTE", "PROTEST"}
    assert known.own == {"VOTE"}
    assert known.type("PROTEST").definition == "People vote."
    assert ("PROTEST", "demo") in known.modes


def test_version_follows_content_not_line_ends_or_name(tmp_path: Path) -> None:
    paths = [written(tmp_path, text) for text in (GOOD, GOOD, GOOD.replace("People", "Folk"))]
    paths[1].write_bytes(GOOD.replace("\n", "\r\n").encode())
    first, same, other = (load_ontology(path).version for path in paths)
    assert first == same != other


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('name = "Elections"', "", r"ontology, name: must be a string"),
        ('name = "Elections"', 'name = "E"\nreplaces = true', r"ontology, replaces: unknown key; known: "),
        ('name = "Elections"', 'name = "E"\nreplace = "yes"', r"ontology, replace: must be true or false"),
        ('name = "VOTE"', 'name = "vote"', r"type 1 \(vote\), name: 'vote' must be capitals"),
        ("quad = 1", "quad = 5", r"type 1 \(VOTE\), quad: must be 1, 2, 3 or 4"),
        ("score = 2", 'score = "high"', r"type 1 \(VOTE\), score: must be a number"),
        ("score = 2", "score = nan", r"type 1 \(VOTE\), score: must be a number"),
        ("score = 2", "", r"type 1 \(VOTE\), score: must be a number"),
        ('cameo = "01"', 'cameo = "99"', r"type 1 \(VOTE\), cameo: '99' is no CAMEO code"),
        ('class = "cooperate"', 'class = "nice"', r"type 1 \(VOTE\), class: 'nice' is none of cooperate, yield"),
        ('class = "cooperate"', 'class = "none"\ncolour = "red"', r"type 1 \(VOTE\), colour: unknown key"),
        ('type = "VOTE"', 'type = "VOTES"', r"mode call, type: 'VOTES' is no event type; known: ACCUSE"),
        ('mode = "call"', 'mode = "Call it"', r"mode 1 \(Call it\), mode: "),
        (TYPE, TYPE + TYPE, r"ontology, type: a name stands twice"),
        (MODE, '[things]\nballot = "election"', r"ontology, things.ballot: must be a list of nouns"),
        (MODE, "[sense]\n", r"ontology, sense: must be tables: \[\[sense\]\]"),
        ("quad = 1", "quad =", r"not an ontology in TOML: .*line 5"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    path = written(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(TableError, match=rf"own0\.toml: {message}") as caught:
        load_ontology(path)
    assert "\n" not in str(caught.value)


def test_replacing_by_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="without types nothing would come out"):
        read_own_file(written(tmp_path, 'name = "E"\nreplace = true'))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"none\.toml: cannot be read"):
        load_ontology(tmp_path / "none.toml")
