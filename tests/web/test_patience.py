"""Deadlines and turns: how long we wait for a server, and for our turn with it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from ipaddress import ip_network

import pytest

from bot.core.model.feed import Fetched, FetchProblem
from bot.web import Limits, WebFetcher
from tests.web.conftest import LOOPBACK, Request, Server, StoppedClock, failed, fetched


async def _drip(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.01)


async def test_a_server_that_drips_for_ever_meets_the_deadline(server: Server) -> None:
    server.answers["/drip"] = _drip
    limits = Limits(deadline_seconds=0.2)
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=limits) as hasty:
        failure = await failed(hasty, server.url("/drip"))
    assert failure.problem is FetchProblem.TIMEOUT
    assert "0.2 seconds" in failure.sentence


async def test_the_deadline_counts_all_redirects_together(server: Server) -> None:
    async def slowly_on(_: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.08)
        writer.write(b"HTTP/1.1 302 Found\r\nlocation: /round\r\ncontent-length: 0\r\n\r\n")

    server.answers["/round"] = slowly_on
    limits = Limits(deadline_seconds=0.2)
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=limits) as hasty:
        assert (await failed(hasty, server.url("/round"))).problem is FetchProblem.TIMEOUT


async def test_silence_meets_the_read_timeout(server: Server) -> None:
    done = asyncio.Event()

    async def silent(_: Request, writer: asyncio.StreamWriter) -> None:
        await done.wait()

    server.answers["/feed"] = silent
    limits = Limits(read_seconds=0.05, connect_seconds=1)
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=limits) as hasty:
        failure = await failed(hasty, server.url("/feed"))
    done.set()
    assert (failure.problem, failure.sentence) == (FetchProblem.TIMEOUT, "127.0.0.1 stopped answering half-way.")


@pytest.fixture
def counting(server: Server) -> dict[str, int]:
    """Answers /slow while counting how many are being answered at once."""
    counts = {"now": 0, "most": 0}

    async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
        counts["now"] += 1
        counts["most"] = max(counts["most"], counts["now"])
        await asyncio.sleep(0.01)
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")
        await writer.drain()
        counts["now"] -= 1

    server.answers["/slow"] = slow
    return counts


async def test_a_host_is_asked_one_thing_at_a_time_and_then_forgotten(
    server: Server, fetcher: WebFetcher, counting: dict[str, int]
) -> None:
    await asyncio.gather(*(fetcher.fetch(server.url("/slow")) for _ in range(8)))
    assert (counting["most"], len(server.requests)) == (1, 8)
    assert len(fetcher._turns) == 0


async def test_many_hosts_are_asked_at_once_up_to_fifty(server: Server, counting: dict[str, int]) -> None:
    async def everybody_is_here(_host: str, _port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    urls = [f"http://site{n}.example:{server.port}/slow" for n in range(80)]
    async with WebFetcher(
        StoppedClock(), allowed_networks=[ip_network("127.0.0.1/32")], resolver=everybody_is_here
    ) as fetcher:
        outcomes = await asyncio.gather(*(fetcher.fetch(url) for url in urls))
    assert all(isinstance(outcome, Fetched) for outcome in outcomes)
    assert 20 < counting["most"] <= 50


async def test_waiting_for_a_turn_does_not_eat_the_deadline(server: Server, counting: dict[str, int]) -> None:
    limits = Limits(deadline_seconds=0.3)
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=limits) as fetcher:
        outcomes = await asyncio.gather(*(fetcher.fetch(server.url("/slow")) for _ in range(40)))
    assert all(isinstance(outcome, Fetched) for outcome in outcomes)


async def test_a_cancelled_fetch_is_cancelled_and_leaves_no_one_waiting(server: Server, fetcher: WebFetcher) -> None:
    arrived = asyncio.Event()

    async def for_ever(request: Request, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await _drip(request, writer)

    server.answers["/drip"] = for_ever
    server.say("/feed", body=b"<rss/>")
    task = asyncio.create_task(fetcher.fetch(server.url("/drip")))
    await arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await fetched(fetcher, server.url("/feed"))).body == b"<rss/>"
