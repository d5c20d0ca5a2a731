"""Where sentences begin and end: raw paragraphs in, exact spans of characters."""

from benchmarks.figures import rates
from samarkand.language import read_sentences
from tests.quality.gold_files import GOLD, article

Span = tuple[int, int]


def read_paragraphs() -> list[list[str]]:
    """Return the sentences of each paragraph."""
    lines = (GOLD / "sentences.txt").read_text(encoding="utf-8").splitlines()
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if not line:
            paragraphs.append([])
        elif not line.startswith("# "):
            paragraphs[-1].append(line)
    return [sentences for sentences in paragraphs if sentences]


def spans(sentences: list[str]) -> set[Span]:
    """Return where the sentences lie in the paragraph that they make."""
    found: set[Span] = set()
    offset = 0
    for sentence in sentences:
        found.add((offset, offset + len(sentence)))
        offset += len(sentence) + 1
    return found


def figures() -> dict[str, float]:
    """Return F1 of the sentences found with both their ends."""
    gold_count = predicted_count = hits = 0
    for sentences in read_paragraphs():
        gold = spans(sentences)
        reading = read_sentences(article(" ".join(sentences)))
        predicted = {(sentence.start, sentence.end) for sentence in reading.sentences}
        gold_count += len(gold)
        predicted_count += len(predicted)
        hits += len(gold & predicted)
    return {"sentences.f1": rates(hits, predicted_count, hits, gold_count).f}
