"""Articles: what an outlet published at an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open character offsets into `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what cannot be a place in a text."""
        if not 0 <= self.start < self.end:
            msg = f"not a span: {self.start}..{self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page holds once all around the article is taken away; `text` is the body without the headline."""

    title: str
    text: str
    byline: str | None = None
    site: str | None = None
    published: datetime | None = None
    language: str | None = None
    canonical_url: str | None = None
    feed_urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read; `text` is the headline, a blank line, then the body, and all offsets point into it."""

    url: str  # canonical
    title: str
    outlet: str
    text: str
    published: datetime
    byline: str | None = None
    language: str = "en"


class Saved(StrEnum):
    """What storing an article did."""

    NEW = "new"
    REVISED = "revised"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its place in the database."""

    id: int
    article: Article
    first_seen: datetime
    duplicate_of: int | None = None  # the earlier article whose words it repeats
