"""Every failure that a person can mend has its own sentence; the errors here are SQLite's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import StorageError
from db.failures import spoken


def locked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as two:
        one.execute("BEGIN IMMEDIATE")
        two.execute("BEGIN IMMEDIATE")


def read_only(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.execute("INSERT INTO t VALUES ('x')")


def full(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("INSERT INTO t VALUES (?)", ("x" * 100_000,))


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database " * 500)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM t")


def damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 8_000)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM t")


def missing(path: Path) -> None:
    sqlite3.connect(path / "below" / "talks.db")


def too_large(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000)
        connection.execute("INSERT INTO t VALUES (?)", ("x" * 2_000,))


def unheard_of(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT * FROM nowhere")


@pytest.mark.parametrize(
    ("provoke", "sentence"),
    [
        (locked, "The database here is locked: another program has been writing"),
        (read_only, "The database here is read-only"),
        (full, "There is no room left for the database here"),
        (garbage, "here is not a database"),
        (damaged, "The database here is damaged"),
        (missing, "The database here cannot be opened"),
        (too_large, "A text is too large to be stored in the database here"),
        (unheard_of, "The database here could not do that: no such table: nowhere."),
    ],
)
def test_a_failure_of_sqlite_is_a_sentence_with_its_cause(
    tmp_path: Path, provoke: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "talks.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(StorageError, match=sentence) as error, spoken("here"):
        provoke(path)
    assert isinstance(error.value.__cause__, sqlite3.Error)


def test_other_errors_pass_as_they_are() -> None:
    with pytest.raises(ZeroDivisionError), spoken("here"):
        _ = 1 // 0
