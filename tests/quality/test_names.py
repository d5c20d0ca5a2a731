"""The lines of the name set are read as they stand."""

from tests.quality.names import KINDS, Name, read_line, read_lines


def test_marks_become_spans_of_the_raw_text() -> None:
    text, names = read_line("[LOC|Chad]'s president met [PER|Ada Obi] of the [ORG|World Bank].")
    assert text == "Chad's president met Ada Obi of the World Bank."
    assert sorted(names) == [
        Name(start=0, end=4, kind="LOC"),
        Name(start=21, end=28, kind="PER"),
        Name(start=36, end=46, kind="ORG"),
    ]


def test_no_mark_is_left_unread() -> None:
    read = [read_line(line) for line in read_lines()]
    assert len(read) >= 200
    assert not [text for text, _ in read if {"[", "]", "|"} & set(text)]
    assert {name.kind for _, names in read for name in names} == set(KINDS)
