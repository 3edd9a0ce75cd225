"""Taking in: the articles of one visit become facts, find their topics, and move what is known of each.

All thinking is done by the workers before the transaction; the transaction only stores what was thought.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.errors import StorageError, WorkerOverdue
from bot.core.model.article import Article, Saved, StoredArticle
from bot.core.model.fact import Facts
from bot.core.model.feed import Feed, Validators
from bot.core.model.story import OPERATOR, Lesson, Report, Topic, TopicState
from bot.core.stories import duplicates, lessons, progress, relevance
from bot.services.gathering import Gathering
from bot.services.ports import Analyst, Clock, Storage, Transaction
from bot.services.reading import Read

log = logging.getLogger(__name__)

ANALYSED_AT_ONCE = 8
DUPLICATES_WITHIN = timedelta(days=4)
COMPARED_WITH = 120

_Topics = Mapping[int, frozenset[int]]

Original = int | str | None
"""What an article repeats: a stored article's id, the URL of one that is not stored yet, or nothing."""


Listener = tuple[Topic, tuple[str, ...]]
"""A topic, and the names by which a headline may be known to be of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article of a visit, with all that was thought about it."""

    article: Article
    facts: Facts
    topics: frozenset[int]
    original: Original
    first_seen: datetime
    stored: StoredArticle | None  # under the same address
    known_in: frozenset[int]  # the topics it was in before

    @property
    def changed(self) -> bool:
        """Say whether another text is stored under this address."""
        return self.stored is not None and self.stored.article.text != self.article.text

    def report(self, topic_id: int) -> Report | None:
        """Return what is new for a topic in this article, if anything."""
        if topic_id not in self.topics or (self.stored and topic_id in self.known_in and not self.changed):
            return None
        known = self.stored.id if self.stored else 0
        return Report(known, self.article, self.facts, self.first_seen, _copied(self.original))


def _copied(original: Original) -> int | None:
    # What is not stored yet has no id; that it is a copy is all that matters here.
    return 0 if isinstance(original, str) else original


def routes(
    topics: Sequence[Topic], articles: Sequence[Article], taught: Mapping[int, Sequence[Lesson]]
) -> tuple[frozenset[int], ...]:
    """Return for each article the ids of the topics it belongs to; `taught` are the lessons of each topic."""
    return tuple(
        frozenset(t.id for t in topics if relevance.belongs(t, a.title, a.text, taught.get(t.id, ()))) for a in articles
    )


def ruled(topics: frozenset[int], verdicts: Mapping[int, bool]) -> frozenset[int]:
    """Return the topics of an article with what moderators said of it, topic by topic."""
    return frozenset(t for t in topics | verdicts.keys() if verdicts.get(t, True))


def originals(articles: Sequence[Article], stored: Sequence[StoredArticle]) -> tuple[Original, ...]:
    """Return for each article what it repeats, among what is stored and what stands before it."""
    known = duplicates.Known()
    for s in stored:
        known.add(s.id, duplicates.signature(s.article.text), s.duplicate_of)
    ids = {s.article.url: s.id for s in stored}
    found: list[Original] = []
    for place, article in enumerate(articles):
        of = duplicates.signature(article.text)
        match = known.find(of, but=ids.get(article.url))
        found.append(articles[-match - 1].url if match is not None and match < 0 else match)
        if article.url not in ids:
            known.add(-place - 1, of, match)  # below zero: not stored yet
    return tuple(found)


def moved(topic: Topic, state: TopicState | None, news: Sequence[Report], now: datetime) -> TopicState | None:
    """Return the state of a topic after some more reports."""
    for report in sorted(news, key=lambda r: (r.duplicate_of is not None, r.article.published)):
        state = progress.advance(state, topic, report, now)
    return state


