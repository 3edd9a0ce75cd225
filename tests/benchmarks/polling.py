"""What it costs to poll many feeds: time of a round, CPU a visit, memory, stalls of the event loop, writes.

    python -m tests.benchmarks.polling --feeds 1000 10000

Each size is measured in a process of its own, over the real product: its SQLite file, workers, fetcher and refresh. The
feeds are served by another process, whose time is not counted; each has a host of its own, and a fifth of them fails,
drips or leads elsewhere. Four rounds: all feeds for the first time, all again, then only those that answer 304, then
only those with a new entry. A stall is told twice: as it passed, and as the CPU time that the loop itself took of it
(other programs on the machine add to the first only).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import cProfile
import os
import pstats
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot import logs
from bot.app import App, keep_for_good, open_app
from bot.config import Settings
from bot.core.model.story import Topic
from bot.services.ports import Transaction
from tests.benchmarks.feed_server import FeedServer, Mix, apart, host

MIX = Mix(changing=0.05, failing=0.04, reset=0.04, slow=0.04, redirect=0.08, slow_seconds=2.0)
FEEDS_A_GUILD = 200
A_ROUND = timedelta(hours=27)  # longer than the longest back-off
TICK = 0.005


@dataclass
class RoundClock:
    """The machine's time, put forward between rounds."""

    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Loop:
    """Watches how long the event loop lets a waiting callback wait."""

    passed: float = 0.0
    busy: float = 0.0

    async def watch(self) -> None:
        while True:
            began, used = time.perf_counter(), time.thread_time()
            await asyncio.sleep(TICK)
            self.passed = max(self.passed, time.perf_counter() - began - TICK)
            self.busy = max(self.busy, time.thread_time() - used)


@dataclass
class Count:
    """Counts the transactions that the product asks for."""

    reads: int = 0
    writes: int = 0

    def over(self, storage: Any) -> None:
        read, write = storage.read, storage.write

        async def reading(work: Callable[[Transaction], Any]) -> Any:
            self.reads += 1
            return await read(work)

        async def writing(work: Callable[[Transaction], Any]) -> Any:
            self.writes += 1
            return await write(work)

        storage.read, storage.write = reading, writing


@dataclass
class Measured:
    """One process, watched while rounds pass."""

    app: App
    clock: RoundClock
    path: Path
    count: Count = field(default_factory=Count)

    async def round(self, name: str, profile: str = "") -> None:
        """Visit what is due, and print what it took."""
        watched = Loop()
        watching = asyncio.create_task(watched.watch())
        before = (self.count.reads, self.count.writes, written(), workers_seconds(), time.process_time())
        looped, began = time.thread_time(), time.perf_counter()
        with profiled(profile):
            report = await self.app.services.refresh.run()
        passed, loop_cpu = time.perf_counter() - began, time.thread_time() - looped
        own, workers = time.process_time() - before[4], workers_seconds() - before[3]
        watching.cancel()
        visits = max(report.visits, 1)
        cpu = (own + workers, loop_cpu, own - loop_cpu, workers)
        whole, loop, threads, apart_from_it = (seconds / visits * 1000 for seconds in cpu)
        print(
            f"  {name:9} {report.visits:6} visits {report.failed:5} failed {passed:6.1f} s {visits / passed:6.1f}/s",
            f"CPU ms a visit {whole:5.2f} = loop {loop:5.2f} + threads {threads:5.2f} + workers {apart_from_it:5.2f}",
            f"{cpu[0] / passed:4.2f} cores",
            f"stall {watched.passed * 1000:4.0f} ms (own {watched.busy * 1000:3.0f})",
            f"{self.count.writes - before[1]} writes, {self.count.reads - before[0]} reads",
            f"{(written() - before[2]) / 1e6:.1f} MB written",
            f"MB held {memory():.0f}, peak {peak():.0f}, workers {workers_peak():.0f}",
            sep=" | ",
            flush=True,
        )
        self.clock.ahead += A_ROUND

    def only(self, feeds: list[int]) -> None:
        """Leave only these feeds due in the next round."""
        with contextlib.closing(sqlite3.connect(self.path)) as db, db:
            db.execute("UPDATE feeds SET next_due = '2200-01-01 00:00:00.000000'")
            sites = {host(n) for n in feeds}
            ids = [(i,) for i, url in db.execute("SELECT id, url FROM feeds") if urlsplit(url).hostname in sites]
            db.executemany("UPDATE feeds SET next_due = '2025-01-01 00:00:00.000000' WHERE id = ?", ids)


