"""When to visit next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.errors import FeedUnreadable
from bot.core.feeds import after_failure, after_success
from bot.core.model.feed import Feed, FetchFailed, FetchProblem, Validators

NOW = datetime(2025, 3, 4, 12, tzinfo=UTC)
TEN = timedelta(minutes=10)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
FEED = Feed(
    id=1,
    url="https://example.org/feed",
    title="Harbour Post",
    created_at=NOW - DAY,
    next_due=NOW,
    validators=Validators('"7"'),
    last_success_at=NOW - HOUR,
    imported_at=NOW - DAY,
    failures=3,
    last_error="example.org took too long.",
)
BROKEN = FetchFailed(FetchProblem.STATUS, "example.org answers 500: something is broken there.", 500)


def test_a_visit_that_went_well_clears_the_failures_and_comes_again_after_the_interval() -> None:
    feed = after_success(FEED, NOW, TEN)
    assert feed == replace(
        FEED, next_due=NOW + TEN, last_visited_at=NOW, last_success_at=NOW, failures=0, last_error=None
    )


def test_the_first_success_is_the_import() -> None:
    assert after_success(replace(FEED, imported_at=None), NOW, TEN).imported_at == NOW
    assert after_success(FEED, NOW, TEN).imported_at == FEED.imported_at


@pytest.mark.parametrize(
    ("max_age", "ttl", "wait"),
    [
        (60, None, TEN),
        (3600, None, HOUR),
        (None, 60, HOUR),
        (1800, 60, HOUR),
        (10**12, None, timedelta(hours=3)),
        (None, 10**9, timedelta(hours=3)),
        (0, 0, TEN),
    ],
)
def test_wishes_of_the_feed_are_followed_but_not_for_ever(
    max_age: int | None, ttl: int | None, wait: timedelta
) -> None:
    assert after_success(FEED, NOW, TEN, max_age, ttl).next_due == NOW + wait


def test_an_interval_longer_than_all_wishes_stands() -> None:
    assert after_success(FEED, NOW, DAY, 60, 1).next_due == NOW + DAY


def test_jitter_adds_up_to_a_tenth() -> None:
    assert after_success(FEED, NOW, TEN, jitter=0.5).next_due == NOW + TEN * 1.05
    assert after_success(FEED, NOW, TEN, jitter=9).next_due == NOW + TEN * 1.1
    assert after_failure(replace(FEED, failures=0), BROKEN, NOW, TEN, 1.0).next_due == NOW + TEN * 1.1


def test_failures_double_the_wait_up_to_a_day_and_never_end_it() -> None:
    feed, waits = replace(FEED, failures=0), []
    for _ in range(12):
        feed = after_failure(feed, BROKEN, NOW, TEN)
        waits.append(feed.next_due - NOW)
    assert waits[:4] == [TEN, TEN * 2, TEN * 4, TEN * 8]
    assert waits[-1] == waits[-2] == DAY
    assert after_failure(replace(feed, failures=10**6), BROKEN, NOW, TEN).next_due == NOW + DAY


def test_a_failure_erases_nothing_but_the_hour() -> None:
    feed = after_failure(FEED, BROKEN, NOW, TEN)
    assert replace(feed, next_due=FEED.next_due, last_visited_at=None, failures=3, last_error=FEED.last_error) == FEED
    assert (feed.failures, feed.last_error) == (4, BROKEN.sentence)


def test_a_server_may_ask_for_up_to_a_week() -> None:
    fresh = replace(FEED, failures=0)
    for seconds, wait in ((60, TEN), (7200, HOUR * 2), (10**9, DAY * 7)):
        throttled = FetchFailed(FetchProblem.THROTTLED, "Slow down.", 429, seconds)
        assert after_failure(fresh, throttled, NOW, TEN).next_due == NOW + wait


def test_what_is_gone_for_good_is_visited_no_more_until_a_visit_goes_well() -> None:
    gone = FetchFailed(FetchProblem.GONE, "example.org answers 410: this was taken down for good.", 410)
    feed = after_failure(replace(FEED, failures=0), gone, NOW, TEN)
    assert (feed.is_stopped, feed.last_error) == (True, gone.sentence)
    assert not after_success(feed, NOW, TEN).is_stopped


def test_a_feed_that_cannot_be_read_is_a_failure_like_any() -> None:
    feed = after_failure(replace(FEED, failures=0), FeedUnreadable("This is a web page, not a feed."), NOW, TEN)
    assert (feed.next_due, feed.last_error) == (NOW + TEN, "This is a web page, not a feed.")
