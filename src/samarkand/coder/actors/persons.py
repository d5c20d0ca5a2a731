"""People with the titles in front of their names: "Russian President Vladimir Putin"."""

from __future__ import annotations

from collections.abc import Sequence

from samarkand.coder.actors.chunk import Chunk
from samarkand.coder.actors.given_names import sex_by_given_name
from samarkand.coder.actors.named import ChunkKind, Named
from samarkand.coder.actors.phrases import POSSESSIVES, window_start
from samarkand.coder.actors.roles import is_office, names_a_body, sectors_of_title
from samarkand.knowledge import Knowledge, Title
from samarkand.language import TokenSpan

_SEX_OF_TITLE = {
    "mr": "m", "mr.": "m", "king": "m", "prince": "m", "sheikh": "m", "lord": "m", "chairman": "m", "spokesman": "m",
    "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "queen": "f", "princess": "f", "chairwoman": "f",
    "spokeswoman": "f", "lady": "f",
}  # fmt: skip


_LINKS = frozenset({"of", "for"})


def titled(named: Named, names: Sequence[Named], sentence: TokenSpan, knowledge: Knowledge) -> Chunk:
    """Return the person's chunk with the title and the country in front of the name, where there are any."""
    doc = sentence.doc
    title, start = _title_before(named, names, sentence, knowledge)
    before = [t.lower_ for t in doc[start : named.start]]
    inner = [n for n in names if start <= n.start and n.end <= named.start]
    body = next((n for n in reversed(inner) if n.known), None)
    if body is None and start > sentence.start and doc[start - 1].text in POSSESSIVES:
        body = next((n for n in names if n.end == start - 1 and n.known), None)
    if body is None and title is not None:
        body = _state_behind(named, names, sentence)
    known = named.known
    if body is not None and known is not None and known.country != body.country:  # "Jordan's King Abdullah"
        known = next((one for one in named.candidates if one.country == body.country), known)
    stranger = any(n.end == start and n.known is None and n.land is None for n in names)
    return Chunk(
        start=start,
        end=named.end,
        head=doc[start : named.end].root.i,
        kind=ChunkKind.PERSON,
        name=known.name if known is not None else named.name,
        known=known,
        use=named.use,
        country=(known.country if known else named.country) or (body.country if body else None),
        sectors=sectors_of_title(title, doc[start : named.start], inner, body, unknown=stranger) if title else (),
        title=_office(doc[start : named.start], inner, title) if title and not title.former else None,
        is_office=title is not None and is_office(title),
        body=None if body is not None and _is_inside_name(body, doc[start : named.start]) else body,
        sex=next((_SEX_OF_TITLE[w] for w in before if w in _SEX_OF_TITLE), sex_by_given_name(named.name, knowledge)),
    )


def _is_inside_name(body: Named, words: TokenSpan) -> bool:
    """Say whether the state is within a longer name: "One Kenya Coalition leader"."""
    return any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in words if t.i < body.start)


def _office(words: TokenSpan, inner: Sequence[Named], title: Title) -> str | None:
    """Return the words of a title without the country or body in them."""
    other = [t for t in words if not any(n.holds(t.i) for n in inner) and t.text not in POSSESSIVES]
    kept = [t for t in other if not names_a_body(t, words[-1], title)]
    return "".join(t.text_with_ws for t in kept).strip() or None


def _state_behind(named: Named, names: Sequence[Named], sentence: TokenSpan) -> Named | None:
    """Return the state or body right behind a titled name: "Deputy Foreign Minister Ivan Petrov of Russia"."""
    doc, at = sentence.doc, named.end
    if at + 1 >= sentence.end or doc[at].lower_ != "of":
        return None
    at += 2 if doc[at + 1].lower_ == "the" else 1
    return next((n for n in names if n.start == at and n.known), None)


def _title_before(
    named: Named, names: Sequence[Named], sentence: TokenSpan, knowledge: Knowledge
) -> tuple[Title | None, int]:
    """Return the title in front of a name and where it begins; the name's own start where there is none."""
    doc = sentence.doc
    people_end = max((n.end for n in names if n.kind is ChunkKind.PERSON and n.end <= named.start), default=0)
    for links in (False, True):
        start = max(window_start(named.start, doc[named.start], links=links), people_end)
        while start < named.start and doc[start].text in POSSESSIVES:
            start += 1
        words = [t.text for t in doc[start : named.start]]
        title = knowledge.title(words) if words and words[-1].lower() not in _LINKS else None
        if title is not None:
            return title, start
    return None, named.start
