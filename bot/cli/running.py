"""What every command shares: the settings, the open application, and the two terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from rich.console import Console

from bot import logs
from bot.app import App, open_app
from bot.config import LogFormat, Settings, read_settings
from bot.console import in_terminal

T = TypeVar("T")

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def failed(sentence: str) -> None:
    """Say what went wrong."""
    err.print(f"✗ {in_terminal(sentence)}", style="red", markup=False)


def settings(*, quiet: bool = True) -> Settings:
    """Return the settings, with the log set up; `quiet` keeps all but errors off the terminal."""
    read = read_settings()
    secrets = (read.discord_token.get_secret_value(),) if read.discord_token else ()
    level = "ERROR" if quiet and read.log_level != "DEBUG" else read.log_level
    logs.configure(level, as_json=read.log_format is LogFormat.JSON, secrets=secrets)
    return read


def with_app(work: Callable[[App], Awaitable[T]]) -> T:
    """Open the application, do one thing with it, and close it."""
    read = settings()

    async def run() -> T:
        async with open_app(read) as app:
            return await work(app)

    return asyncio.run(run())
