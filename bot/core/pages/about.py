"""What a page says of itself in its head: when it was published, where its feeds are, what its address is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from bot.core import markup
from bot.core.pages.linked_data import article_data

MOST_FEEDS: Final = 20

_FEED_TYPES = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "application/xml",
        "text/xml",
    }
)
# One thing has many names here, the most reliable first.
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "sailthru.date",
    "article.published",
    "publish-date",
    "publication_date",
    "pubdate",
    "dc.date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title")
_AUTHORS = ("author", "parsely-author", "sailthru.author", "byl", "dc.creator", "article:author", "article.author")
_NOT_A_NAME = re.compile(r"https?:|www\.|@|^\W*$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_EARLIEST, _LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


class Head:
    """Reads a page's own statements about itself."""

    def __init__(self, tree: HtmlElement, url: str) -> None:
        self._tree = tree
        self._url = url
        base = next((b.get("href") for b in tree.iter("base") if b.get("href")), "")
        self._base = markup.absolute(base, url) or url
        scripts = (script for script in tree.iter("script") if "ld+json" in script.get("type", ""))
        self._article = article_data(script.text or "" for script in scripts)
        self._meta: dict[str, str] = {}
        for meta in tree.iter("meta"):
            for name in ("property", "name", "itemprop", "http-equiv"):
                if meta.get(name) and meta.get("content"):
                    self._meta.setdefault(meta.get(name).strip().lower(), meta.get("content").strip())

    @property
    def title(self) -> str:
        """The headline, maybe with the name of the site; empty where only the text could tell."""
        named = (self._meta.get(name, "") for name in _TITLES)
        heading = self.headings()
        return next((t for t in (*named, self._article.headline, *(heading if len(heading) == 1 else ())) if t), "")

    @property
    def byline(self) -> str:
        """The authors' names; empty where only the text could tell."""
        names = [markup.headline(name) for name in self._article.authors]
        names = [name for name in names if not _NOT_A_NAME.search(name)]
        if names:
            return ", ".join(dict.fromkeys(names))
        given = (markup.headline(self._meta.get(name, "")) for name in _AUTHORS)
        return next((name for name in given if name and not _NOT_A_NAME.search(name)), "")

    @property
    def site(self) -> str | None:
        """The name of the site."""
        name = self._meta.get("og:site_name") or self._meta.get("application-name") or ""
        return markup.headline(name)[:100] or None

    @property
    def language(self) -> str | None:
        """The language as a code, such as "en" or "pt-br"."""
        roots = [root.get("lang") or root.get("xml:lang") for root in self._tree.iter("html")]
        named = (*roots, self._meta.get("content-language"), self._meta.get("og:locale"))
        found = next((m for m in (_LANGUAGE.match((n or "").strip()) for n in named) if m), None)
        return found[0].replace("_", "-").lower() if found else None

    @property
    def canonical_url(self) -> str | None:
        """The address that the page gives as its own."""
        given = [link.get("href", "") for link in self._links("canonical")]
        addresses = (markup.absolute(link, self._base) for link in (*given, self._meta.get("og:url", "")))
        return next((address for address in addresses if address and self._may_be_mine(address)), None)

    @property
    def feed_urls(self) -> tuple[str, ...]:
        """The feeds that the page links to, those of comments last."""
        found = [link for link in self._links("alternate", "feed") if _is_feed(link)]
        found.sort(key=lambda link: "comment" in f"{link.get('title', '')} {link.get('href', '')}".lower())
        addresses = (markup.absolute(link.get("href", ""), self._base) for link in found)
        return tuple(dict.fromkeys(a for a in addresses if a))[:MOST_FEEDS]

    @property
    def published(self) -> datetime | None:
        """The instant of publication, where the page gives one."""
        for text in self._dates():
            date = _instant(text)
            if date:
                return date
        return None

    def headings(self) -> tuple[str, ...]:
        """Return the page's main headings."""
        return tuple(markup.one_line(h.text_content()) for h in self._tree.iter("h1"))

    def _dates(self) -> Iterator[str]:
        for name in _PUBLISHED:
            if name in self._meta:
                yield self._meta[name]
        yield self._article.published
        within = (time for part in self._tree.iter("article", "main") for time in part.iter("time"))
        yield from (time.get("datetime") for time in within if time.get("datetime"))

    def _may_be_mine(self, address: str) -> bool:
        # A page that names another site's article would be stored in its place; the front page is a slip of the CMS.
        claimed, actual = urlsplit(address), urlsplit(self._url)
        names = sorted((_site(claimed.hostname), _site(actual.hostname)), key=len)
        same_site = names[0] == names[1] or names[1].endswith(f".{names[0]}")
        return same_site and (claimed.path.strip("/") != "" or actual.path.strip("/") == "")

    def _links(self, *relations: str) -> Iterator[HtmlElement]:
        for link in self._tree.iter("link"):
            if set(link.get("rel", "").lower().split()) & set(relations) and link.get("href"):
                yield link


def _site(host: str | None) -> str:
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", (host or "").lower().rstrip("."))


def _is_feed(link: HtmlElement) -> bool:
    kind = link.get("type", "").split(";")[0].strip().lower()
    if "feed" in link.get("rel", "").lower().split():
        return not kind or kind in _FEED_TYPES
    # Blogs offer their pages as JSON too, under this path.
    return kind in _FEED_TYPES and "/wp-json/" not in link.get("href", "")


def _instant(text: str) -> datetime | None:
    text = text.strip()
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        try:
            date = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    try:
        date = date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return date if _EARLIEST <= date < _LATEST else None
