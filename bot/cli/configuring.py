"""`talks topics …` and `talks feeds …`: what is followed, in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.running import err, out, show_table, with_app
from bot.core.briefs import wording
from bot.core.errors import TalksError
from bot.core.model.feed import Feed
from bot.core.model.story import OPERATOR
from bot.services.routing import Ruled

Guild = Annotated[int, typer.Option("--guild", help="For this Discord server; by default for everybody.")]
Which = Annotated[str, typer.Argument(help="Which talks.")]
Article = Annotated[str, typer.Argument(help="A part of its headline, or its address.")]
Mediators = Annotated[str | None, typer.Option(help="Who mediates, separated by commas.")]
Words = Annotated[
    str | None, typer.Option(help="Words that tell reports on these talks from others, separated by commas.")
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    topics = typer.Typer(help="The talks that are followed.", no_args_is_help=True)
    feeds = typer.Typer(help="The feeds that are read.", no_args_is_help=True)
    _topics(topics)
    _verdicts(topics)
    _feeds(feeds)
    _feed_check(feeds)
    app.add_typer(topics, name="topics")
    app.add_typer(feeds, name="feeds")


def _topics(app: typer.Typer) -> None:
    @app.command(epilog='Example: talks topics add "Steel tariff talks" "Canada, United States" --words steel,tariff')
    def add(
        name: Annotated[str, typer.Argument(help="What to call the talks.")],
        sides: Annotated[str, typer.Argument(help="The sides, separated by commas.")],
        mediators: Mediators = None,
        words: Words = None,
        guild: Guild = OPERATOR,
    ) -> None:
        """Follow talks."""
        with err.status("Reading what is stored for these talks …"):
            done = with_app(lambda a: a.services.topics.add(guild, name, sides, mediators, words))
        stored = wording.count(done.articles, "stored article belongs", "stored articles belong")
        out.print(f"✓ Following {done.topic.name}; {stored} to it.", markup=False)

    @app.command("list", epilog="Example: talks topics list")
    def show(guild: Guild = OPERATOR) -> None:
        """Show the talks that are followed."""
        found = with_app(lambda a: a.services.topics.of(guild))
        if not found:
            out.print("No talks are followed yet; add some with `talks topics add`.", markup=False)
            return
        show_table(
            ("Talks", "Sides", "Mediators", "Words"),
            [(t.name, ", ".join(t.sides), ", ".join(t.mediators), ", ".join(t.words)) for t in found],
        )

    @app.command(epilog='Example: talks topics remove "Steel tariff talks"')
    def remove(
        name: Annotated[str, typer.Argument(help="Which talks.")],
        guild: Guild = OPERATOR,
    ) -> None:
        """Follow talks no more; the articles stay."""
        gone = with_app(lambda a: a.services.topics.remove(guild, name))
        out.print(f"✓ {gone.name} is followed no more; its articles stay.", markup=False)


def _verdicts(app: typer.Typer) -> None:
    @app.command(epilog='Example: talks topics articles "Steel tariff talks"')
    def articles(topic: Which, guild: Guild = OPERATOR) -> None:
        """Show the articles that were taken for reports on these talks."""
        _, found = with_app(lambda a: a.services.routing.filed(guild, topic))
        said = {None: "", True: "put in", False: "rejected"}
        show_table(
            ("Published", "Outlet", "Headline", "Address", "Moderators"),
            [
                (
                    f"{f.citation.published:%d %b %Y}",
                    f.citation.outlet,
                    f.citation.title,
                    f.citation.url,
                    said[f.verdict],
                )
                for f in found
            ],
        )

    @app.command(epilog='Example: talks topics accept "Steel tariff talks" https://example.org/2025/steel')
    def accept(topic: Which, article: Article, guild: Guild = OPERATOR) -> None:
        """Put in an article that was left out; more like it will be let in."""
        _print_ruled(with_app(lambda a: a.services.routing.accept(guild, topic, article)))

    @app.command(epilog='Example: talks topics reject "Steel tariff talks" "Cup final"')
    def reject(topic: Which, article: Article, guild: Guild = OPERATOR) -> None:
        """Take out an article that is not about these talks; more like it will be kept out."""
        _print_ruled(with_app(lambda a: a.services.routing.reject(guild, topic, article)))

    @app.command(epilog='Example: talks topics move "Steel tariff talks" "Cup final" "Broadcasting talks"')
    def move(
        topic: Which,
        article: Article,
        target: Annotated[str, typer.Argument(help="The talks that it belongs to.")],
        guild: Guild = OPERATOR,
    ) -> None:
        """Take an article out of one topic and put it into another."""
        for ruled in with_app(lambda a: a.services.routing.move(guild, article, topic, target)):
            _print_ruled(ruled)


def _print_ruled(ruled: Ruled) -> None:
    where = f"put into {ruled.topic.name}" if ruled.belongs else f"taken out of {ruled.topic.name}"
    also = f"; {wording.count(ruled.alike, 'other article')} came or went with it" if ruled.alike else ""
    out.print(f"✓ “{ruled.article.citation.title}” was {where}{also}.", markup=False)


def _feeds(app: typer.Typer) -> None:
    @app.command(epilog="Example: talks feeds add https://example.org/world/rss.xml --name Example")
    def add(
        url: Annotated[str, typer.Argument(help="The feed's address, or that of a page that links to it.")],
        name: Annotated[str | None, typer.Option(help="What to call the outlet; by default as the feed does.")] = None,
        guild: Guild = OPERATOR,
    ) -> None:
        """Read a feed."""
        with err.status("Looking for a feed there …"):
            done = with_app(lambda a: a.services.feeds.add(guild, url, name))
        out.print(f"✓ {done.followed.name}: {done.sentence}", markup=False)
        out.print("  `talks refresh --once` reads it now.", markup=False)

    @app.command("list", epilog="Example: talks feeds list")
    def show(guild: Guild = OPERATOR) -> None:
        """Show the feeds that are read, and how each is doing."""
        found = with_app(lambda a: a.services.feeds.of(guild))
        if not found:
            out.print("No feeds are followed yet; add one with `talks feeds add`.", markup=False)
            return
        show_table(
            ("Feed", "Address", "Articles", "Next visit (UTC)", "Trouble"),
            [(f.name, f.feed.url, str(f.articles), _next_visit(f.feed), f.feed.last_error or "") for f in found],
        )

    @app.command(epilog="Example: talks feeds remove Example")
    def remove(
        feed: Annotated[str, typer.Argument(help="The feed's name or address.")],
        guild: Guild = OPERATOR,
    ) -> None:
        """Read a feed no more; its articles stay."""
        gone = with_app(lambda a: a.services.feeds.remove(guild, feed))
        out.print(f"✓ {gone.name} is read no more; its articles stay.", markup=False)


def _next_visit(feed: Feed) -> str:
    return "none" if feed.is_stopped else f"{feed.next_due:%d %b %H:%M}"


def _feed_check(app: typer.Typer) -> None:
    @app.command(epilog="Example: talks feeds check Example")
    def check(
        feed: Annotated[str, typer.Argument(help="The feed's name or address.")],
        guild: Guild = OPERATOR,
    ) -> None:
        """Visit a feed now and say what came."""
        with err.status("Visiting the feed …"):
            done = with_app(lambda a: a.services.feeds.check(guild, feed))
        said = " ".join(done.sentences)
        if not done.ok:
            raise TalksError(f"{done.name}: {said}")  # noqa: TRY003, EM102 - the sentences are made by the service
        out.print(f"✓ {done.name}: {said}", markup=False)