@contextlib.contextmanager
def profiled(to: str) -> Any:
    """Profile the loop's own thread and print where its time went."""
    if not to:
        yield
        return
    profile = cProfile.Profile(time.thread_time)
    profile.enable()
    try:
        yield
    finally:
        profile.disable()
        profile.dump_stats(to)
        pstats.Stats(profile).sort_stats("tottime").print_stats(45)


def _proc(pid: int | str, name: str) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/{name}").read_text()
    return ""


def _line(text: str, name: str) -> float:
    return next((float(line.split()[1]) for line in text.splitlines() if line.startswith(name)), 0.0)


def children() -> list[str]:
    """Return the processes that this one started to work for it: the feed server is not among them."""
    found = _proc("self", f"task/{os.getpid()}/children").split()
    for task in Path("/proc/self/task").iterdir():  # pebble starts its workers from a thread
        found += _proc("self", f"task/{task.name}/children").split()
    return [pid for pid in set(found) if "feed_server" not in _proc(pid, "cmdline")]


def workers_seconds() -> float:
    """Return the CPU time of all workers, those that ended too."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    ticks = [_proc(pid, "stat").rpartition(")")[2].split()[11:13] for pid in children()]
    return ended.ru_utime + ended.ru_stime + sum(int(t) for pair in ticks for t in pair) / os.sysconf("SC_CLK_TCK")


def workers_peak() -> float:
    """Return the most memory that all workers together may have held, in MB."""
    return sum(_line(_proc(pid, "status"), "VmHWM") for pid in children()) / 1024


def memory() -> float:
    """Return the memory of this process now, in MB."""
    return _line(_proc("self", "status"), "VmRSS") / 1024


def peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    return _line(_proc("self", "status"), "VmHWM") / 1024


def written() -> float:
    """Return how many bytes this process handed to the file system."""
    return _line(_proc("self", "io"), "wchar")


@contextlib.asynccontextmanager
async def polled(feeds: int, port: int, folder: Path, concurrency: int) -> AsyncIterator[Measured]:
    """Open the product over a new database that follows so many feeds."""
    clock = RoundClock()
    settings = Settings(
        data_dir=folder,
        fetch_allowed_networks=(ip_network("127.0.0.0/8"),),
        fetch_concurrency=concurrency,
        _env_file=None,
    )  # type: ignore[call-arg]  # pydantic-settings takes it
    server = FeedServer(port=port)

    def follow(tx: Transaction) -> None:
        now = clock.now()
        for n in range(feeds):
            guild = 1 + n // FEEDS_A_GUILD
            feed = tx.feeds.add(server.url(n), f"Outlet {n}", now)
            tx.feeds.follow(guild, feed.id, f"Outlet {n}", now)
            if n % FEEDS_A_GUILD == 0:
                tx.topics.add(Topic(0, guild, f"Talks {guild}", ("Marvia", "Ostland"), now, words=("ceasefire",)))

    async with open_app(settings, clock=clock) as app:
        await app.storage.write(follow)
        measured = Measured(app, clock, folder / "talks.db")
        measured.count.over(app.storage)
        yield measured


async def measure(feeds: int, concurrency: int, profile: str) -> None:
    """Poll so many feeds in four rounds and print what each took."""
    logs.configure("WARNING", as_json=True)
    drawn = FeedServer(MIX, feeds)
    kinds = [drawn.kind(n) for n in range(feeds)]
    with tempfile.TemporaryDirectory() as folder:
        async with apart(MIX, feeds=feeds) as port, polled(feeds, port, Path(folder), concurrency) as it:
            print(f"{feeds} feeds, {sum(k not in {'steady', 'changing'} for k in kinds)} of them faulty", flush=True)
            await it.app.analyst.read_feed(b"<rss version='2.0'><channel/></rss>", None, "http://127.0.0.1/")
            keep_for_good()  # as `talks run` does
            await it.round("first")
            await it.round("again")
            it.only([n for n, kind in enumerate(kinds) if kind == "steady"])
            await it.round("unchanged", profile)
            it.only([n for n, kind in enumerate(kinds) if kind == "changing"])
            await it.round("changed", profile and f"{profile}.changed")


def main() -> None:
    """Measure each size in a process of its own."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--feeds", type=int, nargs="+", default=[10_000])
    parser.add_argument("--concurrency", type=int, default=10)
    parser.add_argument("--profile", default="", help="a file for the profile of the last two rounds' event loop")
    asked = parser.parse_args()
    if len(asked.feeds) == 1:
        asyncio.run(measure(asked.feeds[0], asked.concurrency, asked.profile))
        return
    for feeds in asked.feeds:
        options = [f"--feeds={feeds}", f"--concurrency={asked.concurrency}", f"--profile={asked.profile}"]
        subprocess.run([sys.executable, "-m", "tests.benchmarks.polling", *options], check=True)


if __name__ == "__main__":
    main()