class Intake:
    """Stores what visits bring, one visit at a time, and keeps the topics' states true to what is stored."""

    def __init__(self, storage: Storage, analyst: Analyst, clock: Clock) -> None:
        self._storage = storage
        self._analyst = analyst
        self._clock = clock
        # What is compared with, and moved from, must not change before the outcome is stored.
        self._turn = asyncio.Lock()
        self._unfoldable: set[Topic] = set()  # not tried again until they change or the bot starts
        self._familiar: dict[Topic, tuple[str, ...]] = {}  # states are large, and every visit asks
        self._gathering = Gathering(storage, analyst)

    async def take_in(
        self,
        before: Feed,
        after: Feed,
        topics: Sequence[Topic],
        read: Read,
        marks: Mapping[str, str],
        again: Collection[str] = (),
    ) -> tuple[int, int]:
        """Read and store the articles of a visit; return how many are new and how many are revised."""
        # `again` are the addresses that the feed had already before it was reconsidered: nothing there is news.
        articles: Sequence[Article] = read.articles
        facts: list[Facts] = []
        for start in range(0, len(articles), ANALYSED_AT_ONCE):
            facts += await self.facts(articles[start : start + ANALYSED_AT_ONCE])
        routed = await self._routes(topics, articles)
        async with self._turn:
            now = self._clock.now()
            articles = await self._apart(before, articles, read.hearsay)
            old = {a.url for a in articles if before.imported_at is None or a.url.partition("#")[0] in again}
            readings = await self._compare(articles, facts, routed, old, now)
            states = [state for topic in topics if (state := await self._moved_or_not(topic, readings, now))]
            counts = await self._storage.write(
                lambda tx: store(tx, before, after, topics, readings, states, marks, self._clock.now())
            )
            self._learn(topics, states)
            for topic in topics:
                if any(topic.id in reading.topics for reading in readings):
                    await self._gather(topic)
            return counts

    async def _routes(self, topics: Sequence[Topic], articles: Sequence[Article]) -> tuple[frozenset[int], ...]:
        if not articles:
            return ()
        taught = await self._storage.read(lambda tx: {t.id: tx.verdicts.lessons(t.id, lessons.LEAD) for t in topics})
        return await self._analyst.compute(routes, tuple(topics), tuple(articles), taught)

    async def listening(self, topics: Sequence[Topic]) -> tuple[Listener, ...]:
        """Return the topics, each with the names by which a headline may be known to be of it."""
        for topic in topics:
            if topic not in self._familiar:
                state = await self._state(topic)
                self._familiar[topic] = progress.familiar(state, topic)
        return tuple((topic, self._familiar[topic]) for topic in topics)

    async def _state(self, topic: Topic) -> TopicState | None:
        return await self._storage.read(lambda tx: tx.topics.state(topic.id))

    def _learn(self, topics: Sequence[Topic], states: Sequence[TopicState]) -> None:
        by_id = {state.topic_id: state for state in states}
        for topic in topics:
            if topic.id in by_id:
                self._familiar[topic] = progress.familiar(by_id[topic.id], topic)

    async def refold(self, topic: Topic) -> int:
        """Fold a topic's state anew from all its stored reports; return how many there are."""
        async with self._turn:
            reports = await self._storage.read(lambda tx: tx.articles.reports(topic.id))
            state = await self._analyst.compute(progress.fold, topic, reports, self._clock.now())
            await self._storage.write(lambda tx: tx.topics.save_state(state))
            self._learn([topic], [state])
            await self._gather(topic)
        return len(reports)

    async def refold_stateless(self) -> None:
        """Fold the topics whose state is missing or was stored in a shape that was given up."""
        topics = await self._storage.read(lambda tx: [t for t in tx.topics.all() if tx.topics.state(t.id) is None])
        for topic in topics:
            if topic in self._unfoldable:
                continue
            try:
                await self.refold(topic)
            except StorageError:
                raise
            except Exception:  # what one guild follows must not keep the feeds of the others from being read
                log.exception("topic not folded", extra={"topic": topic.id})
                self._unfoldable.add(topic)

    async def _gather(self, topic: Topic) -> None:
        try:
            await self._gathering.run(topic.id)
        except StorageError:
            raise
        except Exception:  # articles without a story are told each by itself, and looked at again next time
            log.exception("stories not told apart", extra={"topic": topic.id})

    async def _moved_or_not(self, topic: Topic, readings: Sequence[Reading], now: datetime) -> TopicState | None:
        try:
            return await self._moved(topic, readings, now)
        except StorageError:
            raise
        except Exception:  # as above
            log.exception("topic not moved", extra={"topic": topic.id})
            return None

    async def facts(self, articles: Sequence[Article]) -> tuple[Facts, ...]:
        """Return the facts of each article; none of one that no worker can read, so that it costs only itself."""
        try:
            return await self._analyst.analyse(articles)
        except WorkerOverdue as error:
            if len(articles) == 1:
                log.warning("article not read", extra={"article": articles[0].url, "reason": error.sentence})
                return (Facts(),)
        return tuple([(await self.facts([article]))[0] for article in articles])

    async def _apart(self, feed: Feed, articles: Sequence[Article], hearsay: Collection[str]) -> list[Article]:
        """Return the articles, hearsay at an address of its own where another feed told of the same page otherwise."""

        # Else whoever adds a feed could put words into the articles that another guild reads.
        def look(tx: Transaction) -> tuple[Mapping[str, StoredArticle], Mapping[int, frozenset[int]]]:
            known = tx.articles.by_url(hearsay)
            return known, tx.articles.feeds_of([s.id for s in known.values()])

        if not hearsay:
            return list(articles)
        known, told_by = await self._storage.read(look)
        apart = {
            url
            for article in articles
            if (stored := known.get(url := article.url))
            and stored.article.text != article.text
            and told_by.get(stored.id, frozenset()) - {feed.id}
        }
        return [replace(a, url=f"{a.url}#{feed.id}") if a.url in apart else a for a in articles]

    async def _compare(
        self,
        articles: Sequence[Article],
        facts: Sequence[Facts],
        routed: Sequence[frozenset[int]],
        old: Collection[str],
        now: datetime,
    ) -> tuple[Reading, ...]:
        if not articles:
            return ()
        since = min(a.published for a in articles) - DUPLICATES_WITHIN
        touched = frozenset[int]().union(*routed)

        def look(
            tx: Transaction,
        ) -> tuple[Mapping[str, StoredArticle], _Topics, list[StoredArticle], Mapping[int, Mapping[int, bool]]]:
            known = tx.articles.by_url([a.url for a in articles])
            near = {s.id: s for topic in touched for s in tx.articles.recent(topic, since, COMPARED_WITH)}
            oldest_first = sorted(near.values(), key=lambda s: (s.first_seen, s.id))
            ids = [s.id for s in known.values()]
            return known, tx.articles.topics_of(ids), oldest_first, tx.verdicts.on(ids)

        known, known_in, near, verdicts = await self._storage.read(look)
        repeated = await self._analyst.compute(originals, tuple(articles), tuple(near))
        readings = []
        for article, read, topics, original in zip(articles, facts, routed, repeated, strict=True):
            stored = known.get(article.url)
            # A first import is silent: it is stored as if it had been seen when it came out.
            seen = stored.first_seen if stored else min(article.published, now) if article.url in old else now
            places = known_in.get(stored.id, frozenset()) if stored else frozenset[int]()
            belongs = ruled(topics, verdicts.get(stored.id, {})) if stored else topics
            readings.append(Reading(article, read, belongs, original, seen, stored, places))
        return tuple(readings)

    async def _moved(self, topic: Topic, readings: Sequence[Reading], now: datetime) -> TopicState | None:
        news = [report for r in readings if (report := r.report(topic.id))]
        corrected = {r.stored.id for r in readings if r.stored and r.changed and topic.id in r.topics | r.known_in}
        if not news and not corrected:
            return None
        state = await self._state(topic)
        if not corrected and state is not None:
            return await self._analyst.compute(moved, topic, state, news, now)
        # What was learnt from the old text cannot be taken back out of a state: it is folded anew.
        reports = await self._storage.read(lambda tx: tx.articles.reports(topic.id))
        kept = [r for r in reports if r.article_id not in corrected]
        return await self._analyst.compute(progress.fold, topic, [*kept, *news], now)


