"""Code many articles, in one process or several; what comes out is the same, in the order of the input."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import connection
from multiprocessing.context import BaseContext
from typing import Any, Generic, Protocol, TypeVar

from samarkand.errors import InputError, SamarkandError
from samarkand.model import Article, Record

IN_FLIGHT_PER_WORKER = 4
"""Articles handed out and not yet given back, a worker: enough to keep it busy, too few to fill the memory."""

_LOG = logging.getLogger(__name__)

Code = Callable[[Article], Record]
"""The coder; for several workers it must be picklable (a function of a module, or a partial of one)."""


class _OfArticle(Protocol):
    @property
    def article(self) -> Article: ...


Made = TypeVar("Made", bound=_OfArticle)
"""What is made of an article: its record, or the explanation of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded(Generic[Made]):
    """An article as it was read, and its record or what else the coder makes."""

    article: Article
    record: Made


def code_all(
    articles: Iterable[Article | InputError], code: Callable[[Article], Made], *, workers: int = 1
) -> Iterator[Coded[Made] | InputError]:
    """Yield a record for each article, in their order; input errors pass through in their place.

    An article on which the coder fails becomes an InputError that names it, and the rest goes on; so does one that
    takes its worker process down. At most a few articles a worker are held at a time.

    Raises:
        SamarkandError: the coder cannot work at all (no such pipeline, a damaged table).
    """
    if workers <= 1:
        return (_attempt(code, article) for article in articles)
    return _code_in_processes(articles, code, workers)


def _attempt(code: Callable[[Article], Made], article: Article | InputError) -> Coded[Made] | InputError:
    if isinstance(article, InputError):
        return article
    try:
        return Coded(article=article, record=code(article))
    except InputError as error:
        return error
    except SamarkandError:
        raise
    except Exception as error:
        _LOG.debug("coding %s failed", article.id, exc_info=True)
        what = " ".join(str(error).split()) or "no message"
        return InputError(article.id, f"not coded, a fault in the coder ({type(error).__name__}: {what}); report it")


def _code_in_processes(
    articles: Iterable[Article | InputError], code: Callable[[Article], Made], workers: int
) -> Iterator[Coded[Made] | InputError]:
    with _Pool(code, workers) as pool:
        waiting: deque[tuple[Article | InputError, Future[Coded[Made] | InputError] | None]] = deque()
        for article in articles:
            waiting.append((article, None if isinstance(article, InputError) else pool.submit(article)))
            if len(waiting) >= workers * IN_FLIGHT_PER_WORKER:
                yield pool.result(*waiting.popleft())
        while waiting:
            yield pool.result(*waiting.popleft())


class _Pool(Generic[Made]):
    """Worker processes, replaced when one dies; what was in flight then is coded again, each article alone."""

    def __init__(self, code: Callable[[Article], Made], workers: int) -> None:
        self._code = code
        self._workers = workers
        self._executor = self._start(workers)

    def __enter__(self) -> _Pool[Made]:
        return self

    def __exit__(self, *exc: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, article: Article) -> Future[Coded[Made] | InputError]:
        try:
            return self._executor.submit(_attempt_in_worker, article)
        except BrokenProcessPool:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = self._start(self._workers)
            return self._executor.submit(_attempt_in_worker, article)

    def result(
        self, article: Article | InputError, future: Future[Coded[Made] | InputError] | None
    ) -> Coded[Made] | InputError:
        if isinstance(article, InputError) or future is None:
            return _attempt(self._code, article)
        try:
            return future.result()
        except BrokenProcessPool:
            return self._attempt_alone(article)

    def _attempt_alone(self, article: Article) -> Coded[Made] | InputError:
        with self._start(1) as alone:
            try:
                return alone.submit(_attempt_in_worker, article).result()
            except BrokenProcessPool:
                return InputError(article.id, "not coded: the worker process died of it, perhaps for want of memory")

    def _start(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=_context(), initializer=_set_up_worker, initargs=(self._code,))


def _context() -> BaseContext:
    """Return how workers start: forked from a process that has only read the tables, where the system can do that.

    Not forked from this one: threads of numpy and a copied random state would make them differ from a fresh process.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["samarkand.knowledge.preloaded"])
    return context


_worker_code: Callable[[Article], Any] | None = None


def _set_up_worker(code: Callable[[Article], Any]) -> None:
    global _worker_code
    _worker_code = code
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when its parent is killed, for then nobody tells it to."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _attempt_in_worker(article: Article) -> Coded[Any] | InputError:
    if _worker_code is None:
        raise RuntimeError("a worker that was not set up")
    return _attempt(_worker_code, article)
