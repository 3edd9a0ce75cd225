"""From what a format found to entries: plain, bounded, absolute, and each with a key of its own."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from bot.core import markup
from bot.core.feeds.formats import RawEntry
from bot.core.model.feed import Entry

MOST_ENTRIES: Final = 300
LONGEST_TITLE: Final = 300
LONGEST_SUMMARY: Final = 1000
LONGEST_HTML: Final = 400_000
LONGEST_KEY: Final = 300
LONGEST_AUTHOR: Final = 200

# Content counts as the full text from this length on, and when it is that much longer than the summary.
FULL_TEXT: Final = 600
LONGER_THAN_SUMMARY: Final = 1.5

_CUT_OFF = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:read|continue|see)\s+(?:more|on|reading|the full)\b[^.]{0,60})\s*[»→>]*\s*$",
    re.IGNORECASE,
)
_APPEARED_FIRST = re.compile(r"\s*The post .{1,300} (?:appeared )?first (?:appeared )?on .{1,200}$", re.DOTALL)
_EARLIEST, _LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def entries(raw: Iterable[RawEntry], base: str) -> tuple[Entry, ...]:
    """Return the entries in the document's order; no two different ones have the same key."""
    return _with_keys([_entry(item, base) for item in raw])


def as_told(raw: Iterable[RawEntry], base: str) -> tuple[Entry, ...]:
    """Return the entries in the document's order, each under the id that the document gives it."""
    return tuple(_keyed(_entry(item, base)) for item in raw)


def newest(raw: Sequence[RawEntry], base: str) -> tuple[Entry, ...]:
    """Return the newest entries, each once, newest first; one without a date stays behind the one that it followed."""
    candidates = _by_date(raw)[: MOST_ENTRIES * 2]  # making them plain is what takes time
    once = {entry.key: entry for entry in reversed(entries(candidates, base))}
    return tuple(reversed(once.values()))[:MOST_ENTRIES]


def _by_date(raw: Sequence[RawEntry]) -> list[RawEntry]:
    dated: list[tuple[datetime, RawEntry]] = []
    last = _LATEST
    for item in raw:
        last = _credible(item.published) or _credible(item.updated) or last
        dated.append((last, item))
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return [item for _, item in dated]


def _entry(raw: RawEntry, base: str) -> Entry:
    summary = _APPEARED_FIRST.sub("", markup.plain(raw.summary[:LONGEST_HTML]))
    url = markup.absolute(raw.link, base)
    return Entry(
        key=_cleaned_key(raw.id),
        url=url,
        title=_title(raw.title) or _shortened(summary, 120),
        summary=_shortened(summary, LONGEST_SUMMARY),
        html=_full_text(raw, summary),
        author=markup.headline(raw.author)[:LONGEST_AUTHOR] or None,
        published=_credible(raw.published),
        updated=_credible(raw.updated),
    )


def _title(text: str) -> str:
    return _shortened(markup.headline(text[: LONGEST_TITLE * 20]), LONGEST_TITLE)


def _full_text(raw: RawEntry, summary: str) -> str | None:
    """Return the HTML of the text where the feed carries all of it: long, and not broken off for a link."""
    html = raw.content or raw.summary
    if len(html) < FULL_TEXT:
        return None
    html = html[:LONGEST_HTML]
    text = summary if html == raw.summary else _APPEARED_FIRST.sub("", markup.plain(html))
    shown = min(len(summary), LONGEST_SUMMARY) if summary != text else LONGEST_SUMMARY // 2
    if len(text) < max(FULL_TEXT, shown * LONGER_THAN_SUMMARY) or _CUT_OFF.search(text[-200:]):
        return None
    return markup.clean(html)


def _shortened(text: str, longest: int) -> str:
    """Return the text, or as many whole words of it as fit with the mark that it goes on."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def _credible(date: datetime | None) -> datetime | None:
    return date if date and _EARLIEST <= date < _LATEST else None


def _cleaned_key(text: str) -> str:
    key = markup.one_line(text)
    return key if len(key) <= LONGEST_KEY else _hash(key)


def _with_keys(found: list[Entry]) -> tuple[Entry, ...]:
    given = [_keyed(e) for e in found]
    different = Counter(key for key, _, _ in {(e.key, e.url, e.title) for e in given})
    # The same id on different items: each is told by what else it has, so that their order does not matter.
    return tuple(replace(e, key=f"{e.key}#{_hash(e.url, e.title)}") if different[e.key] > 1 else e for e in given)


def _keyed(entry: Entry) -> Entry:
    return replace(entry, key=entry.key or _cleaned_key(entry.url) or _hash(entry.title, str(entry.published)))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24]
