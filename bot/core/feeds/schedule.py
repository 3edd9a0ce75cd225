"""When to visit next: politeness and patience, as functions of the feed, the outcome and the instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.core.errors import TalksError
from bot.core.model.feed import NEVER, Feed, FetchFailed, FetchProblem

A_DAY: Final = timedelta(days=1)
A_WEEK: Final = timedelta(days=7)
# A feed that asks for a day of silence is news for nobody: its wishes are followed up to this.
LONGEST_WISH: Final = timedelta(hours=3)
SPREAD: Final = 0.1  # of the wait, so that feeds added together do not stay together


def after_success(
    feed: Feed,
    now: datetime,
    interval: timedelta,
    max_age: int | None = None,
    ttl: int | None = None,
    jitter: float = 0.0,
) -> Feed:
    """Return the feed after a visit that went well, changed content or not; `max_age` is seconds, `ttl` minutes."""
    wishes = max(timedelta(seconds=max_age or 0), timedelta(minutes=min(ttl or 0, 525_600)))
    wait = max(interval, min(wishes, LONGEST_WISH))
    return replace(
        feed,
        next_due=now + _spread(wait, jitter),
        last_visited_at=now,
        last_success_at=now,
        imported_at=feed.imported_at or now,
        failures=0,
        last_error=None,
    )


def after_failure(
    feed: Feed, failure: FetchFailed | TalksError, now: datetime, interval: timedelta, jitter: float = 0.0
) -> Feed:
    """Return the feed after a visit that failed: later each time, up to a day, or a week if the server asks it."""
    # Nothing that was configured or learnt is lost, and no failure but one is the last: what is gone for good is due
    # when somebody asks for it.
    wait = min(interval * 2 ** min(feed.failures, 16), A_DAY)
    wait = _spread(wait, jitter)
    if isinstance(failure, FetchFailed):
        asked = timedelta(seconds=failure.retry_after_seconds or 0)
        wait = max(wait, min(asked, A_WEEK))
    gone = isinstance(failure, FetchFailed) and failure.problem is FetchProblem.GONE
    return replace(
        feed,
        next_due=NEVER if gone else now + wait,
        last_visited_at=now,
        failures=feed.failures + 1,
        last_error=failure.sentence,
    )


def _spread(wait: timedelta, jitter: float) -> timedelta:
    return wait * (1 + SPREAD * min(max(jitter, 0.0), 1.0))
