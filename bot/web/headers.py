"""What a server's headers say about time and about what was sent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from bot.core.model.feed import Validators

A_WEEK = 7 * 24 * 3600
LONGEST_VALIDATOR = 1024

_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,15})", re.IGNORECASE)


def retry_after_seconds(value: str | None, now: datetime) -> int | None:
    """Return how long a server asks to be left alone, at most a week (RFC 9110, section 10.2.3)."""
    text = (value or "").strip()
    if not text:
        return None
    if re.fullmatch(r"\d+", text, re.ASCII):
        return min(int(text[:9]), A_WEEK)
    try:
        until = parsedate_to_datetime(text)
        if until.tzinfo is None:
            until = until.replace(tzinfo=UTC)
        wait = until - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return int(min(max(wait, timedelta(0)).total_seconds(), A_WEEK))


def max_age_seconds(cache_control: str | None) -> int | None:
    """Return for how long the answer stays fresh; None if the server does not say or wants no caching."""
    value = cache_control or ""
    if re.search(r"\bno-(?:cache|store)\b", value, re.IGNORECASE):
        return None
    found = _MAX_AGE.search(value)
    return min(int(found[1]), A_WEEK) if found else None


def validators(headers: Mapping[str, str]) -> Validators:
    """Return what makes the next request conditional, as far as it could be sent back."""
    return Validators(etag=_sendable(headers.get("etag")), last_modified=_sendable(headers.get("last-modified")))


def conditions(known: Validators) -> dict[str, str]:
    """Return the headers that make a request conditional."""
    etag, last_modified = _sendable(known.etag), _sendable(known.last_modified)
    return {
        **({"If-None-Match": etag} if etag else {}),
        **({"If-Modified-Since": last_modified} if last_modified else {}),
    }


def _sendable(value: str | None) -> str | None:
    # What is not printable ASCII could be received but not sent.
    text = (value or "").strip()
    return text if text and len(text) <= LONGEST_VALIDATOR and text.isascii() and text.isprintable() else None
