"""The paragraphs of the sentence set are read as they stand."""

from tests.quality.sentences import read_paragraphs, spans


def test_there_are_enough_paragraphs() -> None:
    paragraphs = read_paragraphs()
    assert len(paragraphs) >= 90
    assert sum(len(sentences) for sentences in paragraphs) >= 350
    assert all(sentence == " ".join(sentence.split()) for sentences in paragraphs for sentence in sentences)


def test_spans_are_those_of_the_joined_text() -> None:
    for sentences in read_paragraphs():
        text = " ".join(sentences)
        assert [text[start:end] for start, end in sorted(spans(sentences))] == sentences
