"""The same formats by feedparser: slow, and at home with everything that is wrong in them."""

from __future__ import annotations

import html
import itertools
import re
import warnings
from datetime import UTC, datetime

import feedparser

from bot.core.feeds.formats import Format, NotThisFormat, RawEntry, RawFeed, prolog
from bot.core.feeds.formats.dates import Dates

# It takes a second for a megabyte, and longer for a hostile one; what is longer ends after the last item before this.
LONGEST = 400_000
MOST_TAGS = 20_000

FAILURES = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError, AssertionError)


class _Stream:
    """Bytes with a `read`: given plain bytes, the library would first look for a file of that name."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def read(self) -> bytes:
        return self._body


def read(text: str, url: str) -> RawFeed:
    """Return the feed, or raise `NotThisFormat` where there is none."""
    dates = Dates()
    try:
        with warnings.catch_warnings(action="ignore"):
            found = feedparser.parse(
                _Stream(prolog.repaired(dates.plainly(_shortened(text)))),
                response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
                sanitize_html=False,
                resolve_relative_uris=False,
            )
    except FAILURES as error:
        raise NotThisFormat from error
    entries = tuple(_entry(entry, dates) for entry in found["entries"])
    if not entries and not found.get("version"):
        raise NotThisFormat
    about, said = found["feed"], prolog.prolog(text)
    return RawFeed(entries, _text(about, "title"), _text(about, "link"), said.language, said.ttl_minutes)


def _shortened(text: str) -> str:
    longest = next((tag.start() for tag in itertools.islice(re.finditer("<", text), MOST_TAGS, None)), len(text))
    longest = min(longest, LONGEST)
    if len(text) <= longest:
        return text
    end = max(text.rfind(tag, 0, longest) + len(tag) for tag in ("</item>", "</entry>", ">"))
    return text[:end]


def _entry(entry: dict[str, object], dates: Dates) -> RawEntry:
    return RawEntry(
        id=_text(entry, "id"),
        link=_text(entry, "link"),
        title=_text(entry, "title"),
        summary=_text(entry, "summary"),
        content=_content(_field(entry, "content")),
        author=_text(entry, "author"),
        published=dates.believed(_date(entry, "published_parsed")),
        updated=dates.believed(_date(entry, "updated_parsed")),
    )


def _field(fields: dict[str, object], name: str) -> object:
    # The library's own `get` answers for a missing field with another one, and warns.
    return dict.get(fields, name)


def _text(fields: dict[str, object], name: str) -> str:
    value = _field(fields, name)
    return value.strip() if isinstance(value, str) else ""


def _content(parts: object) -> str:
    first = parts[0] if isinstance(parts, list) and parts else {}
    value = first.get("value")
    if not isinstance(value, str):
        return ""
    return html.escape(value) if first.get("type") == "text/plain" else value


def _date(fields: dict[str, object], name: str) -> datetime | None:
    value = _field(fields, name)
    if not isinstance(value, tuple):
        return None
    try:
        year, month, day, hour, minute, second = value[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None


FORMAT = Format(order=30, recognises=prolog.is_feed, read=read)
