"""Following feeds: adding (a page's address finds its feed), listing, removing and checking them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from bot.core.briefs import wording
from bot.core.errors import AlreadyExists, FeedUnreadable, InvalidInput, NotFound, PageUnreadable
from bot.core.model.change import Change
from bot.core.model.feed import Feed, Fetched, FetchFailed, FollowedFeed, ParsedFeed
from bot.core.model.story import OPERATOR
from bot.services.choosing import matching
from bot.services.ports import Analyst, Clock, Fetcher, Storage, Transaction
from bot.services.refresh import Refresh

URL_LIMIT = 1_000
NAME_LIMIT = 80
FEED_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FeedAdded:
    """A feed that is now followed, and a sentence on what was found there."""

    followed: FollowedFeed
    sentence: str


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """What a visit just now brought, in sentences."""

    name: str
    ok: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    url: str
    parsed: ParsedFeed
    through_page: bool


def clean_url(text: str) -> str:
    """Return an address that can be fetched, or raise `InvalidInput`; a bare host gets https."""
    url = text.strip()
    if url and "://" not in url:
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and len(url) <= URL_LIMIT
    except ValueError:
        valid = False
    if not valid or any(c.isspace() or not c.isprintable() for c in url):
        msg = "That is no web address; it should look like https://example.org/feed.xml."
        raise InvalidInput(msg)
    return url


def choose_feed(followed: Sequence[FollowedFeed], wanted: str) -> FollowedFeed:
    """Return the feed that is meant, by its name or address, or raise a sentence."""
    if not followed:
        msg = "No feeds are followed here yet. Add one with `feeds add`."
        raise NotFound(msg)
    typed = wanted.strip().casefold()
    exact = [f for f in followed if typed in {f.name.casefold(), f.feed.url.casefold()}]
    near = [f for f in followed if typed and typed in f.name.casefold()]
    if len(exact) == 1 or (not exact and len(near) == 1):
        return (exact or near)[0]
    names = ", ".join(f.name for f in followed[:8]) + (" …" if len(followed) > 8 else "")
    several = "could be several feeds" if exact or near else "is not a feed that is followed here"
    msg = f"“{wanted[:NAME_LIMIT]}” {several}. There are: {names}."
    raise NotFound(msg)


class Feeds:
    """What moderators do with feeds; `scope` is their guild, or the operator."""

    def __init__(self, storage: Storage, fetcher: Fetcher, analyst: Analyst, clock: Clock, refresh: Refresh) -> None:
        self._storage = storage
        self._fetcher = fetcher
        self._analyst = analyst
        self._clock = clock
        self._refresh = refresh

    async def add(self, scope: int, url: str, name: str | None = None, *, by: int = OPERATOR) -> FeedAdded:
        """Follow the feed at this address, or the one that the page there points to."""
        address = clean_url(url)
        if name is not None and not 0 < len(name.strip()) <= NAME_LIMIT:
            msg = f"A feed's name has 1 to {NAME_LIMIT} characters."
            raise InvalidInput(msg)
        found = await self._find(address)
        own = found.parsed.title or urlsplit(found.url).hostname or found.url
        title = name.strip() if name else own
        # Everybody who follows the feed reads the outlet's name: only the operator may give it another.
        outlet = title if scope == OPERATOR else own
        now = self._clock.now()

        def store(tx: Transaction) -> Feed:
            here = tx.feeds.followed(scope)
            if same := [f.name for f in here if f.feed.url == found.url]:
                msg = f"This feed is followed here already, as “{same[0]}”."
                raise AlreadyExists(msg)
            if any(f.name.casefold() == title.casefold() for f in here):
                msg = f"A feed called “{title}” is followed here already; give this one another name."
                raise AlreadyExists(msg)
            if len(here) >= FEED_LIMIT:
                msg = f"At most {FEED_LIMIT} feeds can be followed here; remove one first."
                raise InvalidInput(msg)
            feed = tx.feeds.add(found.url, outlet[:NAME_LIMIT], now)
            if feed.failures:  # it was stopped, or waits, for others; it has just answered
                tx.feeds.save(replace(feed, next_due=now, failures=0, last_error=None))
            tx.feeds.follow(scope, feed.id, title[:NAME_LIMIT], now)
            tx.changes.record(Change(scope, now, by, "feeds add", f"“{title[:NAME_LIMIT]}”: {found.url}"))
            # Another scope may have read it already, for other topics.
            tx.feeds.reconsider({feed.id}, now)
            return feed

        feed = await self._storage.write(store)
        where = " (found through the page's link)" if found.through_page else ""
        entries = wording.count(len(found.parsed.entries), "entry", "entries")
        sentence = f"{entries} found{where}. It is read for your topics at the next refresh."
        return FeedAdded(FollowedFeed(feed, title[:NAME_LIMIT]), sentence)

    async def of(self, scope: int) -> tuple[FollowedFeed, ...]:
        """Return the feeds that the scope follows."""
        return await self._storage.read(lambda tx: tx.feeds.followed(scope))

    async def remove(self, scope: int, feed: str, *, by: int = OPERATOR) -> FollowedFeed:
        """Follow a feed no more; its articles stay."""

        def store(tx: Transaction) -> FollowedFeed:
            found = choose_feed(tx.feeds.followed(scope), feed)
            tx.feeds.unfollow(scope, found.feed.id)
            what = f"“{found.name}”: {found.feed.url}"
            tx.changes.record(Change(scope, self._clock.now(), by, "feeds remove", what))
            return found

        return await self._storage.write(store)

    async def check(self, scope: int, feed: str) -> FeedCheck:
        """Visit a feed now and say what came."""
        found = choose_feed(await self.of(scope), feed)
        visit = await self._refresh.visit(found.feed, anew=True)
        failures = visit.feed.failures
        more = f"It has failed {failures} times in a row; it is tried again by itself." if failures > 1 else ""
        if visit.feed.is_stopped:
            more = "It is visited no more unless it is checked; `feeds remove` takes it off the list."
        return FeedCheck(found.name, visit.ok, tuple(s for s in (visit.sentence, more) if s))

    async def suggest(self, scope: int, typed: str) -> tuple[str, ...]:
        """Return names of followed feeds that fit what was typed so far."""
        return matching([f.name for f in await self.of(scope)], typed)

    async def _find(self, address: str) -> _Found:
        fetched = await self._get(address)
        try:
            parsed = await self._analyst.read_feed(fetched.body, fetched.content_type, fetched.url)
            return _Found(fetched.moved_permanently_to or address, parsed, through_page=False)
        except FeedUnreadable as error:
            unreadable = error
        try:
            page = await self._analyst.read_page(fetched.body, fetched.content_type, fetched.url)
        except PageUnreadable:
            raise unreadable from None
        for candidate in page.feed_urls[:3]:
            outcome = await self._fetcher.fetch(candidate)
            if not isinstance(outcome, Fetched):
                continue
            try:
                parsed = await self._analyst.read_feed(outcome.body, outcome.content_type, outcome.url)
            except FeedUnreadable:
                continue
            return _Found(outcome.moved_permanently_to or candidate, parsed, through_page=True)
        raise unreadable

    async def _get(self, address: str) -> Fetched:
        outcome = await self._fetcher.fetch(address)
        if isinstance(outcome, Fetched):
            return outcome
        sentence = outcome.sentence if isinstance(outcome, FetchFailed) else "The address answered without content."
        raise FeedUnreadable(sentence)
