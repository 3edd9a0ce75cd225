"""`talks demo`: the main job on the sample coverage, day by day, with nothing but this machine."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import typer
from rich.rule import Rule

from bot import logs
from bot.app import App, open_app
from bot.cli.running import err, out
from bot.config import Settings, read_settings
from bot.console import print_briefing
from bot.core.model.briefing import BriefingKind
from bot.core.model.story import OPERATOR
from bot.demo import DEMO_NOW, DEMO_TOPIC, ServedOutlet, serve_coverage
from bot.services.inquiry import Question

DAYS = 19  # the first sample article is younger than this
TOLD = (
    BriefingKind.STATUS,
    BriefingKind.PARTICIPANTS,
    BriefingKind.QUOTES,
    BriefingKind.POSITIONS,
    BriefingKind.TIMELINE,
    BriefingKind.BACKGROUND,
    BriefingKind.CATCHUP,
    BriefingKind.DIGEST,
)
SINCE = {BriefingKind.DIGEST: timedelta(days=1), BriefingKind.CATCHUP: timedelta(days=7)}
NEXT = """
That was sample coverage by invented outlets, fetched from this machine.
For talks of your own, type next:

  talks topics add "Steel talks" "Canada, United States" --words tariff
  talks feeds add https://www.example.org/world/rss.xml
  talks refresh --once && talks status

(In a clone, talks is .venv/bin/talks. For Discord: “Run it for real” in README.md.)"""


@dataclass(slots=True)
class StageClock:
    """A clock that stands where the demo puts it."""

    moment: datetime

    def now(self) -> datetime:
        """Return the instant at which the demo is."""
        return self.moment


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: talks demo")
    def demo() -> None:
        """Show the whole product on sample coverage: no token, no internet, nothing kept."""
        logs.configure("ERROR", as_json=False)
        with tempfile.TemporaryDirectory(prefix="talks-demo-") as folder:
            asyncio.run(run_demo(demo_settings(Path(folder))))


def demo_settings(folder: Path) -> Settings:
    """Return settings that keep everything in a folder and may fetch from this machine."""
    here = {"data_dir": folder, "database_url": None, "fetch_allowed_networks": ("127.0.0.0/8",), "workers": 2}
    return read_settings(env_file=None, overrides={**here, "fetch_interval_minutes": 60.0})


async def run_demo(settings: Settings) -> None:
    """Play the sample coverage day by day and print what Discord would show on the last morning."""
    clock = StageClock(DEMO_NOW - timedelta(days=DAYS))
    async with serve_coverage(clock.now) as outlets, open_app(settings, clock=clock) as app:
        out.print(f"Following {DEMO_TOPIC.name} in the sample coverage of {len(outlets)} outlets …", markup=False)
        await follow(app, outlets)
        with err.status("Reading the first day …") as shown:
            stored = 0
            for day in range(DAYS + 1):
                clock.moment = DEMO_NOW - timedelta(days=DAYS - day)
                shown.update(f"Reading what was published by {clock.moment.day} {clock.moment:%B %Y} …")
                stored += (await app.services.refresh.run()).new
        out.print(f"✓ {stored} articles fetched, read and stored.", markup=False)
        for kind in TOLD:
            out.print(Rule(f"/{'digest preview' if kind is BriefingKind.DIGEST else f'talks {kind.value}'}"))
            since = f"{DEMO_NOW - SINCE[kind]:%Y-%m-%dT%H:%M}" if kind in SINCE else None
            print_briefing(out, await app.services.inquiry.ask(OPERATOR, Question(kind, since=since)))
        out.print(Rule())
        out.print(NEXT.strip("\n"), markup=False, soft_wrap=True)


async def follow(app: App, outlets: tuple[ServedOutlet, ...]) -> None:
    """Add the demo's topic and feeds, as a moderator would."""
    join = ", ".join
    await app.services.topics.add(
        OPERATOR, DEMO_TOPIC.name, join(DEMO_TOPIC.sides), join(DEMO_TOPIC.mediators), join(DEMO_TOPIC.words)
    )
    for outlet in outlets:
        await app.services.feeds.add(OPERATOR, outlet.feed_url, outlet.name)
