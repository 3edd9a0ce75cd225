"""`/talks …`: what members ask, in servers and in direct messages."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.app_commands import Choice, Range
from discord.ext import commands

from bot.core.model.briefing import BriefingKind
from bot.services.inquiry import Question
from cogs.client import TalksBot
from cogs.ui import briefing, listing
from cogs.ui.cards import Card
from cogs.ui.choices import suggested
from cogs.ui.pager import Args, Interaction, show
from cogs.ui.replies import scope_of

Ask = discord.Interaction[TalksBot]
Typed = Range[str, 1, 100]

TOPIC = "Which talks; may be left out when only one topic is followed here"


@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
@app_commands.allowed_installs(guilds=True, users=False)
class Talks(commands.GroupCog, group_name="talks", group_description="Who is talking, who said what, what comes next"):
    """Questions about the talks that are followed here."""

    def __init__(self, bot: TalksBot) -> None:
        self.inquiry = bot.services.inquiry
        bot.pages["ask"] = self._answer
        bot.pages["followed"] = self._followed

    async def _answer(self, interaction: Interaction, args: Args) -> Sequence[Card]:
        kind, *options = args
        question = Question(BriefingKind(kind or BriefingKind.STATUS), *options)
        return briefing.pages(await self.inquiry.ask(scope_of(interaction), question))

    async def _followed(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.topics(await self.inquiry.topics(scope_of(interaction)))

    @app_commands.command(description="Where the talks stand: the newest headline, the stage, what comes next")
    @app_commands.describe(topic=TOPIC)
    async def status(self, interaction: Ask, topic: Typed | None = None) -> None:
        """Show where the talks stand."""
        await show(interaction, "ask", BriefingKind.STATUS, topic)

    @app_commands.command(description="Who takes part, for which side and in what role")
    @app_commands.describe(topic=TOPIC, side="Only those of this side")
    async def participants(self, interaction: Ask, topic: Typed | None = None, side: Typed | None = None) -> None:
        """Show who takes part."""
        await show(interaction, "ask", BriefingKind.PARTICIPANTS, topic, side)

    @app_commands.command(description="Who said what, in their own words")
    @app_commands.describe(
        topic=TOPIC,
        speaker="Only the words of this person",
        about="Only quotes with these words in them",
        since="Only from this day on: 2026-05-16, yesterday, 3 days",
    )
    async def quotes(
        self,
        interaction: Ask,
        topic: Typed | None = None,
        speaker: Typed | None = None,
        about: Typed | None = None,
        since: Range[str, 1, 40] | None = None,
    ) -> None:
        """Show who said what."""
        await show(interaction, "ask", BriefingKind.QUOTES, topic, None, speaker, about, since)

    @app_commands.command(description="What each side demands, offers, accepts and rejects")
    @app_commands.describe(topic=TOPIC, side="Only what this side wants")
    async def positions(self, interaction: Ask, topic: Typed | None = None, side: Typed | None = None) -> None:
        """Show what the sides want."""
        await show(interaction, "ask", BriefingKind.POSITIONS, topic, side)

    @app_commands.command(description="What happened so far, and what is announced")
    @app_commands.describe(topic=TOPIC)
    async def timeline(self, interaction: Ask, topic: Typed | None = None) -> None:
        """Show what happened."""
        await show(interaction, "ask", BriefingKind.TIMELINE, topic)

    @app_commands.command(description="What is new since you last looked, and where things stand now")
    @app_commands.describe(since="Since when: 2026-05-16, yesterday, 3 days, 2 weeks", topic=TOPIC)
    async def catchup(self, interaction: Ask, since: Range[str, 1, 40], topic: Typed | None = None) -> None:
        """Show what is new since any moment."""
        await show(interaction, "ask", BriefingKind.CATCHUP, topic, None, None, None, since)

    @app_commands.command(description="What led to the latest story, or to the one you name")
    @app_commands.describe(topic=TOPIC, story="Some words of the story; else it is the latest large one")
    async def background(self, interaction: Ask, topic: Typed | None = None, story: Typed | None = None) -> None:
        """Show what led to a story."""
        await show(interaction, "ask", BriefingKind.BACKGROUND, topic, None, None, story)

    @app_commands.command(description="The articles behind the answers, newest first")
    @app_commands.describe(topic=TOPIC)
    async def sources(self, interaction: Ask, topic: Typed | None = None) -> None:
        """Show the articles."""
        await show(interaction, "ask", BriefingKind.SOURCES, topic)

    @app_commands.command(name="list", description="The talks that are followed here")
    async def followed(self, interaction: Ask) -> None:
        """Show the topics that can be asked about."""
        await show(interaction, "followed")

    @status.autocomplete("topic")
    @participants.autocomplete("topic")
    @quotes.autocomplete("topic")
    @positions.autocomplete("topic")
    @timeline.autocomplete("topic")
    @sources.autocomplete("topic")
    @catchup.autocomplete("topic")
    @background.autocomplete("topic")
    async def _topics(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.inquiry.suggest_topics(scope_of(interaction), typed))

    @participants.autocomplete("side")
    @positions.autocomplete("side")
    async def _sides(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.inquiry.suggest_sides(scope_of(interaction), interaction.namespace.topic, typed))

    @quotes.autocomplete("speaker")
    async def _speakers(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.inquiry.suggest_speakers(scope_of(interaction), interaction.namespace.topic, typed))


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Talks(bot))
