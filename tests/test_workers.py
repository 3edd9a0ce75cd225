"""The worker pool: the core's work in other processes, and a late worker is ended and replaced."""

import asyncio
import itertools
import os
import sys
import time
from datetime import UTC, datetime

import pytest

from bot import workers
from bot.core.errors import FeedUnreadable, ModelUnavailable, WorkerOverdue
from bot.core.model.article import Article
from bot.workers import WorkerPool

FEED = b"<rss><channel><title>T</title><item><title>a</title></item></channel></rss>"


def loaded() -> set[str]:
    return set(sys.modules)


async def test_work_is_done_in_another_process() -> None:
    async with WorkerPool(1) as pool:
        assert await pool.compute(os.getpid) != os.getpid()


async def test_an_error_of_the_core_comes_back_with_its_sentence() -> None:
    async with WorkerPool(1) as pool:
        with pytest.raises(FeedUnreadable) as raised:
            await pool.read_feed(b"<html><body>hello</body></html>", "text/html", "https://example.org/")
    assert raised.value.sentence


async def test_late_work_is_ended_and_the_pool_goes_on() -> None:
    async with WorkerPool(1, compute_seconds=2.0) as pool:
        with pytest.raises(WorkerOverdue, match="2 seconds"):
            await pool.compute(time.sleep, 600)
        assert await pool.compute(len, "abc") == 3


async def test_a_worker_that_dies_is_replaced() -> None:
    async with WorkerPool(1) as pool:
        with pytest.raises(WorkerOverdue, match="unexpectedly"):
            await pool.compute(os._exit, 3)
        assert await pool.compute(len, "abc") == 3


async def test_articles_come_back_read_and_in_order() -> None:
    articles = [
        Article("https://example.org/1", "T", "Gazette", f"T\n\n“{words},” said Ann Berg.", datetime.now(UTC))
        for words in ("We will talk on Monday", "We will not talk at all")
    ]
    async with WorkerPool(1) as pool:
        first, second = await pool.analyse(articles)
        assert await pool.analyse([]) == ()
    assert first.quotes[0].text.startswith("We will talk on")
    assert second.quotes[0].text.startswith("We will not")


async def test_the_model_is_loaded_ahead_in_a_worker_with_one_thread() -> None:
    async with WorkerPool(1) as pool:
        await pool.prepare()
        assert "spacy" in await pool.compute(loaded)
        assert await pool.compute(os.getenv, "OPENBLAS_NUM_THREADS") == "1"


async def test_a_worker_that_analyses_nothing_loads_no_spacy() -> None:
    async with WorkerPool(1) as pool:
        await pool.read_page(b"<html><body><p>Talks went on.</p></body></html>", "text/html", "https://example.org/")
        assert "spacy" not in await pool.compute(loaded)


async def test_a_model_that_is_not_there_ends_in_a_sentence_and_not_in_unread_articles() -> None:
    async with WorkerPool(1, "en_no_such_model") as pool:
        with pytest.raises(ModelUnavailable, match="en_no_such_model"):
            await pool.prepare()
        with pytest.raises(ModelUnavailable):
            await pool.analyse([Article("https://example.org/1", "T", "Gazette", "T", datetime.now(UTC))])


async def test_the_event_loop_goes_on_while_a_worker_works() -> None:
    async with WorkerPool(1) as pool:
        await pool.compute(len, "")  # started
        work = asyncio.ensure_future(pool.compute(sum, range(30_000_000)))
        turns = 0
        while not work.done():
            turns += 1
            await asyncio.to_thread(lambda: None)
    assert turns > 10


BOUNDED = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system keeps no such bounds")


@BOUNDED
async def test_a_feed_that_takes_too_much_computing_is_ended_and_the_next_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "READING_SECONDS", 300.0)  # however busy this machine is
    async with WorkerPool(1) as pool:
        reader = await pool.reader()
        with pytest.raises(WorkerOverdue, match="more than 2 seconds of computing"):
            await pool._read("This", workers.within_bounds, sum, itertools.repeat(1))
        assert (await pool.read_feed(FEED, None, "https://example.org/")).title == "T"
        assert await pool.reader() != reader


@BOUNDED
async def test_a_feed_that_takes_too_much_memory_is_ended_and_the_next_is_read() -> None:
    async with WorkerPool(1) as pool:
        with pytest.raises(WorkerOverdue, match="more than 200 MB of memory"):
            await pool._read("This", workers.within_bounds, bytes, 250 * 2**20)
        assert (await pool.read_feed(FEED, None, "https://example.org/")).title == "T"


@BOUNDED
async def test_what_one_feed_used_is_not_counted_against_the_next() -> None:
    async with WorkerPool(1) as pool:
        reader = await pool.reader()
        for _ in range(5):
            await pool._read("This", workers.within_bounds, len, bytes(20 * 2**20))
            await pool._read("This", workers.within_bounds, sum, range(10_000_000))
        assert await pool.reader() == reader


async def test_what_strangers_sent_is_not_read_where_the_language_model_is() -> None:
    async with WorkerPool(1) as pool:
        assert await pool.reader() != await pool.compute(os.getpid)
