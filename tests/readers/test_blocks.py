"""Stories in the shapes that people save them in, and what each stretch of them is."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samarkand.model import BlockKind
from samarkand.readers.blocks import find_blocks
from samarkand.readers.lines import find_pieces
from samarkand.readers.story import Given, Overrides, make_article

BRIEF = """Updated Sep 15, 2022 - World

Ruritania presses its neighbours over gas

Leaders pose in Samarkand, Uzbekistan, on Sept. 15. Photo: Ivan Petrov/Getty Images

President Elphberg told reporters on Thursday that he had no plans.

Why it matters: The border closed in July.

What they're saying: "We will never accept this," an envoy said.

• The envoy said that aid would resume.
    - A spokesperson denied it.

Elphberg: "We are here to stay."

Go deeper: Who gains from the summit

Editor's note: This story has been updated with comments made on Sept. 16, 2022.
"""

WIRE = """SAMARKAND, Sept 15 (Agency) - Leaders of nine states opened a
two-day meeting in Samarkand on Thursday, where they are due to
discuss trade.

FILE PHOTO: Leaders arrive in Samarkand. REUTERS/Ivan Petrov

Officials declined to comment. (Reporting by Ann Lee; Editing by Bo Ray)
"""

SAVED_PAGE = """Ruritania and its neighbour sign a pact

By Jane Doe and Bo Ray
Published 3 May 2021, 10:15 GMT | Updated 4 May 2021

Advertisement

Delegates shake hands in Strelsau on May 3.
Image credit: Ministry of Trade

STRELSAU — The two countries signed a pact on Monday.

How they got there

Talks began in 2019, a minister said.

Go deeper

• The port reopens
• A history of the border
"""

MARKDOWN = """# A pact is signed

## The deal

**The big picture:** Trade fell by a tenth.

* Tolls end.

---

