"""`/feeds …`: where a server's news comes from; for moderators."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import listing
from cogs.ui.cards import Card
from cogs.ui.choices import suggested
from cogs.ui.pager import Args, Interaction, for_moderators, show
from cogs.ui.replies import edit, scope_of

Ask = discord.Interaction[TalksBot]
FeedName = Range[str, 1, 2000]  # its name or its address


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Feeds(commands.GroupCog, group_name="feeds", group_description="Where this server's news comes from"):
    """The feeds that are followed."""

    def __init__(self, bot: TalksBot) -> None:
        self.feeds = bot.services.feeds
        bot.pages["feeds"] = for_moderators("feeds", self._followed)

    async def _followed(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.feeds(await self.feeds.of(scope_of(interaction)))

    @app_commands.command(description="Follow a feed: RSS, Atom or JSON Feed, or a page that links to one")
    @app_commands.describe(url="Its address", name="What to call it; its own title if left out")
    async def add(self, interaction: Ask, url: Range[str, 1, 2000], name: Range[str, 1, 100] | None = None) -> None:
        """Follow a feed."""
        added = await self.feeds.add(scope_of(interaction), url, name, by=interaction.user.id)
        await edit(interaction, listing.feed_added(added))

    @app_commands.command(name="list", description="The feeds that this server follows, and how they are doing")
    async def followed(self, interaction: Ask) -> None:
        """Show the feeds of this server."""
        await show(interaction, "feeds")

    @app_commands.command(description="Stop following a feed; what came from it stays")
    @app_commands.describe(feed="Which feed")
    async def remove(self, interaction: Ask, feed: FeedName) -> None:
        """Stop following a feed."""
        removed = await self.feeds.remove(scope_of(interaction), feed, by=interaction.user.id)
        await edit(interaction, listing.feed_removed(removed))

    @app_commands.command(description="Visit a feed now and say what came")
    @app_commands.describe(feed="Which feed")
    async def check(self, interaction: Ask, feed: FeedName) -> None:
        """Visit a feed now."""
        found = await self.feeds.check(scope_of(interaction), feed)
        await edit(interaction, listing.report(found.name, found.sentences, ok=found.ok))

    @remove.autocomplete("feed")
    @check.autocomplete("feed")
    async def _suggest(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.feeds.suggest(scope_of(interaction), typed))


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Feeds(bot))
