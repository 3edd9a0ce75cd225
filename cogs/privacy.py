"""`/privacy`: what is kept, for how long, and how to have it deleted; for everybody."""

from __future__ import annotations

import discord
from discord import app_commands, ui
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import confirming, listing
from cogs.ui.pager import Interaction
from cogs.ui.replies import edit


class Privacy(commands.Cog):
    """What is kept of whom."""

    def __init__(self, bot: TalksBot) -> None:
        self.privacy = bot.services.privacy
        bot.deeds["forget-user"] = self._forget

    async def _forget(self, interaction: Interaction, _about: str) -> ui.LayoutView:
        return listing.forgotten(await self.privacy.forget_user(interaction.user.id))

    @app_commands.command(
        name="privacy",
        description="What is kept of you and of this server, for how long, and how to delete it",
        extras={"private": True},
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def told(self, interaction: discord.Interaction[TalksBot]) -> None:
        """Say what is kept."""
        look = discord.ButtonStyle.danger
        button = confirming.button(interaction, "forget-user", "", "Take my id out", look)
        await edit(interaction, listing.kept(self.privacy.told(), button))


async def setup(bot: TalksBot) -> None:
    """Add the command."""
    await bot.add_cog(Privacy(bot))
