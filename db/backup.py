"""A consistent copy of the database, made while the bot runs."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.core.errors import StorageError
from db.connections import BUSY_SECONDS, place_of
from db.failures import spoken


async def backup(url: str, path: str | Path) -> Path:
    """Copy the database at a DATABASE_URL to a new file, as it was at one moment; nothing is ever overwritten."""
    return await asyncio.to_thread(_copy, url, Path(path))


def _copy(url: str, path: Path) -> Path:
    source = place_of(url).require_file()
    target = path.absolute()
    _reserve(target)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)  # left by a copy that was interrupted
        with spoken(str(source)), closing(_open(source)) as database:
            database.execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        target.unlink(missing_ok=True)
        raise
    return target


def _open(source: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _reserve(target: Path) -> None:
    """Make the file, empty, so that nobody else takes its name meanwhile; raise a sentence if that cannot be."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        msg = f"{target} exists already and is not overwritten. Choose another name for the backup."
        raise StorageError(msg) from error
    except OSError as error:
        msg = f"The backup {target} cannot be written: {error.strerror}."
        raise StorageError(msg) from error
