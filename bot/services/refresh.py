"""Refreshing: visit the feeds that are due, read what is new and may belong to a topic, and store it.

One transaction a feed that brings something, one for many that do not; the network and the workers are waited for
outside it. What a visit could not finish (a page
whose server is down, more entries than one visit takes) is not marked as seen, so that the next visit takes it up.
"""

from __future__ import annotations

import asyncio
import logging
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.core import feeds
from bot.core.briefs import wording
from bot.core.errors import StorageError, TalksError
from bot.core.model.feed import (
    Entry,
    Feed,
    Fetched,
    FetchFailed,
    NotModified,
    Validators,
)
from bot.core.stories import relevance
from bot.services.intake import Intake, Listener, settle, topics_of
from bot.services.notices import Notices, Tell
from bot.services.ports import RECONSIDERED, Analyst, Clock, Fetcher, Storage
from bot.services.reading import Reader
from bot.services.visiting import Due, Settling

log = logging.getLogger(__name__)

HEADLINE_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit to a feed brought; `sentence` tells it to a person."""

    feed: Feed
    ok: bool
    sentence: str
    entries: int = 0
    new: int = 0
    revised: int = 0


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh brought, all feeds together."""

    visits: int
    failed: int
    new: int
    revised: int

    @property
    def sentence(self) -> str:
        """Return the report in one line."""
        parts = [f"{wording.count(self.visits, 'feed')} visited", wording.count(self.new, "new article")]
        if self.revised:
            parts.append(f"{self.revised} revised")
        if self.failed:
            parts.append(f"{self.failed} failed")
        return ", ".join(parts) + "."


def visit_sentence(entries: int, new: int, revised: int) -> str:
    """Say what a visit brought for the topics that listen."""
    news = [wording.count(new, "new article")] if new else []
    news += [wording.count(revised, "revised article")] if revised else []
    told = " and ".join(news) + " for your topics" if news else "nothing new for your topics"
    return f"{wording.count(entries, 'entry', 'entries')}, {told}."


def opening(summary: str) -> str:
    """Return what stands for the headline of an entry that has none: its first words."""
    return textwrap.shorten(summary, HEADLINE_LENGTH, placeholder=" …") or "(no headline)"


def candidates(listening: Sequence[Listener], entries: Sequence[Entry]) -> tuple[bool, ...]:
    """Say for each entry whether its headline or summary may belong to any of the topics."""
    return tuple(any(relevance.may_belong(t, e.title, e.summary, names) for t, names in listening) for e in entries)


