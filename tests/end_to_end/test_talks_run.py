"""The main job, as a moderator and a member live it: follow talks, ask about them, and read a digest once."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.cogs.conftest import shown
from tests.discord_twin.twin import EVERYONE, MANAGE_GUILD
from tests.end_to_end.conftest import talks_run
from tests.end_to_end.newsroom import LATER, Newsroom

QUESTIONS = ("status", "participants", "quotes", "positions", "timeline", "sources", "list")
INTERVAL = 0.03  # minutes between two visits to the feed
LOOKS = 7  # visits in which the new process has looked twice at what is due, every ten seconds


class People:
    """A moderator and a member of one server, with a channel to ask in and one for the digest."""

    def __init__(self, twin: Any) -> None:
        self.twin = twin
        self.guild = twin.add_guild("Quayside")
        self.channel = twin.add_channel(self.guild, "general")
        self.news = twin.add_channel(self.guild, "news")
        self.member = twin.add_member(self.guild, "ada")
        self.moderator = twin.add_member(self.guild, "mod", EVERYONE | MANAGE_GUILD)

    async def moderate(self, command: str, **options: str) -> str:
        answer = await self.twin.slash(self.guild, self.channel, self.moderator, command, options, timeout=40)
        assert answer.ephemeral
        return shown(answer[-1])

    async def ask(self, command: str, **options: str) -> str:
        answer = await self.twin.slash(self.guild, self.channel, self.member, f"talks {command}", options)
        assert not answer.timed_out
        return shown(answer[-1])

    async def hear(self, words: str, command: str, patience: float = 40.0) -> str:
        """Ask until the answer has these words in it."""
        end = asyncio.get_running_loop().time() + patience
        while words not in (answer := await self.ask(command)):
            assert asyncio.get_running_loop().time() < end, answer
        return answer

    def posts(self) -> int:
        """Return how often a message was posted to the digest's channel, whatever became of it."""
        path = f"/channels/{self.news}/messages"
        return sum(1 for r in self.twin.log if (r.method, r.path) == ("POST", path))


def next_minute() -> str:
    """Return the first minute that begins in three seconds or later, as `HH:MM` in UTC."""
    return f"{datetime.now(UTC) + timedelta(seconds=63):%H:%M}"


async def set_up(people: People, newsroom: Newsroom) -> None:
    """Follow talks, read a feed, and set a digest that is due within a minute or so."""
    added = await people.moderate(
        "topics add",
        name="Port talks",
        sides="Dockers' Union, Port Operators",
        mediators="Mara Lind",
        words="port, dockers",
    )
    assert "Following new talks" in added
    assert "Harbour Post" in await people.moderate("feeds add", url=newsroom.feed_url)
    told = await people.moderate("digest set", channel=people.news, time=next_minute(), timezone="UTC")
    assert "Digest set" in told


async def ask_everything(people: People, newsroom: Newsroom) -> None:
    """Hear of what is published now, and get an answer with sources to every question."""
    first = await people.hear("invited.html", "sources")
    assert "adjourned.html" not in first
    newsroom.stories.append(LATER)
    await people.hear("adjourned.html", "sources")
    for question in QUESTIONS:
        answer = await people.ask(question)
        assert "⚠️" not in answer
        assert "Port talks" in answer
        assert question == "list" or f"](<{newsroom.base}/" in answer, (question, answer)
    private = await people.twin.slash(None, people.twin.dm(people.member), people.member, "talks status")
    assert "No talks are followed here yet" in shown(private[-1])


async def test_from_a_feed_to_answers_and_one_digest_across_a_restart(twin: Any, tmp_path: Path) -> None:
    people = People(twin)
    async with Newsroom() as newsroom:
        async with talks_run(twin, tmp_path, FETCH_INTERVAL_MINUTES=str(INTERVAL)) as process:
            await set_up(people, newsroom)
            await ask_everything(people, newsroom)
            (digest,) = await twin.until(lambda: twin.messages(people.news), 80)
            assert "Port talks" in shown(digest)
            assert f"](<{newsroom.base}/adjourned.html>)" in shown(digest)
            while "last sent" not in await people.moderate("digest list"):
                assert people.posts() == 1
            assert await process.stop() == 0

        async with talks_run(twin, tmp_path, FETCH_INTERVAL_MINUTES=str(INTERVAL)) as process:
            visits = newsroom.visits
            await twin.until(lambda: newsroom.visits >= visits + LOOKS, 60)
            assert "last sent" in await people.moderate("digest list")
            assert await process.stop() == 0
    assert people.posts() == 1
    assert len(twin.messages(people.news)) == 1
    log = process.log.read_text()
    for trouble in ("failed unexpectedly", "(reference T-", "never retrieved", "could not be sent"):
        assert trouble not in log, log
    assert twin.violations == []
    assert twin.unhandled == []
