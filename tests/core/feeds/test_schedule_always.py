"""When to visit next, whatever the feed, the failure, the clock and the server say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.feeds import after_failure, after_success
from bot.core.model.feed import Feed, FetchFailed, FetchProblem

DAY, WEEK = timedelta(days=1), timedelta(days=7)
LONGEST_WISH = timedelta(hours=3)
TENTH = 1.1

instants = st.integers(0, 4 * 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
intervals = st.floats(0.5, 1440).map(lambda minutes: timedelta(minutes=minutes))
jitters = st.floats(0, 1, exclude_max=True)
wishes = st.none() | st.integers(-5, 10**12)
feeds = st.builds(
    Feed,
    id=st.integers(1, 10**9),
    url=st.just("https://quay.example/feed"),
    title=st.just("Quay Times"),
    created_at=instants,
    next_due=instants,
    last_visited_at=st.none() | instants,
    imported_at=st.none() | instants,
    failures=st.integers(0, 10**6),
)
PASSING = [problem for problem in FetchProblem if problem is not FetchProblem.GONE]
failures = st.builds(
    FetchFailed,
    problem=st.sampled_from(PASSING),
    sentence=st.just("quay.example answers 500: something is broken there."),
    retry_after_seconds=st.none() | st.integers(0, 10**10),
)


@given(feeds, instants, intervals, wishes, wishes, jitters)
def test_after_a_success_the_next_visit_lies_between_the_interval_and_the_longest_wish(
    feed: Feed, now: datetime, interval: timedelta, max_age: int | None, ttl: int | None, jitter: float
) -> None:
    after = after_success(feed, now, interval, max_age and min(max_age, 604_800), ttl and max(ttl, 0), jitter)
    assert interval <= after.next_due - now <= max(interval, LONGEST_WISH) * TENTH + timedelta(microseconds=1)
    assert (after.failures, after.last_error) == (0, None)


@given(feeds, failures, instants, intervals, jitters)
def test_after_a_failure_the_next_visit_is_never_in_the_past_and_at_most_a_week_away(
    feed: Feed, failure: FetchFailed, now: datetime, interval: timedelta, jitter: float
) -> None:
    after = after_failure(feed, failure, now, interval, jitter)
    wait = after.next_due - now
    assert min(interval, DAY) <= wait
    assert wait <= max(DAY * TENTH, min(timedelta(seconds=failure.retry_after_seconds or 0), WEEK))
    assert after.failures == feed.failures + 1


@given(feeds, failures, instants, intervals, jitters)
def test_what_a_server_asks_for_is_kept_to_up_to_a_week(
    feed: Feed, failure: FetchFailed, now: datetime, interval: timedelta, jitter: float
) -> None:
    assume(failure.retry_after_seconds)
    asked = min(timedelta(seconds=failure.retry_after_seconds or 0), WEEK)
    assert after_failure(feed, failure, now, interval, jitter).next_due - now >= asked


@given(feeds, instants, intervals, st.integers(1, 40))
def test_each_failure_doubles_the_wait_to_a_day_and_one_success_ends_it(
    feed: Feed, now: datetime, interval: timedelta, times: int
) -> None:
    broken = FetchFailed(FetchProblem.STATUS, "quay.example answers 500.", 500)
    feed, waits = replace(feed, failures=0), []
    for _ in range(times):
        feed = after_failure(feed, broken, now, interval)
        waits.append(feed.next_due - now)
    assert waits[0] == min(interval, DAY)
    assert all(later == min(sooner * 2, DAY) for sooner, later in pairwise(waits))
    assert after_success(feed, now, interval).next_due - now == interval


@given(feeds, failures, instants, intervals, jitters)
def test_jitter_only_ever_adds_and_at_most_a_tenth(
    feed: Feed, failure: FetchFailed, now: datetime, interval: timedelta, jitter: float
) -> None:
    quiet = replace(failure, retry_after_seconds=None)
    for plain, spread in (
        (after_success(feed, now, interval), after_success(feed, now, interval, jitter=jitter)),
        (after_failure(feed, quiet, now, interval), after_failure(feed, quiet, now, interval, jitter)),
    ):
        wait = plain.next_due - now
        assert wait <= spread.next_due - now <= wait * TENTH + timedelta(microseconds=1)


@given(feeds, failures, instants, intervals, jitters)
def test_a_failure_never_costs_what_was_learnt(
    feed: Feed, failure: FetchFailed, now: datetime, interval: timedelta, jitter: float
) -> None:
    after = after_failure(feed, failure, now, interval, jitter)
    assert (after.id, after.url, after.validators, after.imported_at) == (
        feed.id, feed.url, feed.validators, feed.imported_at,
    )  # fmt: skip
