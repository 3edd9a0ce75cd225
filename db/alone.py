"""One keeper a database: a second process that would keep the same one going is told so.

The lock is the system's own on a file beside the database, so it goes with its process however that ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from bot.core.errors import StorageError
from db.connections import place_of

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(1 << 30)  # a byte beyond the number, which others read while it is locked
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        # A record lock, unlike `flock`, is not handed down to child processes, which may outlive this one.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Keep every other keeper off the database at a DATABASE_URL; raise a sentence if there is one already."""
    place = place_of(url)
    if place.path is None:
        yield
        return
    place.make_room()
    beside = place.path.with_name(f"{place.path.name}.lock")
    with _opened(beside) as file:
        try:
            _take(file)
        except OSError as error:
            raise StorageError(_taken(place.path, beside)) from error
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


@contextmanager
def _opened(beside: Path) -> Iterator[BinaryIO]:
    try:
        file = beside.open("a+b", buffering=0)
    except OSError as error:
        msg = f"The file {beside} cannot be written ({error.strerror}); the folder of the database must be writable."
        raise StorageError(msg) from error
    with file:
        yield file


def _taken(database: Path, beside: Path) -> str:
    number = ""
    with suppress(OSError):
        number = beside.read_text(encoding="ascii", errors="ignore").strip()
    who = f" (process {number})" if number.isdecimal() else ""
    return f"Another `talks run` or `talks refresh`{who} is working on {database} already; stop that one first."
