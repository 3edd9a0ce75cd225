"""Opening, closing, taking turns, and what is said when the database cannot do what was asked."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from bot.core.errors import StorageError
from bot.core.model.digest import Run
from bot.services.ports import Storage, Transaction
from db.engine import SqliteStorage, open_storage
from tests.contracts.values import NOW, topic


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "talks.db"


@pytest.fixture
async def storage(path: Path) -> AsyncIterator[SqliteStorage]:
    async with open_storage(f"sqlite+aiosqlite:///{path}", busy_seconds=0.05) as opened:
        yield opened


@contextmanager
def another_program(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def count(tx: Transaction) -> int:
    return len(tx.topics.all())


def names_in(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


async def opened(url: str, *, migrate: bool = True) -> None:
    async with open_storage(url, migrate=migrate):
        pass


async def test_every_connection_is_set_up(storage: SqliteStorage) -> None:
    def settings(tx: Transaction) -> list[object]:
        names = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "query_only")
        connection = tx.feeds._connection  # type: ignore[attr-defined]  # SQLite's
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await storage.write(settings) == ["wal", 1, 1, 50, 0]
    assert await storage.read(settings) == ["wal", 0, 2, 50, 1]


async def test_the_folder_of_the_database_is_made(tmp_path: Path) -> None:
    await opened(f"sqlite:///{tmp_path}/new/deeper/talks.db")
    assert names_in(tmp_path / "new" / "deeper") == ["talks.db"]


@pytest.mark.parametrize("name", ["with space.db", "a#b.db", "100%.db", "what?.db", "ünï.db", "it's.db"])
async def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    await opened(f"sqlite:///{tmp_path}/{quote(name)}")
    assert names_in(tmp_path) == [name]


async def test_nothing_is_left_behind_after_closing(path: Path) -> None:
    async with open_storage(f"sqlite:///{path}") as storage:
        await storage.write(lambda tx: tx.topics.add(topic()))
        await storage.read(count)
    assert names_in(path.parent) == ["talks.db"]


async def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    async with open_storage(f"sqlite:///{path}") as storage:
        await storage.write(lambda tx: tx.topics.add(topic()))
    async with open_storage(f"sqlite:///{path}", migrate=False) as storage:
        assert await storage.read(count) == 1


async def test_a_closed_storage_says_so(path: Path) -> None:
    async with open_storage(f"sqlite:///{path}") as storage:
        pass
    for use in (storage.read(count), storage.write(count)):
        with pytest.raises(StorageError, match="is closed"):
            await use


@pytest.mark.parametrize("place", ["file", "memory"])
async def test_a_failure_undoes_the_whole_transaction(path: Path, place: str) -> None:
    def fail(tx: Transaction) -> None:
        tx.topics.add(topic("One"))
        tx.topics.add(topic("Two"))
        raise LookupError

    async with open_storage(f"sqlite:///{path}" if place == "file" else "sqlite://") as storage:
        with pytest.raises(LookupError):
            await storage.write(fail)
        assert await storage.read(count) == 0


@pytest.mark.parametrize("place", ["file", "memory"])
async def test_a_reading_cannot_change_anything(path: Path, place: str) -> None:
    async with open_storage(f"sqlite:///{path}" if place == "file" else "sqlite://") as storage:
        with pytest.raises(StorageError):
            await storage.read(lambda tx: tx.topics.add(topic()))
        await storage.write(lambda tx: tx.topics.add(topic()))
        assert await storage.read(count) == 1


@pytest.mark.parametrize("place", ["file", "memory"])
async def test_a_cancelled_transaction_is_undone_and_the_next_one_works(path: Path, place: str) -> None:
    def stopped(tx: Transaction) -> None:
        tx.topics.add(topic("One"))
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        tx.topics.add(topic("Two"))

    async with open_storage(f"sqlite:///{path}" if place == "file" else "sqlite://") as storage:
        with pytest.raises(asyncio.CancelledError):
            await asyncio.create_task(storage.write(stopped))
        await storage.write(lambda tx: tx.topics.add(topic("Three")))
        assert [t.name for t in await storage.read(lambda tx: tx.topics.all())] == ["Three"]


@pytest.mark.parametrize("place", ["file", "memory"])
async def test_writers_take_turns(path: Path, place: str) -> None:
    def one_more(tx: Transaction) -> None:
        (known,) = tx.topics.all()
        tx.topics.save(replace(known, words=(*known.words, "again")))

    async with open_storage(f"sqlite:///{path}" if place == "file" else "sqlite://") as storage:
        await storage.write(lambda tx: tx.topics.add(replace(topic(), words=())))
        await asyncio.gather(*(storage.write(one_more) for _ in range(20)), *(storage.read(count) for _ in range(20)))
        (known,) = await storage.read(lambda tx: tx.topics.all())
    assert len(known.words) == 20


async def test_a_reading_sees_one_moment_whatever_is_written_meanwhile(storage: Storage, path: Path) -> None:
    def look_twice(tx: Transaction) -> tuple[int, int]:
        before = len(tx.runs.latest())
        with another_program(path) as other:
            other.execute("INSERT INTO runs VALUES (9, 'refresh', '2025-05-16 09:00:00', '2025-05-16 09:00:01', 1, '')")
        return before, len(tx.runs.latest())

    assert await storage.read(look_twice) == (0, 0)
    assert len(await storage.read(lambda tx: tx.runs.latest())) == 1


async def test_a_program_that_writes_too_long_is_named_and_readers_do_not_wait_for_it(
    storage: Storage, path: Path
) -> None:
    with another_program(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match=r"talks\.db is locked: another program") as locked:
            await storage.write(lambda tx: tx.topics.add(topic()))
        assert isinstance(locked.value.__cause__, Exception)
        assert await storage.read(count) == 0
    await storage.write(lambda tx: tx.topics.add(topic()))


async def test_a_full_disk_undoes_the_transaction_and_the_next_one_works(storage: Storage) -> None:
    def fill(tx: Transaction) -> None:
        connection = tx.feeds._connection  # type: ignore[attr-defined]  # SQLite's
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        tx.topics.add(topic())
        tx.runs.record(Run("refresh", NOW, NOW, ok=True, detail="x" * 100_000))

    with pytest.raises(StorageError, match="no room left"):
        await storage.write(fill)
    assert await storage.read(count) == 0
    await storage.write(lambda tx: tx.topics.add(topic()))


def a_folder(path: Path) -> None:
    path.mkdir()


def garbage(path: Path) -> None:
    path.write_bytes(b"This is not what you are looking for. " * 300)


def damaged(path: Path) -> None:
    asyncio.run(opened(f"sqlite:///{path}"))
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3_000)


def below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("a file where a folder should be")


@pytest.mark.parametrize(
    ("arrange", "sentence"),
    [
        (a_folder, "is a folder, not a file"),
        (garbage, "is not a database"),
        (damaged, "is damaged"),
        (below_a_file, "cannot be made"),
    ],
)
def test_what_cannot_be_opened_is_explained(tmp_path: Path, arrange: Callable[[Path], None], sentence: str) -> None:
    path = tmp_path / "data" / "talks.db"
    path.parent.mkdir()
    arrange(path)
    with pytest.raises(StorageError, match=sentence) as error:
        asyncio.run(opened(f"sqlite:///{path}"))
    assert "talks.db" in error.value.sentence or "data" in error.value.sentence
    assert "Traceback" not in error.value.sentence
    shutil.rmtree(path, ignore_errors=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_is_explained(path: Path) -> None:
    async def write() -> None:
        async with open_storage(f"sqlite:///{path}") as storage:
            await storage.write(lambda tx: tx.topics.add(topic()))

    asyncio.run(opened(f"sqlite:///{path}"))
    path.chmod(0o444)
    with pytest.raises(StorageError, match="is read-only"):
        asyncio.run(write())


async def test_without_migrating_nothing_is_made(path: Path) -> None:
    with pytest.raises(StorageError, match="There is no database at"):
        await opened(f"sqlite:///{path}", migrate=False)
    assert names_in(path.parent) == []


@pytest.mark.parametrize(
    "url",
    ["", "talks.db", "postgresql://user:secret@host/talks", "sqlite://host/talks.db", "sqlite:///talks.db?mode=ro"],
)
async def test_an_address_that_is_no_file_is_refused_without_repeating_its_secrets(url: str) -> None:
    with pytest.raises(StorageError, match=r"looks like sqlite:///data/talks\.db") as error:
        await opened(url)
    assert "secret" not in error.value.sentence
