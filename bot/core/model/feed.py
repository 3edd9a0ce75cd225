"""Feeds and what a visit to one brings home (RFC 4287, RFC 9110)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

NEVER = datetime(9000, 1, 1, tzinfo=UTC)  # when what is gone for good is due


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes the next request conditional (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is visited, with what is remembered between visits."""

    id: int
    url: str
    title: str
    created_at: datetime
    next_due: datetime
    validators: Validators = Validators()
    last_visited_at: datetime | None = None
    last_success_at: datetime | None = None
    imported_at: datetime | None = None  # first successful import; None until then (it is silent)
    failures: int = 0  # in a row
    last_error: str | None = None  # a sentence for people

    @property
    def is_stopped(self) -> bool:
        """Say whether it is visited no more because its server said that it is gone for good."""
        return self.next_due >= NEVER


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as its feed tells it; `key` identifies it within the feed, `html` is full text if the feed has it."""

    key: str
    url: str
    title: str
    summary: str = ""  # plain text
    html: str | None = None
    author: str | None = None
    published: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """What the bytes of a feed say: its title, its language, and its entries, newest first."""

    title: str
    entries: tuple[Entry, ...]
    link: str | None = None
    language: str | None = None
    ttl_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A response with a body, inflated and within the size cap."""

    url: str  # after redirects
    body: bytes
    content_type: str | None = None  # with its charset parameter, as sent
    validators: Validators = Validators()
    max_age_seconds: int | None = None
    moved_permanently_to: str | None = None  # where an unbroken chain of 301/308 led


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says nothing changed since the validators."""

    max_age_seconds: int | None = None
    moved_permanently_to: str | None = None  # as above


class FetchProblem(StrEnum):
    """Why a fetch failed, as far as the next decision depends on it."""

    ADDRESS = "address"  # the guard refused the address
    NETWORK = "network"
    TIMEOUT = "timeout"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"  # a content coding that cannot be inflated
    REDIRECTS = "redirects"
    THROTTLED = "throttled"  # 429 or 503
    GONE = "gone"  # 410
    STATUS = "status"  # any other status that is no success


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """A fetch that brought nothing; `sentence` says why to a person."""

    problem: FetchProblem
    sentence: str
    status: int | None = None
    retry_after_seconds: int | None = None


FetchOutcome = Fetched | NotModified | FetchFailed


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    """A feed as one scope follows it, under the name it gave."""

    feed: Feed
    name: str
    articles: int = 0  # stored from it
    last_article_at: datetime | None = None
