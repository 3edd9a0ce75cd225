"""The client: guilds only, every module of `cogs/` loaded by discovery, one acknowledgement and one error handler.

A command is one new file in `cogs/` with a Cog and `async def setup(bot)`. The tree acknowledges it before its own
code runs: privately if it is guarded by default permissions (then who may use it is checked too), else in public;
`extras={"public": True}` lets everybody see a moderator's answer.
"""

from __future__ import annotations

import asyncio
import logging
import pkgutil
from collections.abc import Awaitable

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.ext import commands

import cogs
from bot.core.errors import InvalidInput, TalksError
from bot.services import Services
from cogs.ui.checks import Moderation
from cogs.ui.confirming import ConfirmButton
from cogs.ui.pace import Pace
from cogs.ui.pager import PageButton, PagingBot
from cogs.ui.replies import UNREACHABLE, Ack, acknowledge, answer_failure

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 300.0  # for how long Discord may be out of reach when the bot starts
BACKOFF_SECONDS = 30.0
OUTAGE = (discord.HTTPException, aiohttp.ClientError, OSError)
REFUSED = (
    "Discord refuses DISCORD_TOKEN. Copy a fresh token from the Bot page of your application at "
    "https://discord.com/developers/applications, and run this again."
)
NOT_LET_IN = "Discord does not let this version of the bot in"


class Backoff(discord.backoff.ExponentialBackoff[bool]):
    """Waits ever longer between attempts, but never so long that an outage of minutes becomes one of an hour."""

    def delay(self) -> float:
        """Return for how many seconds to wait."""
        return min(super().delay(), BACKOFF_SECONDS)


def extensions() -> tuple[str, ...]:
    """Return the modules that hold commands: all of `cogs/` but this one and the packages."""
    found = pkgutil.iter_modules(cogs.__path__, "cogs.")
    return tuple(module.name for module in found if not module.ispkg and module.name != __name__)


def guarded(command: app_commands.Command[commands.Cog, ..., object] | app_commands.ContextMenu | None) -> bool:
    """Return whether a command is for moderators: whether it, or the group that it is in, has default permissions."""
    if not isinstance(command, app_commands.Command):
        return False
    return (command.root_parent or command).default_permissions is not None


class TalksTree(app_commands.CommandTree["TalksBot"]):
    """Acknowledges, lets in and answers for every command, so that none can forget to."""

    async def interaction_check(self, interaction: discord.Interaction[TalksBot], /) -> bool:
        """Acknowledge a command at once, then check who may use it; suggest nothing to who may not."""
        command = interaction.command
        for_moderators = guarded(command)
        moderation = interaction.client.moderation
        if interaction.type is discord.InteractionType.autocomplete:
            return not for_moderators or await self._may_see(interaction)
        if not isinstance(command, app_commands.Command):
            return True
        try:
            private = command.extras.get("private") or (for_moderators and not command.extras.get("public"))
            await acknowledge(interaction, Ack.PRIVATE if private else Ack.PUBLIC)
            if for_moderators:
                await moderation.require(interaction)
        except app_commands.AppCommandError:
            raise
        except Exception as error:
            raise app_commands.CommandInvokeError(command, error) from error
        return True

    async def _may_see(self, interaction: discord.Interaction[TalksBot]) -> bool:
        try:
            allowed = await interaction.client.moderation.allows(interaction)
            if not allowed:
                await interaction.response.autocomplete([])
        except UNREACHABLE as error:
            log.info("no suggestions: %s", error)
            return False
        return allowed

    async def on_error(
        self, interaction: discord.Interaction[TalksBot], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer every failure, privately."""
        await answer_failure(interaction, error)


class TalksBot(PagingBot):
    """The bot as Discord sees it."""

    def __init__(
        self,
        services: Services,
        *,
        api_url: str | None = None,
        gateway_url: str | None = None,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        if api_url:
            discord.http.Route.BASE = api_url.rstrip("/")
        if gateway_url:
            discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing is said aloud here
        setattr(discord.client, "ExponentialBackoff", Backoff)  # noqa: B010 - there is no other way in
        self.pace = Pace()
        self._patience = patience_seconds
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=TalksTree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30.0,  # what has to wait longer is tried again later, with nobody behind it
            http_trace=self.pace.tracing(),
            activity=discord.CustomActivity("Following the talks: /talks status"),
        )
        self.services = services
        self.pages = {}
        self.deeds = {}
        self.moderation = Moderation(self)

    async def start(self, token: str, *, reconnect: bool = True) -> None:
        """Run until closed; raise a sentence where Discord does not let us in."""
        try:
            await self._patiently(token)
            await self.connect(reconnect=reconnect)
        except discord.LoginFailure as error:
            raise InvalidInput(REFUSED) from error
        except discord.ConnectionClosed as error:
            raise InvalidInput(
                REFUSED if error.code == 4004 else f"{NOT_LET_IN} (it closed with {error.code})."
            ) from error
        except UNREACHABLE as error:
            msg = f"Discord cannot be reached: {error}. Check the network, and DISCORD_API_URL if it is set."
            raise TalksError(msg) from error

    async def _patiently(self, token: str) -> None:
        """Log in; while Discord is out of reach, go on trying for some minutes."""
        backoff = Backoff()
        end = asyncio.get_running_loop().time() + self._patience
        while True:
            try:
                return await self.login(token)
            except OUTAGE as error:
                wait = backoff.delay()
                refused = isinstance(error, discord.HTTPException) and error.status < 500 and error.status != 429
                if refused or asyncio.get_running_loop().time() + wait > end:
                    raise
                log.warning("Discord cannot be reached (%s); trying again in %.0f seconds", error, wait)
            await self.http.close()
            self.http.connector = discord.utils.MISSING  # the next login opens a new one
            await asyncio.sleep(wait)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected until closed."""
        while True:
            try:
                return await super().connect(reconnect=reconnect)
            except AttributeError:
                # discord.py wants to resume what it was never let into, after it waited.
                before: object = self.ws  # None until the first connection
                if before is not None:
                    raise
                log.warning("Discord's gateway does not let me in yet; trying on")

    async def setup_hook(self) -> None:
        """Load every cog, then tell Discord the commands; if it refuses them, those it knows go on working."""
        self.add_dynamic_items(PageButton, ConfirmButton)
        for name in extensions():
            await self.load_extension(name)
        try:
            synced = await self.tree.sync()
        except UNREACHABLE:
            log.exception("Discord did not take the commands; those of the last start stay")
        else:
            self.moderation.learn({command.name: command.id for command in synced})
            log.info("%d commands are known to Discord", len(synced))

    async def on_ready(self) -> None:
        """Say so in the log, and ask anew what servers set: it may have changed meanwhile."""
        self.moderation.forget()
        await self._remember(self.services.privacy.present([guild.id for guild in self.guilds]))
        log.info("connected as %s to %d servers", self.user, len(self.guilds))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep what a server configured that invited the bot again."""
        await self._remember(self.services.privacy.joined(guild.id))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Begin the days after which what a server configured is deleted."""
        await self._remember(self.services.privacy.left(guild.id))

    async def _remember(self, learnt: Awaitable[None]) -> None:
        try:
            await learnt
        except TalksError as error:  # the next time that the bot is ready tells the same
            log.warning("which servers the bot is in was not stored: %s", error.sentence)

    async def on_raw_app_command_permissions_update(self, payload: discord.RawAppCommandPermissionsUpdateEvent) -> None:
        """Ask anew who may use a command in a server that changed it."""
        self.moderation.forget(payload.guild.id)
