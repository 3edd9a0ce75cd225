"""Use cases over a real database, with the web, the workers, Discord and the clock in our hands."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from bot.core import facts, feeds, pages
from bot.core.errors import WorkerOverdue
from bot.core.model.article import Article, Page
from bot.core.model.briefing import Briefing
from bot.core.model.digest import Published, PublishOutcome
from bot.core.model.fact import Facts
from bot.core.model.feed import Fetched, FetchFailed, FetchOutcome, FetchProblem, NotModified, ParsedFeed, Validators
from bot.core.model.story import Topic
from bot.core.stories import progress
from bot.services.audit import Audit
from bot.services.digests import Digests
from bot.services.feeds import Feeds
from bot.services.health import Health
from bot.services.inquiry import Inquiry
from bot.services.intake import Intake
from bot.services.ports import Storage
from bot.services.privacy import Privacy
from bot.services.rebuilding import Rebuilding
from bot.services.refresh import Refresh
from bot.services.routing import Routing
from bot.services.topics import Topics
from db.engine import open_storage

T = TypeVar("T")
START = datetime(2025, 5, 16, 12, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    moment: datetime = START

    def now(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass
class FakeWeb:
    """Addresses and what they hold; an ETag is kept so that an unchanged address answers that it is unchanged."""

    holds: dict[str, bytes | FetchFailed] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    meanwhile: dict[str, Callable[[], Awaitable[object]]] = field(default_factory=dict)  # while it is fetched

    async def fetch(self, url: str, validators: Validators = Validators()) -> FetchOutcome:
        self.asked.append(url)
        if url in self.meanwhile:
            await self.meanwhile[url]()
        held = self.holds.get(url, FetchFailed(FetchProblem.STATUS, f"{url} answers 404.", 404))
        if isinstance(held, FetchFailed):
            return held
        tag = str(hash(held))
        return NotModified() if validators.etag == tag else Fetched(url, held, None, Validators(etag=tag))


class InlineAnalyst:
    """The core's work, done here and now."""

    async def read_feed(self, body: bytes, content_type: str | None, url: str) -> ParsedFeed:
        return feeds.read_feed(body, content_type, url)

    async def read_page(self, body: bytes, content_type: str | None, url: str) -> Page:
        if b"BOMB" in body:
            msg = "Reading this page took longer than 20 seconds and was ended."
            raise WorkerOverdue(msg)
        return pages.read_page(body, content_type, url)

    async def read_html(self, html: str, title: str, byline: str | None) -> str:
        return pages.html_text(html, title, byline)

    async def analyse(self, articles: Sequence[Article]) -> tuple[Facts, ...]:
        if any("STUMBLE" in a.text for a in articles):
            msg = "an extractor's defect"
            raise RuntimeError(msg)
        if any("ENDLESS" in a.text for a in articles):
            msg = "Reading these articles took longer than 20 seconds and was ended."
            raise WorkerOverdue(msg)
        return tuple(facts.read(a) for a in articles)

    async def compute(self, work: Callable[..., T], *arguments: object) -> T:
        if work is progress.fold and any(isinstance(a, Topic) and a.name == "Unfoldable" for a in arguments):
            msg = "a fold's defect"
            raise RuntimeError(msg)
        return work(*arguments)


@dataclass
class FakePublisher:
    sent: list[tuple[int, tuple[Briefing, ...], str]] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    answers: list[PublishOutcome] = field(default_factory=list)  # used up first
    breaks: set[int] = field(default_factory=set)  # channels that bring a defect to light
    stuck: dict[int, asyncio.Event] = field(default_factory=dict)  # channels that wait

    up: bool = True
    looked: list[datetime | None] = field(default_factory=list)  # for each attempt, from when on it was looked for

    def ready(self) -> bool:
        return self.up

    async def publish(
        self, channel_id: int, briefings: Sequence[Briefing], nonce: str, look: datetime | None = None
    ) -> PublishOutcome:
        self.looked.append(look)
        if channel_id in self.breaks:
            msg = "a renderer's defect"
            raise RuntimeError(msg)
        if channel_id in self.stuck:
            await self.stuck[channel_id].wait()
        outcome = self.answers.pop(0) if self.answers else Published(len(self.sent) + 1)
        if isinstance(outcome, Published):
            self.sent.append((channel_id, tuple(briefings), nonce))
        return outcome

    async def tell_moderators(self, scope: int, sentence: str) -> bool:
        self.told.append((scope, sentence))
        return True


@dataclass
class World:
    """Everything a test may touch."""

    storage: Storage
    clock: FakeClock
    web: FakeWeb
    publisher: FakePublisher
    refresh: Refresh
    topics: Topics
    routing: Routing
    feeds: Feeds
    inquiry: Inquiry
    digests: Digests
    health: Health
    rebuilding: Rebuilding
    audit: Audit
    privacy: Privacy


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    clock, web, analyst, publisher = FakeClock(), FakeWeb(), InlineAnalyst(), FakePublisher()
    async with open_storage(f"sqlite+aiosqlite:///{tmp_path / 'talks.db'}") as storage:
        intake = Intake(storage, analyst, clock)
        refresh = Refresh(
            storage,
            web,
            analyst,
            intake,
            clock,
            interval=timedelta(minutes=15),
            concurrency=4,
            jitter=lambda: 0.0,
            tell=publisher.tell_moderators,
        )
        routing = Routing(storage, web, analyst, intake, clock)
        digests = Digests(storage, publisher, clock)
        yield World(
            storage,
            clock,
            web,
            publisher,
            refresh,
            Topics(storage, routing, clock),
            routing,
            Feeds(storage, web, analyst, clock, refresh),
            Inquiry(storage, clock),
            digests,
            Health(storage, digests, clock, "1.0"),
            Rebuilding(storage, intake, routing),
            Audit(storage),
            Privacy(storage, clock),
        )


def rss(title: str, *items: tuple[str, str, str, datetime]) -> bytes:
    """Return an RSS feed of items: (path, headline, summary, published)."""
    told = "".join(
        f"<item><title>{headline}</title><link>https://news.example{path}</link><guid>{path}</guid>"
        f"<description>{summary}</description><pubDate>{when:%a, %d %b %Y %H:%M:%S} +0000</pubDate></item>"
        for path, headline, summary, when in items
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>https://news.example/</link><description>News</description>{told}</channel></rss>"
    ).encode()


def page(headline: str, *paragraphs: str) -> bytes:
    """Return a web page with an article in it."""
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{headline}</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<main><article><h1>{headline}</h1>{body}</article></main><footer>About us</footer></body></html>"
    ).encode()
