"""The tables of places and the look-up of names in them."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from samarkand.coder.places.gazetteer import TABLES, load_gazetteer
from samarkand.coder.places.words import load_place_words
from samarkand.errors import TableError


def test_every_place_has_a_position_on_the_globe() -> None:
    places = {place for entries in load_gazetteer().names.values() for _, place in entries}
    assert len(places) > 30_000
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 for place in places)


def test_no_id_stands_for_two_places() -> None:
    places = {place for entries in load_gazetteer().names.values() for _, place in entries}
    ids = Counter(place.geonameid for place in places if place.geonameid is not None)
    assert [id_ for id_, count in ids.items() if count > 1] == []


def test_the_longest_name_is_taken() -> None:
    (hit,) = load_gazetteer().hits(["in", "New", "York", "City"])
    assert (hit.start, hit.end) == (1, 4)


def test_no_name_runs_over_a_comma() -> None:
    hits = load_gazetteer().hits(["New", ",", "York"])
    assert [(hit.start, hit.end) for hit in hits] == [(2, 3)]


def test_lower_case_is_no_name() -> None:
    assert load_gazetteer().hits(["a", "nice", "split"]) == []


def test_a_broken_table_is_named(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    shutil.copytree(TABLES, tables)
    (tables / "regions.tsv").write_text(
        "geonameid\tname\taliases\tadjectives\tkind\tcountry\tlat\tlon\n\tX\t\t\tsea\t\tn\t1\n"
    )
    with pytest.raises(TableError, match=r"regions\.tsv: X"):
        load_gazetteer(tables)


def test_a_lexicon_without_a_set_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.toml"
    path.write_text("organisation = []\n")
    with pytest.raises(TableError, match="not a lexicon of places"):
        load_place_words(path)
