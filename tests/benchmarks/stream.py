"""A stream of dated items played through the whole product, day by day, one feed an outlet, over real HTTP on loopback.

    python -m tests.benchmarks.stream ITEMS.jsonl STORIES.jsonl [--out FOLDER] [--digests DAYS] [--from DAY] [--to DAY]

ITEMS: {id, date, text, sources: [[outlet, url]]} in order of date; STORIES: {id, story}. Each story becomes a topic
(see TOPICS). Prints items a second, failures, peak memory, and how well items were routed to the story they belong to.
With `--digests 2025-05-12,2025-05-13`, or `all`, also every topic's digest of these days as the terminal shows it, with
what is wrong with them (see tests.quality.digests).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import resource
import tempfile
import textwrap
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from itertools import groupby
from pathlib import Path

from aiohttp import web
from rich.console import Console

from bot.app import open_app
from bot.config import read_settings
from bot.console import print_briefing
from bot.core.briefs import is_quiet
from bot.core.model.briefing import Briefing
from bot.core.model.story import OPERATOR
from bot.services.ports import Transaction
from bot.services.refresh import Visit
from tests.quality.digests import faults, statements

TOPICS = {
    "gaza": ("Gaza ceasefire talks", "Israel, Hamas", "Qatar, Egypt, United States", "hostages, ceasefire"),
    "russia_ukraine": ("Russia–Ukraine talks", "Russia, Ukraine", "United States, Türkiye", "ceasefire, peace"),
    "drc_m23": ("DR Congo–M23 talks", "DR Congo, M23, Rwanda", "Qatar, Angola", "ceasefire, Congo"),
    "iran_us": ("Iran–US nuclear talks", "Iran, United States", "Oman", "nuclear, enrichment"),
    "afg_pak": ("Afghanistan–Pakistan talks", "Afghanistan, Pakistan", "Qatar, Türkiye", "ceasefire, border"),
}


@dataclass
class Item:
    id: str
    date: datetime
    text: str
    outlets: list[str]

    @property
    def headline(self) -> str:
        return textwrap.shorten(re.split(r"(?<=[a-z]{3})\. ", self.text)[0], 150, placeholder=" …")


@dataclass
class Site:
    """Every outlet's feed and pages as they stand today."""

    published: dict[str, list[Item]] = field(default_factory=lambda: defaultdict(list))

    async def feed(self, request: web.Request) -> web.Response:
        name = request.match_info["outlet"]
        told = "".join(
            f"<item><title>{escape(i.headline)}</title><link>http://{request.host}/{name}/{i.id}</link>"
            f"<guid>{i.id}</guid><description>{escape(i.text)}</description>"
            f"<pubDate>{format_datetime(i.date)}</pubDate></item>"
            for i in reversed(self.published[name][-50:])
        )
        title = f"Outlet {name}"
        return web.Response(
            text=f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{told}</channel></rss>',
            content_type="application/rss+xml",
        )

    async def page(self, request: web.Request) -> web.Response:
        items = self.published[request.match_info["outlet"]]
        item = next(i for i in items if i.id == request.match_info["id"])
        return web.Response(
            text=f"<html><body><article><h1>{escape(item.headline)}</h1><p>{escape(item.text)}</p></article></body></html>",
            content_type="text/html",
        )


@dataclass
class Calendar:
    moment: datetime

    def now(self) -> datetime:
        return self.moment


def read_items(path: Path) -> list[Item]:
    rows = (json.loads(line) for line in path.read_text().splitlines())
    return [
        Item(r["id"], datetime.fromisoformat(r["date"]).replace(hour=12, tzinfo=UTC), r["text"], _outlets(r))
        for r in rows
    ]


def _outlets(row: dict[str, list[list[str]]]) -> list[str]:
    return sorted({name for name, _ in row["sources"]}) or ["Wire"]