class Refresh:
    """Keeps what is stored up to date with the feeds."""

    def __init__(
        self,
        storage: Storage,
        fetcher: Fetcher,
        analyst: Analyst,
        intake: Intake,
        clock: Clock,
        *,
        interval: timedelta,
        concurrency: int,
        jitter: Callable[[], float],
        tell: Tell | None = None,
    ) -> None:
        self._storage = storage
        self._fetcher = fetcher
        self._analyst = analyst
        self._intake = intake
        self._clock = clock
        self._interval = interval
        self._reader = Reader(fetcher, analyst, clock)
        self._concurrency = concurrency
        self._turns = asyncio.Semaphore(concurrency)
        self._settling = Settling(storage, clock)
        self._jitter = jitter
        self._notices = Notices(storage, tell)

    async def run(self, told: Callable[[Visit, int], None] | None = None) -> RefreshReport:
        """Visit every feed that is due; `told` hears of each visit and of how many were found to be due so far."""
        due = Due(self._storage, self._clock.now())
        await self._intake.refold_stateless()
        tally = Counter[str]()

        async def visiting() -> None:
            while feed := await due.next():
                visit = await self._visit(feed)
                tally.update(visits=1, failed=not visit.ok, new=visit.new, revised=visit.revised)
                if told:
                    told(visit, due.found)
                tally.update(failed=await self._settling.if_many())

        async with asyncio.TaskGroup() as group:  # whoever ends this ends every visit
            for _ in range(self._concurrency):
                group.create_task(visiting())
        tally.update(failed=await self._settling.now())
        if due.failure:
            raise due.failure
        return RefreshReport(tally["visits"], tally["failed"], tally["new"], tally["revised"])

    async def visit(self, feed: Feed, *, anew: bool = False) -> Visit:
        """Visit one feed now; `anew` asks for all of it, whatever was there last time."""
        visit = await self._visit(feed, anew=anew)
        if await self._settling.now():
            return replace(visit, ok=False, sentence="What this visit found could not be stored; the log says why.")
        return visit

    async def _visit(self, feed: Feed, *, anew: bool = False) -> Visit:
        async with self._turns:
            outcome = await self._fetcher.fetch(feed.url, Validators() if anew else feed.validators)
            try:
                match outcome:
                    case NotModified():
                        return self._unchanged(feed, outcome)
                    case FetchFailed():
                        return await self._failed(feed, outcome)
                    case Fetched():
                        return await self._take_in(feed, outcome)
            except TalksError as error:
                log.warning("visit failed", extra={"feed": feed.url, "reason": error.sentence})
                return await self._failed(feed, error)
            except Exception:  # a defect that one feed brings to light must not keep the others from being read
                log.exception("visit failed unexpectedly", extra={"feed": feed.url})
                return await self._failed(feed, TalksError("Reading this feed failed unexpectedly; the log says why."))

    def _unchanged(self, feed: Feed, outcome: NotModified) -> Visit:
        later = feeds.after_success(
            feed, self._clock.now(), self._interval, outcome.max_age_seconds, None, self._jitter()
        )
        later = replace(later, url=outcome.moved_permanently_to or feed.url)
        self._settling.add(feed, later)
        return Visit(later, ok=True, sentence="Nothing has changed since the last visit.")

    async def _failed(self, feed: Feed, failure: FetchFailed | TalksError) -> Visit:
        later = feeds.after_failure(feed, failure, self._clock.now(), self._interval, self._jitter())
        log.info("feed failed", extra={"feed": feed.url, "failures": later.failures, "reason": failure.sentence})
        try:
            await self._storage.write(lambda tx: settle(tx, feed, later, self._clock.now()))
        except StorageError as error:  # the visits to the other feeds go on, and say so for themselves
            log.warning("visit not stored", extra={"feed": feed.url, "reason": error.sentence})
        else:
            await self._notices.failed(feed, later)
        return Visit(later, ok=False, sentence=failure.sentence)

    async def _take_in(self, feed: Feed, fetched: Fetched) -> Visit:
        parsed = await self._analyst.read_feed(fetched.body, fetched.content_type, fetched.url)
        keys = [e.key for e in parsed.entries]

        topics, seen = await self._storage.read(lambda tx: (topics_of(tx, feed), tx.feeds.seen(feed.id, keys)))
        listening = await self._intake.listening(topics)
        sifted = feeds.news(parsed.entries, seen)
        unread = (*sifted.new, *sifted.changed)
        wanted = await self._wanted(listening, unread)
        urls = {feeds.canonical(e.url) for e in wanted}
        stored = await self._storage.read(lambda tx: tx.articles.by_url(urls)) if urls else {}
        read = await self._reader.read(feed, parsed, wanted, {url: s.first_seen for url, s in stored.items()})
        marks = {e.key: feeds.fingerprint(e) for e in unread if e.key not in read.unfinished}
        later = feeds.after_success(
            feed, self._clock.now(), self._interval, fetched.max_age_seconds, parsed.ttl_minutes, self._jitter()
        )
        later = replace(
            later,
            url=fetched.moved_permanently_to or feed.url,
            title=feed.title if feed.title != feed.url else parsed.title or feed.title,
            # Without validators the next visit brings the unfinished entries again.
            validators=Validators() if read.unfinished else fetched.validators,
            imported_at=feed.imported_at or self._clock.now(),
        )
        again = {feeds.canonical(e.url) for e in sifted.changed if seen[e.key] == RECONSIDERED}
        new, revised = await self._intake.take_in(feed, later, [topic for topic, _ in listening], read, marks, again)
        sentence = visit_sentence(len(parsed.entries), new, revised)
        return Visit(later, ok=True, sentence=sentence, entries=len(parsed.entries), new=new, revised=revised)

    async def _wanted(self, listening: Sequence[Listener], unread: Sequence[Entry]) -> list[Entry]:
        # What has no address cannot be cited.
        citable = tuple(replace(e, title=e.title or opening(e.summary)) for e in unread if e.url)
        if not (citable and listening):
            return []
        may = await self._analyst.compute(candidates, listening, citable)
        return [entry for entry, belongs in zip(citable, may, strict=True) if belongs]
