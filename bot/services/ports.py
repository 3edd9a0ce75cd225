"""What the use cases need from the world, as Protocols; adapters fulfil them, tests put fakes in their place.

Storage is one function call a unit of work: `await storage.write(lambda tx: ...)`. The function is synchronous,
so nothing can wait for the network inside a transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from bot.core.model.article import Article, Page, Saved, StoredArticle
from bot.core.model.briefing import Briefing
from bot.core.model.change import Change, Erased
from bot.core.model.digest import Delivery, PublishOutcome, Run, Subscription
from bot.core.model.fact import Event, Facts, Position, Quote
from bot.core.model.feed import Feed, FetchOutcome, FollowedFeed, ParsedFeed, Validators
from bot.core.model.story import Citation, Filed, Lesson, Report, Sourced, Topic, TopicState, Verdict

T = TypeVar("T")


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


RECONSIDERED = ""  # the fingerprint of an entry that is read once more, though it is no news


class Fetcher(Protocol):
    """Gets a URL from the web: guarded, capped, polite."""

    async def fetch(self, url: str, validators: Validators = Validators()) -> FetchOutcome:
        """Return what came; failures are values, never exceptions."""
        ...


class Analyst(Protocol):
    """Does the core's heavy work away from the event loop."""

    # Every method raises `WorkerOverdue` past its deadline.

    async def read_feed(self, body: bytes, content_type: str | None, url: str) -> ParsedFeed:
        """Return the entries, or raise `FeedUnreadable`."""
        ...

    async def read_page(self, body: bytes, content_type: str | None, url: str) -> Page:
        """Return the page, its article text (maybe empty) and the feeds it links to, or raise `PageUnreadable`."""
        ...

    async def read_html(self, html: str, title: str, byline: str | None) -> str:
        """Return the article text of a fragment of HTML, such as a feed with full text carries."""
        ...

    async def compute(self, work: Callable[..., T], *arguments: object) -> T:
        """Return what a pure, importable function of the core makes of the arguments."""
        ...

    async def analyse(self, articles: Sequence[Article]) -> tuple[Facts, ...]:
        """Return the facts of each article, in the same order."""
        ...


class FeedStore(Protocol):
    """Feeds, who follows them, and which of their entries were seen."""

    def add(self, url: str, title: str, now: datetime) -> Feed:
        """Return the feed at this URL, new (due now) or as it is."""
        ...

    def get(self, feed_id: int) -> Feed | None: ...
    def by_url(self, url: str) -> Feed | None: ...
    def save(self, feed: Feed) -> None:
        """Store a feed as changed; its id stays. If its new URL belongs to another feed, the two become one."""
        ...

    def save_visited(self, visits: Iterable[tuple[Feed, Feed]]) -> list[tuple[Feed, Feed]]:
        """Store feeds as visits changed them, if they are still as the visits found them; return the other pairs."""
        ...

    def due(self, now: datetime, limit: int, *, after: Feed | None = None) -> tuple[Feed, ...]:
        """Return the followed feeds that are due, longest overdue first; `after` is the last of those before them."""
        ...

    def all(self) -> tuple[Feed, ...]:
        """Return every followed feed."""
        ...

    def follow(self, scope: int, feed_id: int, name: str, now: datetime) -> bool:
        """Return False if the scope followed it already (the name is updated)."""
        ...

    def unfollow(self, scope: int, feed_id: int) -> bool:
        """Return False if not followed. A feed that nobody follows is visited no more; its articles stay."""
        ...

    def followed(self, scope: int) -> tuple[FollowedFeed, ...]: ...
    def scopes(self, feed_id: int) -> frozenset[int]: ...
    def seen(self, feed_id: int, keys: Collection[str]) -> Mapping[str, str]:
        """Return key → fingerprint for those of the keys that were seen in this feed."""
        ...

    def reconsider(self, feed_ids: Collection[int], now: datetime) -> None:
        """Mark what was seen as `RECONSIDERED`, forget validators, and make the feeds due: the next visit reads all."""
        # Feeds that fail wait for as long as they would have.
        ...

    def mark_seen(self, feed_id: int, fingerprints: Mapping[str, str], now: datetime) -> None: ...


