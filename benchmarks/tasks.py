"""Every measured task: the gold it needs below the data folder, and how its figures come about."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks import (
    attributions,
    events,
    extraction,
    factuality,
    names,
    parsing,
    places,
    pronouns,
    relations,
    statements,
    times,
)
from benchmarks.bank import Example
from benchmarks.figures import percent
from benchmarks.halves import Half, read_gold
from benchmarks.mentions import found_mentions
from benchmarks.real import read_real
from samarkand.coder.events.lexicon import load_lexicon
from samarkand.language import load_pipeline
from training.treebank import read_treebank

Figures = dict[str, Any]
FIRST_ARTICLES = 40
"""Articles of a large set that speed is measured on, and half as many sameness: the first in the file, not a choice."""
EVERY = 5
"""Of a folder of many labelled files every fifth by name is read, to keep all tasks under 15 minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task on one set.

    Attributes:
        name: what `--only` and the anchors call it; several sets may share it.
        path: the gold below the data folder; archives are unpacked first.
        shown: the figures that the table shows; `run` may return more.
        note: what of the set is used, if not all of it.
    """

    name: str
    path: str
    shown: tuple[str, ...]
    run: Callable[[Path], Figures]
    note: str = ""


def run_relations(gold: Path) -> Figures:
    """Type of the event between two given actors."""
    pairs = list(relations.read_pairs(gold))
    answers = relations.run(pairs, load_pipeline(), load_lexicon())
    return relations.scores([pair.gold for pair in pairs], [answer.root for answer in answers])


def run_extraction(gold: Path) -> Figures:
    """Source, type and target from the sentence."""
    return extraction.measure(list(relations.read_pairs(gold)))


def run_current_events(gold: Path) -> Figures:
    """Events of real news, on the texts that are kept from training."""
    return _events_of(read_real(gold.parent.parent, Half.CHECK, "current_events"))


def run_wikinews(gold: Path) -> Figures:
    """Events of real news stories, on those that are kept from training."""
    return _events_of(read_real(gold.parent, Half.CHECK, "wikinews"))


def _events_of(examples: Iterable[Example]) -> Figures:
    figures = events.measure_records(list(examples), [])
    return flat({"type": asdict(figures.type), "whole": asdict(figures.whole), "silent": figures.silent})


def run_statements(gold: Path) -> Figures:
    """Attributions, scored as ../shared/score/score.py does."""
    records = {str(record["article"]["id"]): record for record in statements.code_statements(gold)}
    return flat(
        attributions.score(
            attributions.AttributedText(
                text=text["text"],
                gold=[attributions.gold_attribution(row) for row in text["gold"]],
                predicted=[
                    attributions.predicted_attribution(statement)
                    for statement in records.get(str(text["id"]), {}).get("statements", ())
                ],
            )
            for text in read_gold(gold)
        )
    )


def run_times(gold: Path) -> Figures:
    """Times, and of news the share of the gold's times that are found with the right value."""
    texts = read_gold(gold)
    found = {article.id: mentions.times for article, mentions in found_mentions(gold)}
    figures = times.score(texts, [found.get(str(text["id"]), ()) for text in texts])
    news = [text for text in texts if "_news_" in str(text["id"])]
    if news:
        of_news = times.score(news, [found.get(str(text["id"]), ()) for text in news])
        figures["news_found_with_value"] = round(of_news["relaxed"]["r"] * of_news["value_accuracy_on_found"] / 100, 1)
    return flat(figures)


def run_places(gold: Path) -> Figures:
    """Places."""
    texts = read_gold(gold)
    found = {article.id: mentions.places for article, mentions in found_mentions(gold)}
    return flat(places.score(texts, [found.get(str(text["id"]), ()) for text in texts]))


def run_factuality(gold: Path) -> Figures:
    """Factuality of given events."""
    texts = read_gold(gold)
    return factuality.figures(texts, factuality.predict(texts))


def run_pronouns(folder: Path) -> Figures:
    """He and she in the news of all of a treebank's files."""
    return pronouns.measure(sorted(folder.glob("*.conllu")))


def run_parsing(treebank: Path) -> Figures:
    """Cutting, tagging and parsing raw text."""
    scores, _ = parsing.measure(read_treebank(treebank), load_pipeline())
    return {name: round(score.f1, 2) for name, score in scores.items()}


def run_names(gold: Path) -> Figures:
    """Names of persons, organisations and locations."""
    files = sorted(gold.glob("*.tsv"))[::EVERY] if gold.is_dir() else [gold]
    return {name: round(score.f1, 2) for name, score in names.measure(files, load_pipeline()).items()}


