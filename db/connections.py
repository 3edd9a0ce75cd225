"""Connections: where the database is, and how each connection to it is set up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, StaticPool

from bot.core.errors import StorageError

_numbers = count(1)

READERS = 4  # connections, each with a thread; a question takes milliseconds
BUSY_SECONDS = 5.0

Mode = Literal["migrate", "write", "read"]
_PRAGMAS: dict[Mode, tuple[str, ...]] = {
    # A table is changed by copying it, and dropping the old one must not take along what refers to it.
    "migrate": ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=OFF"),
    "write": ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"),
    "read": ("query_only=ON",),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database is; `path` is None for one that lives in memory."""

    path: Path | None
    number: int = 0  # tells databases in memory apart

    @property
    def uri(self) -> str:
        """Return the address that SQLite knows it by."""
        return self.path.as_uri() if self.path else f"file:talks-{self.number}"

    def __str__(self) -> str:
        return str(self.path) if self.path else "in memory"

    def require_file(self) -> Path:
        """Return the path of a database file that is there, or raise a sentence."""
        if self.path is None:
            msg = "The database is kept in memory only; set DATABASE_URL to a file, such as sqlite:///data/talks.db."
            raise StorageError(msg)
        if not self.path.exists():
            msg = f"There is no database at {self.path} yet. Start the bot once, or run `talks db upgrade`."
            raise StorageError(msg)
        return self.path

    def make_room(self) -> None:
        """Make the folder that the file goes into, or raise a sentence."""
        if self.path is None:
            return
        if self.path.is_dir():
            msg = f"{self.path} is a folder, not a file. Set DATABASE_URL to a file, such as {self.path}/talks.db."
            raise StorageError(msg)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            msg = f"The folder {self.path.parent} for the database cannot be made: {error.strerror}."
            raise StorageError(msg) from error


def place_of(url: str) -> Place:
    """Return where a DATABASE_URL points, or raise a sentence that says what one looks like."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        msg = "DATABASE_URL is not an address. It looks like sqlite:///data/talks.db."
        raise StorageError(msg) from error
    if parsed.get_backend_name() != "sqlite" or parsed.host or parsed.query:
        msg = "DATABASE_URL must name a SQLite file. It looks like sqlite:///data/talks.db (four slashes: a full path)."
        raise StorageError(msg)
    name = parsed.database
    if name in (None, "", ":memory:"):
        return Place(None, next(_numbers))
    return Place(Path(str(name)).absolute())


@contextmanager
def kept_alive(place: Place) -> Iterator[None]:
    """Keep a database in memory, which would go with its last connection: a cancelled transaction closes its own."""
    if place.path is None:
        with closing(sqlite3.connect(f"{place.uri}?mode=memory&cache=shared", uri=True)):
            yield
    else:
        yield


def connect(place: Place, mode: Mode, busy_seconds: float = BUSY_SECONDS) -> AsyncEngine:
    """Return an engine whose transactions begin when they begin: a writer's by taking the only write lock."""
    options = {"isolation_level": None, "timeout": busy_seconds}  # None: no BEGIN or COMMIT behind our back
    if place.path is None:
        query = {"mode": "memory", "cache": "shared", "uri": "true"}
        url = URL.create("sqlite+aiosqlite", database=place.uri, query=query)
        engine = create_async_engine(url, poolclass=StaticPool, connect_args=options)
    else:
        query = {"mode": "rwc" if mode == "migrate" else "rw", "uri": "true"}
        engine = create_async_engine(
            URL.create("sqlite+aiosqlite", database=place.uri, query=query),
            poolclass=AsyncAdaptedQueuePool,
            pool_size=READERS if mode == "read" else 1,
            max_overflow=0,
            connect_args=options,
        )
    _prepare(engine, mode)
    return engine


def _prepare(engine: AsyncEngine, mode: Mode) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for pragma in _PRAGMAS[mode]:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if mode == "read" else "BEGIN IMMEDIATE")
