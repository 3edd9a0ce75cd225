"""From the entries of a visit to articles: by the feed's own full text, else by their pages, else by their summaries.

What one entry's page does (never answering, breaking the worker that reads it) costs only that entry.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.core import feeds
from bot.core.errors import NotFound, TalksError
from bot.core.model.article import Article, Page
from bot.core.model.feed import Entry, Feed, Fetched, FetchFailed, FetchProblem, ParsedFeed
from bot.services.ports import Analyst, Clock, Fetcher

log = logging.getLogger(__name__)

PAGES_A_VISIT = 60
READING_SECONDS = 180.0  # of a visit; slow pages of one feed must not keep the other feeds waiting
RETRY_PAGES_FOR = timedelta(days=2)
TRANSIENT = {FetchProblem.NETWORK, FetchProblem.TIMEOUT, FetchProblem.THROTTLED}


@dataclass(frozen=True, slots=True)
class Read:
    """The articles of a visit, the keys of the entries to take up again, and whose words are hearsay, by URL."""

    # Hearsay is what a feed tells of an address on another site without its page having been read.

    articles: tuple[Article, ...]
    unfinished: frozenset[str]
    hearsay: frozenset[str]


def same_site(one: str, other: str) -> bool:
    """Say whether two addresses are of one host, or one's host is within the other's; `www.` does not count."""
    try:
        a, b = ((urlsplit(url).hostname or "").rstrip(".").removeprefix("www.") for url in (one, other))
    except ValueError:
        return False
    return bool(a and b) and (a == b or a.endswith(f".{b}") or b.endswith(f".{a}"))


class Reader:
    """Reads the entries of one visit after another."""

    def __init__(self, fetcher: Fetcher, analyst: Analyst, clock: Clock, seconds: float = READING_SECONDS) -> None:
        self._fetcher = fetcher
        self._analyst = analyst
        self._clock = clock
        self._seconds = seconds

    async def read(
        self, feed: Feed, parsed: ParsedFeed, entries: Sequence[Entry], known: Mapping[str, datetime]
    ) -> Read:
        """Return the articles of the entries, as far as one visit goes; `known` says since when which URL is stored."""
        articles: dict[str, Article] = {}
        unfinished = {e.key for e in entries}
        hearsay: set[str] = set()
        slow: set[str] = set()  # hosts that kept us waiting once are not waited for again in this visit
        # Those that were tried before come last, so that they never keep the others from being read.
        ordered = sorted(entries, key=lambda e: feeds.canonical(e.url) in known)
        try:
            async with asyncio.timeout(self._seconds):
                for entry in ordered[:PAGES_A_VISIT]:
                    since = known.get(feeds.canonical(entry.url))
                    article, finished, first_hand = await self._read(feed, parsed, entry, since, slow)
                    if articles.setdefault(article.url, article) is article and not first_hand:
                        hearsay.add(article.url)
                    if finished:
                        unfinished.discard(entry.key)
        except TimeoutError:
            log.info("visit ended before all pages were read", extra={"feed": feed.url, "left": len(unfinished)})
        return Read(tuple(articles.values()), frozenset(unfinished), frozenset(hearsay))

    async def _read(
        self, feed: Feed, parsed: ParsedFeed, entry: Entry, since: datetime | None, slow: set[str]
    ) -> tuple[Article, bool, bool]:
        """Return the article of an entry, whether nothing better is to be had by trying again, and if it is no hearsay.

        `since` is when its address was first stored.
        """
        now = self._clock.now()
        own = same_site(feed.url, entry.url)
        article = Article(
            url=feeds.canonical(entry.url),
            title=entry.title,
            outlet=feed.title if feed.title != feed.url else parsed.title or feed.url,
            text=_text(entry.title, entry.summary),
            published=min(entry.published or entry.updated or now, now),
            byline=entry.author,
            language=(parsed.language or "en").split("-")[0].lower(),
        )
        if entry.html and (text := await self._full_text(entry)):
            return replace(article, text=_text(entry.title, text)), True, own
        young = now - min(article.published, since or now) < RETRY_PAGES_FOR
        page, again = await self._page(entry, slow)
        if page is None:
            return article, not (again and young), own
        title = entry.title if own else page.title or entry.title
        dated = entry.published or entry.updated or page.published or now
        told = replace(
            article,
            title=title,
            text=_text(title, page.text if len(page.text) > len(entry.summary) else entry.summary),
            published=min(dated, now),
            byline=entry.author or page.byline,
            language=page.language or article.language,
        )
        return told, True, own or len(page.text) > len(entry.summary)

    async def _full_text(self, entry: Entry) -> str | None:
        """Return the text that the feed carries, if it can be read and is more than the summary."""
        try:
            text = await self._analyst.read_html(entry.html or "", entry.title, entry.author)
        except TalksError as error:
            log.warning("entry not read", extra={"page": entry.url, "reason": error.sentence})
            return None
        return text if len(text) >= len(entry.summary) else None

    async def _page(self, entry: Entry, slow: set[str]) -> tuple[Page | None, bool]:
        """Return the page of an entry, or None and whether it may be there next time."""
        host = urlsplit(entry.url).hostname or ""
        if host in slow:
            return None, True
        outcome = await self._fetcher.fetch(entry.url)
        if not isinstance(outcome, Fetched):
            problem = outcome.problem if isinstance(outcome, FetchFailed) else None
            if problem is FetchProblem.TIMEOUT:
                slow.add(host)
            return None, problem in TRANSIENT
        try:
            return await self._analyst.read_page(outcome.body, outcome.content_type, outcome.url), False
        except TalksError as error:
            log.info("page not read", extra={"page": entry.url, "reason": error.sentence})
        except Exception:  # a defect that one page brings to light must not cost the others of its feed
            log.exception("page not read", extra={"page": entry.url})
        return None, False


async def read_address(fetcher: Fetcher, analyst: Analyst, url: str, now: datetime) -> Article:
    """Return the article at an address that somebody gave, or raise a sentence."""
    outcome = await fetcher.fetch(url)
    if not isinstance(outcome, Fetched):
        raise NotFound(outcome.sentence if isinstance(outcome, FetchFailed) else "Nothing came from this address.")
    page = await analyst.read_page(outcome.body, outcome.content_type, outcome.url)
    if not (page.title and page.text):
        msg = "There is no article at this address that could be read; give that of the article itself."
        raise NotFound(msg)
    return Article(
        url=feeds.canonical(url),
        title=page.title,
        outlet=page.site or (urlsplit(outcome.url).hostname or url).removeprefix("www."),
        text=_text(page.title, page.text),
        published=min(page.published or now, now),
        byline=page.byline,
        language=page.language or "en",
    )


def _text(title: str, body: str) -> str:
    return f"{title}\n\n{body}" if body else title
