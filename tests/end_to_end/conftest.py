"""The bot as its operator runs it: a process of its own, against a loopback Discord."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.discord_twin.twin import Twin

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def twin() -> AsyncIterator[Any]:
    """Start a loopback Discord."""
    discord: Any = Twin()
    await discord.start()
    yield discord
    await discord.stop()


@dataclass
class Process:
    """A running `talks run`, and where it writes."""

    handle: asyncio.subprocess.Process
    log: Path

    async def stop(self) -> int:
        """Ask it to end, as a service manager does, and return its exit code."""
        self.handle.terminate()
        return await asyncio.wait_for(self.handle.wait(), 30)


@asynccontextmanager
async def talks_run(twin: Any, folder: Path, **settings: str) -> AsyncIterator[Process]:
    """Start `talks run` in a folder of its own and wait until Discord knows its commands."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "LANG") if name in os.environ}
    env = kept | {
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": twin.token,
        "DISCORD_API_URL": twin.base,
        "DISCORD_GATEWAY_URL": twin.gateway_url,
        "DATA_DIR": str(folder / "data"),
        "FETCH_ALLOWED_NETWORKS": "127.0.0.0/8",
        **settings,
    }
    log = folder / "talks.log"
    identified = len(twin.identifies)
    with log.open("ab") as out:
        handle = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env=env, stdout=out, stderr=out
        )
    try:
        await twin.until(
            lambda: handle.returncode is not None or (len(twin.identifies) > identified and twin.commands[None]), 30
        )
        assert handle.returncode is None, log.read_text()
        yield Process(handle, log)
    finally:
        if handle.returncode is None:
            handle.kill()
            await handle.wait()
