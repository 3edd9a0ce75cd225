"""What SQLite says, in words a person can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.core.errors import StorageError

_PRIMARY = 0xFF  # an extended result code has its family in the low byte

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "The database {place} is locked: another program has been writing to it for too long. "
    "Close that program or try again.",
    sqlite3.SQLITE_LOCKED: "The database {place} is locked: another program has been writing to it for too long. "
    "Close that program or try again.",
    sqlite3.SQLITE_FULL: "There is no room left for the database {place}. Free some space on its disk and try again.",
    sqlite3.SQLITE_READONLY: "The database {place} is read-only. Allow this user to write to the file and its folder.",
    sqlite3.SQLITE_PERM: "The database {place} may not be used by this user. Allow reading and writing the file.",
    sqlite3.SQLITE_CORRUPT: "The database {place} is damaged. "
    "Stop the bot and put a backup back: `talks db restore PATH`.",
    sqlite3.SQLITE_NOTADB: "{place} is not a database. Move that file away or set another DATABASE_URL.",
    sqlite3.SQLITE_CANTOPEN: "The database {place} cannot be opened. "
    "Check that its folder exists and that this user may write there.",
    sqlite3.SQLITE_IOERR: "The disk that holds the database {place} failed while it was read or written. "
    "Check that disk; where it is well again, start again, or put a backup back: `talks db restore PATH`.",
    sqlite3.SQLITE_TOOBIG: "A text is too large to be stored in the database {place}. "
    "Nothing of it was stored; the rest goes on.",
    sqlite3.SQLITE_NOMEM: "There is not enough memory to use the database {place}. Free some and try again.",
}


def sentence(error: BaseException | None, place: str) -> str:
    """Return what a failure of SQLite means for the person who runs the bot."""
    code = getattr(error, "sqlite_errorcode", None)
    known = _SENTENCES.get(code & _PRIMARY) if isinstance(code, int) else None
    return known.format(place=place) if known else f"The database {place} could not do that: {error}."


@contextmanager
def spoken(place: str) -> Iterator[None]:
    """Turn every failure of the database into a `StorageError` with a sentence, its cause kept."""
    try:
        yield
    except PoolTimeout as error:
        msg = f"The database {place} is too busy to answer now. Try again in a moment."
        raise StorageError(msg) from error
    except DBAPIError as error:
        raise StorageError(sentence(error.orig, place)) from error
    except sqlite3.Error as error:
        raise StorageError(sentence(error, place)) from error
