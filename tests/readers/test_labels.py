"""Labels at the head of a paragraph."""

import pytest

from samarkand.readers.labels import find_section_label, is_link, is_link_heading, is_note, is_section_label

SECTION_LABELS = [
    ("Why it matters: The border is closed.", "Why it matters:"),
    ("What they're saying: \"We stay,\" the envoy said.", "What they're saying:"),
    ("What they’re saying: “We stay,” the envoy said.", "What they’re saying:"),
    ("The big picture: Trade fell.", "The big picture:"),
    ("Big picture: trade fell.", "Big picture:"),
    ("Flashback: In 2014, the two signed.", "Flashback:"),
    ("**Zoom in:** The port is shut.", "Zoom in:"),
    ("__Between the lines__: The port is shut.", "Between the lines__:"),
    ("Yes, but: The port is shut.", "Yes, but:"),
    ("What Ruritania wants: The port.", "What Ruritania wants:"),
    ("Looking beyond the summit: Both sides arm.", "Looking beyond the summit:"),
    ("Why it matters:", "Why it matters:"),
    ("Putin: \"We stay.\"", None),
    ("Putin: We stay.", None),
    ("The White House: The talks go on.", None),
    ("Q: Did he go?", None),
    ("MR. ELPHBERG: We stay.", None),
    ("The minister said: Go home.", None),
    ("What he wrote: We stay.", None),
    ("Speaking to reporters, the minister said: We stay.", None),
    ("One thing is clear: Ruritania stays.", None),
    ("What Ruritania wants: the port.", None),
    ("At 10:30 the talks began.", None),
    ("The port is shut.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label"), SECTION_LABELS)
def test_section_labels(text: str, label: str | None) -> None:
    found = find_section_label(text)
    assert (text[found[0] : found[1]] if found else None) == label
    if found:
        assert text[found[2] :] == text[found[1] :].lstrip("*_ ")


NOTES = [
    ("Editor's note: This story has been updated.", True),
    ("[Editor’s Note: The ministry later denied it.]", True),
    ("This story has been updated with comments from the envoy.", True),
    ("*The article was first published on 3 May 2021.*", True),
    ("Correction: An earlier version misspelt a name.", True),
    ("ADVERTISEMENT", True),
    ("5 min read", True),
    ("The report has alarmed neighbours, a diplomat said.", False),
    ("This story is not over, the minister said.", False),
    ("Corrections officers struck on Monday.", False),
    ("Share prices fell in Strelsau.", False),
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_notes(text: str, expected: bool) -> None:
    assert is_note(text) is expected


LINKS = [
    ("Go deeper: Who gains from the summit", True),
    ("Go deeper", True),
    ("Go deeper (2 min. read)", True),
    ("Also read: The port reopens", True),
    ("READ MORE | The port reopens", True),
    ("Read more about the port in the report, the ministry urged.", False),
    ("Related industries shrank by a tenth.", False),
    ("Watch commanders were dismissed.", False),
]


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: bool) -> None:
    assert is_link(text) is expected


def test_a_label_may_stand_alone() -> None:
    assert is_section_label("The big picture")
    assert is_section_label("**Why it matters:**")
    assert not is_section_label("The talks")
    assert is_link_heading("Go deeper (2 min. read)")
    assert not is_link_heading("Go deeper: The port reopens")
