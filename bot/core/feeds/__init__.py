"""Feeds: bytes to entries, which of them are new, and when to visit next.

To add a format, add a file in `formats/` with a `FORMAT`.
"""

from __future__ import annotations

from bot.core.feeds.addresses import canonical
from bot.core.feeds.changes import News, fingerprint, news
from bot.core.feeds.reading import document_order, read_feed
from bot.core.feeds.schedule import after_failure, after_success

__all__ = [
    "News",
    "after_failure",
    "after_success",
    "canonical",
    "document_order",
    "fingerprint",
    "news",
    "read_feed",
]
