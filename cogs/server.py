"""`/server …`: who changed what here, and the deletion of all of it; for moderators."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import confirming, listing
from cogs.ui.cards import Card
from cogs.ui.pager import Args, Interaction, for_moderators, show
from cogs.ui.replies import scope_of

Ask = discord.Interaction[TalksBot]


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Server(commands.GroupCog, group_name="server", group_description="What is kept of this server"):
    """What is kept of a server."""

    def __init__(self, bot: TalksBot) -> None:
        self.log = bot.services.audit
        self.privacy = bot.services.privacy
        bot.pages["audit"] = for_moderators("server", self._changes)
        bot.deeds["server-delete"] = confirming.for_moderators("server", self._delete)

    async def _changes(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.changes(await self.log.of(scope_of(interaction)))

    async def _delete(self, interaction: Interaction, _about: str) -> ui.LayoutView:
        erased = await self.privacy.forget_guild(scope_of(interaction), by=interaction.user.id)
        return listing.server_deleted(erased)

    @app_commands.command(description="Who changed what here, and when; the newest first")
    async def audit(self, interaction: Ask) -> None:
        """Show the log of this server."""
        await show(interaction, "audit")

    @app_commands.command(description="Delete everything that this server configured; it asks first")
    async def delete(self, interaction: Ask) -> None:
        """Ask whether all is to be deleted."""
        await confirming.ask(interaction, "server-delete", "", *listing.DELETE_SERVER)


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Server(bot))
