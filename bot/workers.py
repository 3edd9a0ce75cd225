"""The process pools in which core work runs, so that the event loop never waits on parsing or language analysis.

A worker that is past its deadline is ended and replaced (pebble does both). Strangers' bytes are read in workers of
their own, within bounds that each piece of work carries with it: the system ends the worker that passes them, and no
language model has to be loaded again for that.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import functools
import logging
import multiprocessing
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as Overdue
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar, cast

from pebble import ProcessExpired, ProcessPool

from bot.core.errors import ModelUnavailable, WorkerOverdue
from bot.core.model.article import Article, Page
from bot.core.model.fact import Facts
from bot.core.model.feed import ParsedFeed

T = TypeVar("T")

log = logging.getLogger(__name__)

READING_SECONDS = 20.0  # by the clock, however busy the machine is
READING_CPU_SECONDS = 2.0
READING_MEGABYTES = 200  # of a worker, with all that it has loaded
SPARE_MEGABYTES = 16  # what a new worker had mapped may come to be held after all
OUT_OF_MEMORY = 77  # the exit code that says so
ARTICLE_SECONDS = 20.0
COMPUTE_SECONDS = 60.0
LOADING_SECONDS = 40.0  # on top, for the language model: a worker loads it with its first articles
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")


def _begin() -> None:
    # A worker's libraries log to nobody; what matters comes back as a value or an exception.
    logging.disable(logging.CRITICAL)
    # The model's matrices are too small for threads to help; numpy looks at these once, when it is imported.
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")


def _begin_reading() -> None:
    from bot.core import feeds, pages  # noqa: F401, PLC0415 - so that no piece of work pays for it

    _begin()
    if sys.platform == "linux":
        _untouched()


@functools.cache
def _untouched() -> int:
    """Return how many bytes are mapped into a new worker but not held, such as libraries' code that nobody calls."""
    mapped, held = (int(pages) for pages in Path("/proc/self/statm").read_text().split()[:2])
    return (mapped - held) * resource.getpagesize()


@contextlib.contextmanager
def _bounds() -> Iterator[None]:
    """End this process when the work in it takes too much computing or memory, as far as the system knows how."""
    if sys.platform != "linux":
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, ((READING_MEGABYTES - SPARE_MEGABYTES) * 2**20 + _untouched(), before[1]))
    signal.setitimer(signal.ITIMER_PROF, READING_CPU_SECONDS)  # its signal ends the process
    try:
        yield
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, before)
        if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):  # what one feed needed is nobody's afterwards
            trim(0)


def within_bounds(work: Callable[..., T], *arguments: object) -> T:
    """Return what the work makes of the arguments, in a worker, within the bounds of what reads strangers' bytes."""
    with _bounds():
        return work(*arguments)


# The imports stand inside because only workers need them: a process that never analyses never loads these libraries.


def _read_feed(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    from bot.core import feeds  # noqa: PLC0415 - as said above

    return within_bounds(feeds.read_feed, body, content_type, url)


def _read_page(body: bytes, content_type: str | None, url: str) -> Page:
    from bot.core import pages  # noqa: PLC0415 - as said above

    return within_bounds(pages.read_page, body, content_type, url)


def _read_html(html: str, title: str, byline: str | None) -> str:
    from bot.core import pages  # noqa: PLC0415 - as said above

    return within_bounds(pages.html_text, html, title, byline)


def _analyse(articles: tuple[Article, ...], model: str) -> tuple[Facts | str, ...]:
    from bot.core import facts  # noqa: PLC0415 - as said above

    def read(article: Article) -> Facts | str:
        try:
            return facts.read(article, model)
        except ModelUnavailable:
            raise
        except Exception:  # noqa: BLE001 - one article that an extractor stumbles over must not cost the others
            return traceback.format_exc()

    return tuple(read(article) for article in articles)


_DEATHS = {
    OUT_OF_MEMORY: f"{{}} took more than {READING_MEGABYTES} MB of memory and was ended.",
    -27: f"{{}} took more than {READING_CPU_SECONDS:.0f} seconds of computing and was ended.",  # SIGPROF
}


class WorkerPool:
    """Fulfils `Analyst` with worker processes, started when the first work comes."""

    def __init__(self, workers: int, model: str = "", compute_seconds: float = COMPUTE_SECONDS) -> None:
        self._model = model
        self._compute_seconds = compute_seconds
        spawn = multiprocessing.get_context("spawn")
        self._pool = ProcessPool(max_workers=workers, initializer=_begin, context=spawn, max_tasks=2_000)
        self._readers = ProcessPool(max_workers=workers, initializer=_begin_reading, context=spawn, max_tasks=2_000)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pool in (self._pool, self._readers):
            pool.stop()  # type: ignore[no-untyped-call]  # pebble's own has no types
        for pool in (self._pool, self._readers):
            await asyncio.to_thread(pool.join)

    async def _read(self, what: str, work: Callable[..., T], *arguments: object) -> T:
        return await self._run(what, READING_SECONDS, work, *arguments, pool=self._readers)

    async def _run(
        self, what: str, seconds: float, work: Callable[..., T], *arguments: object, pool: ProcessPool | None = None
    ) -> T:
        future = (pool or self._pool).schedule(work, args=arguments, timeout=seconds)
        try:
            return cast("T", await asyncio.wrap_future(future))
        except Overdue:
            msg = f"{what} took longer than {seconds:.0f} seconds and was ended."
            raise WorkerOverdue(msg) from None
        except ProcessExpired as error:
            msg = _DEATHS.get(error.exitcode, "{} ended its worker process unexpectedly.").format(what)
            raise WorkerOverdue(msg) from error

    async def read_feed(self, body: bytes, content_type: str | None, url: str) -> ParsedFeed:
        """Return the entries, or raise `FeedUnreadable`."""
        return await self._read("Reading this feed", _read_feed, body, content_type, url)

    async def reader(self) -> int:
        """Return the process of a worker that reads; which one, if there are several, is chance."""
        return await self._read("Asking for a process", os.getpid)

    async def read_page(self, body: bytes, content_type: str | None, url: str) -> Page:
        """Return the page, or raise `PageUnreadable`."""
        return await self._read("Reading this page", _read_page, body, content_type, url)

    async def read_html(self, html: str, title: str, byline: str | None) -> str:
        """Return the article text of a fragment of HTML, such as a feed with full text carries."""
        return await self._read("Reading this entry", _read_html, html, title, byline)

    async def analyse(self, articles: Sequence[Article]) -> tuple[Facts, ...]:
        """Return the facts of each article, in order; none, and a line in the log, where reading one failed."""
        if not articles:
            return ()
        seconds = LOADING_SECONDS + ARTICLE_SECONDS + len(articles)
        read = await self._run("Reading these articles", seconds, _analyse, tuple(articles), self._model)
        for article, outcome in zip(articles, read, strict=True):
            if isinstance(outcome, str):
                log.error("article not read", extra={"article": article.url, "exception": outcome})
        return tuple(Facts() if isinstance(outcome, str) else outcome for outcome in read)

    async def prepare(self) -> None:
        """Load the language model ahead of the first article, or raise `ModelUnavailable`."""
        nothing = Article("", "", "", "Talks went on.", datetime.now(UTC))
        await self._run("Loading the language model", LOADING_SECONDS, _analyse, (nothing,), self._model)

    async def compute(self, work: Callable[..., T], *arguments: object) -> T:
        """Return what a pure, importable function of the core makes of the arguments."""
        return await self._run("This piece of work", self._compute_seconds, work, *arguments)
