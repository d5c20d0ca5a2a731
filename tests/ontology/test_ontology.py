"""The shipped ontologies and how a broken one is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from samarkand.errors import TableError, UnknownNameError
from samarkand.ontology import load_cameo, load_ontology
from samarkand.ontology.loading import PLOVER


def test_plover_is_whole() -> None:
    plover = load_ontology()
    assert (len(plover.types), len(plover.modes), len(plover.contexts), len(plover.sectors)) == (16, 67, 37, 25)


def test_quad_follows_the_sign_of_the_score() -> None:
    for kind in load_ontology().types.values():
        assert (kind.score > 0) == (kind.quad <= 2) or kind.name == "REQUEST"


def test_accuse_has_its_minus_sign() -> None:
    assert load_ontology().type("ACCUSE").score == -3


@pytest.mark.parametrize(
    ("kind", "modes", "score", "cameo"),
    [
        ("ASSAULT", ("beat",), -7.5, "182"),
        ("ASSAULT", ("beat", "drone"), -9.5, "182"),
        ("PROTEST", ("vandalize",), -5.0, "145"),
        ("CONSULT", (), 2.5, "04"),
    ],
)
def test_score_and_cameo_of_modes(kind: str, modes: tuple[str, ...], score: float, cameo: str) -> None:
    plover = load_ontology()
    assert plover.score(kind, modes) == score
    assert plover.cameo(kind, modes) == cameo


def test_every_mode_has_a_cameo_code() -> None:
    assert {mode.cameo for mode in load_ontology().modes.values()} <= set(load_cameo())


def test_cameo_codes_start_with_their_root() -> None:
    codes = load_cameo()
    assert len(codes) == 298
    assert all(code.startswith(entry.root) for code, entry in codes.items())


def test_unknown_type_lists_the_known() -> None:
    with pytest.raises(UnknownNameError, match=r"'INVADE'.*ACCUSE, AGREE"):
        load_ontology().type("INVADE")


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("types.tsv", "AGREE\t1\t2.5", "AGREE\t7\t2.5", r"types\.tsv: quad '7' of AGREE"),
        ("types.tsv", "AGREE\t1\t2.5", "AGREE\t1\thigh", r"types\.tsv: score 'high' of AGREE"),
        ("types.tsv", "type\tquad", "kind\tquad", r"types\.tsv:1: the header must be"),
        ("types.tsv", "AGREE\t1\t2.5\tno", "AGREE\t1\t2.5\tperhaps", "target_required of AGREE"),
        ("modes.tsv", "CONSULT\tvisit", "CONSLT\tvisit", "'CONSLT', which types.tsv does not list"),
        ("modes.tsv", "CONSULT\tphone", "CONSULT\tvisit", "CONSULT visit stands twice"),
        ("contexts.tsv", "health\t", "health ", r"contexts\.tsv:24: 1 cells"),
    ],
)
def test_broken_table_is_named(tmp_path: Path, table: str, old: str, new: str, message: str) -> None:
    folder = tmp_path / "own"
    shutil.copytree(PLOVER, folder)
    text = (folder / table).read_text(encoding="utf-8")
    assert old in text
    (folder / table).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TableError, match=message):
        load_ontology(folder)


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"types\.tsv: cannot be read"):
        load_ontology(tmp_path)


def test_version_follows_content(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    shutil.copytree(PLOVER, folder)
    same = load_ontology(folder).version
    with (folder / "sectors.tsv").open("a", encoding="utf-8") as file:
        file.write("XYZ\ta new sector\n")
    load_ontology.__globals__["_load"].cache_clear()
    assert load_ontology().version == same != load_ontology(folder).version
