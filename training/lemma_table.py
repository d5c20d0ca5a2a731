"""The lemma exceptions: what the treebanks' lemmas show and the rules do not give."""

from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from samarkand.language.inflection import IRREGULAR_PLURALS
from samarkand.language.lemmas import LemmaTables, by_rule, read_attested, read_lemma_tables
from training.treebank import Word, read_treebank

LEAST_COUNT = 2
LEAST_SHARE = 0.6
CLOSED = frozenset({"AUX", "PRON", "DET", "PART", "ADP", "SCONJ", "CCONJ"})
LEAST_COUNT_OF_CAPITALS = 5  # rarer ones are words of titles
WITH_CAPITALS = frozenset({"PROPN", "X", "SYM"})
LEAST_COUNT_OF_CLOSED = 5  # their rare lemmas correct spelling errors ("their" for "there")


def write_exceptions(treebanks: list[Path], word_counts: Path, target: Path) -> None:
    """Write form, UPOS and lemma for each pair whose usual lemma the rules miss with these word counts."""
    attested = read_attested(word_counts.read_text(encoding="utf-8"))
    tables = replace(read_lemma_tables(), attested=attested)
    seen = defaultdict[tuple[str, str], Counter[tuple[str, str]]](Counter)
    for path in treebanks:
        for document in read_treebank(path):
            for sentence in document.sentences:
                for word in sentence.words:
                    form = word.form.replace("’", "'")
                    lemma = word.lemma.replace("’", "'")
                    for key in {form} if word.upos in WITH_CAPITALS else {form.lower(), *_capitalised(word)}:
                        seen[key, word.upos][lemma, word.xpos] += 1
    rows = [(form, upos, found) for (form, upos), c in seen.items() if (found := _exception(form, upos, c, tables))]
    text = "".join("\t".join(row) + "\n" for row in sorted(rows))
    target.write_text("form\tupos\tlemma\n" + text, encoding="utf-8")


def _capitalised(word: Word) -> list[str]:
    """The form of an adjective that UD may write with a capital though it has a meaning without: "Republican"."""
    return [word.form] if word.upos == "ADJ" and word.xpos == "JJ" and word.form.istitle() else []


def _exception(form: str, upos: str, counts: Counter[tuple[str, str]], tables: LemmaTables) -> str | None:
    """The usual lemma where it is clear, often enough seen and not what the rules say; else None."""
    total = sum(counts.values())
    lemmas = Counter[str]()
    for (lemma, _), number in sorted(counts.items()):
        lemmas[lemma] += number
    lemma, number = lemmas.most_common(1)[0]
    wrong = sum(n for (gold, tag), n in counts.items() if by_rule(form, upos, tag, tables) != gold)
    least = LEAST_COUNT_OF_CLOSED if upos in CLOSED else LEAST_COUNT
    if number < least or number < LEAST_SHARE * total or wrong <= total - number or "@" in lemma or "_" in lemma:
        return None
    if upos in {"PUNCT", "X", "SYM"} or (upos == "VERB" and form in tables.verbs.by_past):
        return None
    if upos == "NOUN" and form in IRREGULAR_PLURALS:
        return None  # news has more military bases than bases of a theory
    if upos == "VERB" and (lemma != lemma.lower() or _is_slip(form, lemma, counts, tables)):
        return None
    if upos in {"NOUN", "PROPN"} and lemma.lower() == form.lower():
        return None  # capitals are decided form by form
    if upos == "ADJ" and form.istitle() and (number < LEAST_COUNT_OF_CAPITALS or lemma != form):
        return None
    if upos == "ADJ" and lemma.lower() == form.lower() and form in tables.attested.as_noun:
        return None
    return lemma


def _is_slip(form: str, lemma: str, counts: Counter[tuple[str, str]], tables: LemmaTables) -> bool:
    """Whether the lemma is no known verb ("rang" of "ranged") while the rules lead to one."""
    known = tables.attested.as_verb
    return lemma not in known and all(by_rule(form, "VERB", tag, tables) in known for _, tag in counts)
