"""A round of visits: which feed is next, and what was learnt of feeds that did not change, stored many at a time."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from datetime import datetime, timedelta

from bot.core.errors import StorageError
from bot.core.model.feed import Feed
from bot.services.intake import settle
from bot.services.ports import Clock, Storage, Transaction

log = logging.getLogger(__name__)

FEEDS_AT_ONCE = 200
SETTLED_AT_ONCE = 100
SETTLED_WITHIN = timedelta(seconds=5)


class Due:
    """Hands out the feeds that are due at one instant, longest overdue first, each once; it keeps few in memory."""

    def __init__(self, storage: Storage, at: datetime) -> None:
        self._storage = storage
        self._at = at
        self._turn = asyncio.Lock()
        self._next: deque[Feed] = deque()
        self._last: Feed | None = None
        self._all = False
        self.found = 0  # so far
        self.failure: StorageError | None = None  # why it ended before its time

    async def next(self) -> Feed | None:
        """Return the next feed, or None at the end."""
        async with self._turn:
            if not self._next and not self._all:
                await self._look()
            return self._next.popleft() if self._next else None

    async def _look(self) -> None:
        try:
            feeds = await self._storage.read(lambda tx: tx.feeds.due(self._at, FEEDS_AT_ONCE, after=self._last))
        except StorageError as error:
            self._all, self.failure = True, error
            return
        self._next.extend(feeds)
        self._all = len(feeds) < FEEDS_AT_ONCE
        self._last = feeds[-1] if feeds else None
        self.found += len(feeds)


class Settling:
    """Stores when to visit the feeds next that did not change: many in one transaction, within seconds."""

    # What a crash takes along is only that they were visited: the next start visits them again, and finds them
    # unchanged again.

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock
        self._waiting: list[tuple[Feed, Feed]] = []
        self._since: datetime | None = None

    def add(self, before: Feed, after: Feed) -> None:
        """Remember a visit until it is stored."""
        self._since = self._since or self._clock.now()
        self._waiting.append((before, after))

    async def if_many(self) -> int:
        """Store what waits if it is much, or waits long; return how many visits could not be stored."""
        late = self._since is not None and self._clock.now() - self._since >= SETTLED_WITHIN
        return await self.now() if late or len(self._waiting) >= SETTLED_AT_ONCE else 0

    async def now(self) -> int:
        """Store what waits; return how many visits could not be stored."""
        visits, self._waiting, self._since = self._waiting, [], None
        if not visits:
            return 0

        def store(tx: Transaction) -> None:
            for before, after in tx.feeds.save_visited(visits):
                settle(tx, before, after, self._clock.now())

        try:
            await self._storage.write(store)
        except StorageError as error:  # they are visited again
            log.warning("visits not stored", extra={"visits": len(visits), "reason": error.sentence})
            return len(visits)
        return 0
