from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.briefs import calendar
from bot.core.errors import InvalidInput
from bot.core.model.digest import EVERY_DAY, Subscription, Weekday

ZONES = [
    "UTC", "Europe/Berlin", "Europe/Istanbul", "America/New_York", "America/St_Johns", "Australia/Lord_Howe",
    "Asia/Kathmandu", "Africa/Cairo", "Asia/Beirut", "America/Nuuk", "Pacific/Chatham", "Africa/Casablanca",
]  # fmt: skip
MIDNIGHT = time(0, 0)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # made aware
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DAYS = st.sets(st.sampled_from(Weekday), min_size=1).map(lambda chosen: tuple(d for d in Weekday if d in chosen))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def subscription(
    due: str, at: time = time(8, 0), zone: str = "UTC", days: tuple[Weekday, ...] = EVERY_DAY, paused: str | None = None
) -> Subscription:
    return Subscription(1, 5, 7, at, zone, utc(due), utc("2025-01-01"), days=days, paused_reason=paused)


def test_a_digest_is_due_at_the_local_time() -> None:
    due = calendar.next_due(time(8, 0), "Europe/Istanbul", EVERY_DAY, utc("2025-05-16T04:59"))
    assert due == utc("2025-05-16T05:00")
    assert calendar.next_due(time(8, 0), "Europe/Istanbul", EVERY_DAY, due) == utc("2025-05-17T05:00")


def test_only_on_its_days() -> None:
    friday = utc("2025-05-16T12:00")
    assert calendar.next_due(time(8, 0), "UTC", (Weekday.MON, Weekday.WED), friday) == utc("2025-05-19T08:00")


def test_a_time_that_spring_skips_comes_at_the_end_of_the_gap() -> None:
    due = calendar.next_due(time(2, 30), "Europe/Berlin", EVERY_DAY, utc("2025-03-29T12:00"))
    assert due == utc("2025-03-30T01:00")
    assert due.astimezone(ZoneInfo("Europe/Berlin")).time() == time(3, 0)
    half_hour = calendar.next_due(time(2, 15), "Australia/Lord_Howe", EVERY_DAY, utc("2025-10-04T12:00"))
    assert half_hour.astimezone(ZoneInfo("Australia/Lord_Howe")).time() == time(2, 30)


def test_a_time_that_autumn_repeats_comes_once() -> None:
    first = calendar.next_due(time(2, 30), "Europe/Berlin", EVERY_DAY, utc("2025-10-25T12:00"))
    assert first == utc("2025-10-26T00:30")
    assert calendar.next_due(time(2, 30), "Europe/Berlin", EVERY_DAY, first) == utc("2025-10-27T01:30")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ZONES), TIMES, DAYS, INSTANTS)
def test_the_next_one_is_later_within_eight_days_and_on_its_day(
    zone: str, at: time, days: tuple[Weekday, ...], after: datetime
) -> None:
    due = calendar.next_due(at, zone, days, after)
    local = due.astimezone(ZoneInfo(zone))
    assert after < due <= after + timedelta(days=9)
    if local.replace(tzinfo=None).time() == at:
        assert tuple(Weekday)[local.weekday()] in days
        assert local.fold == 0
    else:  # only a gap moves it, and never back
        wall = datetime.combine(local.date(), at)
        assert timedelta(0) < (local.replace(tzinfo=None) - wall) % timedelta(days=1) <= timedelta(hours=2)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ZONES), TIMES, INSTANTS)
def test_every_local_day_has_its_digest_exactly_once(zone: str, at: time, after: datetime) -> None:
    due, days = after, []
    for _ in range(40):
        due = calendar.next_due(at, zone, EVERY_DAY, due)
        days.append(due.astimezone(ZoneInfo(zone)).date())
    # A gap over midnight (Nuuk) lends a day its neighbour's date; otherwise each day follows the one before.
    assert len(set(days)) >= 39
    assert (days[-1] - days[0]).days == 39


def test_an_unknown_zone_or_no_day_is_refused_with_a_sentence() -> None:
    with pytest.raises(InvalidInput, match="Region/City"):
        calendar.next_due(MIDNIGHT, "Mars/Base", EVERY_DAY, utc("2025-01-01"))
    with pytest.raises(InvalidInput, match="No day"):
        calendar.next_due(MIDNIGHT, "UTC", (), utc("2025-01-01"))


