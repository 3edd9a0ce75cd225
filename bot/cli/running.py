"""What every command shares: the settings, the open application, and the two terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderableType, RenderHook, RenderResult
from rich.control import Control
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from bot import logs
from bot.app import App, open_app
from bot.config import LogFormat, Settings, read_settings
from bot.console import harmless, in_terminal

T = TypeVar("T")


class _Harmless:
    """Takes out of what is printed all that would steer the terminal; rich's own marks are no text, and stay."""

    def __init__(self, renderable: RenderableType) -> None:
        self._renderable = renderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for segment in console.render(self._renderable, options):
            yield segment if segment.control else Segment(harmless(segment.text), segment.style)


class _Washing(RenderHook):
    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [one if isinstance(one, Control) else _Harmless(one) for one in renderables]


def terminal(*, stderr: bool = False) -> Console:
    """Return a terminal that what feeds and people call themselves cannot steer."""
    console = Console(stderr=stderr, highlight=False)
    console.push_render_hook(_Washing())
    return console


out = terminal()
err = terminal(stderr=True)


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


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows as they are: no cell is cut, and what feeds and people call themselves formats nothing."""
    table = Table(box=None)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    out.print(table)
