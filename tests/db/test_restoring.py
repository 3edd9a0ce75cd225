"""A backup put back: whole or not at all, and only when nobody uses the database."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.core.errors import StorageError
from db.engine import backup, open_storage, restore
from tests.contracts.values import topic


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'talks.db'}"


def names_in(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


async def names(url: str) -> list[str]:
    async with open_storage(url) as storage:
        return [t.name for t in await storage.read(lambda tx: tx.topics.all())]


async def saved(url: str, tmp_path: Path) -> Path:
    """Make a database with one topic, a backup of it, and then another topic."""
    async with open_storage(url) as storage:
        await storage.write(lambda tx: tx.topics.add(topic("Docks")))
        copy = await backup(url, tmp_path / "copy.db")
        await storage.write(lambda tx: tx.topics.add(topic("Rail")))
    return copy


async def test_what_was_backed_up_is_there_again_and_the_rest_is_kept_beside_it(url: str, tmp_path: Path) -> None:
    copy = await saved(url, tmp_path)
    aside = await restore(url, copy)
    assert aside == tmp_path / "talks.db.before-restore-1"
    assert await names(url) == ["Docks"]
    assert await names(f"sqlite:///{aside}") == ["Docks", "Rail"]
    assert await restore(url, copy) == tmp_path / "talks.db.before-restore-2"


async def test_a_backup_becomes_the_database_where_there_is_none(url: str, tmp_path: Path) -> None:
    copy = await saved(url, tmp_path)
    fresh = f"sqlite:///{tmp_path / 'new' / 'talks.db'}"
    assert await restore(fresh, copy) is None
    assert await names(fresh) == ["Docks"]


async def test_a_database_in_use_is_not_replaced(url: str, tmp_path: Path) -> None:
    copy = await saved(url, tmp_path)
    async with open_storage(url) as running:
        await running.write(lambda tx: tx.topics.add(topic("Ferries")))
        with pytest.raises(StorageError, match=r"is in use\. Stop the bot"):
            await restore(url, copy)
        await running.write(lambda tx: tx.topics.add(topic("Tugs")))
    assert sorted(await names(url)) == ["Docks", "Ferries", "Rail", "Tugs"]


async def test_a_damaged_database_can_be_replaced(url: str, tmp_path: Path) -> None:
    copy = await saved(url, tmp_path)
    with (tmp_path / "talks.db").open("r+b") as file:
        file.write(b"\xff" * 9_000)
    with pytest.raises(StorageError, match=r"is not a database|is damaged"):
        await names(url)
    await restore(url, copy)
    assert await names(url) == ["Docks"]


def garbage(copy: Path) -> None:
    copy.write_bytes(b"not a database " * 500)


def empty(copy: Path) -> None:
    copy.write_bytes(b"")


def torn(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])


def overwritten(copy: Path) -> None:
    size = copy.stat().st_size
    with copy.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 4))


def newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def foreign(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("CREATE TABLE diary (day)")


@pytest.mark.parametrize("spoil", [garbage, empty, torn, overwritten, newer, foreign])
async def test_what_is_no_backup_is_refused_and_the_database_stays(url: str, tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    copy = await saved(url, tmp_path)
    spoil(copy)
    with pytest.raises(StorageError):
        await restore(url, copy)
    assert await names(url) == ["Docks", "Rail"]
    assert names_in(tmp_path) == ["copy.db", "talks.db"]


async def test_the_database_itself_and_what_is_not_there_are_refused(url: str, tmp_path: Path) -> None:
    await saved(url, tmp_path)
    with pytest.raises(StorageError, match="is the database itself"):
        await restore(url, tmp_path / "talks.db")
    with pytest.raises(StorageError, match="There is no backup at"):
        await restore(url, tmp_path / "nowhere.db")
    with pytest.raises(StorageError, match="in memory only"):
        await restore("sqlite://", tmp_path / "copy.db")


async def test_a_full_disk_leaves_the_database_as_it_was(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:100])
        raise OSError(28, "No space left on device")

    copy = await saved(url, tmp_path)
    monkeypatch.setattr(shutil, "copyfile", no_room)
    with pytest.raises(StorageError, match="No space left on device"):
        await restore(url, copy)
    assert await names(url) == ["Docks", "Rail"]
    assert names_in(tmp_path) == ["copy.db", "talks.db"]
