"""`samarkand add`: code stories and keep them."""

from __future__ import annotations

from collections import Counter
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from samarkand.cli.coding import Inputs, coded, input_options, keep_all_option
from samarkand.cli.complaints import complain
from samarkand.cli.database import db_option
from samarkand.cli.terminal import clean, messages, write_line
from samarkand.model import Article, CoderVersion, Record
from samarkand.store import Outcome, Store


@click.command("add", short_help="Code stories and keep them in a database.")
@input_options
@keep_all_option
@db_option
@click.option("--verbose", "-v", is_flag=True, help="Print a line for each article once it is safely kept.")
def add_command(db: str, verbose: bool, **inputs: Any) -> int:
    """Code stories and keep them in a database; what is known already is left as it is.

    PATH is a .txt, .html or .jsonl file (also .gz or .xz), a folder of these, or - for standard input. A changed
    text or title under the same id or URL is a new version, and both stay. With --verbose, `added ID`,
    `new-version ID`, `recoded ID` or `unchanged ID` is printed when the article is on the disk.
    """
    console = messages()
    with Store.create(db) as store, _progress(console) as progress:
        keeper = Keeper(store, progress, verbose=verbose)
        batch = coded(Inputs(**inputs), skip=keeper.knows, console=progress.console)
        for outcome in batch:
            keeper.keep(outcome.record, outcome.article)
    refused = f"; {batch.refused} refused" if batch.refused else ""
    complain(f"{db}: {keeper.summary()}{refused}", console)
    return batch.exit_code


class Keeper:
    """Keeps records, acknowledges each once it is on the disk, and counts what became of them."""

    def __init__(self, store: Store, progress: Progress, *, verbose: bool) -> None:
        self._store = store
        self._progress = progress
        self._task = progress.add_task("coding", total=None)
        self._verbose = verbose
        self._coder: CoderVersion | None = None
        self._counts: Counter[Outcome] = Counter()

    def knows(self, article: Article) -> bool:
        """Say whether this coder's record of the article is kept; the first record coded tells which coder this is."""
        if self._coder is None or not self._store.holds(article, self._coder):
            return False
        self._acknowledge(Outcome.UNCHANGED, article)
        return True

    def keep(self, record: Record, article: Article) -> None:
        """Keep a record and acknowledge it."""
        self._coder = record.coder
        self._acknowledge(self._store.add(record, as_read=article), article)

    def summary(self) -> str:
        """Return how many articles were added, changed, coded anew and left as they were."""
        parts = [f"{self._counts[outcome]} {outcome.replace('-', ' ')}" for outcome in Outcome if self._counts[outcome]]
        return ", ".join(parts) or "nothing added"

    def _acknowledge(self, outcome: Outcome, article: Article) -> None:
        self._counts[outcome] += 1
        self._progress.advance(self._task)
        if self._verbose:
            write_line(f"{outcome} {clean(article.id)}")


def _progress(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed} articles"))
    return Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal)
