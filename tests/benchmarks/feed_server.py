"""A web server on loopback with as many feeds as wanted: some fail, drip, change, lead elsewhere or are rubbish.

    python -m tests.benchmarks.feed_server --feeds 100 --seed 7 --failing 0.2 --changing 0.3

Every feed has an address, and so a host, of its own: 127.10.1.1, 127.10.1.2, and so on. What a feed does is drawn by
the seed, once, or with `fickle` anew at each visit. In a test: `async with FeedServer(Mix(...), 100).open() as server`;
apart, as a process whose time is its own: `async with apart(Mix(...), feeds=100) as port`.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import dataclasses
import random
import struct
import sys
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from socket import SO_LINGER, SOL_SOCKET

ENTRIES = 20
LIFE_SECONDS = 3600.0  # a server apart ends by itself, should whoever started it be gone
KINDS = ("steady", "changing", "failing", "reset", "slow", "redirect", "garbage", "throttled", "gone")
GARBAGE = (
    b"",
    b"<!doctype html><html><head><title>Parked</title></head><body>This domain is for sale.</body></html>",
    b"\x00\xff\xfe" * 4000,
    b"<?xml version='1.0'?><rss version='2.0'><channel><title>Half</title><item><title>Broken o",
    b"<" * 60_000,
    b"&" * 60_000,
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
    b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel>&b;</channel></rss>",
)
_WORDS = (
    "harbour council library bridge festival orchard ferry weather market museum school river railway garden theatre "
    "bakery stadium lighthouse canal vineyard clinic archive quarry workshop parade meadow"
).split()
_DEEDS = "opens closes repairs paints plans visits extends counts honours moves studies welcomes".split()
BEGAN = datetime(2025, 5, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Mix:
    """Which share of the feeds (or, if fickle, of the visits) does what; what is left over is steady."""

    changing: float = 0.0
    failing: float = 0.0
    reset: float = 0.0
    slow: float = 0.0
    redirect: float = 0.0
    garbage: float = 0.0
    throttled: float = 0.0
    gone: float = 0.0
    slow_seconds: float = 2.0
    fickle: bool = False
    topic: str = ""  # words that every entry's headline tells of; none: news that belongs to no talks

    def drawn(self, seed: int, feed: int, visit: int) -> str:
        """Return what a feed does at a visit."""
        left = random.Random((seed << 40) ^ (feed << 16) ^ (visit if self.fickle else 0)).random()
        for kind in KINDS[1:]:
            left -= getattr(self, kind)
            if left < 0:
                return kind
        return "steady"


def host(feed: int) -> str:
    """Return the address of a feed's site, on this machine like all of 127.0.0.0/8."""
    return f"127.{10 + feed // 62_500}.{feed // 250 % 250 + 1}.{feed % 250 + 1}"


def feed_of(address: str) -> int:
    """Return whose site an address is."""
    _, a, b, c = (int(part) for part in address.split("."))
    return (a - 10) * 62_500 + (b - 1) * 250 + c - 1


def headline(feed: int, number: int, topic: str = "") -> str:
    """Return the headline of a feed's entry, no two alike."""
    draw = random.Random((feed << 20) ^ number)
    one, other = draw.sample(_WORDS, 2)
    return f"{topic + ': ' if topic else ''}{one.title()} {draw.choice(_DEEDS)} {other}, note {feed}-{number}"


def document(feed: int, version: int, port: int, topic: str = "") -> bytes:
    """Return the feed after so many changes: each adds an entry, and the newest are shown."""
    site = f"http://{host(feed)}:{port}"
    items = "".join(
        f"<item><title>{headline(feed, n, topic)}</title><link>{site}/story/{n}</link><guid>{site}/story/{n}</guid>"
        f"<pubDate>{format_datetime(BEGAN + timedelta(minutes=n))}</pubDate><description>{body(feed, n, topic)}"
        "</description></item>"
        for n in range(version + ENTRIES - 1, version - 1, -1)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Outlet {feed}</title>"
        f"<link>{site}/</link><description>Of the {_WORDS[feed % len(_WORDS)]}</description>{items}</channel></rss>"
    ).encode()


def body(feed: int, number: int, topic: str = "") -> str:
    """Return what an entry tells."""
    told = f"{headline(feed, number, topic)}. The mayor said that the work would go on until the autumn. "
    return told + f"About {number % 90 + 10} people came to see it, and more are expected."


