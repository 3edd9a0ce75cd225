"""Opening the database; what the composition root calls."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from db.backup import backup
from db.connections import BUSY_SECONDS, connect, kept_alive, place_of
from db.restoring import restore
from db.schema import Upgrade, schema_version, upgrade
from db.uow import SqliteStorage

__all__ = ["SqliteStorage", "Upgrade", "backup", "open_storage", "restore", "schema_version", "upgrade"]


@asynccontextmanager
async def open_storage(
    url: str, *, migrate: bool = True, busy_seconds: float = BUSY_SECONDS
) -> AsyncIterator[SqliteStorage]:
    """Open the database at a DATABASE_URL, its tables brought to the newest version, and close it at the end."""
    # Without `migrate` nothing is made or changed: a file that is missing or older gives a sentence.
    place = place_of(url)
    if place.path and migrate:
        await upgrade(url, busy_seconds=busy_seconds)
    elif place.path:
        place.require_file()
    writer = connect(place, "write", busy_seconds)
    reader = connect(place, "read", busy_seconds) if place.path else None
    storage = SqliteStorage(place, writer, reader)
    with kept_alive(place):
        try:
            await storage.require_current()
            yield storage
        finally:
            await storage.close()
