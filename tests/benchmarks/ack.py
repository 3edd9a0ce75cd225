"""How fast `/talks status` is acknowledged and answered while refreshes of 200 entries are running.

    python -m tests.benchmarks.ack [calls]

The bot is a process of its own; Discord and the newsroom are this one. Each refresh finds 200 new articles in full
text, reads and stores them, and questions are asked from its visit to the feed until the next one.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD, Twin
from tests.end_to_end.conftest import talks_run
from tests.end_to_end.newsroom import FIRST, LATER, Newsroom, Story

ENTRIES = 200
CALLS = 200
TOPIC = {"name": "Port talks", "sides": "Dockers' Union, Port Operators", "words": "port, dockers"}


def batch(number: int) -> list[Story]:
    """Return 200 articles of about 300 words, no two alike."""
    return [
        Story(
            f"b{number}-{n}",
            f"Port talks, report {number}-{n}: {(FIRST, LATER)[n % 2].title}",
            tuple(f"Report {n}.{p}: {text}" for p in range(5) for text in (FIRST, LATER)[n % 2].paragraphs),
            hours_ago=1 + n / 20,
        )
        for n in range(ENTRIES)
    ]


def percentile(values: list[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def figures(name: str, values: list[float]) -> str:
    """Return one line on a distribution of milliseconds."""
    p50, p95, p99 = statistics.median(values), percentile(values, 0.95), percentile(values, 0.99)
    return f"{name:12} p50 {p50:7.1f}  p95 {p95:7.1f}  p99 {p99:7.1f}  max {max(values):7.1f} ms"


async def measure(calls: int) -> None:
    """Ask that many times or more, one at a time, and print what it took."""
    twin: Any = Twin()
    await twin.start()
    guild = twin.add_guild("Quayside")
    channel = twin.add_channel(guild, "general")
    moderator = twin.add_member(guild, "mod", EVERYONE | MANAGE_GUILD)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            Newsroom(full_text=True) as newsroom,
            talks_run(twin, Path(folder), FETCH_INTERVAL_MINUTES="0.03", LOG_LEVEL="ERROR") as process,
        ):
            await twin.slash(guild, channel, moderator, "topics add", TOPIC)
            await twin.slash(guild, channel, moderator, "feeds add", {"url": newsroom.feed_url}, timeout=30)
            acknowledged: list[float] = []
            answered: list[float] = []
            refreshes = 0
            while len(acknowledged) < calls:
                refreshes += 1
                newsroom.stories[:] = [FIRST, *batch(refreshes)]
                before = newsroom.visits
                await twin.until(lambda before=before: newsroom.visits > before, 60)  # the refresh has begun
                while newsroom.visits == before + 1:  # the next visit comes when everything is stored
                    answer = await twin.slash(guild, channel, moderator, "talks status", settle=0)
                    assert not answer.timed_out
                    acknowledged.append(answer.ack_ms)
                    answered.append(answer.history[-1][0])
            await process.stop()
            print(f"{len(acknowledged)} calls in {refreshes} refreshes of {ENTRIES} entries")
    await twin.stop()
    print(figures("acknowledged", acknowledged))
    print(figures("answered", answered))


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else CALLS))
