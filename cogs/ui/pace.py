"""The pace of requests to Discord: under its limit of 50 a second, and silent before it bans an address.

It stands where discord.py's own requests leave (aiohttp's tracing), so its repeats count too. Answers to interactions
are outside Discord's limit and never wait.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from types import SimpleNamespace

import aiohttp

log = logging.getLogger(__name__)

SENDS_A_SECOND = 44.0
INVALID_LIMIT = 5_000  # of 401, 403 and 429; at 10,000 in ten minutes Discord bans the address
INVALID_WINDOW = 600.0
BANNED_SECONDS = 60.0  # a refusal by Cloudflare that does not say for how long
BANNED_AT_MOST = 3600.0
_INVALID = (401, 403, 429)
_UNLIMITED = ("/interactions/", "/webhooks/")


class Held(aiohttp.ClientError):
    """A message was not sent, because Discord would ban this address if we went on now."""


class Pace:
    """Gives each message its turn, and counts what Discord counts against us."""

    def __init__(
        self,
        now: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._now = now or (lambda: asyncio.get_running_loop().time())
        self._sleep = sleep
        self._next = 0.0
        self._invalid: deque[float] = deque()
        self._held_until = 0.0

    @property
    def held(self) -> bool:
        """Whether no message is sent for now."""
        return self._now() < self._held_until

    async def turn(self) -> None:
        """Wait until the next message may be sent; raise `Held` if it may not."""
        if self.held:
            msg = "Too many requests were refused of late; nothing is sent for now."
            raise Held(msg)
        if (wait := self._slot()) > 0:
            await self._sleep(wait)

    def answered(self, status: int, headers: Mapping[str, str]) -> None:
        """Count an answer, and hold everything back before Discord does."""
        if status not in _INVALID or headers.get("X-RateLimit-Scope") == "shared":
            return  # what others used up of a shared limit is not counted against us
        now = self._now()
        if status == 429 and not headers.get("Via"):
            self._hold(now, _seconds(headers.get("Retry-After")), "Cloudflare refuses this address")
        self._invalid.append(now)
        while self._invalid[0] <= now - INVALID_WINDOW:
            self._invalid.popleft()
        if len(self._invalid) >= INVALID_LIMIT:
            self._hold(now, INVALID_WINDOW, f"Discord refused {INVALID_LIMIT:,} requests within ten minutes")

    def tracing(self) -> aiohttp.TraceConfig:
        """Return what makes a client session keep this pace."""
        trace = aiohttp.TraceConfig()

        async def begin(
            _session: aiohttp.ClientSession, _context: SimpleNamespace, request: aiohttp.TraceRequestStartParams
        ) -> None:
            path = request.url.path
            if request.method == "POST" and "/channels/" in path and path.endswith("/messages"):
                await self.turn()
            elif request.url.scheme.startswith("http") and not any(part in path for part in _UNLIMITED):
                self._slot()  # it does not wait, but the messages after it do

        async def end(
            _session: aiohttp.ClientSession, _context: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
        ) -> None:
            self.answered(answer.response.status, answer.response.headers)

        trace.on_request_start.append(begin)
        trace.on_request_end.append(end)
        return trace

    def _slot(self) -> float:
        """Take the next place in the row and return how far off it is."""
        now = self._now()
        at = max(now, self._next)
        self._next = at + 1 / SENDS_A_SECOND
        return at - now

    def _hold(self, now: float, seconds: float, why: str) -> None:
        if now >= self._held_until:  # said once, however many answers are still on their way
            log.error("%s: no message is sent for %.0f seconds", why, seconds)
        self._held_until = max(self._held_until, now + seconds)


def _seconds(header: str | None) -> float:
    try:
        return min(max(float(header or BANNED_SECONDS), 1.0), BANNED_AT_MOST)
    except ValueError:
        return BANNED_SECONDS
