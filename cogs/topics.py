"""`/topics …`: which talks a server follows; for moderators."""

from __future__ import annotations

from collections.abc import Sequence

import discord
from discord import app_commands, ui
from discord.app_commands import Choice, Range
from discord.ext import commands

from cogs.client import TalksBot
from cogs.ui import confirming, listing
from cogs.ui.cards import Card
from cogs.ui.choices import labelled, suggested
from cogs.ui.pager import Args, Interaction, for_moderators, show
from cogs.ui.replies import edit, scope_of

Ask = discord.Interaction[TalksBot]
Name = Range[str, 1, 100]
Words = Range[str, 1, 800]

SIDES = "Who negotiates, separated by commas: Northland, Southland"
MEDIATORS = "Who mediates or hosts, separated by commas"
ARTICLE = "A part of its headline, or its address"
WORDS = "Words that the news uses for these talks, separated by commas"


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Topics(commands.GroupCog, group_name="topics", group_description="Which talks this server follows"):
    """The talks that are followed."""

    def __init__(self, bot: TalksBot) -> None:
        self.topics = bot.services.topics
        self.routing = bot.services.routing
        bot.pages["topics"] = for_moderators("topics", self._own)
        bot.deeds["topics-remove"] = confirming.for_moderators("topics", self._remove)
        bot.pages["articles"] = for_moderators("topics", self._articles)

    async def _own(self, interaction: Interaction, _args: Args) -> Sequence[Card]:
        return listing.own_topics(await self.topics.of(scope_of(interaction)))

    async def _remove(self, interaction: Interaction, about: str) -> ui.LayoutView:
        removed = await self.topics.remove_numbered(scope_of(interaction), int(about), by=interaction.user.id)
        return listing.topic_removed(removed)

    async def _articles(self, interaction: Interaction, args: Args) -> Sequence[Card]:
        return listing.filed(*await self.routing.filed(scope_of(interaction), args[0] or ""))

    @app_commands.command(description="Follow talks: name them and say who negotiates")
    @app_commands.describe(name="What to call them", sides=SIDES, mediators=MEDIATORS, words=WORDS)
    async def add(
        self, interaction: Ask, name: Name, sides: Words, mediators: Words | None = None, words: Words | None = None
    ) -> None:
        """Follow talks."""
        added = await self.topics.add(scope_of(interaction), name, sides, mediators, words, by=interaction.user.id)
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
        changed = await self.topics.edit(
            scope_of(interaction), topic, name, sides, mediators, words, by=interaction.user.id
        )
        await edit(interaction, listing.topic_changed(changed))

    @app_commands.command(name="list", description="The talks that this server follows, with their sides and words")
    async def own(self, interaction: Ask) -> None:
        """Show the topics of this server."""
        await show(interaction, "topics")

    @app_commands.command(description="Stop following talks, after asking; their digests end too, the articles stay")
    @app_commands.describe(topic="Which talks")
    async def remove(self, interaction: Ask, topic: Name) -> None:
        """Ask whether to stop following talks."""
        meant = await self.topics.find(scope_of(interaction), topic)
        await confirming.ask(interaction, "topics-remove", str(meant.id), *listing.remove_topic(meant))

    @app_commands.command(description="The articles that were taken for reports on these talks")
    @app_commands.describe(topic="Which talks")
    async def articles(self, interaction: Ask, topic: Name) -> None:
        """Show the articles of a topic."""
        await show(interaction, "articles", topic)

    @app_commands.command(description="Put in an article that was left out; more like it will be let in")
    @app_commands.describe(topic="Which talks", article=ARTICLE)
    async def accept(self, interaction: Ask, topic: Name, article: Words) -> None:
        """Put an article into a topic."""
        scope, by = scope_of(interaction), interaction.user.id
        await edit(interaction, listing.ruled(await self.routing.accept(scope, topic, article, by=by)))

    @app_commands.command(
        description="Take out an article that is not about these talks; more like it will be kept out"
    )
    @app_commands.describe(topic="Which talks", article=ARTICLE)
    async def reject(self, interaction: Ask, topic: Name, article: Words) -> None:
        """Take an article out of a topic."""
        scope, by = scope_of(interaction), interaction.user.id
        await edit(interaction, listing.ruled(await self.routing.reject(scope, topic, article, by=by)))

    @app_commands.command(description="Take an article out of one of your topics and put it into another")
    @app_commands.describe(topic="Where it is", article=ARTICLE, target="Where it belongs")
    async def move(self, interaction: Ask, topic: Name, article: Words, target: Name) -> None:
        """Move an article to another topic."""
        scope, by = scope_of(interaction), interaction.user.id
        await edit(interaction, listing.moved(*await self.routing.move(scope, article, topic, target, by=by)))

    @edit.autocomplete("topic")
    @remove.autocomplete("topic")
    @articles.autocomplete("topic")
    @accept.autocomplete("topic")
    @reject.autocomplete("topic")
    @move.autocomplete("topic")
    @move.autocomplete("target")
    async def _suggest(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await suggested(self.topics.suggest(scope_of(interaction), typed))

    @accept.autocomplete("article")
    async def _suggest_outside(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await self._suggest_article(interaction, typed, inside=False)

    @reject.autocomplete("article")
    @move.autocomplete("article")
    async def _suggest_inside(self, interaction: Ask, typed: str) -> list[Choice[str]]:
        return await self._suggest_article(interaction, typed, inside=True)

    async def _suggest_article(self, interaction: Ask, typed: str, *, inside: bool) -> list[Choice[str]]:
        topic = str(getattr(interaction.namespace, "topic", None) or "")
        found = self.routing.suggest(scope_of(interaction), topic, typed, inside=inside)
        return await labelled(found, lambda f: (f"{f.citation.title} · {f.citation.outlet}", str(f.article_id)))


async def setup(bot: TalksBot) -> None:
    """Add the commands."""
    await bot.add_cog(Topics(bot))
