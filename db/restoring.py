"""A backup put in the place of the database: checked first, and what was there before is kept."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import create_engine

from bot.core.errors import StorageError
from db.connections import BUSY_SECONDS, Place, place_of
from db.failures import spoken
from db.schema import HEAD, newer, version_of

_BESIDE = ("-wal", "-shm", "-journal")


async def restore(url: str, path: str | Path) -> Path | None:
    """Put a backup where a DATABASE_URL points; return where the old database is kept, None if there was none."""
    return await asyncio.to_thread(_restore, url, Path(path))


def _restore(url: str, path: Path) -> Path | None:
    source = path.absolute()
    place = place_of(url)
    if place.path is None:
        msg = "The database is kept in memory only; set DATABASE_URL to a file, such as sqlite:///data/talks.db."
        raise StorageError(msg)
    place.make_room()
    target = place.path
    if not source.is_file():
        msg = f"There is no backup at {source}."
        raise StorageError(msg)
    if target.exists() and target.samefile(source):
        msg = f"{source} is the database itself. Name the file that `talks db backup` wrote."
        raise StorageError(msg)
    _require_stopped(place)
    arriving = target.with_name(f"{target.name}.arriving")
    try:
        _copy(source, arriving)
        _check(arriving, source)
        aside = _move_aside(target) if target.exists() else None
        arriving.replace(target)
    except OSError as error:
        msg = f"The backup could not be put in the place of {target}: {error.strerror}. The database is as it was."
        raise StorageError(msg) from error
    finally:
        for name in (arriving, *(Path(f"{arriving}{end}") for end in _BESIDE)):
            name.unlink(missing_ok=True)
    return aside


def _copy(source: Path, arriving: Path) -> None:
    arriving.unlink(missing_ok=True)
    shutil.copyfile(source, arriving)


def _check(arriving: Path, source: Path) -> None:
    """Raise a sentence unless the copy is whole, ours, and of a version that is known."""
    engine = create_engine(f"sqlite:///{arriving}")
    try:
        with spoken(str(source)), engine.connect() as connection:
            version = version_of(connection, Place(source))
            found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    finally:
        engine.dispose()
    if version is None or found != "ok":
        msg = f"{source} is empty or damaged, so it was not restored. The database is as it was; try another backup."
        raise StorageError(msg)
    if version > HEAD:
        raise StorageError(newer(Place(source), version, HEAD))


def _require_stopped(place: Place) -> None:
    """Raise a sentence if another program has the database open; a damaged one may be replaced."""
    if place.path is None or not place.path.exists():
        return
    stop = f"The database {place} is in use. Stop the bot (and other `talks` commands), then restore again."
    try:
        with closing(sqlite3.connect(place.path, timeout=min(BUSY_SECONDS, 1.0), isolation_level=None)) as connection:
            # A journal of another kind needs the file to itself; what is still in the old one is taken in.
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise StorageError(stop) from error
    except sqlite3.DatabaseError:
        return  # damaged: that is why a backup is restored


def _move_aside(target: Path) -> Path:
    """Give the old database, and what belongs to it, a name that nothing has yet."""
    number = 1
    while (aside := target.with_name(f"{target.name}.before-restore-{number}")).exists():
        number += 1
    target.rename(aside)
    for end in _BESIDE:
        if (beside := Path(f"{target}{end}")).exists():
            beside.rename(f"{aside}{end}")
    return aside
