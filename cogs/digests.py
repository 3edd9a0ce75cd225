"""`/digest …`: what is posted where and when; for moderators."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import briefing, listing
from cogs.ui.cards import Card
from cogs.ui.checks import require_channel
from cogs.ui.choices import choices, suggested
from cogs.ui.pager import Args, Interaction, for_moderators, show
from cogs.ui.replies import edit, scope_of

Ask = discord.Interaction[TalksBot]
Typed = Range[str, 1, 100]

TOPIC = "Only these talks; all that are followed here if left out"


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Digests(commands.GroupCog, group_name="digest", group_description="A daily summary of the talks in a channel"):
    """Who gets a digest, where and when."""

    def __init__(self, bot: TalksBot) -> None:
        self.digests = bot.services.digests
        self.inquiry = bot.services.inquiry
        bot.pages["digests"] = for_moderators("digest", self._all)

    async def _all(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.digests(await self.digests.of(scope_of(interaction)))

    @app_commands.command(name="set", description="Post a digest in a channel, every day or on some")
    @app_commands.describe(
        channel="Where to post it",
        time="When, as HH:MM on a 24-hour clock",
        timezone="Where that time is meant, such as Europe/Istanbul",
        topic=TOPIC,
        days="Which days: mon, wed, fri, or weekdays; every day if left out",
    )
    async def set_up(
        self,
        interaction: Ask,
        channel: discord.TextChannel,
        time: Range[str, 1, 10],
        timezone: Range[str, 1, 60],
        topic: Typed | None = None,
        days: Typed | None = None,
    ) -> None:
        """Post a digest from now on."""
        require_channel(channel)
        scope, author = scope_of(interaction), interaction.user.id
        made = await self.digests.set(scope, channel.id, time, timezone, topic, days, author)
        await edit(interaction, listing.digest_set(made))

    @app_commands.command(
        name="list", description="The digests of this server, when each comes next, when it last came"
    )
    async def all(self, interaction: Ask) -> None:
        """Show the digests of this server."""
        await show(interaction, "digests")

    @app_commands.command(description="Stop posting a digest")
    @app_commands.describe(digest="Which digest")
    async def remove(self, interaction: Ask, digest: Typed) -> None:
        """Stop posting a digest."""
        removed = await self.digests.remove(scope_of(interaction), digest, by=interaction.user.id)
        await edit(interaction, listing.digest_removed(removed))

    @app_commands.command(description="See what a digest would say now; only you see it")
    @app_commands.describe(topic=TOPIC)
    async def preview(self, interaction: Ask, topic: Typed | None = None) -> None:
        """Show a digest to whoever asks."""
        await edit(interaction, briefing.message(await self.digests.preview(scope_of(interaction), topic)))

    @app_commands.command(description="Post a digest here now, for everybody", extras={"public": True})
    @app_commands.describe(topic=TOPIC)
    async def now(self, interaction: Ask, topic: Typed | None = None) -> None:
        """Show a digest to everybody in the channel."""
        await edit(interaction, briefing.message(await self.digests.preview(scope_of(interaction), topic)))

    @set_up.autocomplete("topic")
    @preview.autocomplete("topic")
    @now.autocomplete("topic")
    async def _topics(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.inquiry.suggest_topics(scope_of(interaction), typed))

    @set_up.autocomplete("timezone")
    async def _timezones(self, _interaction: Ask, typed: str) -> list[Choice[str]]:
        return choices((zone, zone) for zone in self.digests.suggest_timezones(typed))

    @remove.autocomplete("digest")
    async def _digests(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return choices(await self.digests.suggest(scope_of(interaction), typed))


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Digests(bot))
