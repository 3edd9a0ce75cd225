"""`talks status | participants | quotes | positions | timeline | sources | digest | catchup | background`."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.running import out, with_app
from bot.console import print_briefing
from bot.core.model.briefing import BriefingKind
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question

Topic = Annotated[str | None, typer.Argument(help="Which talks; may be left out when one is followed.")]
Guild = Annotated[int, typer.Option("--guild", help="Ask as this Discord server; by default as the operator.")]
Side = Annotated[str | None, typer.Option("--side", help="Only this side.")]
SINCE = 'A date or a time span: 2025-05-16, yesterday, "3 days".'
Since = Annotated[str | None, typer.Option("--since", help=SINCE)]


def ask(question: Question, guild: int) -> None:
    """Print the answer to a question."""
    print_briefing(out, with_app(lambda app: app.services.inquiry.ask(guild, question)))


def register(app: typer.Typer) -> None:
    """Add the commands."""
    _what_is_so(app)
    _what_came(app)


def _what_is_so(app: typer.Typer) -> None:
    @app.command(epilog='Example: talks status "Steel tariff talks"')
    def status(topic: Topic = None, guild: Guild = OPERATOR) -> None:
        """Where the talks stand, and what comes next."""
        ask(Question(BriefingKind.STATUS, topic), guild)

    @app.command(epilog="Example: talks participants --side Canada")
    def participants(topic: Topic = None, side: Side = None, guild: Guild = OPERATOR) -> None:
        """Who takes part, for whom, and in which role."""
        ask(Question(BriefingKind.PARTICIPANTS, topic, side=side), guild)

    @app.command(epilog='Example: talks quotes --speaker Fidan --about ceasefire --since "2 weeks"')
    def quotes(
        topic: Topic = None,
        speaker: Annotated[str | None, typer.Option("--speaker", help="Only this speaker.")] = None,
        about: Annotated[str | None, typer.Option("--about", help="Only quotes with these words.")] = None,
        since: Since = None,
        guild: Guild = OPERATOR,
    ) -> None:
        """Who said what."""
        ask(Question(BriefingKind.QUOTES, topic, speaker=speaker, about=about, since=since), guild)

    @app.command(epilog="Example: talks positions --side Ukraine")
    def positions(topic: Topic = None, side: Side = None, guild: Guild = OPERATOR) -> None:
        """What each side demands, offers, accepts and rejects."""
        ask(Question(BriefingKind.POSITIONS, topic, side=side), guild)


def _what_came(app: typer.Typer) -> None:
    @app.command(epilog="Example: talks timeline")
    def timeline(topic: Topic = None, guild: Guild = OPERATOR) -> None:
        """What happened when."""
        ask(Question(BriefingKind.TIMELINE, topic), guild)

    @app.command(epilog="Example: talks sources")
    def sources(topic: Topic = None, guild: Guild = OPERATOR) -> None:
        """Which articles all this was read in."""
        ask(Question(BriefingKind.SOURCES, topic), guild)

    @app.command(epilog="Example: talks digest --since yesterday")
    def digest(topic: Topic = None, since: Since = None, guild: Guild = OPERATOR) -> None:
        """What is new, by default within the last day."""
        ask(Question(BriefingKind.DIGEST, topic, since=since), guild)

    @app.command(epilog='Example: talks catchup --since "2 weeks"')
    def catchup(
        topic: Topic = None,
        since: Annotated[str, typer.Option("--since", help=SINCE)] = "7 days",
        guild: Guild = OPERATOR,
    ) -> None:
        """What is new since any moment, and where things stand now."""
        ask(Question(BriefingKind.CATCHUP, topic, since=since), guild)

    @app.command(epilog="Example: talks background --story memorandum")
    def background(
        topic: Topic = None,
        story: Annotated[str | None, typer.Option("--story", help="Words of the story; else the latest.")] = None,
        guild: Guild = OPERATOR,
    ) -> None:
        """What led to the latest story, or to the one that is named."""
        ask(Question(BriefingKind.BACKGROUND, topic, about=story), guild)
