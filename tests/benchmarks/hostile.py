"""Hostile answers through the real fetcher and the real workers, over loopback: what comes of each, and at what cost.

    python -m tests.benchmarks.hostile [--only WORDS] [--out FILE.json]

For each: the outcome (entries, or the sentence that a moderator reads), the seconds by the clock, the CPU-seconds
and the peak memory of the worker that read it, and the longest stall of the event loop. The limits: 2 CPU-seconds and
200 MB of a worker, 50 ms of the loop. Linux only, as it looks at /proc. The server runs in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path

from bot.core.errors import FeedUnreadable, TalksError
from bot.core.model.feed import Fetched, FetchFailed
from bot.web import Limits, WebFetcher
from bot.workers import READING_CPU_SECONDS, READING_MEGABYTES, WorkerPool
from tests.benchmarks import hostile_answers

STALL_MS = 50.0
LIMITS = Limits(deadline_seconds=5.0, read_seconds=3.0, connect_seconds=3.0)
GOOD = b"<rss><channel><title>T</title><item><title>a</title></item></channel></rss>"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Row:
    """What one answer came to."""

    name: str
    outcome: str
    seconds: float
    cpu_seconds: float
    peak_mb: float
    replaced: bool  # the worker was ended
    stall_ms: float

    @property
    def held(self) -> bool:
        """Say whether every limit held."""
        # What the system counts in ticks, and a worker that is just being ended, may show a little more.
        cpu = self.cpu_seconds <= READING_CPU_SECONDS + 0.2
        return cpu and self.peak_mb <= READING_MEGABYTES and self.stall_ms <= STALL_MS


class Clock:
    """The system's."""

    def now(self) -> datetime:
        """Return the instant."""
        return datetime.now(UTC)


class Stall:
    """Measures the longest time between two turns of the loop in which this process was busy."""

    # What other processes on the machine take is not counted: the shorter of the time by the clock and the CPU time.

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        """Take turns until cancelled."""
        before, cpu_before = time.perf_counter(), time.process_time()
        while True:
            await asyncio.sleep(0.002)
            now, cpu = time.perf_counter(), time.process_time()
            self.longest = max(self.longest, min(now - before - 0.002, cpu - cpu_before))
            before, cpu_before = now, cpu


def cpu_and_peak(pid: int) -> tuple[float, float]:
    """Return the CPU-seconds that a process has used and its largest memory in MB since that was last reset."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        status = Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return -1.0, -1.0
    peak = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), -1024)
    return (int(fields[11]) + int(fields[12])) / TICKS, peak / 1024


class Worker:
    """Watches the one worker that reads feeds, from outside."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        Path(f"/proc/{pid}/clear_refs").write_text("5")  # resets the peak
        self._began = cpu_and_peak(pid)[0]
        self.cpu = self.peak = 0.0
        self.alive = True

    def look(self) -> None:
        """Take a sample."""
        cpu, peak = cpu_and_peak(self.pid)
        self.alive = peak >= 0
        if self.alive:
            self.cpu, self.peak = max(self.cpu, cpu - self._began), max(self.peak, peak)

    def lap(self) -> None:
        """Count anew: what follows is another piece of work."""
        self.look()
        self._began = cpu_and_peak(self.pid)[0]

    async def watch(self) -> None:
        """Take samples until cancelled: a worker that is ended leaves nothing behind."""
        while True:
            await asyncio.sleep(0.02)
            self.look()


async def reading_pid(pool: WorkerPool) -> int:
    """Return the process that reads feeds now, ready."""
    await pool.read_feed(GOOD, None, "http://example.org/")
    return await pool.reader()


async def outcome(fetcher: WebFetcher, pool: WorkerPool, worker: Worker, url: str) -> str:
    """Return what a moderator gets to read."""
    fetched = await fetcher.fetch(url)
    if isinstance(fetched, FetchFailed):
        return fetched.sentence
    if not isinstance(fetched, Fetched):
        return "unchanged"
    try:
        return f"{len((await pool.read_feed(fetched.body, fetched.content_type, fetched.url)).entries)} entries"
    except FeedUnreadable as unreadable:
        worker.lap()
        try:
            page = await pool.read_page(fetched.body, fetched.content_type, fetched.url)
        except TalksError:
            return unreadable.sentence
        return f"{unreadable.sentence} ({len(page.feed_urls)} links to feeds)"
    except TalksError as error:
        return error.sentence


async def play(name: str, port: int, fetcher: WebFetcher, pool: WorkerPool) -> Row:
    """Ask for one answer and measure what it does."""
    worker, stall = Worker(await reading_pid(pool)), Stall()
    watching = [asyncio.create_task(stall.watch()), asyncio.create_task(worker.watch())]
    await asyncio.sleep(0.05)
    stall.longest = 0.0
    began = time.perf_counter()
    told = await outcome(fetcher, pool, worker, f"http://127.0.0.1:{port}/{name}")
    seconds = time.perf_counter() - began
    longest = stall.longest
    worker.look()
    for task in watching:
        task.cancel()
    return Row(
        name, told, round(seconds, 2), round(worker.cpu, 2), round(worker.peak, 1), not worker.alive, longest * 1000
    )


async def play_all(names: list[str], port: int) -> list[Row]:
    """Play each answer in turn and print a line on it."""
    rows = []
    print(f"{'answer':28}{'s':>6}{'cpu s':>7}{'MB':>7}{'stall ms':>10}  outcome")
    async with (
        WorkerPool(1) as pool,
        WebFetcher(Clock(), allowed_networks=[ip_network("127.0.0.0/8")], limits=LIMITS) as fetcher,
    ):
        for name in names:
            row = await play(name, port, fetcher, pool)
            rows.append(row)
            mark = "  " if row.held else "!!"
            ended = " [worker replaced]" if row.replaced else ""
            print(
                f"{name:28}{row.seconds:6.2f}{row.cpu_seconds:7.2f}{row.peak_mb:7.1f}{row.stall_ms:10.1f}{mark}"
                f"{row.outcome[:110]}{ended}",
                flush=True,
            )
    return rows


def main() -> int:
    """Play the answers; return 1 if a limit did not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--only", default="", help="answers whose names contain this")
    parser.add_argument("--out", type=Path, help="write the figures to this file as JSON")
    chosen = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    port = spawn.Queue()
    server = spawn.Process(target=hostile_answers.serve, args=(port,), daemon=True)
    server.start()
    try:
        names = [name for name in hostile_answers.names() if chosen.only in name]
        rows = asyncio.run(play_all(names, port.get(timeout=30)))
    finally:
        server.terminate()
    broken = [row.name for row in rows if not row.held]
    worst = max(rows, key=lambda row: row.stall_ms)
    print(
        f"{len(rows)} answers; most CPU {max(r.cpu_seconds for r in rows):.2f} s, most memory "
        f"{max(r.peak_mb for r in rows):.0f} MB, longest stall {worst.stall_ms:.0f} ms ({worst.name}); "
        f"{len(broken)} over a limit{': ' + ', '.join(broken) if broken else ''}"
    )
    if chosen.out:
        chosen.out.write_text(json.dumps([asdict(row) for row in rows], indent=1))
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
