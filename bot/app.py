"""The composition root: opens everything in order, closes it in reverse; only here do all the adapters meet."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import random
import signal
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import __version__
from bot.config import Settings
from bot.core.errors import TalksError
from bot.core.model.briefing import Briefing
from bot.core.model.digest import PublishFailed, PublishOutcome, Run
from bot.jobs import Jobs
from bot.services import Services
from bot.services.audit import Audit
from bot.services.digests import Digests
from bot.services.feeds import Feeds
from bot.services.health import Health
from bot.services.inquiry import Inquiry
from bot.services.intake import Intake
from bot.services.ports import Clock, Publisher, Storage
from bot.services.privacy import Periods, Privacy
from bot.services.rebuilding import Rebuilding
from bot.services.refresh import Refresh
from bot.services.routing import Routing
from bot.services.topics import Topics
from bot.web.fetcher import Limits, WebFetcher
from bot.workers import WorkerPool
from cogs.client import TalksBot
from cogs.ui.publisher import DiscordPublisher
from db.alone import alone
from db.engine import backup, open_storage, restore, upgrade

DIGEST_SECONDS = 10.0
REFRESH_SECONDS = 60.0
CLEAN_UP_SECONDS = 3600.0


class SystemClock:
    """Tells the machine's time."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC)


class NoPublisher:
    """Stands where there is no Discord: on the command line nothing is sent."""

    def ready(self) -> bool:
        """Say no."""
        return False

    async def publish(
        self, channel_id: int, briefings: Sequence[Briefing], nonce: str, look: datetime | None = None
    ) -> PublishOutcome:
        """Send nothing."""
        del channel_id, briefings, nonce, look
        return PublishFailed("Discord is not connected.")

    async def tell_moderators(self, scope: int, sentence: str) -> bool:
        """Tell nobody."""
        del scope, sentence
        return False


@dataclass(frozen=True, slots=True)
class App:
    """Everything, opened."""

    settings: Settings
    services: Services
    storage: Storage
    analyst: WorkerPool
    fetcher: WebFetcher
    clock: Clock


@asynccontextmanager
async def open_app(
    settings: Settings, *, clock: Clock | None = None, publisher: Publisher | None = None
) -> AsyncIterator[App]:
    """Open the storage, the workers and the web, and put the use cases together over them."""
    clock, publisher = clock or SystemClock(), publisher or NoPublisher()
    async with AsyncExitStack() as stack:
        _make_room(settings)
        storage = await stack.enter_async_context(open_storage(settings.storage_url))
        analyst = await stack.enter_async_context(WorkerPool(settings.workers, settings.spacy_model))
        limits = Limits(body_bytes=settings.fetch_max_bytes, deadline_seconds=settings.fetch_timeout_seconds)
        fetcher = await stack.enter_async_context(
            WebFetcher(clock, allowed_networks=settings.fetch_allowed_networks, limits=limits)
        )
        intake = Intake(storage, analyst, clock)
        refresh = Refresh(
            *(storage, fetcher, analyst, intake, clock),
            interval=timedelta(minutes=settings.fetch_interval_minutes),
            concurrency=settings.fetch_concurrency,
            jitter=random.SystemRandom().random,
            tell=publisher.tell_moderators,
        )
        routing = Routing(storage, fetcher, analyst, intake, clock)
        digests = Digests(storage, publisher, clock)
        services = Services(
            inquiry=Inquiry(storage, clock),
            topics=Topics(storage, routing, clock),
            routing=routing,
            feeds=Feeds(storage, fetcher, analyst, clock, refresh),
            digests=digests,
            health=Health(storage, digests, clock, __version__),
            refresh=refresh,
            rebuilding=Rebuilding(storage, intake, routing),
            audit=Audit(storage),
            privacy=_privacy(settings, storage, clock),
        )
        yield App(settings, services, storage, analyst, fetcher, clock)


def _privacy(settings: Settings, storage: Storage, clock: Clock) -> Privacy:
    periods = Periods(settings.article_text_days, settings.audit_log_days, settings.forget_guild_after_days)
    return Privacy(storage, clock, periods)


def _make_room(settings: Settings) -> None:
    if settings.database_url is None:
        try:
            settings.data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            msg = f"The folder {settings.data_dir} cannot be made ({error.strerror}); set DATA_DIR to one that can."
            raise TalksError(msg) from error


def schedule(app: App) -> Jobs:
    """Return the jobs that keep the data fresh; they run while the returned context is open."""

    async def record(run: Run) -> None:
        await app.storage.write(lambda tx: tx.runs.record(run))

    async def refresh() -> str | None:
        report = await app.services.refresh.run()
        return report.sentence if report.visits else None

    jobs = Jobs(app.clock.now, record)
    jobs.every(min(REFRESH_SECONDS, app.settings.fetch_interval_minutes * 60), "refresh", refresh)
    jobs.every(CLEAN_UP_SECONDS, "clean-up", app.services.privacy.clean_up)
    return jobs


def keep_for_good() -> None:
    """Take what was loaded and opened for lasting: to look through all of it for garbage stalls the loop for 0.1 s."""
    gc.collect()
    gc.freeze()


async def run_bot(settings: Settings) -> None:
    """Run the bot until it is told to stop."""
    token = settings.token()
    publisher = DiscordPublisher()
    with alone(settings.storage_url):
        async with open_app(settings, publisher=publisher) as app:
            await app.analyst.prepare()
            bot = TalksBot(app.services, api_url=settings.discord_api_url, gateway_url=settings.discord_gateway_url)
            publisher.attach(bot, bot.pace)
            jobs = schedule(app)
            jobs.every(DIGEST_SECONDS, "digests", app.services.digests.deliver)
            keep_for_good()
            async with bot, jobs:
                with stopping_on_signals():
                    await bot.start(token)


async def run_refresh(settings: Settings) -> None:
    """Refresh on the schedule until cancelled."""
    with alone(settings.storage_url):
        async with open_app(settings) as app:
            await app.analyst.prepare()
            keep_for_good()
            async with schedule(app):
                with stopping_on_signals():
                    await asyncio.Event().wait()


@contextlib.contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Cancel the current task, quietly, when the process is asked to end."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    asked = False

    def stop() -> None:
        nonlocal asked
        asked = True
        if task:
            task.cancel()

    for name in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signal handlers on the loop; there Ctrl-C raises by itself.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, stop)
    try:
        yield
    except asyncio.CancelledError:
        if not asked:
            raise
        if task:
            task.uncancel()
    finally:
        for name in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(NotImplementedError):
                loop.remove_signal_handler(name)


async def upgrade_database(settings: Settings) -> str:
    """Apply the migrations and return a sentence on what was done."""
    _make_room(settings)
    await upgrade(settings.storage_url)
    return "The database is at the newest version."


async def backup_database(settings: Settings, path: Path) -> None:
    """Copy the database to a file that does not exist yet."""
    await backup(settings.storage_url, path)


async def restore_database(settings: Settings, path: Path) -> Path | None:
    """Put a backup in the place of the database; return where the old one is kept, None if there was none."""
    _make_room(settings)
    return await restore(settings.storage_url, path)


def check_token(settings: Settings) -> None:
    """Raise a sentence if no token is set."""
    settings.token()
