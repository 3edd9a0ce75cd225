"""RSS 0.9 to 2.0, RDF and Atom by fastfeedparser: quick, and enough for all but the damaged."""

from __future__ import annotations

import html
import warnings
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import fastfeedparser

from bot.core.feeds.formats import Format, NotThisFormat, RawEntry, RawFeed, prolog
from bot.core.feeds.formats.dates import Dates

Fields = Mapping[str, object]

# What it was seen to raise on damaged input, besides the errors it promises.
FAILURES = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, AssertionError)


def read(text: str, url: str) -> RawFeed:  # noqa: ARG001 - addresses are resolved where entries are made
    """Return the feed, or raise `NotThisFormat` where the library finds none or gets too little out of it."""
    dates = Dates()
    feed = parsed(prolog.repaired(dates.plainly(text)), dates.believed)
    if sum(not entry.title and not entry.link for entry in feed.entries) * 2 > len(feed.entries):
        raise NotThisFormat
    said = prolog.prolog(text)
    return RawFeed(feed.entries, feed.title, feed.link, said.language or feed.language, said.ttl_minutes)


def parsed(body: bytes, believed: Callable[[datetime | None], datetime | None] = lambda date: date) -> RawFeed:
    """Return what the library makes of bytes; it fetches what it gets as a string, so it never gets one."""
    try:
        with warnings.catch_warnings(action="ignore"):  # on names of time zones that nobody knows
            found = fastfeedparser.parse(body, include_tags=False, include_media=False, include_enclosures=False)
    except FAILURES as error:
        raise NotThisFormat from error
    about = found.get("feed", {})
    return RawFeed(
        tuple(_entry(entry, believed) for entry in found.get("entries", ())),
        _text(about, "title"),
        _text(about, "link"),
        _text(about, "language"),
    )


def _entry(entry: Fields, believed: Callable[[datetime | None], datetime | None]) -> RawEntry:
    return RawEntry(
        id=_text(entry, "id"),
        link=_text(entry, "link") or _first_link(entry.get("links")),
        title=_text(entry, "title"),
        summary=_text(entry, "description"),
        content=_content(entry.get("content")),
        author=_text(entry, "author"),
        published=believed(_date(entry.get("published"))),
        updated=believed(_date(entry.get("updated"))),
    )


def _text(fields: Fields, name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def _first_link(links: object) -> str:
    """Return the first of an item's links: where one of Atom comes before RSS's own, the library drops that."""
    many = links if isinstance(links, list) else []
    usual = [link for link in many if isinstance(link, dict) and link.get("rel") in {None, "alternate", "standout"}]
    return _text(usual[0], "href") if usual else ""


def _content(parts: object) -> str:
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, dict) or not isinstance(first.get("value"), str):
        return ""
    value: str = first["value"]
    if first.get("type") in {"text", "text/plain"}:
        return "".join(f"<p>{html.escape(line)}</p>" for line in value.splitlines() if line.strip())
    return value


def _date(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


FORMAT = Format(order=20, recognises=prolog.is_feed, read=read)
