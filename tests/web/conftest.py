"""A web server on loopback that says exactly the bytes a test wants said."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_network

import pytest

from bot.core.model.feed import Fetched, FetchFailed
from bot.web import Limits, WebFetcher

Script = Callable[["Request", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: Mapping[str, str]


@dataclass
class Server:
    """Answers each path with its bytes or its script, and keeps what it was asked."""

    port: int = 0
    answers: dict[str, bytes | Script] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    talking: set[asyncio.Task[None]] = field(default_factory=set)

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def say(self, path: str, status: str = "200 OK", body: bytes = b"", **fields: str) -> None:
        given = {"content-length": str(len(body)), **{k.replace("_", "-"): v for k, v in fields.items()}}
        head = "".join(f"{name}: {value}\r\n" for name, value in given.items() if value)
        self.answers[path] = f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task
        self.talking.add(task)
        try:
            with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await self._answer(reader, writer)
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()
            self.talking.discard(task)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        fields = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
        request = Request(first.split(" ")[1], fields)
        self.requests.append(request)
        answer = self.answers.get(request.path, b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
        if isinstance(answer, bytes):
            writer.write(answer)
            await writer.drain()
        else:
            await answer(request, writer)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    it = Server()
    listening = await asyncio.start_server(it.talk, "127.0.0.1", 0)
    it.port = listening.sockets[0].getsockname()[1]
    yield it
    listening.close()
    await listening.wait_closed()
    for task in tuple(it.talking):
        task.cancel()
    await asyncio.gather(*it.talking)


class StoppedClock:
    """Stands at noon."""

    def now(self) -> datetime:
        return datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


SMALL = Limits(body_bytes=100_000, deadline_seconds=5, connect_seconds=2, read_seconds=2)
LOOPBACK = ip_network("127.0.0.0/8")


@pytest.fixture
async def fetcher() -> AsyncIterator[WebFetcher]:
    """A fetcher that may reach loopback, and nothing else that is private."""
    async with WebFetcher(StoppedClock(), allowed_networks=[LOOPBACK], limits=SMALL) as it:
        yield it


async def fetched(fetcher: WebFetcher, url: str) -> Fetched:
    outcome = await fetcher.fetch(url)
    assert isinstance(outcome, Fetched), outcome
    return outcome


async def failed(fetcher: WebFetcher, url: str) -> FetchFailed:
    outcome = await fetcher.fetch(url)
    assert isinstance(outcome, FetchFailed), outcome
    assert outcome.sentence.endswith(".")
    return outcome