def topics_of(tx: Transaction, feed: Feed) -> tuple[Topic, ...]:
    """Return the topics that listen to the feed: those of its followers; all of them, if the operator follows it."""
    scopes = tx.feeds.scopes(feed.id)
    return tuple(t for t in tx.topics.all() if t.scope in scopes or OPERATOR in scopes)


def settle(tx: Transaction, before: Feed, after: Feed, now: datetime) -> bool:
    """Store what a visit taught about its feed; False if its listeners changed, or it went, while the visit went on."""
    current = tx.feeds.get(before.id)
    anew = current is not None and current.next_due != before.next_due
    if current and anew:  # it was not read for them: the next visit reads all of it
        due = after.next_due if after.is_stopped or before.failures else now
        after = replace(after, next_due=due, validators=Validators(), imported_at=current.imported_at)
    tx.feeds.save(after)
    return current is not None and not anew


def store(
    tx: Transaction,
    before: Feed,
    after: Feed,
    topics: Sequence[Topic],
    readings: Sequence[Reading],
    states: Sequence[TopicState],
    marks: Mapping[str, str],
    now: datetime,
) -> tuple[int, int]:
    """Store all of a visit, and return how many articles are new and how many are revised."""
    ids: dict[str, int] = {}
    counts = {Saved.NEW: 0, Saved.REVISED: 0, Saved.UNCHANGED: 0}
    for reading in readings:
        article_id, saved = tx.articles.save(reading.article, before.id, reading.first_seen)
        ids[reading.article.url] = article_id
        counts[saved] += 1
        if saved is not Saved.UNCHANGED:
            copied = ids.get(reading.original) if isinstance(reading.original, str) else reading.original
            tx.articles.save_facts(article_id, reading.facts)
            tx.articles.mark_duplicate(article_id, copied)
    for topic in topics:
        yes = {ids[r.article.url] for r in readings if topic.id in r.topics}
        tx.articles.claim(topic.id, yes, set(ids.values()) - yes)
    for state in states:
        tx.topics.save_state(state)
    if settle(tx, before, after, now):
        tx.feeds.mark_seen(before.id, marks, now)
    return counts[Saved.NEW], counts[Saved.REVISED]
