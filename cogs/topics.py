"""`/topics …`: which talks a server follows; for moderators."""

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
from cogs.ui.pager import Args, Interaction, show
from cogs.ui.replies import edit, scope_of

Ask = discord.Interaction[TalksBot]
Name = Range[str, 1, 100]
Words = Range[str, 1, 800]

SIDES = "Who negotiates, separated by commas: Northland, Southland"
MEDIATORS = "Who mediates or hosts, separated by commas"
WORDS = "Words that the news uses for these talks, separated by commas"


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Topics(commands.GroupCog, group_name="topics", group_description="Which talks this server follows"):
    """The talks that are followed."""

    def __init__(self, bot: TalksBot) -> None:
        self.topics = bot.services.topics
        bot.pages["topics"] = self._own

    async def _own(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.own_topics(await self.topics.of(scope_of(interaction)))

    @app_commands.command(description="Follow talks: name them and say who negotiates")
    @app_commands.describe(name="What to call them", sides=SIDES, mediators=MEDIATORS, words=WORDS)
    async def add(
        self, interaction: Ask, name: Name, sides: Words, mediators: Words | None = None, words: Words | None = None
    ) -> None:
        """Follow talks."""
        added = await self.topics.add(scope_of(interaction), name, sides, mediators, words)
        await edit(interaction, listing.topic_added(added))

    @app_commands.command(description="Change what is followed; what you leave out stays")
    @app_commands.describe(
        topic="Which talks to change",
        name="A new name",
        sides=SIDES,
        mediators=f"{MEDIATORS}; - for none",
        words=f"{WORDS}; - for none",
    )
    async def edit(
        self,
        interaction: Ask,
        topic: Name,
        name: Name | None = None,
        sides: Words | None = None,
        mediators: Words | None = None,
        words: Words | None = None,
    ) -> None:
        """Change a topic."""
        changed = await self.topics.edit(scope_of(interaction), topic, name, sides, mediators, words)
        await edit(interaction, listing.topic_changed(changed))

    @app_commands.command(name="list", description="The talks that this server follows, with their sides and words")
    async def own(self, interaction: Ask) -> None:
        """Show the topics of this server."""
        await show(interaction, "topics")

    @app_commands.command(description="Stop following talks; their digests end too, the articles stay")
    @app_commands.describe(topic="Which talks")
    async def remove(self, interaction: Ask, topic: Name) -> None:
        """Stop following talks."""
        removed = await self.topics.remove(scope_of(interaction), topic)
        await edit(interaction, listing.topic_removed(removed))

    @edit.autocomplete("topic")
    @remove.autocomplete("topic")
    async def _suggest(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.topics.suggest(scope_of(interaction), typed))


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Topics(bot))
