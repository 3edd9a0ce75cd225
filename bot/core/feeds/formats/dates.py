"""The dates of an XML feed, each written as the one form that every parser reads alike; half a date is written away.

Not a format: both XML formats read through it. Parsers take “7” or “2025” for a day of today's month or year, and an
id that looks like a number for a date; what they bring is believed only where the feed says it.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from bot.core.feeds.moments import moment

MOST_DATES: Final = 20_000
_DATE = re.compile(
    r"(<(?:[\w.-]{1,40}:)?(?:pubDate|published|updated|modified|issued|created|date|lastBuildDate)"
    r"(?:\s[^<>]{0,500})?>)\s*(?:<!\[CDATA\[)?([^<>]{0,200}?)(?:\]\]>)?\s*(?=</)",
    re.IGNORECASE,
)


class Dates:
    """The dates of one document."""

    def __init__(self) -> None:
        self._told: set[datetime] = set()
        self._count = 0

    def plainly(self, text: str) -> str:
        """Return the document with its dates in one form."""
        return _DATE.sub(self._written, text)

    def believed(self, date: datetime | None) -> datetime | None:
        """Return the date if the document tells it."""
        return date if date in self._told else None

    def _written(self, match: re.Match[str]) -> str:
        self._count += 1
        date = moment(match[2]) if self._count <= MOST_DATES else None
        if date is None:
            return match[1]
        self._told.add(date)
        return f"{match[1]}{date:%Y-%m-%dT%H:%M:%SZ}" if date.year >= 1000 else match[1]
