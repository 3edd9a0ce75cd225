"""Health: what works and what does not, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.model.digest import Run
from bot.core.model.feed import FollowedFeed
from bot.core.model.story import OPERATOR
from bot.services.digests import DigestLine, Digests
from bot.services.ports import Clock, Storage, Transaction

SHOWN = 5


@dataclass(frozen=True, slots=True)
class HealthReport:
    """How things stand: `ok` when nothing needs a moderator."""

    ok: bool
    sentences: tuple[str, ...]


def ago(then: datetime, now: datetime) -> str:
    """Return how long ago something was, in rough words."""
    minutes = max(0, int((now - then).total_seconds() // 60))
    if minutes < 2:
        return "just now"
    if minutes < 120:
        return f"{minutes} minutes ago"
    if minutes < 48 * 60:
        return f"{minutes // 60} hours ago"
    return f"{minutes // (24 * 60)} days ago"


def feed_sentences(feeds: tuple[FollowedFeed, ...], now: datetime) -> tuple[str, ...]:
    """Say how many feeds are followed, and which fail and why."""
    failing = [f for f in feeds if f.feed.failures]
    waiting = sum(f.feed.last_visited_at is None for f in feeds)
    if not feeds:
        return ("No feeds are followed here yet: add one with `feeds add`.",)
    said = [f"{len(feeds)} feeds are followed, {sum(f.articles for f in feeds)} articles are stored from them."]
    if waiting:
        said.append(f"{waiting} of them are waiting for their first visit.")
    said += [_failing_sentence(f) for f in failing[:SHOWN]]
    if len(failing) > SHOWN:
        said.append(f"{len(failing) - SHOWN} more feeds are failing; `feeds list` shows them.")
    visited = [f.feed.last_success_at for f in feeds if f.feed.last_success_at]
    if visited:
        said.append(f"The last successful visit was {ago(max(visited), now)}.")
    return tuple(said)


def _failing_sentence(followed: FollowedFeed) -> str:
    feed = followed.feed
    if feed.is_stopped:
        return f"{followed.name} is visited no more: {feed.last_error} Remove it, or check it once it is back."
    return (
        f"{followed.name} has failed {feed.failures} times in a row: {feed.last_error} "
        f"It is tried again at {feed.next_due:%H:%M} UTC."
    )


class Health:
    """Reports on the bot as one scope sees it."""

    def __init__(self, storage: Storage, digests: Digests, clock: Clock, version: str) -> None:
        self._storage = storage
        self._digests = digests
        self._clock = clock
        self._version = version
        self._started_at = clock.now()

    async def report(self, scope: int) -> HealthReport:
        """Return what works and what does not."""
        now = self._clock.now()

        def look(tx: Transaction) -> tuple[tuple[FollowedFeed, ...], tuple[Run, ...], int]:
            topics = len(tx.topics.of(scope)) or len(tx.topics.of(OPERATOR))
            return tx.feeds.followed(scope), tx.runs.latest(), topics

        feeds, runs, topics = await self._storage.read(look)
        paused = [line for line in await self._digests.of(scope) if line.subscription.paused_reason]
        sentences = [f"Talks {self._version}, started {ago(self._started_at, now)}. The database answers."]
        if not topics:
            sentences.append("No talks are followed yet: add some with `topics add`.")
        sentences += feed_sentences(feeds, now)
        sentences += [_run_sentence(run, now) for run in runs if not run.ok]
        sentences += [_paused_sentence(line) for line in paused]
        ok = bool(topics) and bool(feeds) and not paused
        ok = ok and all(run.ok for run in runs) and not any(f.feed.failures for f in feeds)
        return HealthReport(ok, tuple(sentences))


def _run_sentence(run: Run, now: datetime) -> str:
    return f"The last {run.job} run, {ago(run.ended_at, now)}, did not succeed: {run.detail}"


def _paused_sentence(line: DigestLine) -> str:
    return f"Digest {line.label} is paused: {line.subscription.paused_reason}"
