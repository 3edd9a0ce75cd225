"""Bytes to a feed: its characters, the format that recognises them, its entries; or what it seems to be instead."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core import markup
from bot.core.errors import FeedUnreadable
from bot.core.feeds import entries, formats
from bot.core.feeds.bounds import bounded
from bot.core.feeds.formats.prolog import prolog
from bot.core.model.feed import Entry, ParsedFeed

LONGEST_NAME = 200

_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_OTHER_XML = {
    "opml": "This is a list of feeds (OPML), not a feed. Add the feeds in it one by one.",
    "urlset": "This is a site map, not a feed.",
    "sitemapindex": "This is a site map, not a feed.",
}
_FIRST_ELEMENT = re.compile(r"<([A-Za-z][\w.-]*)(?::([A-Za-z][\w.-]*))?[\s/>]")


def read_feed(body: bytes, content_type: str | None, url: str) -> ParsedFeed:
    """Return what the bytes of a feed say, newest entry first, or raise `FeedUnreadable` with a sentence."""
    raw, base = _read(bounded(markup.decode(body, content_type)), url)
    found = _without_build_stamp(entries.newest(raw.entries, base))
    return ParsedFeed(
        title=markup.headline(raw.title[: LONGEST_NAME * 10])[:LONGEST_NAME],
        entries=found,
        link=markup.absolute(raw.link, base) or None,
        language=raw.language.replace("_", "-").lower()[:20] or None,
        ttl_minutes=raw.ttl_minutes,
    )


def document_order(body: bytes, content_type: str | None, url: str) -> tuple[Entry, ...]:
    """Return every item in the order of the document, twins and all, under its own id: what conformance measures."""
    raw, base = _read(markup.decode(body, content_type), url)
    return entries.as_told(raw.entries, base)


def _read(text: str, url: str) -> tuple[formats.RawFeed, str]:
    """Return the feed and the address that its links are relative to."""
    return _raw(text, url), markup.absolute(prolog(text[:200_000]).base, url) or url


def _raw(text: str, url: str) -> formats.RawFeed:
    empty: formats.RawFeed | None = None
    if not _is_page(text):
        for fmt in formats.installed():
            if not fmt.recognises(text):
                continue
            try:
                raw = fmt.read(text, url)
            except formats.NotThisFormat:
                continue
            if raw.entries:
                return raw
            empty = empty or raw
    if empty is None:
        raise FeedUnreadable(_seems(text))
    return empty


def _is_page(text: str) -> bool:
    """Say whether the text begins as an HTML page does; feeds with HTML before them are not worth the risk."""
    first = _FIRST_ELEMENT.search(text, 0, 5000)
    head = text[: first.end() if first else 5000]
    return _HTML.search(head) is not None


def _seems(text: str) -> str:
    """Say what the text is instead of a feed."""
    if not text.strip("\x00\ufeff \t\r\n"):
        return "The answer is empty; a feed was expected."
    if _HTML.search(text, 0, 5000):
        return "This is a web page, not a feed, and it links to none; look on the site for “RSS” or “feed”."
    first = _FIRST_ELEMENT.search(text, 0, 5000)
    name = (first[2] or first[1]).lower() if first else ""
    if name in _OTHER_XML:
        return _OTHER_XML[name]
    if text.lstrip().startswith(("{", "[")):
        return "This is JSON, but no JSON Feed."
    if name:
        return f"This is XML that begins with <{name[:40]}>, not a feed."
    return "This is neither RSS, Atom nor JSON Feed, or too damaged to be read."


def _without_build_stamp(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries without `updated` where all carry the same: that is when the feed was built, not the news."""
    stamps = {entry.updated for entry in found}
    if len(found) < 3 or len(stamps) != 1 or stamps == {None}:
        return found
    return tuple(replace(e, updated=None) for e in found)
