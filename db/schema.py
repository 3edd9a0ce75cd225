"""Which version of the tables a database has, and how it gets the newest one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.errors import StorageError
from db.connections import BUSY_SECONDS, Place, connect, place_of
from db.failures import spoken

HEAD = "0004"  # known here too, so that opening a current database need not load alembic
SCRIPTS = "db:migrations"
APPLICATION_ID = 0x54616C6B  # "Talk": marks the file as ours


@dataclass(frozen=True, slots=True)
class Upgrade:
    """The version of the tables before and after; `before` is None for a new database."""

    before: str | None
    after: str


def version_of(connection: Connection, place: Place) -> str | None:
    """Return the version of the tables, None if there are none yet; raise a sentence if they are not ours."""
    empty = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    if mark != APPLICATION_ID and not (empty and mark == 0):
        msg = f"{place} belongs to another program. Set another DATABASE_URL."
        raise StorageError(msg)
    if empty:
        return None
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def migrate(connection: Connection, place: Place, scripts: str = SCRIPTS) -> Upgrade:
    """Apply every missing step within the transaction that is open, or raise a sentence."""
    from alembic import command  # noqa: PLC0415 - takes 0.2 s to load and is needed once a version
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    before = version_of(connection, place)
    config = Config()
    config.set_main_option("script_location", scripts.replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    directory = ScriptDirectory.from_config(config)
    after = str(directory.get_current_head())
    if before is not None and before not in {step.revision for step in directory.walk_revisions()}:
        raise StorageError(newer(place, before, after))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        msg = f"The database {place} was not upgraded: some of its rows refer to others that are missing."
        raise StorageError(msg)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return Upgrade(before, after)


def newer(place: Place, found: str, known: str) -> str:
    """Say that a database is of a version that is not known here, and what to do."""
    return (
        f"The database {place} was written by a newer version of Talks (tables {found}; this one knows {known}). "
        "Install that version, or put an older backup back: `talks db restore PATH`."
    )


async def ensure_current(engine: AsyncEngine, place: Place) -> Upgrade:
    """Bring the tables to the newest version; nothing is changed if that fails."""
    async with engine.connect() as connection:
        version = await connection.run_sync(version_of, place)
    if version == HEAD:
        return Upgrade(HEAD, HEAD)
    async with engine.begin() as connection:
        return await connection.run_sync(migrate, place)


async def require_current(engine: AsyncEngine, place: Place) -> None:
    """Raise a sentence unless the tables have the newest version."""
    async with engine.connect() as connection:
        version = await connection.run_sync(version_of, place)
    if version == HEAD:
        return
    if version is not None and version > HEAD:
        raise StorageError(newer(place, version, HEAD))
    msg = f"The tables of the database {place} are older than this version of Talks. Run `talks db upgrade`."
    raise StorageError(msg)


async def upgrade(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Upgrade:
    """Bring the database at a DATABASE_URL to the newest version, made if it is not there."""
    place = place_of(url)
    place.make_room()
    engine = connect(place, "migrate", busy_seconds)
    try:
        with spoken(str(place)):
            return await ensure_current(engine, place)
    finally:
        await engine.dispose()


async def schema_version(url: str) -> str | None:
    """Return the version of the tables in the database, None if it has none; raise a sentence if there is no file."""
    place = place_of(url)
    place.require_file()
    engine = connect(place, "read")
    try:
        with spoken(str(place)):
            async with engine.connect() as connection:
                return await connection.run_sync(version_of, place)
    finally:
        await engine.dispose()
