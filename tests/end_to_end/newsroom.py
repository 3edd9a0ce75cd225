"""A newsroom on loopback: a feed, the pages behind it, and an article that is published while a test runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape
from types import TracebackType
from typing import Self

from aiohttp import web


@dataclass(frozen=True)
class Story:
    """One article as the newsroom wrote it."""

    slug: str
    title: str
    paragraphs: tuple[str, ...]
    hours_ago: float = 1.0


FIRST = Story(
    "invited",
    "Mediator invites dockers and port operators to Oslo for talks",
    (
        "Talks between the Dockers' Union and the Port Operators will begin in Oslo on Thursday, Mara Lind announced.",
        '"We will come to Oslo with a fair offer," said Erik Dahl, chief executive of the Port Operators.',
        "The Dockers' Union demanded a pay rise of six percent. The Port Operators rejected the demand.",
        "Mara Lind, the state mediator, invited both sides on Monday.",
        "Ingrid Solheim will head the delegation of the Dockers' Union at the negotiations.",
    ),
    hours_ago=30,
)
LATER = Story(
    "adjourned",
    "Port talks in Oslo adjourned without a deal",
    (
        "Talks between the Dockers' Union and the Port Operators were adjourned in Oslo without an agreement.",
        '"They left the table before we could answer," said Ingrid Solheim, chief negotiator of the Dockers\' Union.',
        "The next round of the negotiations is expected in Bergen next week. Expectations are low, the mediator said.",
    ),
)


@dataclass
class Newsroom:
    """Serves what was published; `visits` and `pages` count how often the feed and its pages were asked for."""

    stories: list[Story] = field(default_factory=lambda: [FIRST])
    visits: int = 0
    pages: int = 0
    full_text: bool = False  # whether the feed carries whole articles, so that no page needs fetching
    base: str = ""

    @property
    def feed_url(self) -> str:
        return f"{self.base}/feed.xml"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/feed.xml", self._feed)
        app.router.add_get("/{slug}.html", self._page)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _feed(self, _request: web.Request) -> web.Response:
        self.visits += 1
        items = "".join(
            f"<item><title>{escape(s.title)}</title><link>{self.base}/{s.slug}.html</link>"
            f"<guid>{self.base}/{s.slug}</guid><description>{escape(s.paragraphs[0])}</description>{self._whole(s)}"
            f"<pubDate>{format_datetime(datetime.now(UTC) - timedelta(hours=s.hours_ago))}</pubDate></item>"
            for s in reversed(self.stories)
        )
        root = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        text = f'<?xml version="1.0"?>{root}<channel><title>Harbour Post</title>{items}</channel></rss>'
        return web.Response(text=text, content_type="application/rss+xml")

    def _whole(self, story: Story) -> str:
        body = "".join(f"<p>{escape(p)}</p>" for p in story.paragraphs)
        return f"<content:encoded>{escape(body)}</content:encoded>" if self.full_text else ""

    async def _page(self, request: web.Request) -> web.Response:
        story = next((s for s in self.stories if s.slug == request.match_info["slug"]), None)
        if story is None:
            raise web.HTTPNotFound
        self.pages += 1
        body = "".join(f"<p>{escape(p)}</p>" for p in story.paragraphs)
        title = escape(story.title)
        head = f"<html lang=en><head><title>{title}</title></head>"
        text = f"{head}<body><article><h1>{title}</h1>{body}</article></body></html>"
        return web.Response(text=text, content_type="text/html")