def run_speed(gold: Path) -> Figures:
    """The whole coding on one core, in a fresh process that has loaded nothing yet."""
    lines = _python("benchmarks.speed", str(gold), "--limit", str(FIRST_ARTICLES)).splitlines()
    figures: Figures = json.loads(lines[-1])
    return figures


def run_sameness(gold: Path) -> Figures:
    """Share of records that change with PYTHONHASHSEED."""
    with tempfile.TemporaryDirectory() as folder, gold.open(encoding="utf-8") as lines:
        first = Path(folder) / "first.jsonl"
        first.write_text("".join(line for line, _ in zip(lines, range(FIRST_ARTICLES // 2), strict=False)), "utf-8")
        runs = [_python("samarkand.cli", "code", "--json", str(first), hash_seed=seed).splitlines() for seed in "12"]
    changed = sum(one != other for one, other in zip(*runs, strict=True))
    return {"records": len(runs[0]), "records_changed_percent": percent(changed, len(runs[0]))}


def _python(module: str, *arguments: str, hash_seed: str = "0") -> str:
    """Return what a module prints on its standard output."""
    command = [sys.executable, "-m", module, *arguments]
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {done.stderr}")
    return done.stdout


def flat(figures: Figures) -> Figures:
    """Return {"soft": {"f": 1}} as {"soft_f": 1}."""
    plain: Figures = {}
    for name, figure in figures.items():
        plain |= (
            {f"{name}_{part}": value for part, value in figure.items()} if isinstance(figure, dict) else {name: figure}
        )
    return plain


_EVENTS = ("whole_p", "whole_r", "type_p", "type_r", "silent")
_SPOKEN = ("soft_f", "soft_and_speaker_f", "speaker_accuracy")
_TREE = ("las", "uas", "upos", "verb_lemmas", "sentences")
_NAMED = ("all", "PER", "ORG", "LOC")
_UD = "treebanks/UD_English-"
_NEWSWIRE = "newswire/asia_africa_2022.jsonl"

TASKS = (
    Task(name="relations", path="relations/PLV_train.tsv", run=run_relations,
         shown=("root_macro_f", "root_accuracy", "quad_macro_f")),
    Task(name="extraction", path="relations/PLV_train.tsv", run=run_extraction,
         shown=("whole_recall", "whole_precision", "type_recall", "type_precision")),
    Task(name="events", path="current_events/2002_2021.jsonl.xz", run=run_current_events,
         note="labelled texts, kept third", shown=_EVENTS),
    Task(name="events", path="articles.jsonl.xz", run=run_wikinews, note="Wikinews, kept third", shown=_EVENTS),
    Task(name="statements", path="statements/polnear_dev.jsonl", run=run_statements, shown=_SPOKEN),
    Task(name="statements", path="statements/gum_attributions.jsonl", run=run_statements,
         shown=(*_SPOKEN, "layers_kept")),
    Task(name="times", path="times/wikiwars.jsonl", run=run_times, shown=("strict_f", "relaxed_f", "value_f")),
    Task(name="times", path="times/gum_dates.jsonl", run=run_times, shown=("value_f", "news_found_with_value")),
    Task(name="places", path="places/geowebnews.jsonl", run=run_places,
         shown=("found_f", "acc161_of_all", "acc161_of_resolved", "metonymic_f")),
    Task(name="factuality", path="factuality/uw_dev.jsonl", run=run_factuality, shown=("pearson_r", "mae")),
    Task(name="factuality", path="factuality/meantime_dev.jsonl", run=run_factuality, shown=("pearson_r", "mae")),
    Task(name="pronouns", path=f"{_UD}GUM", run=run_pronouns, note="news of all parts",
         shown=("he_she_right", "right_of_answered")),
    Task(name="parsing", path=f"{_UD}PUD/en_pud-ud-test.conllu", run=run_parsing, shown=_TREE),
    Task(name="parsing", path=f"{_UD}GUM/en_gum-ud-test.conllu", run=run_parsing, shown=_TREE),
    Task(name="parsing", path=f"{_UD}EWT/en_ewt-ud-test.conllu", run=run_parsing, shown=_TREE),
    Task(name="names", path="ner/en_ewt-ud-test.iob2", run=run_names, shown=_NAMED),
    Task(name="names", path="ner/worldwide_newswire", run=run_names, shown=_NAMED, note=f"every {EVERY}th file"),
    Task(name="speed", path=_NEWSWIRE, run=run_speed, note=f"first {FIRST_ARTICLES} articles",
         shown=("sentences_per_second", "words_per_second", "articles_per_second", "load_seconds", "peak_memory_mb")),
    Task(name="same twice", path=_NEWSWIRE, run=run_sameness, note=f"first {FIRST_ARTICLES // 2} articles",
         shown=("records_changed_percent",)),
)  # fmt: skip
"""In the order of the table. Extraction is not here: its gold is kept back."""
