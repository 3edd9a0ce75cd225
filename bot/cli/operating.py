"""`talks run | refresh | check | db`: keeping the bot going."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from bot import logs
from bot.app import (
    App,
    backup_database,
    check_token,
    open_app,
    restore_database,
    run_bot,
    run_refresh,
    upgrade_database,
)
from bot.cli.running import err, out, settings, with_app
from bot.config import LogFormat, read_settings
from bot.console import harmless
from bot.core.briefs import wording
from bot.core.errors import TalksError
from bot.core.model.story import OPERATOR
from bot.services.rebuilding import Rebuilt
from bot.services.refresh import RefreshReport, Visit


async def refresh_with_progress(app: App) -> RefreshReport:
    """Refresh once and show how far it is; the feeds that failed are named."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("Visiting feeds", total=None)
        failed: list[Visit] = []

        def told(visit: Visit, total: int) -> None:
            progress.update(task, advance=1, total=total, description=harmless(f"Visited {visit.feed.title[:40]}"))
            if not visit.ok:
                failed.append(visit)

        report = await app.services.refresh.run(told)
    for visit in failed:
        err.print(f"! {visit.feed.title}: {visit.sentence}", style="yellow", markup=False)
    return report


async def rebuild_with_progress(app: App, *, everything: bool) -> Rebuilt:
    """Rebuild and show how far it is."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task("Reading articles again", total=None)
        return await app.services.rebuilding.run(
            lambda done, total: progress.update(task, completed=done, total=total), everything=everything
        )


def register(app: typer.Typer) -> None:
    """Add the commands."""
    _bot(app)
    _rebuilding(app)
    database = typer.Typer(help="The database.", no_args_is_help=True)
    _database(database)
    app.add_typer(database, name="db")


def _bot(app: typer.Typer) -> None:
    @app.command(epilog="Example: DISCORD_TOKEN=… talks run")
    def run() -> None:
        """Run the Discord bot: fetch on a schedule, answer commands, send digests."""
        read = settings(quiet=False)
        asyncio.run(run_bot(read))

    @app.command(epilog="Example: talks refresh --once")
    def refresh(
        once: Annotated[bool, typer.Option("--once", help="Visit what is due, once, and end.")] = False,
    ) -> None:
        """Visit the feeds that are due and read what is new; without --once, go on until stopped."""
        if once:
            report = with_app(refresh_with_progress)
            if report.visits:
                out.print(f"✓ {report.sentence}", markup=False)
            else:
                out.print("Nothing is due. `talks feeds list` shows when each feed is visited next.", markup=False)
            return
        asyncio.run(run_refresh(settings(quiet=False)))

    @app.command(epilog="Example: talks check")
    def check() -> None:
        """Look at the settings, the database, the token and one feed, and say what works and what does not."""
        if not asyncio.run(run_checks()):
            raise typer.Exit(1)


def _rebuilding(app: typer.Typer) -> None:
    @app.command(epilog="Example: talks rebuild")
    def rebuild(
        everything: Annotated[bool, typer.Option("--all", help="Also what this version has read already.")] = False,
    ) -> None:
        """Read stored articles again after an update, and make what is known of the talks anew."""
        done = with_app(lambda app: rebuild_with_progress(app, everything=everything))
        read, topics = wording.count(done.articles, "article"), wording.count(done.topics, "topic")
        out.print(f"✓ {read} read again, {topics} made anew.", markup=False)


def _database(database: typer.Typer) -> None:
    @database.command(epilog="Example: talks db upgrade")
    def upgrade() -> None:
        """Bring the database to the newest version (every other command does this too)."""
        out.print(f"✓ {asyncio.run(upgrade_database(settings()))}", markup=False)

    @database.command(epilog="Example: talks db restore talks-2025-05-16.db")
    def restore(path: Annotated[Path, typer.Argument(help="A file that `talks db backup` wrote.")]) -> None:
        """Put a backup in the place of the database, while the bot is stopped; the old one is kept beside it."""
        with err.status("Checking and copying the backup …"):
            aside = asyncio.run(restore_database(settings(), path))
        kept = f" What was there before is kept as {aside}." if aside else ""
        out.print(f"✓ The database is that of {path}.{kept}", markup=False)

    @database.command(epilog="Example: talks db backup talks-2025-05-16.db")
    def backup(path: Annotated[Path, typer.Argument(help="The file to write; it must not exist yet.")]) -> None:
        """Copy the database to a file, also while the bot is running."""
        with err.status("Copying the database …"):
            asyncio.run(backup_database(settings(), path))
        out.print(f"✓ The database is copied to {path}.", markup=False)


def good(sentence: str) -> None:
    """Print what works."""
    out.print(f"✓ {sentence}", style="green", markup=False)


def bad(sentence: str) -> None:
    """Print what does not work."""
    out.print(f"✗ {sentence}", style="red", markup=False)


async def run_checks() -> bool:
    """Check one thing after another, print a sentence on each, and return whether all is well."""
    try:
        read = read_settings()
    except TalksError as error:
        bad(error.sentence)
        return False
    logs.configure("ERROR", as_json=read.log_format is LogFormat.JSON)
    good("The settings can be read.")
    well = True
    try:
        check_token(read)
        good("A Discord token is set.")
    except TalksError as error:
        out.print(f"! {error.sentence}", style="yellow", markup=False)
    try:
        async with open_app(read) as app:
            place = "the one of DATABASE_URL" if read.database_url else read.data_dir / "talks.db"
            good(f"The database answers ({place}).")
            well = await _check_feed(app)
    except TalksError as error:
        bad(error.sentence)
        well = False
    return well


async def _check_feed(app: App) -> bool:
    topics = await app.services.topics.of(OPERATOR)
    feeds = await app.storage.read(lambda tx: tx.feeds.all())
    if not topics:
        out.print("! No talks are followed for everybody; add some with `talks topics add`.", style="yellow")
    if not feeds:
        out.print("! No feeds are followed yet; add one with `talks feeds add`.", style="yellow")
        return True
    with err.status("Visiting a feed …"):
        visit = await app.services.refresh.visit(feeds[0], anew=True)
    (good if visit.ok else bad)(f"{visit.feed.title}: {visit.sentence}")
    return visit.ok
