"""Picture credits and captions."""

import pytest

from samarkand.readers.credits import caption_mark, find_credit, find_sign_off, reads_like_caption

CREDITS = [
    ("Leaders pose in Samarkand. Photo: Ivan Petrov/Getty Images", "Photo: Ivan Petrov/Getty Images"),
    ("Leaders pose in Samarkand (AP Photo/Ivan Petrov)", "(AP Photo/Ivan Petrov)"),
    ("Leaders pose in Samarkand. (AP Photo/Ivan Petrov, File)", "(AP Photo/Ivan Petrov, File)"),
    ("Leaders pose in Samarkand [Ivan Petrov/Reuters]", "[Ivan Petrov/Reuters]"),
    ("Leaders pose in Samarkand. REUTERS/Ivan Petrov", "REUTERS/Ivan Petrov"),
    ("Leaders pose in Samarkand. Photo by Ivan Petrov / AFP", "Photo by Ivan Petrov / AFP"),
    ("Leaders pose in Samarkand. Image credit: Ivan Petrov", "Image credit: Ivan Petrov"),
    ("Photo: Ivan Petrov/Getty Images", "Photo: Ivan Petrov/Getty Images"),
    ("Image source, Getty Images", "Image source, Getty Images"),
    ("Ivan Petrov via Getty Images", "Ivan Petrov via Getty Images"),
    ("© Ivan Petrov/The Example", "© Ivan Petrov/The Example"),
    ("Photographs, videos and messages were deleted by the officers.", None),
    ("Video from the port showed troops firing.", None),
    ("The photo by the port was shown to Reuters.", None),
    ("The envoy told Reuters so. He gave no details.", None),
    ("The picture is mixed: exports fell.", None),
    ("Source: the ministry said so.", None),
]


@pytest.mark.parametrize(("text", "credit"), CREDITS)
def test_credits(text: str, credit: str | None) -> None:
    at = find_credit(text)
    assert (text[at:].strip() if at is not None else None) == credit


def test_an_agency_signs_off() -> None:
    text = "The talks go on, he said. — Bernama"
    at = find_sign_off(text)
    assert at is not None
    assert text[at:] == "— Bernama"
    assert find_sign_off("He spoke to Bernama.") is None


def test_words_that_mark_a_caption() -> None:
    assert caption_mark("FILE PHOTO: Leaders pose.") == len("FILE PHOTO: ")
    assert caption_mark("Image caption, Leaders pose.") == len("Image caption, ")
    assert caption_mark("FILE - Leaders pose.") == len("FILE - ")
    assert caption_mark("Files were stolen.") == 0


def test_a_line_may_read_like_a_caption() -> None:
    assert reads_like_caption("Leaders pose for a picture in Samarkand on Sept. 15, 2022.")
    assert not reads_like_caption("Leaders met in Samarkand on Sept. 15, 2022.")
    assert not reads_like_caption("Leaders pose for a picture.")
