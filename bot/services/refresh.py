"""Refreshing: visit the feeds that are due, read what is new and may belong to a topic, and store it.

One transaction a feed; the network and the workers are waited for outside it. What a visit could not finish (a page
whose server is down, more entries than one visit takes) is not marked as seen, so that the next visit takes it up.
"""

from __future__ import annotations

import asyncio
import logging
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core import feeds
from bot.core.errors import PageUnreadable, TalksError
from bot.core.model.article import Article, Saved, StoredArticle
from bot.core.model.fact import Facts
from bot.core.model.feed import (
    Entry,
    Feed,
    Fetched,
    FetchFailed,
    FetchProblem,
    NotModified,
    ParsedFeed,
    Validators,
)
from bot.core.model.story import OPERATOR, Report, Topic
from bot.core.stories import duplicates, progress, relevance
from bot.services.ports import Analyst, Clock, Fetcher, Storage, Transaction

log = logging.getLogger(__name__)

PAGES_A_VISIT = 60
FEEDS_A_BATCH = 200
ANALYSED_AT_ONCE = 8
RETRY_PAGES_FOR = timedelta(days=2)
DUPLICATES_WITHIN = timedelta(days=4)
COMPARED_WITH = 120
HEADLINE_LENGTH = 100
TRANSIENT = {FetchProblem.NETWORK, FetchProblem.TIMEOUT, FetchProblem.THROTTLED}


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
        parts = [f"{self.visits} feed{'s' * (self.visits != 1)} visited", f"{self.new} new articles"]
        if self.revised:
            parts.append(f"{self.revised} revised")
        if self.failed:
            parts.append(f"{self.failed} failed")
        return ", ".join(parts) + "."


def opening(summary: str) -> str:
    """Return what stands for the headline of an entry that has none: its first words."""
    return textwrap.shorten(summary, HEADLINE_LENGTH, placeholder=" …") or "(no headline)"


def candidates(topics: Sequence[Topic], entries: Sequence[Entry]) -> tuple[bool, ...]:
    """Say for each entry whether its headline or summary may belong to any of the topics."""
    return tuple(any(relevance.may_belong(t, e.title, e.summary) for t in topics) for e in entries)


def routes(topics: Sequence[Topic], articles: Sequence[Article]) -> tuple[frozenset[int], ...]:
    """Return for each article the ids of the topics it belongs to."""
    return tuple(frozenset(t.id for t in topics if relevance.belongs(t, a.title, a.text)) for a in articles)


