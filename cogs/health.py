"""`/health`: how the bot is doing for this server; for moderators."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import listing
from cogs.ui.replies import edit, scope_of


class Health(commands.Cog):
    """How things stand."""

    def __init__(self, bot: TalksBot) -> None:
        self.health = bot.services.health

    @app_commands.command(name="health", description="How feeds, refreshes and digests are doing")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def look(self, interaction: discord.Interaction[TalksBot]) -> None:
        """Show how things stand."""
        found = await self.health.report(scope_of(interaction))
        title = "All is well" if found.ok else "Something needs you"
        await edit(interaction, listing.report(title, found.sentences, ok=found.ok))


async def setup(bot: TalksBot) -> None:
    """Add the command."""
    await bot.add_cog(Health(bot))
