"""Bytes of a page to its article: the words by trafilatura, the rest from what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

import trafilatura
from lxml.html import HtmlElement
from trafilatura.core import LOGGER
from trafilatura.settings import Document

from bot.core import markup
from bot.core.errors import PageUnreadable
from bot.core.model.article import Page
from bot.core.pages.about import Head
from bot.core.pages.boilerplate import article_only

LONGEST_TEXT: Final = 200_000
LONGEST_TITLE: Final = 300
LONGEST_BYLINE: Final = 200

# Its warnings about odd pages are nobody's news; a root logger set up by an application would print them all.
for _name in ("trafilatura", "htmldate", "courlan"):
    LOGGER.manager.getLogger(_name).setLevel("CRITICAL")

# A fixed end instead of the library's "today": what is read may not depend on when.
_DATES: Final = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}

_NOT_PAGES = (
    (b"%PDF", "This is a PDF document, not a web page."),
    (b"PK\x03\x04", "This is an archive or an office document, not a web page."),
    (b"\x89PNG", "This is a picture, not a web page."),
    (b"\xff\xd8\xff", "This is a picture, not a web page."),
    (b"GIF8", "This is a picture, not a web page."),
    (b"\x1f\x8b", "This is a packed file, not a web page."),
)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]{0,400}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|(?:\w+:)?rdf)\b", re.IGNORECASE | re.DOTALL
)
_BULLET = re.compile(r"^(?:[-–•*]\s+)+")
_BY = re.compile(r"^\s*(?:by|von|par|por)\s+", re.IGNORECASE)


def read_page(body: bytes, content_type: str | None, url: str) -> Page:
    """Return the article of a page, its text maybe empty, and the feeds it links to, or raise `PageUnreadable`."""
    text = _characters(body, content_type)
    if (content_type or "").split(";")[0].strip().lower() == "text/plain":
        return _plain_page(text)
    tree = markup.tree(text)
    if tree is None:
        msg = "There is nothing on this page."
        raise PageUnreadable(msg)
    head = Head(tree, url)
    words, rest = _extracted(tree, url, with_metadata=not (head.title and head.byline and head.published))
    site = head.site or _name_of_site(rest)
    title = _title(head.title or rest.title or next(iter(head.headings()), ""), site)
    byline = _BY.sub("", head.byline or markup.headline(rest.author or ""))[:LONGEST_BYLINE] or None
    return Page(
        title=title,
        text=_text(words.split("\n"), (title, head.title, *head.headings()), byline),
        byline=byline,
        site=site,
        published=head.published or _midnight(rest.date),
        language=head.language,
        canonical_url=head.canonical_url,
        feed_urls=head.feed_urls,
    )


def html_text(html: str, title: str = "", byline: str | None = None) -> str:
    """Return the article text of a fragment of HTML, such as a feed carries: paragraphs with blank lines between."""
    return _text(markup.paragraphs(html), (title,), byline)


def _characters(body: bytes, content_type: str | None) -> str:
    for start, sentence in _NOT_PAGES:
        if body.startswith(start):
            raise PageUnreadable(sentence)
    kind = (content_type or "").split("/")[0].strip().lower()
    if kind in {"image", "audio", "video", "font"}:
        msg = "This is a picture, a sound or a film, not a web page."
        raise PageUnreadable(msg)
    text = markup.decode(body, content_type)
    if not text.strip("\x00\ufeff \t\r\n"):
        msg = "The answer is empty; a web page was expected."
        raise PageUnreadable(msg)
    if _FEED.match(text[:5000]):
        msg = "This is a feed, not a web page."
        raise PageUnreadable(msg)
    return text


def _extracted(tree: HtmlElement, url: str, *, with_metadata: bool) -> tuple[str, Document]:
    """Return the words of the article, and what the library reads off the page around it: that takes twice as long."""
    try:
        rest = trafilatura.extract_metadata(tree, url, dict(_DATES), extensive=False) if with_metadata else Document()
        found = trafilatura.bare_extraction(tree, url=url, fast=True, include_comments=False)
        return (found.text or "" if isinstance(found, Document) else ""), rest
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError) as error:
        msg = "This page is too damaged to be read."
        raise PageUnreadable(msg) from error


def _plain_page(text: str) -> Page:
    """Return a text file as a page: its first line is the title, its lines are paragraphs."""
    lines = [line for line in (markup.one_line(line) for line in text.splitlines()) if line]
    title = lines[0][:LONGEST_TITLE] if lines else ""
    return Page(title=title, text=_text(lines[1:], (title,), None))


def _name_of_site(found: Document) -> str | None:
    # Where no name is given the library takes the host, which names nobody.
    name = markup.headline(found.sitename or "")[:100]
    return name if name and name.lower() != (found.hostname or "").lower() else None


def _title(text: str, site: str | None) -> str:
    """Return the headline without the name of the site that many pages hang on to it."""
    title = markup.headline(text)[: LONGEST_TITLE * 2]
    if site:
        title = re.sub(rf"\s*[|–—\-:·»]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title
    return title[:LONGEST_TITLE]


def _text(lines: Iterable[str], headings: Sequence[str], byline: str | None) -> str:
    paragraphs = (_BULLET.sub("", markup.one_line(line)) for line in lines)
    kept: list[str] = []
    left = LONGEST_TEXT
    for paragraph in article_only(paragraphs, headings, byline):
        if len(paragraph) > left:
            break
        kept.append(paragraph)
        left -= len(paragraph) + 2
    return "\n\n".join(kept)


def _midnight(date: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC) if date else None
    except ValueError:
        return None
