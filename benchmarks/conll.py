"""Counting as in the CoNLL 2018 shared task: words meet by the characters they stand on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredWord:
    """One syntactic word: where it stands (offsets without white space), and what is judged.

    `head` is the place of its head in the list of words, None for a root; `within` is the surface span of the
    multi-word token it belongs to, or None.
    """

    start: int
    end: int
    form: str
    upos: str
    lemma: str
    head: int | None
    label: str
    within: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredText:
    """The words of a text and the spans of its sentences, without white space."""

    characters: str
    words: tuple[ScoredWord, ...]
    sentences: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What was right, what gold has, what the system has."""

    correct: int
    gold: int
    system: int

    @property
    def f1(self) -> float:
        """In percent; 100 where both sides are empty."""
        total = self.gold + self.system
        return 200 * self.correct / total if total else 100.0


def score_texts(gold: ScoredText, system: ScoredText) -> dict[str, Score]:
    """Tokens, sentences, UPOS, lemma, UAS and LAS of one text (LAS without the part of a label behind the colon).

    `verb_lemmas` is not an F1 but a share: of gold's words with UPOS VERB, those that the system has with their lemma.

    Raises:
        ValueError: the two texts do not have the same characters.
    """
    if gold.characters != system.characters:
        raise ValueError("gold and system are not of the same text")
    pairs = align(gold, system)
    met = {theirs: ours for ours, theirs in pairs}
    heads = [(g, s) for g, s in pairs if _same_head(gold.words[g], system.words[s], met)]
    words = len(gold.words), len(system.words)

    def count(correct: int) -> Score:
        return Score(correct=correct, gold=words[0], system=words[1])

    verbs = sum(word.upos == "VERB" for word in gold.words)
    both = [(gold.words[g], system.words[s]) for g, s in pairs]
    return {
        "tokens": count(len(pairs)),
        "sentences": Score(
            correct=len(gold.sentences & system.sentences), gold=len(gold.sentences), system=len(system.sentences)
        ),
        "upos": count(sum(g.upos == s.upos for g, s in both)),
        "lemma": count(sum(_same_lemma(g, s) for g, s in both)),
        "verb_lemmas": Score(
            correct=sum(g.upos == "VERB" and _same_lemma(g, s) for g, s in both), gold=verbs, system=verbs
        ),
        "uas": count(len(heads)),
        "las": count(sum(_plain(gold.words[g].label) == _plain(system.words[s].label) for g, s in heads)),
    }


def score_labels(gold: ScoredText, system: ScoredText) -> dict[str, Score]:
    """F1 of each full label: a relation is right with the same dependent, head and label."""
    pairs = align(gold, system)
    met = {theirs: ours for ours, theirs in pairs}
    labels = sorted({word.label for word in (*gold.words, *system.words)})
    correct = dict.fromkeys(labels, 0)
    for g, s in pairs:
        ours, theirs = gold.words[g], system.words[s]
        correct[ours.label] += ours.label == theirs.label and _same_head(ours, theirs, met)
    return {
        label: Score(
            correct=correct[label],
            gold=sum(word.label == label for word in gold.words),
            system=sum(word.label == label for word in system.words),
        )
        for label in labels
    }


def align(gold: ScoredText, system: ScoredText) -> list[tuple[int, int]]:
    """Pairs of words that are the same: the same span, or in order by form within a multi-word token's span."""
    at = {(word.start, word.end): place for place, word in enumerate(system.words)}
    starts = [word.start for word in system.words]
    pairs: list[tuple[int, int]] = []
    for group in _groups(gold):
        span = gold.words[group[0]].within
        if span is None:
            first = gold.words[group[0]]
            if (first.start, first.end) in at:
                pairs.append((group[0], at[first.start, first.end]))
        else:
            inside = range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))
            pairs += _longest_common(gold, group, system, [p for p in inside if system.words[p].end <= span[1]])
    return pairs


def _groups(text: ScoredText) -> list[list[int]]:
    """Places of words, those of one multi-word token together."""
    groups: list[list[int]] = []
    for place, word in enumerate(text.words):
        if word.within is not None and groups and text.words[groups[-1][0]].within == word.within:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _longest_common(gold: ScoredText, ours: list[int], system: ScoredText, theirs: list[int]) -> list[tuple[int, int]]:
    """The longest common subsequence of two runs of words by their lower-cased forms."""
    table = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]

    def same(i: int, j: int) -> bool:
        return gold.words[ours[i]].form.lower() == system.words[theirs[j]].form.lower()

    for i in reversed(range(len(ours))):
        for j in reversed(range(len(theirs))):
            table[i][j] = 1 + table[i + 1][j + 1] if same(i, j) else max(table[i + 1][j], table[i][j + 1])
    pairs, i, j = list[tuple[int, int]](), 0, 0
    while i < len(ours) and j < len(theirs):
        if same(i, j):
            pairs.append((ours[i], theirs[j]))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _same_lemma(gold: ScoredWord, system: ScoredWord) -> bool:
    """Whether the lemma is right; where gold has none, any is."""
    return gold.lemma in {system.lemma, "_"}


def _same_head(gold: ScoredWord, system: ScoredWord, met: dict[int, int]) -> bool:
    if system.head is None or gold.head is None:
        return system.head is None and gold.head is None
    return met.get(system.head) == gold.head


def _plain(label: str) -> str:
    return label.partition(":")[0]
