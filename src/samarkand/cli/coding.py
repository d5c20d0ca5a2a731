"""What `code` and `add` share: which inputs, coded how, and what is said about those that will not do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click
from rich.console import Console

from samarkand.cli.complaints import complain
from samarkand.cli.days import Day
from samarkand.cli.own_ontology import ontology_option
from samarkand.cli.own_tables import tables_option
from samarkand.errors import InputError
from samarkand.model import Article, Record

if TYPE_CHECKING:
    from samarkand.coder import Explanation
    from samarkand.coder.batch import Code, Coded

Made = TypeVar("Made", bound="Record | Explanation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The arguments and options that say what is read and how it is coded."""

    paths: tuple[str, ...]
    published: dt.date | None
    publisher: str | None
    url: str | None
    pipeline: str | None
    tables: Path | None
    workers: int
    ontology: Path | None = None
    keep_all: bool = False


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments of `Inputs`."""
    for decorate in (
        click.option(
            "--workers", type=click.IntRange(1, 256), default=1, metavar="N", help="Code in so many processes.  [1]"
        ),
        click.option("--pipeline", metavar="NAME", help="Use this installed spaCy pipeline in place of our own."),
        ontology_option,
        tables_option,
        click.option("--url", metavar="URL", help="The URL, where the file does not tell it."),
        click.option("--publisher", metavar="NAME", help="The publisher, where the file does not tell it."),
        click.option(
            "--published", type=Day(exact=True), metavar="DAY", help="The day, where the file does not tell it."
        ),
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        command = decorate(command)
    return command


keep_all_option = click.option(
    "--keep-all",
    is_flag=True,
    help="Keep also what the rules leave out as no political event; its rule ends in .out, its reason says why.",
)


class Batch(Generic[Made]):
    """Codes the inputs one after the other, says in one line each what is refused, and counts.

    Args:
        code: makes a record, or another thing, of an article.
        skip: says of an article whether it need not be coded.
        console: that of a progress bar, which complaints have to stand above.
    """

    def __init__(
        self,
        inputs: Inputs,
        code: Callable[[Article], Made],
        *,
        skip: Callable[[Article], bool] | None = None,
        console: Console | None = None,
    ) -> None:
        self.done = 0
        self.refused = 0
        self._inputs = inputs
        self._code = code
        self._skip = skip
        self._console = console

    def __iter__(self) -> Iterator[Coded[Made]]:
        # Imported here: spaCy and the readers take a second to import, and questions and --help need none of them.
        from samarkand.coder.batch import code_all
        from samarkand.coder.stages import CODED_LANGUAGES

        for outcome in code_all(self._articles(), self._code, workers=self._inputs.workers):
            if isinstance(outcome, InputError):
                self.refused += 1
                complain(str(outcome), self._console)
                continue
            self.done += 1
            for warning in warnings_of(outcome.record.article, CODED_LANGUAGES):
                complain(warning, self._console)
            yield outcome

    @property
    def exit_code(self) -> int:
        """0: all inputs were read; 1: some were refused; 2: all were."""
        if not self.refused:
            return 0
        return 1 if self.done else 2

    def _articles(self) -> Iterable[Article | InputError]:
        from samarkand.readers import Overrides, stream

        given = self._inputs
        overrides = Overrides(published=given.published, publisher=given.publisher, url=given.url)
        for article in stream(given.paths, overrides):
            if isinstance(article, Article) and self._skip is not None and self._skip(article):
                self.done += 1
            else:
                yield article


def coded(
    inputs: Inputs, *, skip: Callable[[Article], bool] | None = None, console: Console | None = None
) -> Batch[Record]:
    """Return the inputs with their records."""
    return Batch(inputs, coder(inputs), skip=skip, console=console)


def explained(inputs: Inputs) -> Batch[Explanation]:
    """Return the inputs with why they are coded as they are."""
    return Batch(inputs, explainer(inputs))


def coder(inputs: Inputs) -> Code:
    """Return the coder with the options of the inputs; it can be sent to another process."""
    from samarkand.coder import code

    return partial(
        code,
        pipeline=inputs.pipeline,
        tables=inputs.tables,
        ontology=inputs.ontology,
        keep_all=inputs.keep_all,
    )


def explainer(inputs: Inputs) -> Callable[[Article], Explanation]:
    """Return what explains articles with the options of the inputs; it can be sent to another process."""
    from samarkand.coder import explain

    return partial(explain, pipeline=inputs.pipeline, tables=inputs.tables, ontology=inputs.ontology)


def warnings_of(article: Article, coded_languages: Collection[str]) -> Iterator[str]:
    """Yield what a user should know about an article that was coded, or could not be."""
    if article.language not in coded_languages:
        yield f"{article.id}: in another language ({article.language}): marked, not coded"
    elif article.published is None:
        yield f"{article.id}: no date: relative dates are left open (--published gives one)"