@asynccontextmanager
async def served(site: Site) -> AsyncIterator[str]:
    server = web.Application()
    server.add_routes([web.get("/{outlet}/feed", site.feed), web.get("/{outlet}/{id}", site.page)])
    runner = web.AppRunner(server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@dataclass
class Played:
    visits: list[Visit] = field(default_factory=list)
    stall: float = 0.0  # the longest turn of the event loop, seconds
    seconds: float = 0.0
    routed: dict[str, set[str]] = field(default_factory=dict)
    digests: list[tuple[datetime, Briefing]] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    async def watch(self, work: asyncio.Future[list[Visit]]) -> None:
        """Wait for the work, and notice how long the loop was busy with anything else than us."""
        while not work.done():
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            self.stall = max(self.stall, time.perf_counter() - before - 0.005)
        self.visits += work.result()


async def play(items: list[Item], folder: Path, days: str = "") -> Played:
    numbers = {name: str(n) for n, name in enumerate(sorted({o for i in items for o in i.outlets}))}
    site, clock, played = Site(), Calendar(items[0].date), Played()
    given = {"data_dir": folder, "fetch_allowed_networks": ("127.0.0.0/8",), "workers": 2, "fetch_concurrency": 20}
    async with served(site) as base, open_app(read_settings(None, given), clock=clock) as app:
        for topic in TOPICS.values():
            await app.services.topics.add(OPERATOR, *topic)

        def follow(tx: Transaction) -> dict[str, int]:
            feeds = {name: tx.feeds.add(f"{base}/{number}/feed", name, clock.now()) for name, number in numbers.items()}
            for name, feed in feeds.items():
                tx.feeds.follow(OPERATOR, feed.id, name, clock.now())
            return {name: feed.id for name, feed in feeds.items()}

        ids = await app.storage.write(follow)
        started = time.perf_counter()
        for day, published in groupby(items, key=lambda i: i.date):
            clock.moment = day + timedelta(hours=6)
            today: set[str] = set()
            for item in published:
                today |= set(item.outlets)
                for outlet in item.outlets:
                    site.published[numbers[outlet]].append(item)
            wanted = [ids[outlet] for outlet in sorted(today)]
            due = await app.storage.read(lambda tx, wanted=wanted: [tx.feeds.get(i) for i in wanted])  # type: ignore[misc]  # a lambda's default
            await played.watch(asyncio.gather(*(app.services.refresh.visit(f) for f in due if f)))
            if days == "all" or f"{day:%Y-%m-%d}" in days:
                clock.moment = day + timedelta(hours=8)
                told = await app.services.digests.preview(OPERATOR)
                played.digests += [(day, b) for b in told if days != "all" or not is_quiet(b)]
        played.seconds = time.perf_counter() - started
        for followed in await app.services.topics.of(OPERATOR):
            cited = await app.storage.read(lambda tx, i=followed.id: tx.articles.sources(i, 100_000))  # type: ignore[misc]  # a lambda's default
            reports = await app.storage.read(lambda tx, i=followed.id: tx.articles.reports(i))  # type: ignore[misc]  # a lambda's default
            played.texts |= {r.article.url: r.article.text for r in reports}
            played.routed[followed.name] = {c.url.rsplit("/", 1)[1] for c in cited}
    return played


def show(played: Played) -> None:
    """Print the digests, then how many statements they hold and what is wrong with any."""
    console = Console(width=110)
    for day, briefing in played.digests:
        console.rule(f"{briefing.topic} · {day:%A %d %B %Y}")
        print_briefing(console, briefing)
    told = sum(1 for _, briefing in played.digests for _ in statements(briefing))
    found = [(d, *fault) for d, briefing in played.digests for fault in faults(briefing, played.texts)]
    print(f"digests: {len(played.digests)}, statements: {told}, faults: {len(found)}")
    for day, kind, statement in found:
        print(f"  {day:%Y-%m-%d} {kind}: {statement.text}")


def peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("items", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--out", type=Path, help="keep the database here, to ask questions of it")
    parser.add_argument("--first", type=int, help="play only so many items")
    parser.add_argument("--from", dest="since", default="", help="the first day played, YYYY-MM-DD")
    parser.add_argument("--to", default="9999", help="the last day played")
    parser.add_argument("--digests", default="", help="days whose digests are shown, separated by commas, or all")
    given = parser.parse_args()
    items = [i for i in read_items(given.items) if given.since <= f"{i.date:%Y-%m-%d}" <= given.to][: given.first]
    gold = {r["id"]: r["story"] for r in map(json.loads, given.stories.read_text().splitlines())}
    with tempfile.TemporaryDirectory() as folder:
        played = asyncio.run(play(items, given.out or Path(folder), given.digests))
    if given.digests:
        show(played)
    failed = [v for v in played.visits if not v.ok]
    print(f"items: {len(items)}, visits: {len(played.visits)}, articles: {sum(v.new for v in played.visits)}")
    print(f"{len(items) / played.seconds:.1f} items a second, {played.seconds:.0f} seconds in all")
    print(f"longest turn of the event loop: {1000 * played.stall:.0f} ms")
    print(f"peak memory: {peak(resource.RUSAGE_SELF):.0f} MiB, a worker {peak(resource.RUSAGE_CHILDREN):.0f} MiB")
    print(f"failures: {len(failed)}", *(f"{v.feed.title}: {v.sentence}" for v in failed[:10]), sep="\n  ")
    known = {i.id for i in items}
    hits = found = wanted = 0
    for story, (name, *_) in TOPICS.items():
        right = {i for i, s in gold.items() if s == story and i in known}
        hits += len(right & played.routed[name])
        found += len(played.routed[name])
        wanted += len(right)
    print(f"routing: {found} routed, P {100 * hits / max(found, 1):.1f} R {100 * hits / max(wanted, 1):.1f}")


if __name__ == "__main__":
    main()
