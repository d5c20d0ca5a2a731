"""The stage of times: sentences in, time mentions out."""

from __future__ import annotations

from samarkand.coder.times.anchor import find_anchor
from samarkand.coder.times.narrative import tells_history
from samarkand.coder.times.resolution import Setting, resolve
from samarkand.coder.times.search import search
from samarkand.coder.times.story import Story
from samarkand.coder.times.tense import tense_at
from samarkand.language import Reading
from samarkand.model import TimeMention


def find_times(reading: Reading) -> tuple[TimeMention, ...]:
    """Return the time expressions of an article's sentences, in the order of the text."""
    text, published = reading.article.text, reading.article.published
    found = [(sentence, search(text[sentence.start : sentence.end])) for sentence in reading.sentences]
    history = tells_history((piece.expression for _, pieces in found for piece in pieces), published)
    story = Story(history=history, published=published)
    mentions: list[TimeMention] = []
    for sentence, pieces in found:
        story = story.at_new_sentence()
        for piece in pieces:
            start, end = sentence.start + piece.start, sentence.start + piece.end
            setting = Setting(story=story, tense=tense_at(sentence.tokens, start))
            resolved = resolve(piece.expression, setting)
            story = story.after(piece.expression, resolved.moment)
            mention = TimeMention(
                start=start, end=end, text=text[start:end], type=resolved.type, value=resolved.value, mod=resolved.mod,
                period=resolved.period, anchor=find_anchor(sentence, piece, resolved.value),
            )  # fmt: skip
            mentions.append(mention)
    return tuple(mentions)
