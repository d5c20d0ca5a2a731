"""Web pages: the article's text, its blocks, and what the page says of itself."""

import datetime as dt
import json
from pathlib import Path

import pytest

from samarkand.errors import InputError
from samarkand.model import Article, BlockKind
from samarkand.readers import read

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Nobody"},
        {
            "@type": "NewsArticle",
            "headline": "Leaders meet in Samarkand",
            "datePublished": "2022-09-15T23:30:00-05:00",
            "dateModified": "2022-09-16T06:00:00Z",
            "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "Bo Ray"}],
            "publisher": {"@type": "Organization", "name": "The Example"},
        },
    ],
}

BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Leaders meet in Samarkand</h1>
<figure><img src="a.jpg" alt="x"><figcaption>Leaders pose in Samarkand, Uzbekistan, on Sept. 15.
 <span>Photo: Ivan Petrov/Agency</span></figcaption></figure>
<p><strong>Why it matters:</strong> Leaders of nine states met for the first time <a
 href="/x">since the border</a> closed.</p>
<h2>What came of it</h2>
<p>The president of Ruritania said on Thursday that his country would
never leave the pact. &ldquo;We stay,&rdquo; he said.</p>
<ul><li>Ruritania pledged 10 million crowns in aid.</li><li>Its neighbour rejected the offer.
<ul><li>It came late.</li></ul></li></ul>
<script>alert("evil words in the body")</script>
<blockquote><p>We will not accept this, the minister wrote in a letter to the council.</p></blockquote>
<p>Officials declined to comment on the talks, which went on <em>until midnight</em> on Friday.</p>
</article><footer>All rights reserved</footer>"""


def _page(head: str, body: str = BODY) -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def _read(tmp_path: Path, page: str | bytes) -> Article:
    path = tmp_path / "page.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    (article,) = read(path)
    return article


def test_a_page_with_linked_data(tmp_path: Path) -> None:
    page = _page(
        "<title>Other words</title><script>var x = 'evil words in the head'</script><style>p {color: red}</style>"
        '<link rel="canonical" href="https://example.org/world/leaders">'
        f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'
    )
    article = _read(tmp_path, page)
    assert [f"{block.kind}|{article.text[block.start : block.end]}" for block in article.blocks] == [
        "title|Leaders meet in Samarkand",
        "caption|Leaders pose in Samarkand, Uzbekistan, on Sept. 15.",
        "credit|Photo: Ivan Petrov/Agency",
        "section|Why it matters:",
        "paragraph|Leaders of nine states met for the first time since the border closed.",
        "section|What came of it",
        "paragraph|The president of Ruritania said on Thursday that his country would never leave the pact. "
        "“We stay,” he said.",
        "bullet|Ruritania pledged 10 million crowns in aid.",
        "bullet|Its neighbour rejected the offer.",
        "bullet|It came late.",
        "paragraph|We will not accept this, the minister wrote in a letter to the council.",
        "paragraph|Officials declined to comment on the talks, which went on until midnight on Friday.",
    ]
    assert "evil" not in article.text
    assert "Home" not in article.text
    assert article.id == article.url == "https://example.org/world/leaders"
    assert (article.published, article.updated) == (dt.date(2022, 9, 15), dt.date(2022, 9, 16))
    assert (article.publisher, article.byline) == ("The Example", "Jane Doe, Bo Ray")
    assert article.original is not None
    assert article.original.content == page.encode()
    assert article.original.media_type == "text/html"


METADATA = [
    (
        "open-graph",
        '<meta property="og:title" content="Leaders meet in Samarkand">'
        '<meta property="og:site_name" content="The Example"><meta name="author" content="By Jane Doe">'
        '<meta property="article:published_time" content="2022-09-15T08:00:00Z">'
        '<meta property="article:modified_time" content="2022-09-16T08:00:00Z">'
        '<meta property="og:url" content="https://example.org/b">',
        ("https://example.org/b", "The Example", "Jane Doe", dt.date(2022, 9, 15), dt.date(2022, 9, 16)),
    ),
    ("nothing", "<title>Leaders meet in Samarkand</title>", (None, None, None, None, None)),
    (
        "broken-linked-data",
        '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="date" content="2022-09-15">',
        (None, None, None, dt.date(2022, 9, 15), None),
    ),
    (
        "deep-linked-data",
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        (None, None, None, None, None),
    ),
    ("day-of-the-url", '<link rel="canonical" href="https://example.org/2022/09/14/a">',
     ("https://example.org/2022/09/14/a", None, None, dt.date(2022, 9, 14), None)),
    ("ambiguous-day", '<meta name="date" content="03/04/2022">', (None, None, None, None, None)),
    ("changed-before-published", '<meta name="date" content="2022-09-15"><meta name="lastmod" content="2022-09-01">',
     (None, None, None, dt.date(2022, 9, 15), None)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), [m[1:] for m in METADATA], ids=[m[0] for m in METADATA])
def test_what_a_page_says_of_itself(tmp_path: Path, head: str, expected: tuple[object, ...]) -> None:
    article = _read(tmp_path, _page(head))
    assert (article.url, article.publisher, article.byline, article.published, article.updated) == expected
    assert article.title == "Leaders meet in Samarkand"


def test_the_top_heading_is_the_title_whatever_the_metadata_call_it(tmp_path: Path) -> None:
    article = _read(tmp_path, _page('<meta property="og:title" content="A summit in pictures">'))
    assert [block.kind for block in article.blocks].count(BlockKind.TITLE) == 1
    assert article.text[article.blocks[0].start : article.blocks[0].end] == "Leaders meet in Samarkand"
    assert article.title == "A summit in pictures"


def test_a_top_heading_that_names_the_site_is_no_title(tmp_path: Path) -> None:
    body = BODY.replace("<h1>Leaders meet in Samarkand</h1>", "").replace("<nav>", "<h1>The Example</h1><nav>")
    article = _read(tmp_path, _page("<title>Leaders meet - The Example</title>", body))
    assert article.title == "Leaders meet - The Example"
    assert "title" not in [block.kind for block in article.blocks]
    outside = BODY.replace("<h1>", "<h2>").replace("</h1>", "</h2>").replace("<nav>", "<h1>Leaders meet</h1><nav>")
    article = _read(tmp_path, _page("<title>Leaders meet - The Example</title>", outside))
    assert article.title == "Leaders meet"


def test_a_visible_time_counts_where_it_is_the_article_s_only_one(tmp_path: Path) -> None:
    one = BODY.replace("<article>", '<article><time datetime="2022-09-15T10:00+05:00">Thursday</time>')
    two = one.replace("<h2>", '<time datetime="2021-01-01">Old</time><h2>')
    assert _read(tmp_path, _page("", one)).published == dt.date(2022, 9, 15)
    assert _read(tmp_path, _page("", two)).published is None


def test_a_page_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = _page("", BODY.replace("the minister", "the Élysée’s minister")).replace("utf-8", "iso-8859-1")
    assert "the Élysée’s minister" in _read(tmp_path, page.encode("cp1252")).text


def test_the_same_page_gives_the_same_article(tmp_path: Path) -> None:
    other = _page("", BODY.replace("Ruritania", "Grustark"))
    first = _read(tmp_path, _page(""))
    _read(tmp_path, other)
    assert _read(tmp_path, _page("")) == first


BAD_PAGES = [
    ("empty", b"", "no text"),
    ("script-only", b"<html><body><script>var a = 'long words of a script';</script></body></html>", "no article text"),
    ("undeclared", "<p>Élysée officials said so on Monday.</p>".encode("latin-1"), "not UTF-8: byte 0xc9 at 3"),
    ("unknown-encoding", b'<meta charset="klingon-1"><p>Officials said so.</p>', "unknown encoding klingon-1"),
    ("no-text-encoding", b'<meta charset="rot13"><p>Officials said so.</p>', "unknown encoding rot13"),
    ("binary", bytes(range(256)) * 40, "binary"),
    ("long", b"<p>" + b"words " * 1_700_000, "10,000,000 bytes"),
]


@pytest.mark.parametrize(("page", "message"), [b[1:] for b in BAD_PAGES], ids=[b[0] for b in BAD_PAGES])
def test_bad_pages(tmp_path: Path, page: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        _read(tmp_path, page)
    assert len(str(caught.value).splitlines()) == 1


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    page = "<div>" * 50_000 + "<p>Officials said so on Monday.</p>" + "</div>" * 50_000
    with pytest.raises(InputError):
        _read(tmp_path, page)
