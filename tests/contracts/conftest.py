"""The storages that have to keep the same promises."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.ports import Storage
from db.engine import open_storage, upgrade


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with all tables, to be copied: making them takes longer than most tests."""
    path = tmp_path_factory.mktemp("empty") / "talks.db"
    asyncio.run(upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture(params=["file", "memory"])
async def storage(request: pytest.FixtureRequest, empty_database: Path, tmp_path: Path) -> AsyncIterator[Storage]:
    url = "sqlite://"
    if request.param == "file":
        url = f"sqlite:///{shutil.copy(empty_database, tmp_path / 'talks.db')}"
    async with open_storage(url) as opened:
        yield opened
