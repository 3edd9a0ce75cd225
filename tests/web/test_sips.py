"""Answers that cost more than they hold are broken off, and nothing else waits for them."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.model.feed import FetchProblem, NotModified, Validators
from bot.web import Limits, WebFetcher
from tests.web.conftest import LOOPBACK, Request, Server, StoppedClock, failed, fetched


@pytest.mark.parametrize(
    "part",
    [b"HTTP/1.1 100 Continue\r\n\r\n" * 100, b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 1000, b"x" * 50_000],
)
async def test_a_head_without_an_end_is_broken_off(server: Server, fetcher: WebFetcher, part: bytes) -> None:
    sent = 0

    async def endless(_: Request, writer: asyncio.StreamWriter) -> None:
        nonlocal sent
        for _round in range(200):
            writer.write(part)
            sent += len(part)
            await writer.drain()

    server.answers["/feed"] = endless
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.NETWORK


async def test_more_lines_in_a_head_than_any_answer_needs_are_refused(server: Server, fetcher: WebFetcher) -> None:
    server.answers["/feed"] = b"HTTP/1.1 200 OK\r\n" + b"a:\r\n" * 600 + b"content-length: 1\r\n\r\nx"
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.NETWORK
    server.answers["/feed"] = b"HTTP/1.1 200 OK\r\n" + b"a:\r\n" * 200 + b"content-length: 900\r\n\r\n" + b"\n" * 900
    assert len((await fetched(fetcher, server.url("/feed"))).body) == 900


@pytest.mark.parametrize("end", [b"a: b\r\n" * 20_000, b"a: " + b"b" * 100_000])
async def test_a_body_that_ends_in_endless_fields_is_broken_off(
    server: Server, fetcher: WebFetcher, end: bytes
) -> None:
    server.answers["/feed"] = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n" + end
    assert (await failed(fetcher, server.url("/feed"))).problem is FetchProblem.NETWORK


async def test_a_body_in_crumbs_is_refused_in_a_sentence(server: Server) -> None:
    server.answers["/feed"] = (
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 5_000 + b"0\r\n\r\n"
    )
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=Limits()) as fetcher:
        failure = await failed(fetcher, server.url("/feed"))
    assert (failure.problem, failure.sentence) == (
        FetchProblem.ENCODING,
        "127.0.0.1 sends its answer in pieces too small to be taken in.",
    )


async def test_others_get_their_turn_while_a_body_of_many_parts_comes(server: Server, fetcher: WebFetcher) -> None:
    server.answers["/feed"] = (
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 1_500 + b"0\r\n\r\n"
    )
    turns, fetching = 0, asyncio.create_task(fetched(fetcher, server.url("/feed")))
    while not fetching.done():
        turns += 1
        await asyncio.sleep(0)
    assert len((await fetching).body) == 1_500
    assert turns > 1_500 / 16


async def test_an_unchanged_feed_that_moved_says_where_to(server: Server, fetcher: WebFetcher) -> None:
    server.say("/old", "301 Moved", location="/new")
    server.say("/new", "304 Not Modified")
    assert await fetcher.fetch(server.url("/old"), Validators('"7"')) == NotModified(None, server.url("/new"))
    server.say("/old", "302 Found", location="/new")
    assert await fetcher.fetch(server.url("/old"), Validators('"7"')) == NotModified(None, None)