def test_nothing_is_sent_before_its_time_or_while_paused() -> None:
    early = calendar.plan(subscription("2025-05-16T08:00"), utc("2025-05-16T07:59"))
    assert early == calendar.Plan(None, (), utc("2025-05-16T08:00"))
    paused = calendar.plan(subscription("2025-05-16T08:00", paused="The channel is gone."), utc("2025-05-18T08:00"))
    assert paused.send is None
    assert not paused.missed


def test_a_due_one_is_sent_and_the_next_is_planned() -> None:
    plan = calendar.plan(subscription("2025-05-16T08:00"), utc("2025-05-16T08:00"))
    assert plan.send == calendar.Due(utc("2025-05-16T08:00"), date(2025, 5, 16))
    assert plan.next_due == utc("2025-05-17T08:00")


def test_a_missed_one_is_caught_up_within_six_hours() -> None:
    assert calendar.plan(subscription("2025-05-16T08:00"), utc("2025-05-16T14:00")).send is not None
    late = calendar.plan(subscription("2025-05-16T08:00"), utc("2025-05-16T14:01"))
    assert late.send is None
    assert [m.local_date for m in late.missed] == [date(2025, 5, 16)]
    assert late.next_due == utc("2025-05-17T08:00")


def test_after_days_away_only_the_newest_is_sent_and_the_others_are_missed() -> None:
    plan = calendar.plan(subscription("2025-05-13T08:00"), utc("2025-05-16T09:00"))
    assert plan.send is not None
    assert plan.send.local_date == date(2025, 5, 16)
    assert [m.local_date.day for m in plan.missed] == [13, 14, 15]


def test_the_local_date_is_the_subscribers() -> None:
    eastern = subscription("2025-05-16T19:30", time(7, 30), "Pacific/Auckland")
    assert calendar.local_date(eastern, eastern.next_due) == date(2025, 5, 17)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("08:30", time(8, 30)), ("8:30", time(8, 30)), (" 18.05 ", time(18, 5)), ("8:30 pm", time(20, 30)),
        ("12:00 a.m.", time(0, 0)), ("00:00", time(0, 0)), ("23:59", time(23, 59)),
    ],
)  # fmt: skip
def test_times_are_read(typed: str, meant: time) -> None:
    assert calendar.parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "8", "24:00", "8:3", "noon", "13:00 pm", "08:60", "x" * 500])
def test_what_is_no_time_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidInput, match="for example 08:30") as refused:
        calendar.parse_time(typed)
    assert len(refused.value.sentence) < 200


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("utc", "UTC"), ("Istanbul", "Europe/Istanbul"), ("new york", "America/New_York"),
    ],
)  # fmt: skip
def test_zones_are_read(typed: str, meant: str) -> None:
    assert calendar.parse_timezone(typed) == meant


@pytest.mark.parametrize("typed", ["", "Mars", "../etc/passwd", "+03:00", "/absolute"])
def test_what_is_no_zone_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="Region/City"):
        calendar.parse_timezone(typed)


def test_a_near_miss_is_suggested() -> None:
    with pytest.raises(InvalidInput, match="Europe/Berlin"):
        calendar.parse_timezone("Berli")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("daily", EVERY_DAY), ("weekdays", EVERY_DAY[:5]), ("weekends", EVERY_DAY[5:]),
        ("wed, mon", (Weekday.MON, Weekday.WED)), ("Monday and Friday", (Weekday.MON, Weekday.FRI)),
        ("every day", EVERY_DAY), ("tues thurs", (Weekday.TUE, Weekday.THU)), ("weekends,fri", EVERY_DAY[4:]),
    ],
)  # fmt: skip
def test_days_are_read(typed: str, meant: tuple[Weekday, ...]) -> None:
    assert calendar.parse_days(typed) == meant


@pytest.mark.parametrize("typed", ["", " , ", "mo", "someday", "mon,funday"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput, match="mon,wed,fri"):
        calendar.parse_days(typed)