class ArticleStore(Protocol):
    """Articles, the facts read in them, and the topics they belong to."""

    def by_url(self, urls: Iterable[str]) -> Mapping[str, StoredArticle]:
        """Return the stored articles among these canonical URLs."""
        ...

    def save(self, article: Article, feed_id: int | None, first_seen: datetime) -> tuple[int, Saved]:
        """Store an article under its canonical URL; when its text changed, the old one is kept as a revision."""
        ...

    def save_facts(self, article_id: int, facts: Facts) -> None:
        """Store what was read, in place of what was read before."""
        ...

    def route(self, article_id: int, topic_ids: Collection[int]) -> None:
        """Make these the topics of the article."""
        ...

    def topics_of(self, article_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
        """Return the topics of each article that is in any."""
        ...

    def feeds_of(self, article_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
        """Return the feeds that brought each article."""
        ...

    def claim(self, topic_id: int, yes: Collection[int], no: Collection[int]) -> None:
        """Add the first articles to the topic and take the others from it."""
        ...

    def unplaced(self, topic_id: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the topic's articles whose story is not known yet, oldest first."""
        ...

    def placed(self, topic_id: int, limit: int) -> tuple[tuple[StoredArticle, int], ...]:
        """Return the newest of the topic's articles whose story is known, each with it, oldest first."""
        ...

    def place(self, topic_id: int, stories: Mapping[int, int]) -> None:
        """Say which story of the topic each article tells, by the id of the first that told it."""
        ...

    def mark_duplicate(self, article_id: int, of: int | None) -> None: ...
    def recent(self, topic_id: int, since: datetime, limit: int) -> tuple[StoredArticle, ...]:
        """Return the topic's articles published since, newest first."""
        ...

    def reports(
        self, topic_id: int, *, first_seen_after: datetime | None = None, limit: int | None = None
    ) -> tuple[Report, ...]:
        """Return the topic's articles with their facts in order of publication; with a limit, the newest so many."""
        ...

    def unlike(self, reader: str | None, after: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the next articles after an id that another reader read, or all where it is None, in order of id."""
        ...

    def count_unlike(self, reader: str | None) -> int:
        """Return how many articles another reader read, or all where it is None."""
        ...

    def claimable(self, scope: int, limit: int) -> tuple[StoredArticle, ...]:
        """Return the newest articles of the scope's feeds (and the operator's), whatever their topics."""
        ...

    def quotes(
        self,
        topic_id: int,
        *,
        speaker: str | None = None,
        about: str | None = None,
        since: datetime | None = None,
        limit: int = 200,
    ) -> tuple[Sourced[Quote], ...]:
        """Return quotes, newest article first, without those of duplicates."""
        # `speaker` and `about` match anywhere within the speaker and the text, whatever the case and accents.
        ...

    def positions(self, topic_id: int, limit: int = 400) -> tuple[Sourced[Position], ...]: ...
    def events(self, topic_id: int, limit: int = 600) -> tuple[Sourced[Event], ...]: ...
    def copies(self, topic_id: int) -> Mapping[int, tuple[Citation, ...]]:
        """Return for each article of the topic the topic's articles that repeat its words, oldest first."""
        ...

    def speakers(self, topic_id: int) -> tuple[str, ...]:
        """Return the resolved speakers of the topic, the most quoted first."""
        ...

    def sources(self, topic_id: int, limit: int = 200) -> tuple[Citation, ...]:
        """Return the topic's articles, newest first (duplicates too: an outlet counts as a source)."""
        ...


class TopicStore(Protocol):
    """Topics and what is known of each."""

    def add(self, topic: Topic) -> Topic:
        """Store a topic (its id is given here); raise `AlreadyExists` if the scope has one of this name."""
        ...

    def save(self, topic: Topic) -> None: ...
    def remove(self, topic_id: int) -> None:
        """Remove the topic, its state and its digests; the articles stay."""
        ...

    def get(self, topic_id: int) -> Topic | None: ...
    def of(self, scope: int) -> tuple[Topic, ...]:
        """Return the scope's own topics by name."""
        ...

    def all(self) -> tuple[Topic, ...]: ...
    def state(self, topic_id: int) -> TopicState | None: ...
    def save_state(self, state: TopicState) -> None: ...


class VerdictStore(Protocol):
    """What moderators said of which article belongs to which topic."""

    def record(self, verdict: Verdict) -> None:
        """Store a verdict, in place of an earlier one on the same article in the same topic."""
        ...

    def on(self, article_ids: Collection[int]) -> Mapping[int, Mapping[int, bool]]:
        """Return for each article that has any verdicts: topic id → whether it belongs there."""
        ...

    def lessons(self, topic_id: int, characters: int, limit: int = 40) -> tuple[Lesson, ...]:
        """Return what the newest verdicts teach, with so many characters of each article's beginning."""
        ...

    def filed(self, topic_id: int, limit: int) -> tuple[Filed, ...]:
        """Return the topic's articles, newest first."""
        ...

    def unfiled(self, scope: int, topic_id: int, limit: int) -> tuple[Filed, ...]:
        """Return the articles that the scope's feeds (and the operator's) brought and the topic lacks, newest first."""
        ...

    def find(self, scope: int, topic_id: int, *, article_id: int | None = None, url: str | None = None) -> Filed | None:
        """Return an article that the scope can see, by its id or its canonical URL."""
        ...


class DigestStore(Protocol):
    """Subscriptions and their deliveries (the outbox)."""

    def add(self, subscription: Subscription) -> Subscription: ...
    def save(self, subscription: Subscription) -> None: ...
    def remove(self, subscription_id: int) -> None: ...
    def get(self, subscription_id: int) -> Subscription | None: ...
    def of(self, scope: int) -> tuple[Subscription, ...]: ...
    def due(self, now: datetime, limit: int) -> tuple[Subscription, ...]:
        """Return subscriptions that are due and not paused."""
        ...

    def enqueue(self, subscription: Subscription, local_date: date, briefings: tuple[Briefing, ...]) -> Delivery | None:
        """Store a pending delivery; None if this subscription has one for this date that is pending or was sent."""
        ...

    def pending(self, limit: int, apart: Collection[int] = ()) -> tuple[Delivery, ...]:
        """Return deliveries not known to be sent but those apart, the least tried first; one may be unreadable."""
        ...

    def save_delivery(self, delivery: Delivery) -> None: ...
    def last_sent(self, subscription_id: int) -> Delivery | None: ...


class RunStore(Protocol):
    """What the jobs did."""

    def record(self, run: Run) -> None: ...
    def latest(self) -> tuple[Run, ...]:
        """Return the newest run of each job."""
        ...


class ChangeStore(Protocol):
    """The audit log."""

    def record(self, change: Change) -> None:
        """Store a change; the oldest of its scope are forgotten beyond what is kept."""
        ...

    def of(self, scope: int, limit: int) -> tuple[Change, ...]:
        """Return the scope's changes, newest first."""
        ...

    def forget_before(self, moment: datetime) -> int:
        """Remove what is older; return how many changes that were."""
        ...


class ErasureStore(Protocol):
    """Deleting."""

    def scope(self, scope: int) -> Erased:
        """Delete all that a scope configured, its log too; a feed that nobody follows any more goes with it."""
        ...

    def user(self, user_id: int) -> Erased:
        """Take a user's id out of all that is stored."""
        ...

    def leave(self, scopes: Collection[int], at: datetime) -> None:
        """Remember that these guilds removed the bot, and when they first were found to have done so."""
        ...

    def stay(self, scopes: Collection[int]) -> None:
        """Forget that these guilds removed the bot."""
        ...

    def departed(self, before: datetime) -> tuple[int, ...]: ...
    def scopes(self) -> frozenset[int]:
        """Return every guild of which anything is stored."""
        ...

    def drop_texts(self, first_seen_before: datetime, now: datetime, keep: int, limit: int) -> int:
        """Leave of some old articles their headline, and of those that teach their beginning; return how many."""
        ...

    def drop_revisions(self, replaced_before: datetime, limit: int) -> int: ...
    def drop_nobodys(self, limit: int) -> int:
        """Delete some of the articles that no feed, topic or moderator knows of any more; return how many."""
        ...


class Transaction(Protocol):
    """The stores, within one transaction."""

    @property
    def feeds(self) -> FeedStore: ...
    @property
    def articles(self) -> ArticleStore: ...
    @property
    def topics(self) -> TopicStore: ...
    @property
    def verdicts(self) -> VerdictStore: ...
    @property
    def digests(self) -> DigestStore: ...
    @property
    def runs(self) -> RunStore: ...
    @property
    def changes(self) -> ChangeStore: ...
    @property
    def erasure(self) -> ErasureStore: ...


class Storage(Protocol):
    """Where everything is kept. `StorageError` is raised with a sentence when it cannot do what was asked."""

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run a function over one consistent view of the data."""
        ...

    async def write(self, work: Callable[[Transaction], T]) -> T:
        """Run a function whose changes are all stored, or none."""
        ...


class Publisher(Protocol):
    """Puts briefings into channels."""

    def ready(self) -> bool:
        """Whether anything can be sent now."""
        ...

    async def publish(
        self, channel_id: int, briefings: Sequence[Briefing], nonce: str, look: datetime | None = None
    ) -> PublishOutcome:
        """Send one message, once per nonce within minutes; with `look`, only if it is not there since then."""
        ...

    async def tell_moderators(self, scope: int, sentence: str) -> bool:
        """Say one sentence where the guild's moderators see it; False if there is no such place."""
        ...
