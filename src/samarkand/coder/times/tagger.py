"""The stage of times: sentences in, time mentions out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from samarkand.coder.times.anchor import find_anchor
from samarkand.coder.times.expression import Piece
from samarkand.coder.times.narrative import tells_history
from samarkand.coder.times.resolution import Setting, resolve
from samarkand.coder.times.search import search
from samarkand.coder.times.story import Story
from samarkand.coder.times.tense import Tense, tense_at
from samarkand.language import Reading, Sentence
from samarkand.model import BlockKind, TimeMention

_UNPARSED = (BlockKind.SECTION, BlockKind.DATELINE)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s|\n")


def find_times(reading: Reading) -> tuple[TimeMention, ...]:
    """Return the time expressions of an article's sentences, in the order of the text.

    A paragraph is searched as a whole: where a sentence was cut in two by mistake, its dates are not.
    """
    text, published = reading.article.text, reading.article.published
    pieces = list(_pieces(reading))
    history = tells_history((piece.expression for piece, _ in pieces), published)
    story = Story(history=history, published=published)
    mentions: list[TimeMention] = []
    for piece, sentence in pieces:
        if mentions and _SENTENCE_END.search(text, mentions[-1].end - 1, piece.start):
            story = story.at_new_sentence()
        tense = tense_at(sentence.tokens, piece.start) if sentence else Tense.PAST
        resolved = resolve(piece.expression, Setting(story=story, tense=tense))
        story = story.after(piece.expression, resolved.moment)
        mention = TimeMention(
            start=piece.start,
            end=piece.end,
            text=text[piece.start : piece.end],
            type=resolved.type,
            value=resolved.value,
            mod=resolved.mod,
            period=resolved.period,
            anchor=find_anchor(sentence, piece, resolved.value) if sentence else None,
        )
        mentions.append(mention)
    return tuple(mentions)


def _pieces(reading: Reading) -> Iterator[tuple[Piece, Sentence | None]]:
    """Yield the expressions with offsets in the article, each with the sentence that it begins in.

    Headings and datelines are no sentences, but the dates in them are dates, and history is often told under years.
    """
    passages: list[tuple[int, int, list[Sentence]]] = []
    for _, group in groupby(reading.sentences, key=lambda sentence: sentence.block):
        sentences = list(group)
        passages.append((sentences[0].start, sentences[-1].end, sentences))
    passages += [(b.start, b.end, []) for b in reading.article.blocks if b.kind in _UNPARSED]
    for start, end, sentences in sorted(passages, key=lambda passage: passage[0]):
        for piece in search(reading.article.text[start:end]):
            moved = piece.moved(start)
            holders = (sentence for sentence in sentences if sentence.start <= moved.start)
            yield moved, max(holders, key=lambda sentence: sentence.start, default=None)
