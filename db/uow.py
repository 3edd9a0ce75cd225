"""The storage: one function call is one unit of work, done whole or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.core.errors import StorageError
from db.articles import Articles
from db.changes import Changes
from db.connections import Place
from db.digests import Digests
from db.erasure import Erasure
from db.failures import spoken
from db.feeds import Feeds
from db.runs import Runs
from db.schema import ensure_current, require_current
from db.topics import Topics
from db.verdicts import Verdicts

T = TypeVar("T")


class SqliteTransaction:
    """The stores, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.feeds = Feeds(connection)
        self.articles = Articles(connection)
        self.topics = Topics(connection)
        self.verdicts = Verdicts(connection)
        self.digests = Digests(connection)
        self.runs = Runs(connection)
        self.changes = Changes(connection)
        self.erasure = Erasure(connection)


class SqliteStorage:
    """Where everything is kept: one writer at a time, and readers beside it that never wait for it."""

    def __init__(self, place: Place, writer: AsyncEngine, reader: AsyncEngine | None) -> None:
        self._place = place
        self._writer = writer
        self._reader = reader  # None: in memory there is one connection, and everybody waits for it
        self._turn = asyncio.Lock()  # within this process; SQLite's own lock is for other processes
        self._closed = False

    async def read(self, work: Callable[[SqliteTransaction], T]) -> T:
        """Run a function over one consistent view of the data; it cannot change any."""
        with self._spoken():
            if self._reader is not None:
                async with self._reader.begin() as connection:
                    return await connection.run_sync(lambda c: work(SqliteTransaction(c)))
            async with self._turn, self._writer.begin() as connection, _unchangeable(connection):
                return await connection.run_sync(lambda c: work(SqliteTransaction(c)))

    async def write(self, work: Callable[[SqliteTransaction], T]) -> T:
        """Run a function whose changes are all stored, or none."""
        with self._spoken():
            async with self._turn, self._writer.begin() as connection:
                return await connection.run_sync(lambda c: work(SqliteTransaction(c)))

    async def close(self) -> None:
        """Let the work under way end and close every connection."""
        self._closed = True
        async with self._turn:
            if self._reader is not None:
                await self._reader.dispose()
            await self._writer.dispose()

    async def require_current(self) -> None:
        """Raise a sentence unless the tables are those of this version; in memory, make them."""
        with self._spoken():
            if self._reader is None:
                await ensure_current(self._writer, self._place)
            else:
                await require_current(self._reader, self._place)

    def _spoken(self) -> AbstractContextManager[None]:
        if self._closed:
            msg = "The database is closed: the bot is stopping."
            raise StorageError(msg)
        return spoken(str(self._place))


@asynccontextmanager
async def _unchangeable(connection: AsyncConnection) -> AsyncIterator[None]:
    await connection.exec_driver_sql("PRAGMA query_only=ON")
    try:
        yield
    finally:
        await connection.exec_driver_sql("PRAGMA query_only=OFF")
