"""The real client against a loopback Discord, over use cases that answer what a test lays ready."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from cogs.client import TalksBot
from tests.cogs.fakes import FakeServices, Laid
from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD, Twin


@dataclass
class Server:
    """A guild with a member, a moderator and one channel, and the bot that was invited to it."""

    twin: Any
    bot: TalksBot
    laid: Laid
    guild: str
    channel: str
    member: str
    moderator: str

    async def ask(self, command: str, _who: str | None = None, **options: object) -> Any:
        """Use a command as the member (or somebody else); unused responses are not waited for."""
        return await self.twin.slash(
            self.guild, self.channel, _who or self.member, command, options, settle=0.02, timeout=5
        )

    async def moderate(self, command: str, **options: object) -> Any:
        """Use a command as the moderator."""
        return await self.ask(command, self.moderator, **options)

    async def typing(self, command: str, focused: str, _who: str | None = None, **options: object) -> list[str]:
        """Return the values that are suggested while an option is typed."""
        found = await self.twin.autocomplete(
            self.guild, self.channel, _who or self.member, command, options, focused, force=True, settle=0.02
        )
        return [choice["value"] for choice in found.choices]


@pytest.fixture(autouse=True)
def _discord_address() -> Iterator[None]:
    """Put back where discord.py thinks Discord is."""
    before = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    yield
    discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = before


@asynccontextmanager
async def running_bot(twin: Any, fakes: FakeServices) -> AsyncIterator[TalksBot]:
    """Start a bot, wait until it calls itself ready, and close it."""
    bot = TalksBot(fakes.services, api_url=twin.base, gateway_url=twin.gateway_url)
    bot._connection.guild_ready_timeout = 0.05  # by default two seconds
    running = asyncio.create_task(bot.start(twin.token), name="bot")
    await twin.until(lambda: running.done() or bot.is_ready())
    if running.done():
        running.result()
    yield bot
    await bot.close()
    await running


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """Start Discord and the bot; whatever the test did, Discord refused nothing and knew every route."""
    twin: Any = Twin()
    await twin.start()
    guild = twin.add_guild("Quayside")
    channel = twin.add_channel(guild, "general")
    people = twin.add_member(guild, "ada"), twin.add_member(guild, "mod", EVERYONE | MANAGE_GUILD)
    fakes = FakeServices()
    async with running_bot(twin, fakes) as bot:
        yield Server(twin, bot, fakes.laid, guild, channel, *people)
    await twin.stop()
    assert twin.violations == []
    assert twin.unhandled == []


def components_of(view: discord.ui.LayoutView) -> list[dict[str, Any]]:
    """Return what Discord would be sent for a view."""
    found: list[dict[str, Any]] = view.to_components()  # type: ignore[no-untyped-call]  # discord.py's
    return found


def shown(message: Any) -> str:
    """Return all text of a message as a reader of its source would see it."""
    parts = [message.get("content") or ""]
    stack = list(message.get("components") or [])
    while stack:
        component = stack.pop(0)
        parts.append(component.get("content") or component.get("label") or "")
        stack = [*(component.get("components") or []), *stack]
    return "\n".join(part for part in parts if part)
