from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from bot.core.errors import StorageError
from db import schema
from db.connections import connect, place_of
from db.engine import Upgrade, open_storage, schema_version, upgrade
from db.tables import metadata
from tests.contracts.values import NOW

NEXT = f"{int(schema.HEAD) + 1:04}"
STEP = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    with op.batch_alter_table("feeds") as feeds:
        feeds.add_column(sa.Column("colour", sa.Text))
        feeds.alter_column("title", nullable=True)
    op.create_table("colours", sa.Column("id", sa.Integer, primary_key=True))
    {end}
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'talks.db'}"


@pytest.fixture
async def filled(url: str) -> str:
    """A database of the present version with a feed that somebody follows."""
    async with open_storage(url) as storage:
        await storage.write(
            lambda tx: tx.feeds.follow(1, tx.feeds.add("https://a.example/feed", "A", NOW).id, "A", NOW)
        )
    return url


def scripts(tmp_path: Path, end: str) -> str:
    """Make a folder with the steps of this version and one more, which ends as told."""
    folder = tmp_path / "steps"
    (folder / "versions").mkdir(parents=True)
    source = resources.files("db") / "migrations"
    (folder / "env.py").write_text((source / "env.py").read_text())
    for step in (source / "versions").iterdir():
        if step.name.startswith("v"):
            (folder / "versions" / step.name).write_text(step.read_text())
    told = STEP.format(revision=NEXT, before=schema.HEAD, end=end)
    (folder / "versions" / f"v{NEXT}_colours.py").write_text(told)
    return str(folder)


async def migrate(url: str, steps: str) -> Upgrade:
    place = place_of(url)
    engine = connect(place, "migrate")
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(schema.migrate, place, steps)
    finally:
        await engine.dispose()


