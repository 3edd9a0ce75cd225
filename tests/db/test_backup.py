from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import StorageError
from db.engine import backup, open_storage
from tests.contracts.values import topic


def names_in(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'talks.db'}"


async def test_a_copy_holds_what_was_committed_while_the_bot_runs(url: str, tmp_path: Path) -> None:
    async with open_storage(url) as storage:
        await storage.write(lambda tx: tx.topics.add(topic("Docks")))
        with closing(sqlite3.connect(tmp_path / "talks.db", isolation_level=None)) as writing:
            writing.execute("BEGIN IMMEDIATE")
            writing.execute("UPDATE topics SET name = 'half done'")
            copy = await backup(url, tmp_path / "copy.db")
            writing.execute("ROLLBACK")
        await storage.write(lambda tx: tx.topics.add(topic("Rail")))
    async with open_storage(f"sqlite:///{copy}", migrate=False) as copied:
        assert [t.name for t in await copied.read(lambda tx: tx.topics.all())] == ["Docks"]


async def test_ids_are_not_given_again_after_a_copy_is_restored(url: str, tmp_path: Path) -> None:
    async with open_storage(url) as storage:
        gone = await storage.write(lambda tx: tx.topics.add(topic()))
        await storage.write(lambda tx: tx.topics.remove(gone.id))
    copy = await backup(url, str(tmp_path / "copy.db"))
    async with open_storage(f"sqlite:///{copy}") as restored:
        assert (await restored.write(lambda tx: tx.topics.add(topic()))).id > gone.id


async def test_a_file_that_exists_is_never_overwritten(url: str, tmp_path: Path) -> None:
    async with open_storage(url):
        pass
    (tmp_path / "copy.db").write_text("dear diary")
    for target in ("copy.db", "talks.db"):
        with pytest.raises(StorageError, match="exists already and is not overwritten"):
            await backup(url, tmp_path / target)
    assert (tmp_path / "copy.db").read_text() == "dear diary"


async def test_a_copy_into_a_folder_that_is_not_there_is_explained(url: str, tmp_path: Path) -> None:
    async with open_storage(url):
        pass
    with pytest.raises(StorageError, match="cannot be written: No such file or directory"):
        await backup(url, tmp_path / "nowhere" / "copy.db")


async def test_without_a_database_there_is_nothing_to_copy(url: str, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no database at"):
        await backup(url, tmp_path / "copy.db")
    with pytest.raises(StorageError, match="in memory only"):
        await backup("sqlite://", tmp_path / "copy.db")
    assert names_in(tmp_path) == []


async def test_a_copy_that_fails_leaves_no_file(url: str, tmp_path: Path) -> None:
    (tmp_path / "talks.db").write_bytes(b"not a database " * 500)
    with pytest.raises(StorageError, match="is not a database"):
        await backup(url, tmp_path / "copy.db")
    assert names_in(tmp_path) == ["talks.db"]


async def test_what_an_interrupted_copy_left_is_in_nobodys_way(url: str, tmp_path: Path) -> None:
    async with open_storage(url):
        pass
    (tmp_path / "copy.db.unfinished").write_bytes(b"half")
    await backup(url, tmp_path / "copy.db")
    assert names_in(tmp_path) == ["copy.db", "talks.db"]