## Related
"""

STORIES = {
    "brief": (
        BRIEF,
        [
            "dateline|Updated Sep 15, 2022 - World",
            "title|Ruritania presses its neighbours over gas",
            "caption|Leaders pose in Samarkand, Uzbekistan, on Sept. 15.",
            "credit|Photo: Ivan Petrov/Getty Images",
            "paragraph|President Elphberg told reporters on Thursday that he had no plans.",
            "section|Why it matters:",
            "paragraph|The border closed in July.",
            "section|What they're saying:",
            'paragraph|"We will never accept this," an envoy said.',
            "bullet|The envoy said that aid would resume.",
            "bullet|A spokesperson denied it.",
            'paragraph|Elphberg: "We are here to stay."',
            "note|Go deeper: Who gains from the summit",
            "note|Editor's note: This story has been updated with comments made on Sept. 16, 2022.",
        ],
    ),
    "wire": (
        WIRE,
        [
            "dateline|SAMARKAND, Sept 15 (Agency) -",
            "paragraph|Leaders of nine states opened a two-day meeting in Samarkand on Thursday, where they are due to"
            " discuss trade.",
            "caption|Leaders arrive in Samarkand.",
            "credit|REUTERS/Ivan Petrov",
            "paragraph|Officials declined to comment.",
            "byline|(Reporting by Ann Lee; Editing by Bo Ray)",
        ],
    ),
    "saved-page": (
        SAVED_PAGE,
        [
            "title|Ruritania and its neighbour sign a pact",
            "byline|By Jane Doe and Bo Ray",
            "dateline|Published 3 May 2021, 10:15 GMT | Updated 4 May 2021",
            "note|Advertisement",
            "caption|Delegates shake hands in Strelsau on May 3.",
            "credit|Image credit: Ministry of Trade",
            "dateline|STRELSAU —",
            "paragraph|The two countries signed a pact on Monday.",
            "section|How they got there",
            "paragraph|Talks began in 2019, a minister said.",
            "note|Go deeper",
            "note|The port reopens",
            "note|A history of the border",
        ],
    ),
    "markdown": (
        MARKDOWN,
        [
            "title|A pact is signed",
            "section|The deal",
            "section|The big picture:",
            "paragraph|Trade fell by a tenth.",
            "bullet|Tolls end.",
            "note|Related",
        ],
    ),
    "one-sentence": ("Ruritania rejects the plan", ["paragraph|Ruritania rejects the plan"]),
    "headlines-only": (
        "Ruritania rejects the plan\nEnvoys leave Strelsau",
        ["paragraph|Ruritania rejects the plan", "paragraph|Envoys leave Strelsau"],
    ),
    "title-with-a-stop": (
        "The plan fails.\n\nMinisters left the hall in anger on Monday.",
        ["paragraph|The plan fails.", "paragraph|Ministers left the hall in anger on Monday."],
    ),
    "names-in-capitals": (
        "ELPHBERG: We met on Monday.\n\nRUPERT: They left.",
        ["paragraph|ELPHBERG: We met on Monday.", "paragraph|RUPERT: They left."],
    ),
    "question-and-answer": (
        "MR. ELPHBERG: We met on Monday.\n\nQ: Who left first?\n\nMR. ELPHBERG: They did.",
        [
            "paragraph|MR. ELPHBERG: We met on Monday.",
            "paragraph|Q: Who left first?",
            "paragraph|MR. ELPHBERG: They did.",
        ],
    ),
    "sign-off": (
        "STRELSAU: The talks go on, he said. — Bernama",
        ["dateline|STRELSAU:", "paragraph|The talks go on, he said.", "credit|— Bernama"],
    ),
}


def _blocks(text: str, title: str | None = None) -> list[str]:
    blocks = find_blocks(text, find_pieces(text), title=title)
    return [f"{block.kind}|{' '.join(text[block.start : block.end].split())}" for block in blocks]


@pytest.mark.parametrize(("text", "expected"), STORIES.values(), ids=STORIES.keys())
def test_stories(text: str, expected: list[str]) -> None:
    assert _blocks(text) == expected


def test_a_title_given_beside_the_text_is_found_in_it_or_nowhere() -> None:
    text = "A pact is signed\n\nThe two countries signed a pact on Monday."
    assert _blocks(text, "A pact is signed | The Example")[0] == "title|A pact is signed"
    assert _blocks(text, "Gas flows again")[0] != "title|A pact is signed"


FACTS = [
    (
        *("brief", BRIEF, dt.date(2022, 9, 15), dt.date(2022, 9, 15), None),
        *("Ruritania presses its neighbours over gas", None),
    ),
    ("wire", WIRE, None, None, "Agency", None, None),
    (
        "saved-page",
        SAVED_PAGE,
        dt.date(2021, 5, 3),
        dt.date(2021, 5, 4),
        None,
        "Ruritania and its neighbour sign a pact",
        "Jane Doe and Bo Ray",
    ),
    (
        "day-of-the-note",
        "May 3, 2021\n\nThey met.\n\nEditor's note: This story was updated on May 5, 2021, with the pact's text.",
        *(dt.date(2021, 5, 3), dt.date(2021, 5, 5), None, None, None),
    ),
    (
        "chronicle",
        "A year of talks\n\nThey met often that year.\n\nMay 3, 2014\n\nThe talks began.",
        *(None, None, None, "A year of talks", None),
    ),
    (
        "footer",
        "They met.\n\nPublished on May 3, 2021",
        *(dt.date(2021, 5, 3), None, None, None, None),
    ),
    (
        "year-from-the-update",
        "Updated Jan 2, 2023\n\nSTRELSAU, Dec 30 (AP) - The two met.",
        dt.date(2022, 12, 30),
        dt.date(2023, 1, 2),
        "Associated Press",
        None,
        None,
    ),
    (
        *("year-in-dateline", "DURBAN, May 20 2022 (IPS) - The two met.", dt.date(2022, 5, 20), None),
        *("Inter Press Service", None, None),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "published", "updated", "publisher", "title", "byline"), [f[1:] for f in FACTS], ids=[f[0] for f in FACTS]
)
def test_what_a_text_tells_of_itself(
    text: str,
    published: dt.date | None,
    updated: dt.date | None,
    publisher: str | None,
    title: str | None,
    byline: str | None,
) -> None:
    article = make_article(text, find_pieces(text), Given(), Overrides(), name="story.txt")
    assert (article.published, article.updated, article.publisher) == (published, updated, publisher)
    assert (article.title, article.byline) == (title, byline)


def test_the_source_stands_before_the_text_and_the_text_before_the_user() -> None:
    def published(text: str, given: Given, overrides: Overrides) -> dt.date | None:
        return make_article(text, find_pieces(text), given, overrides, name="x").published

    user = Overrides(published=dt.date(2020, 1, 1), url="https://example.org/2019/12/31/x")
    stamped, updated, plain = "May 3, 2021\n\nThey met.", "Updated May 3, 2021\n\nThey met.", "They met."
    assert published(stamped, Given(published=dt.date(2021, 5, 2)), user) == dt.date(2021, 5, 2)
    assert published(stamped, Given(), user) == dt.date(2021, 5, 3)
    assert published(updated, Given(), user) == dt.date(2020, 1, 1)
    assert published(plain, Given(), user) == dt.date(2020, 1, 1)
    assert published(plain, Given(), Overrides(url=user.url)) == dt.date(2019, 12, 31)
    assert published(plain, Given(), Overrides()) is None


_LINES = st.sampled_from(
    [
        *BRIEF.split("\n"), *WIRE.split("\n"), *SAVED_PAGE.split("\n"), *MARKDOWN.split("\n"),
        "", " ", "•", "Photo:", "By", "(AP) -", "(AP) - X", "Why it matters:", "FILE -", "\u00a0", "—", "Go deeper",
        "a: b", "12",
    ]
)  # fmt: skip


@given(st.lists(_LINES | st.text(max_size=20), max_size=12), st.sampled_from(["\n", "\r\n", "\n\n", " "]))
def test_blocks_are_in_order_and_lose_no_word(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    blocks = find_blocks(text, find_pieces(text))
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end] for block in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = set().union(*(range(block.start, block.end) for block in blocks)) if blocks else set()
    lost = "".join(c for i, c in enumerate(text) if i not in covered and c.isalpha())
    captions = sum(len("file photoimage caption") for block in blocks if block.kind is BlockKind.CAPTION)
    assert len(lost) <= captions
