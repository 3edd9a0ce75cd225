"""The sample coverage on the loopback interface: one small web server an outlet, each with a port of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.demo.coverage import Outlet, outlets
from bot.demo.scene import DEMO_NOW
from bot.demo.site import Request, respond
from bot.demo.syndication import PATHS

LOOPBACK = "127.0.0.1"
PATIENCE_SECONDS = 10
LARGEST_REQUEST = 16_384


@dataclass(frozen=True, slots=True)
class ServedOutlet:
    """An outlet that can be fetched."""

    name: str
    feed_url: str
    home_url: str


@asynccontextmanager
async def serve_coverage(now: Callable[[], datetime] = lambda: DEMO_NOW) -> AsyncIterator[tuple[ServedOutlet, ...]]:
    """Serve every outlet while the block runs, each with what it had published by `now()` (asked at every request)."""
    async with AsyncExitStack() as stack:
        yield tuple([await stack.enter_async_context(_serve(outlet, now)) for outlet in outlets()])


@asynccontextmanager
async def _serve(outlet: Outlet, now: Callable[[], datetime]) -> AsyncIterator[ServedOutlet]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                request = _parse(await reader.readuntil(b"\r\n\r\n"))
                response = respond(outlet, site, request, now())
                writer.write(response.encoded(head_only=request.method == "HEAD"))
                await writer.drain()
        except (TimeoutError, ValueError, OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # whoever hangs up, dawdles or talks nonsense gets no answer
        finally:
            writer.close()

    server = await asyncio.start_server(answer, LOOPBACK, 0, limit=LARGEST_REQUEST)
    site = "http://{}:{}".format(*server.sockets[0].getsockname())
    async with server:
        yield ServedOutlet(outlet.name, site + PATHS[outlet.feed], f"{site}/")


def _parse(head: bytes) -> Request:
    first, *rest = head.decode("latin-1").rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ")
    pairs = (line.partition(":") for line in rest)
    return Request(method, target, {name.strip().lower(): value.strip() for name, _, value in pairs})