def ask(url: str, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(str(place_of(url).path))
    try:
        with connection:
            return connection.execute(sql).fetchall()
    finally:
        connection.close()


def shape(connection: Connection) -> dict[str, object]:
    """Return all that SQLite knows of the tables: columns, keys, indexes, and how rows are kept."""

    def pragma(sql: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(sql)]

    tables = [row for row in pragma("PRAGMA table_list") if not str(row[1]).startswith(("sqlite_", "alembic_"))]
    found: dict[str, object] = {}
    for _, name, _, _, without_rowid, strict in tables:
        sql = pragma(f"SELECT sql FROM sqlite_master WHERE name = '{name}'")[0][0]
        indexes = [(str(row[1]), row[2:]) for row in pragma(f"PRAGMA index_list('{name}')")]
        found[str(name)] = (
            (without_rowid, strict, "AUTOINCREMENT" in str(sql)),
            pragma(f"PRAGMA table_xinfo('{name}')"),
            sorted(map(repr, pragma(f"PRAGMA foreign_key_list('{name}')"))),
            sorted((index, about, pragma(f"PRAGMA index_xinfo('{index}')")) for index, about in indexes),
        )
    return found


async def test_the_steps_lead_to_the_tables_that_the_code_uses(url: str) -> None:
    await upgrade(url)
    memory = create_engine("sqlite://")
    with memory.connect() as connection:
        metadata.create_all(connection)
        wanted = shape(connection)
    stored = create_engine(url)
    with stored.connect() as connection:
        assert shape(connection) == wanted
    memory.dispose()
    stored.dispose()


def test_the_newest_version_is_the_one_the_code_knows() -> None:
    config = Config()
    config.set_main_option("script_location", schema.SCRIPTS)
    config.set_main_option("path_separator", "os")
    directory = ScriptDirectory.from_config(config)
    assert directory.get_heads() == [schema.HEAD]
    steps = [str(step.revision) for step in directory.walk_revisions()]
    assert steps == sorted(steps, reverse=True), "versions are numbered in order"


async def test_a_new_database_is_made_and_then_left_as_it_is(url: str) -> None:
    assert await upgrade(url) == Upgrade(None, schema.HEAD)
    assert await schema_version(url) == schema.HEAD
    assert await upgrade(url) == Upgrade(schema.HEAD, schema.HEAD)


async def test_an_empty_file_becomes_a_database(url: str) -> None:
    path = place_of(url).path
    assert path is not None
    path.touch()
    assert await schema_version(url) is None
    async with open_storage(url) as storage:
        assert await storage.read(lambda tx: tx.topics.all()) == ()


async def test_two_programs_that_start_at_once_make_the_tables_once(url: str) -> None:
    told = await asyncio.gather(upgrade(url), upgrade(url))
    assert {u.after for u in told} == {schema.HEAD}
    assert ask(url, "SELECT version_num FROM alembic_version") == [(schema.HEAD,)]


async def test_a_step_keeps_the_rows_and_what_refers_to_them(filled: str, tmp_path: Path) -> None:
    assert await migrate(filled, scripts(tmp_path, "pass")) == Upgrade(schema.HEAD, NEXT)
    assert ask(filled, "SELECT url, colour FROM feeds") == [("https://a.example/feed", None)]
    assert ask(filled, "SELECT scope, feed_id FROM feed_followers") == [(1, 1)]


async def test_a_step_that_fails_leaves_the_database_of_the_version_before(filled: str, tmp_path: Path) -> None:
    before = ask(filled, "SELECT sql FROM sqlite_master ORDER BY name")
    with pytest.raises(RuntimeError, match="no more colours"):
        await migrate(filled, scripts(tmp_path, 'raise RuntimeError("no more colours")'))
    assert ask(filled, "SELECT sql FROM sqlite_master ORDER BY name") == before
    async with open_storage(filled) as storage:
        assert len(await storage.read(lambda tx: tx.feeds.followed(1))) == 1


async def test_a_step_that_breaks_a_reference_is_undone(filled: str, tmp_path: Path) -> None:
    steps = scripts(tmp_path, 'op.execute("DELETE FROM feeds")')
    with pytest.raises(StorageError, match="was not upgraded"):
        await migrate(filled, steps)
    assert await schema_version(filled) == schema.HEAD
    assert ask(filled, "SELECT count(*) FROM feeds") == [(1,)]


PROGRAM = """
import asyncio
from tests.db.test_schema import migrate
asyncio.run(migrate({url!r}, {steps!r}))
"""


async def test_a_program_that_dies_during_a_step_leaves_the_version_before(filled: str, tmp_path: Path) -> None:
    steps = scripts(tmp_path, 'import os; op.execute("DELETE FROM feed_followers"); os._exit(9)')
    program = PROGRAM.format(url=filled, steps=steps)
    died = await asyncio.to_thread(subprocess.run, [sys.executable, "-c", program], check=False)
    assert died.returncode == 9
    async with open_storage(filled) as storage:
        assert len(await storage.read(lambda tx: tx.feeds.followed(1))) == 1
    assert ask(filled, "SELECT name FROM sqlite_master WHERE name = 'colours'") == []


async def test_a_database_of_a_newer_version_is_not_touched(filled: str) -> None:
    ask(filled, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match=rf"newer version of Talks \(tables 9999; this one knows {schema.HEAD}\)"):
        async with open_storage(filled):
            pass
    with pytest.raises(StorageError, match="newer version"):
        async with open_storage(filled, migrate=False):
            pass
    assert await schema_version(filled) == "9999"


async def test_an_older_database_is_not_opened_without_its_steps(filled: str) -> None:
    ask(filled, "UPDATE alembic_version SET version_num = '0000'")
    with pytest.raises(StorageError, match="Run `talks db upgrade`"):
        async with open_storage(filled, migrate=False):
            pass


async def test_the_database_of_another_program_is_left_alone(url: str) -> None:
    ask(url, "CREATE TABLE alembic_version (version_num TEXT)")
    for opening in (upgrade(url), schema_version(url)):
        with pytest.raises(StorageError, match="belongs to another program"):
            await opening
    assert ask(url, "SELECT count(*) FROM sqlite_master") == [(1,)]


async def test_asking_for_the_version_makes_no_file(url: str) -> None:
    with pytest.raises(StorageError, match="There is no database at"):
        await schema_version(url)
    path = place_of(url).path
    assert path is not None
    assert not path.exists()