def copies(articles: Sequence[Article], stored: Sequence[StoredArticle]) -> tuple[int | str | None, ...]:
    """Return for each article what it repeats: a stored article's id, the URL of one before it in the row, or None."""
    known: list[tuple[int, duplicates.Signature]] = [(s.id, duplicates.signature(s.article.text)) for s in stored]
    urls = {s.article.url: s.id for s in stored}
    found: list[int | str | None] = []
    for place, article in enumerate(articles):
        mine = urls.get(article.url)
        original = duplicates.find(article.text, [(i, s) for i, s in known if i != mine])
        found.append(articles[-original - 1].url if original is not None and original < 0 else original)
        if mine is None:
            known.append((-place - 1, duplicates.signature(article.text)))  # below zero: not stored yet
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is to be stored of one visit, as values."""

    articles: tuple[Article, ...]
    facts: tuple[Facts, ...]
    topics: tuple[frozenset[int], ...]
    originals: tuple[int | str | None, ...]


class Refresh:
    """Keeps what is stored up to date with the feeds."""

    def __init__(
        self,
        storage: Storage,
        fetcher: Fetcher,
        analyst: Analyst,
        clock: Clock,
        *,
        interval: timedelta,
        concurrency: int,
        jitter: Callable[[], float],
    ) -> None:
        self._storage = storage
        self._fetcher = fetcher
        self._analyst = analyst
        self._clock = clock
        self._interval = interval
        self._turns = asyncio.Semaphore(concurrency)
        self._storing = asyncio.Lock()
        self._jitter = jitter

    async def run(self, told: Callable[[Visit, int], None] | None = None) -> RefreshReport:
        """Visit every feed that is due; `told` hears of each visit and of how many are left."""
        start = self._clock.now()
        visits: list[Visit] = []
        while due := await self._storage.read(lambda tx: tx.feeds.due(start, FEEDS_A_BATCH)):
            fresh = [feed for feed in due if all(v.feed.id != feed.id for v in visits)]
            if not fresh:
                break
            for done in asyncio.as_completed([self.visit(feed) for feed in fresh]):
                visit = await done
                visits.append(visit)
                if told:
                    told(visit, len(fresh))
        return RefreshReport(
            visits=len(visits),
            failed=sum(not v.ok for v in visits),
            new=sum(v.new for v in visits),
            revised=sum(v.revised for v in visits),
        )

    async def visit(self, feed: Feed, *, anew: bool = False) -> Visit:
        """Visit one feed now; `anew` asks for all of it, whatever was there last time."""
        async with self._turns:
            outcome = await self._fetcher.fetch(feed.url, Validators() if anew else feed.validators)
            try:
                match outcome:
                    case NotModified():
                        return await self._unchanged(feed, outcome)
                    case FetchFailed():
                        return await self._failed(feed, outcome)
                    case Fetched():
                        return await self._take_in(feed, outcome)
            except TalksError as error:
                log.warning("visit failed", extra={"feed": feed.url, "reason": error.sentence})
                return await self._failed(feed, error)

    async def _unchanged(self, feed: Feed, outcome: NotModified) -> Visit:
        later = feeds.after_success(
            feed, self._clock.now(), self._interval, outcome.max_age_seconds, None, self._jitter()
        )
        await self._storage.write(lambda tx: tx.feeds.save(later))
        return Visit(later, ok=True, sentence="Nothing has changed since the last visit.")

    async def _failed(self, feed: Feed, failure: FetchFailed | TalksError) -> Visit:
        later = feeds.after_failure(feed, failure, self._clock.now(), self._interval, self._jitter())
        log.info("feed failed", extra={"feed": feed.url, "failures": later.failures, "reason": failure.sentence})
        await self._storage.write(lambda tx: tx.feeds.save(later))
        return Visit(later, ok=False, sentence=failure.sentence)

    async def _take_in(self, feed: Feed, fetched: Fetched) -> Visit:
        parsed = await self._analyst.read_feed(fetched.body, fetched.content_type, fetched.url)
        keys = [e.key for e in parsed.entries]
        topics, seen = await self._storage.read(lambda tx: (topics_of(tx, feed), tx.feeds.seen(feed.id, keys)))
        sifted = feeds.news(parsed.entries, seen)
        unread = (*sifted.new, *sifted.changed)
        wanted: list[Entry] = []
        citable = tuple(replace(e, title=e.title or opening(e.summary)) for e in unread if e.url)
        if citable and topics:
            may = await self._analyst.compute(candidates, topics, citable)
            wanted = [entry for entry, belongs in zip(citable, may, strict=True) if belongs]
        read, unfinished = await self._read(feed, parsed, wanted)
        unfinished |= {e.key for e in wanted[PAGES_A_VISIT:]}
        marks = {e.key: feeds.fingerprint(e) for e in unread if e.key not in unfinished}
        later = feeds.after_success(
            feed, self._clock.now(), self._interval, fetched.max_age_seconds, parsed.ttl_minutes, self._jitter()
        )
        later = replace(
            later,
            url=fetched.moved_permanently_to or feed.url,
            title=feed.title if feed.title != feed.url else parsed.title or feed.title,
            # Without validators the next visit brings the unfinished entries again.
            validators=Validators() if unfinished else fetched.validators,
            imported_at=feed.imported_at or self._clock.now(),
        )
        new, revised = await self._store(feed, later, topics, read, marks)
        sentence = (
            f"{len(parsed.entries)} entries, {len(unread)} of them new; {new} new articles and {revised} revised."
        )
        return Visit(later, ok=True, sentence=sentence, entries=len(parsed.entries), new=new, revised=revised)

    async def _read(self, feed: Feed, parsed: ParsedFeed, wanted: Sequence[Entry]) -> tuple[list[Article], set[str]]:
        articles: dict[str, Article] = {}
        unfinished: set[str] = set()
        for entry in wanted[:PAGES_A_VISIT]:
            article, finished = await self._read_entry(feed, parsed, entry)
            articles.setdefault(article.url, article)
            if not finished:
                unfinished.add(entry.key)
        return list(articles.values()), unfinished

    async def _read_entry(self, feed: Feed, parsed: ParsedFeed, entry: Entry) -> tuple[Article, bool]:
        """Return the article of an entry, and whether nothing better is to be had by trying again."""
        now = self._clock.now()
        article = Article(
            url=feeds.canonical(entry.url),
            title=entry.title,
            outlet=feed.title if feed.title != feed.url else parsed.title or feed.url,
            text=_text(entry.title, entry.summary),
            published=min(entry.published or entry.updated or now, now),
            byline=entry.author,
            language=(parsed.language or "en").split("-")[0].lower(),
        )
        if entry.html:
            text = await self._analyst.read_html(entry.html, entry.title, entry.author)
            if len(text) >= len(entry.summary):
                return replace(article, text=_text(entry.title, text)), True
        outcome = await self._fetcher.fetch(entry.url)
        if not isinstance(outcome, Fetched):
            young = now - article.published < RETRY_PAGES_FOR
            again = isinstance(outcome, FetchFailed) and outcome.problem in TRANSIENT and young
            return article, not again
        try:
            page = await self._analyst.read_page(outcome.body, outcome.content_type, outcome.url)
        except PageUnreadable as error:
            log.info("page not read", extra={"page": entry.url, "reason": error.sentence})
            return article, True
        dated = entry.published or entry.updated or page.published or now
        return replace(
            article,
            text=_text(entry.title, page.text if len(page.text) > len(entry.summary) else entry.summary),
            published=min(dated, now),
            byline=entry.author or page.byline,
            language=page.language or article.language,
        ), True

    async def _store(
        self, before: Feed, after: Feed, topics: Sequence[Topic], articles: Sequence[Article], marks: Mapping[str, str]
    ) -> tuple[int, int]:
        facts: list[Facts] = []
        for start in range(0, len(articles), ANALYSED_AT_ONCE):
            facts += await self._analyst.analyse(articles[start : start + ANALYSED_AT_ONCE])
        routed = await self._analyst.compute(routes, topics, articles) if articles else ()
        # One at a time: what is compared with must not change before it is stored.
        async with self._storing:
            originals = await self._originals(articles, routed)
            batch = _Batch(tuple(articles), tuple(facts), routed, originals)
            now = self._clock.now()
            return await self._storage.write(lambda tx: store(tx, before, after, topics, batch, marks, now))

    async def _originals(
        self, articles: Sequence[Article], routed: Sequence[frozenset[int]]
    ) -> tuple[int | str | None, ...]:
        if not articles:
            return ()
        since = min(a.published for a in articles) - DUPLICATES_WITHIN
        touched = frozenset[int]().union(*routed)

        def recent(tx: Transaction) -> dict[int, StoredArticle]:
            return {s.id: s for topic in touched for s in tx.articles.recent(topic, since, COMPARED_WITH)}

        near = await self._storage.read(recent)
        oldest_first = sorted(near.values(), key=lambda s: s.first_seen)
        return await self._analyst.compute(copies, tuple(articles), tuple(oldest_first))


def _text(title: str, body: str) -> str:
    return f"{title}\n\n{body}" if body else title


def topics_of(tx: Transaction, feed: Feed) -> tuple[Topic, ...]:
    """Return the topics that listen to the feed: those of its followers; all of them, if the operator follows it."""
    scopes = tx.feeds.scopes(feed.id)
    return tuple(t for t in tx.topics.all() if t.scope in scopes or OPERATOR in scopes)


def store(
    tx: Transaction,
    before: Feed,
    after: Feed,
    topics: Sequence[Topic],
    batch: _Batch,
    marks: Mapping[str, str],
    now: datetime,
) -> tuple[int, int]:
    """Store all of a visit, bring the topics' states forward, and return how many articles are new and revised."""
    ids: dict[str, int] = {}
    fresh: dict[int, list[Report]] = {}
    refold: set[int] = set()
    counts = {Saved.NEW: 0, Saved.REVISED: 0, Saved.UNCHANGED: 0}
    for article, facts, routed, original in zip(
        batch.articles, batch.facts, batch.topics, batch.originals, strict=True
    ):
        # A first import is silent: it is stored as if it had been seen when it came out.
        first_seen = now if before.imported_at else min(article.published, now)
        article_id, saved = tx.articles.save(article, before.id, first_seen)
        ids[article.url] = article_id
        counts[saved] += 1
        if saved is Saved.UNCHANGED:
            continue
        copied = ids.get(original) if isinstance(original, str) else original
        tx.articles.save_facts(article_id, facts)
        tx.articles.route(article_id, routed)
        tx.articles.mark_duplicate(article_id, copied)
        if saved is Saved.REVISED:
            refold |= routed
        for topic_id in routed:
            fresh.setdefault(topic_id, []).append(Report(article_id, article, facts, first_seen, copied))
    for topic in topics:
        if topic.id in refold:
            tx.topics.save_state(progress.fold(topic, tx.articles.reports(topic.id), now))
        elif topic.id in fresh:
            state = tx.topics.state(topic.id)
            for report in sorted(fresh[topic.id], key=lambda r: r.article.published):
                state = progress.advance(state, topic, report, now)
            if state:
                tx.topics.save_state(state)
    tx.feeds.mark_seen(before.id, marks, now)
    tx.feeds.save(after)
    return counts[Saved.NEW], counts[Saved.REVISED]
