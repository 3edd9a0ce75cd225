"""The process pool in which core work runs, so that the event loop never waits on parsing or language analysis.

A worker that is past its deadline is ended and replaced (pebble does both).
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as Overdue
from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar, cast

from pebble import ProcessExpired, ProcessPool

from bot.core.errors import ModelUnavailable, WorkerOverdue
from bot.core.model.article import Article, Page
from bot.core.model.fact import Facts
from bot.core.model.feed import ParsedFeed

T = TypeVar("T")

log = logging.getLogger(__name__)

FEED_SECONDS = 20.0
PAGE_SECONDS = 20.0
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


# The imports stand inside because only workers need them: a process that never analyses never loads these libraries.


def _read_feed(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    from bot.core import feeds  # noqa: PLC0415 - as said above

    return feeds.read_feed(body, content_type, url)


def _read_page(body: bytes, content_type: str | None, url: str) -> Page:
    from bot.core import pages  # noqa: PLC0415 - as said above

    return pages.read_page(body, content_type, url)


def _read_html(html: str, title: str, byline: str | None) -> str:
    from bot.core import pages  # noqa: PLC0415 - as said above

    return pages.html_text(html, title, byline)


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


class WorkerPool:
    """Fulfils `Analyst` with worker processes, started when the first work comes."""

    def __init__(self, workers: int, model: str = "", compute_seconds: float = COMPUTE_SECONDS) -> None:
        self._model = model
        self._compute_seconds = compute_seconds
        self._pool = ProcessPool(
            max_workers=workers, initializer=_begin, context=multiprocessing.get_context("spawn"), max_tasks=2_000
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble's own has no types
        await asyncio.to_thread(self._pool.join)

    async def _run(self, what: str, seconds: float, work: Callable[..., T], *arguments: object) -> T:
        future = self._pool.schedule(work, args=arguments, timeout=seconds)
        try:
            return cast("T", await asyncio.wrap_future(future))
        except Overdue:
            msg = f"{what} took longer than {seconds:.0f} seconds and was ended."
            raise WorkerOverdue(msg) from None
        except ProcessExpired as error:
            msg = f"{what} ended its worker process unexpectedly."
            raise WorkerOverdue(msg) from error

    async def read_feed(self, body: bytes, content_type: str | None, url: str) -> ParsedFeed:
        """Return the entries, or raise `FeedUnreadable`."""
        return await self._run("Reading this feed", FEED_SECONDS, _read_feed, body, content_type, url)

    async def read_page(self, body: bytes, content_type: str | None, url: str) -> Page:
        """Return the page, or raise `PageUnreadable`."""
        return await self._run("Reading this page", PAGE_SECONDS, _read_page, body, content_type, url)

    async def read_html(self, html: str, title: str, byline: str | None) -> str:
        """Return the article text of a fragment of HTML, such as a feed with full text carries."""
        return await self._run("Reading this entry", PAGE_SECONDS, _read_html, html, title, byline)

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
