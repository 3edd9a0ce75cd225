"""The storages that have to keep the same promises."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.ports import Storage
from db.engine import open_storage


@pytest.fixture(params=["file", "memory"])
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    url = "sqlite://" if request.param == "memory" else f"sqlite:///{tmp_path / 'talks.db'}"
    async with open_storage(url) as opened:
        yield opened
