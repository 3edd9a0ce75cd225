"""Whether digests are lost or sent twice when the bot is killed, and how fast ten thousand leave.

    python -m tests.benchmarks.delivery kills [--kills 200] [--digests 500] [--seed 1]
    python -m tests.benchmarks.delivery many [--channels 10000]

The bot is a process of its own; Discord is this one. `kills` ends it with SIGKILL at random moments while Discord
answers slowly, or not at all, and every tenth time forgets its nonces as after a longer gap. `many` has all channels
due at once and uses a slash command meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.core.model.digest import Subscription
from bot.core.model.story import Topic
from bot.services.ports import Transaction
from db.engine import open_storage
from tests.benchmarks.ack import figures
from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD, Twin
from tests.end_to_end.conftest import talks_run

A_GUILD = 100  # channels
LIFE = 2.0, 5.0  # seconds between being let in and being killed; the client is ready after two
START = 3.0  # seconds that a start takes, roughly
PERMITTED = 45.0
QUIET = {"LOG_LEVEL": "ERROR", "WORKERS": "1"}


def channels_of(twin: Any, count: int) -> list[tuple[str, str]]:
    """Make so many channels in as few guilds as hold them, as (guild, channel)."""
    made: list[tuple[str, str]] = []
    while len(made) < count:
        guild = twin.add_guild(f"Guild {len(made) // A_GUILD}")
        made += [(guild, twin.add_channel(guild, f"news-{n}")) for n in range(min(A_GUILD, count - len(made)))]
    return made


async def subscribe(folder: Path, channels: list[tuple[str, str]], first: datetime, apart: timedelta) -> None:
    """Store a digest for each channel, due one after another."""
    (folder / "data").mkdir()

    def store(tx: Transaction) -> None:
        for guild in dict.fromkeys(guild for guild, _ in channels):
            tx.topics.add(Topic(0, int(guild), "Port talks", ("Union", "Operators"), first, words=("port", "dockers")))
        for number, (guild, channel) in enumerate(channels):
            due = first + number * apart
            tx.digests.add(Subscription(0, int(guild), int(channel), due.time(), "UTC", due, first))

    async with open_storage(f"sqlite+aiosqlite:///{folder / 'data' / 'talks.db'}") as storage:
        await storage.write(store)


def posts(twin: Any) -> list[Any]:
    """Return the requests that put a message into a channel."""
    return [r for r in twin.log if r.method == "POST" and r.path.startswith("/channels/")]


def tally(twin: Any, channels: list[tuple[str, str]]) -> tuple[int, int]:
    """Return how many channels got nothing, and how many messages were one too many."""
    arrived = Counter({channel: len(twin.messages(channel)) for _, channel in channels})
    return sum(not n for n in arrived.values()), sum(n - 1 for n in arrived.values() if n > 1)


def trouble(twin: Any, chance: random.Random) -> None:
    """Let Discord be slow, and now and then fail before or after its work."""
    twin.faults.clear()
    match chance.randrange(5):
        case 0:
            twin.fault(500, "/channels/*/messages", "POST", after=True)
        case 1:
            twin.fault(0, "/channels/*/messages", "POST", after=True, drop=True)
        case 2:
            twin.fault(502, "/channels/*/messages", "POST", times=2)
        case 3:
            twin.fault(429, "/channels/*/messages", "POST", scope=chance.choice(["user", "shared", "global"]))
        case _:
            pass
    twin.fault(0, "/channels/*/messages", "POST", times=10**9, delay=chance.uniform(0.0, 0.6))


async def kills(count: int, digests: int, seed: int) -> None:
    """Kill the bot so often and print what was lost and what came twice."""
    chance = random.Random(seed)
    twin: Any = Twin()
    await twin.start()
    channels, began, in_flight = channels_of(twin, digests), time.monotonic(), 0
    lasts = count * (START + sum(LIFE) / 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await subscribe(folder, channels, datetime.now(UTC), timedelta(seconds=lasts / digests))
        for number in range(count):
            trouble(twin, chance)
            if number % 10 == 9:
                twin.nonces.clear()
            async with talks_run(twin, folder, **QUIET) as process:
                await asyncio.sleep(chance.uniform(*LIFE))
                in_flight += sum(not r.status for r in posts(twin)[-50:])
                process.handle.kill()
                await process.handle.wait()
        twin.faults.clear()
        async with talks_run(twin, folder, **QUIET) as process:
            end = time.monotonic() + max(60.0, lasts)
            with suppress(TimeoutError):
                await twin.until(lambda: not tally(twin, channels)[0], end - time.monotonic())
            await asyncio.sleep(15)  # another round, which must find nothing to send
            await process.stop()
    lost, twice = tally(twin, channels)
    looked = sum(r.method == "GET" and r.path.endswith("/messages") for r in twin.log)
    print(f"{count} kills (seed {seed}) over {digests} digests in {time.monotonic() - began:.0f} s")
    print(f"sends under way when killed: {in_flight}; requests to send: {len(posts(twin))}; looks: {looked}")
    print(f"lost: {lost}  sent twice: {twice}  refused by the format: {len(twin.violations)}")
    await twin.stop()


async def many(count: int) -> None:
    """Let so many channels be due at once and print how they were served."""
    twin: Any = Twin()
    await twin.start()
    channels = channels_of(twin, count)
    guild, channel = channels[0][0], twin.add_channel(channels[0][0], "general")
    moderator = twin.add_member(guild, "mod", EVERYONE | MANAGE_GUILD)
    acknowledged: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await subscribe(folder, channels, datetime.now(UTC), timedelta(seconds=60 / count))
        async with talks_run(twin, folder, **QUIET) as process:
            await twin.until(lambda: posts(twin), 120)
            end = time.monotonic() + 60 + 2 * count / PERMITTED
            while tally(twin, channels)[0] and time.monotonic() < end:
                answer = await twin.slash(guild, channel, moderator, "talks list", settle=0)
                acknowledged.append(answer.ack_ms or float("inf"))
                await asyncio.sleep(0.5)
            await process.stop()
    lost, twice = tally(twin, channels)
    report(twin, channels)
    print(f"lost: {lost}  sent twice: {twice}  429: {sum(r.status == 429 for r in twin.log)}")
    print(figures("acknowledged", acknowledged))
    await twin.stop()


def report(twin: Any, channels: list[tuple[str, str]]) -> None:
    """Print the rate of the sends, the busiest second, and how far one came out of its turn."""
    sent = posts(twin)
    times = [r.t for r in sent]
    rate = (len(times) - 1) / (times[-1] - times[0])
    busiest = max(sum(1 for t in times[at : at + 60] if t < begin + 1.0) for at, begin in enumerate(times))
    place = {f"/channels/{channel}/messages": number for number, (_, channel) in enumerate(channels)}
    order = [place[r.path] for r in sent if r.path in place]
    off = max(abs(number - at) for at, number in enumerate(order))
    print(f"{len(sent)} sends in {times[-1] - times[0]:.1f} s: {rate:.2f} a second, {rate / PERMITTED:.1%} of 45")
    print(f"busiest second: {busiest}; farthest from its turn: {off} places")


def main() -> None:
    """Read what is wanted and measure it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("kills", "many"))
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--digests", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--channels", type=int, default=10_000)
    given = parser.parse_args()
    asyncio.run(many(given.channels) if given.what == "many" else kills(given.kills, given.digests, given.seed))


if __name__ == "__main__":
    main()
