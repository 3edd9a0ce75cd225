"""Dates of feeds: every spelling, and nothing from half a date."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.feeds import read_feed
from bot.core.feeds.moments import moment

TOLD = datetime(2025, 3, 4, 9, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 04 Mar 2025 10:20:00 +0100",
        "Tue, 4 Mar 2025 09:20 GMT",
        "tue, 04 mar 25 09:20:00 Z",
        "04 Mar 2025 04:20:00 EST",
        "Tue, 04 Mar 2025 10:20:00 CET",
        "Tuesday, March 4, 2025 - 9:20am",
        "March 4, 2025 9:20 AM UTC",
        "4 March 2025, 09:20",
        "2025-03-04T09:20:00Z",
        "2025-03-04T10:20:00.123+01:00",
        "2025-03-04 10:20:00 +0100",
        "2025-3-4 09:20",
        "20250304T092000Z",
        "03/04/2025 09:20:00",
    ],
)
def test_a_date_in_any_spelling_is_an_instant(text: str) -> None:
    assert (told := moment(text)) is not None
    assert told.replace(microsecond=0) == TOLD


@pytest.mark.parametrize(
    "text",
    [
        *"|-1|7|2025|2025-03|March 2025|4 March|Tuesday|09:20|10:20:00 +0100|now|2025-13-45|Tue, 45 Mar 2025 10:20 GMT|"
        "0000-00-00|31 31 31|1234567890|yesterday 09:20".split("|"),
        "x" * 9000,
    ],
)
def test_half_a_date_is_none(text: str) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("text", "day"), [("2025-03-04", 4), ("Tue, 04 Mar 2025", 4), ("2025-03-04T24:00:00Z", 5), ("2023-02-29", 28)]
)
def test_a_day_without_an_hour_is_its_midnight(text: str, day: int) -> None:
    told = moment(text)
    assert told is not None
    assert (told.day, told.hour) == (day, 0)


@settings(deadline=None)
@given(st.text(max_size=90))
def test_no_text_breaks_it(text: str) -> None:
    told = moment(text)
    assert told is None or told.tzinfo is UTC


@settings(deadline=None)
@given(st.datetimes(TOLD.replace(year=1990, tzinfo=None), TOLD.replace(year=2199, tzinfo=None)))
def test_what_was_written_by_the_rules_is_read_as_it_was_meant(date: datetime) -> None:
    meant = date.replace(microsecond=0, tzinfo=UTC)
    assert moment(meant.isoformat()) == meant
    assert moment(meant.strftime("%a, %d %b %Y %H:%M:%S +0000")) == meant


@pytest.mark.parametrize("half", ["-1", "7", "2025", "12", "March"])
@pytest.mark.parametrize("where", ["<pubDate>{}</pubDate>", "<guid>{}</guid>", "<dc:date>{}</dc:date>"])
def test_a_feed_with_half_a_date_has_none(half: str, where: str) -> None:
    for item in ("<title>A</title><link>https://x.example/a</link>", "<title>A"):  # the second is not well-formed
        document = f"<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item>{where.format(half)}{item}"
        whole = document + "</item></channel></rss>"
        assert {e.published for e in read_feed(whole.encode(), None, "https://x.example/").entries} <= {None}
    item = f'{{"id": "{half}", "url": "https://x.example/a", "date_published": "{half}"}}'
    document = f'{{"version": "https://jsonfeed.org/version/1", "items": [{item}]}}'
    assert read_feed(document.encode(), None, "https://x.example/").entries[0].published is None