@dataclass
class FeedServer:
    """The server, with what it was asked for."""

    mix: Mix = Mix()
    feeds: int = 100
    seed: int = 1
    port: int = 0
    answers: Counter[str] = field(default_factory=Counter)  # by kind, and "200", "304", "page"
    visits: dict[int, int] = field(default_factory=dict)
    versions: dict[int, int] = field(default_factory=dict)  # how often each feed changed

    @contextlib.asynccontextmanager
    async def open(self) -> AsyncIterator[FeedServer]:
        """Serve until the context ends."""
        loop = asyncio.get_running_loop()
        listening = await loop.create_server(lambda: _Talk(self), "0.0.0.0", self.port, backlog=4096)
        self.port = listening.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            listening.close()

    def url(self, feed: int) -> str:
        """Return the address of a feed."""
        return f"http://{host(feed)}:{self.port}/feed.xml"

    def kind(self, feed: int, visit: int = 0) -> str:
        """Return what a feed does at a visit (at all of them, if not fickle)."""
        return self.mix.drawn(self.seed, feed, visit)

    def answer(self, feed: int, path: str, tag: str) -> tuple[bytes, float] | None:
        """Return the bytes to say and after how many seconds, or None to break off."""
        if path.startswith("/story/"):
            self.answers["page"] += 1
            return self._page(feed, int(path.removeprefix("/story/"))), 0
        if path != "/feed.xml":
            return self._feed(feed, tag), 0
        visit = self.visits.get(feed, 0)
        self.visits[feed] = visit + 1
        kind = self.kind(feed, visit)
        self.answers[kind] += 1
        if kind == "changing":
            self.versions[feed] = self.versions.get(feed, -1) + 1
        match kind:
            case "reset":
                return None
            case "failing" | "throttled" | "gone":
                status, *headers = _REFUSALS[kind]
                return _said(status, b"Not now.", *headers), 0
            case "redirect":
                return _said("302 Found", b"", "location: /now.xml"), 0
            case "garbage":
                return _said("200 OK", GARBAGE[(feed + visit) % len(GARBAGE)], "content-type: application/xml"), 0
        return self._feed(feed, tag), self.mix.slow_seconds if kind == "slow" else 0.0

    def _page(self, feed: int, number: int) -> bytes:
        title, text = headline(feed, number, self.mix.topic), body(feed, number, self.mix.topic)
        page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article>"
        return _said("200 OK", page.encode(), "content-type: text/html")

    def _feed(self, feed: int, tag: str) -> bytes:
        version = self.versions.get(feed, 0)
        etag = f'"{feed}-{version}"'
        headers = (f"etag: {etag}", "content-type: application/rss+xml", f"last-modified: {format_datetime(BEGAN)}")
        self.answers["304" if tag == etag else "200"] += 1
        if tag == etag:
            return _said("304 Not Modified", None, *headers)
        return _said("200 OK", document(feed, version, self.port, self.mix.topic), *headers)


_REFUSALS = {
    "failing": ("500 Internal Server Error",),
    "throttled": ("503 Service Unavailable", "retry-after: 120"),
    "gone": ("410 Gone",),
}


def _said(status: str, content: bytes | None, *headers: str) -> bytes:
    length = () if content is None else (f"content-length: {len(content)}",)
    head = "\r\n".join((f"HTTP/1.1 {status}", "connection: close", *length, *headers))
    return head.encode() + b"\r\n\r\n" + (content or b"")


class _Talk(asyncio.Protocol):
    """One connection, one request."""

    def __init__(self, server: FeedServer) -> None:
        self._server = server
        self._taken = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]  # of a server it is one
        self._address = transport.get_extra_info("sockname")[0]
        if not self._address.startswith("127."):  # 0.0.0.0 is the only way to listen at all of 127/8, and too wide
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._taken += data
        if b"\r\n\r\n" not in self._taken:
            return
        first, *lines = self._taken.decode("latin-1").split("\r\n")
        fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        said = self._server.answer(feed_of(self._address), first.split(" ")[1], fields.get("if-none-match", ""))
        if said is None:
            sock = self._transport.get_extra_info("socket")
            sock.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
            self._transport.abort()
        elif said[1]:
            asyncio.get_running_loop().call_later(said[1], self._say, said[0])
        else:
            self._say(said[0])

    def _say(self, what: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(what)
            self._transport.close()


@contextlib.asynccontextmanager
async def apart(mix: Mix, *, feeds: int, seed: int = 1) -> AsyncIterator[int]:
    """Serve from a process of its own and yield its port."""
    options = [f"--{f.name.replace('_', '-')}={getattr(mix, f.name)}" for f in dataclasses.fields(mix)]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.benchmarks.feed_server", f"--feeds={feeds}", f"--seed={seed}", *options,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout
        yield int((await asyncio.wait_for(process.stdout.readline(), 30)).split()[-1])
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


def options() -> argparse.ArgumentParser:
    """Return what the command line takes: how many feeds, the seed, and the shares."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--feeds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=0)
    for one in dataclasses.fields(Mix):
        kind = (lambda text: text == "True") if one.type == "bool" else str if one.type == "str" else float
        parser.add_argument(f"--{one.name.replace('_', '-')}", type=kind, default=one.default)
    return parser


async def main() -> None:
    """Serve, say at which port, and end after an hour."""
    asked = vars(options().parse_args())
    feeds, seed, port = asked.pop("feeds"), asked.pop("seed"), asked.pop("port")
    async with FeedServer(Mix(**asked), feeds, seed, port).open() as server:
        print("port", server.port, flush=True)
        await asyncio.sleep(LIFE_SECONDS)


if __name__ == "__main__":
    asyncio.run(main())
