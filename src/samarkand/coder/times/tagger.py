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
from samarkand.coder.times.tense import tense_at
from samarkand.language import Reading, Sentence
from samarkand.model import TimeMention

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
        resolved = resolve(piece.expression, Setting(story=story, tense=tense_at(sentence.tokens, piece.start)))
        story = story.after(piece.expression, resolved.moment)
        mentions.append(
            TimeMention(
                start=piece.start, end=piece.end, text=text[piece.start : piece.end],
                type=resolved.type, value=resolved.value, mod=resolved.mod, period=resolved.period,
                anchor=find_anchor(sentence, piece, resolved.value),
            )  # fmt: skip
        )
    return tuple(mentions)


def _pieces(reading: Reading) -> Iterator[tuple[Piece, Sentence]]:
    """Yield the expressions with offsets in the article, each with the sentence that it begins in."""
    for _, group in groupby(reading.sentences, key=lambda sentence: sentence.block):
        sentences = list(group)
        start, end = sentences[0].start, sentences[-1].end
        for piece in search(reading.article.text[start:end]):
            moved = piece.moved(start)
            holder = max((s for s in sentences if s.start <= moved.start), key=lambda sentence: sentence.start)
            yield moved, holder
