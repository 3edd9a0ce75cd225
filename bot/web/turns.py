"""Turns: one request at a time a host, and so many at a time in all."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator


class Turns:
    """Hands out turns; it remembers only the hosts that somebody is waiting for or talking to."""

    def __init__(self, at_once: int) -> None:
        self._in_all = asyncio.Semaphore(at_once)
        self._hosts: dict[str, _Queue] = {}

    def __len__(self) -> int:
        """Return how many hosts are remembered."""
        return len(self._hosts)

    @contextlib.asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for the host first, so that a queue at one host takes nobody else's place."""
        queue = self._hosts.setdefault(host, _Queue())
        queue.people += 1
        try:
            async with queue.lock, self._in_all:
                yield
        finally:
            queue.people -= 1
            if not queue.people:
                del self._hosts[host]


class _Queue:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.people = 0
