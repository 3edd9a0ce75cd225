"""The digests and catch-ups of the sample coverage: nothing hangs, everything is cited and stands in a source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from bot.core import briefs
from bot.core.language.terms import terms
from bot.core.model.briefing import Briefing
from bot.core.model.story import Report, Topic
from bot.core.stories import clustering, duplicates, progress, relevance
from tests.demo.test_reading import read
from tests.quality.digests import faults, statements

TOPIC = Topic(
    1, 0, "Russia–Ukraine talks", ("Russia", "Ukraine"), datetime(2025, 5, 1, tzinfo=UTC),
    ("Türkiye", "United States"), ("ceasefire", "peace"),
)  # fmt: skip
DAYS = tuple(date(2025, 5, day) for day in range(11, 25))
SPANS = (*((day, 1) for day in DAYS), *((day, 7) for day in DAYS[::4]), (DAYS[-1], 30))


@cache
def reports() -> tuple[Report, ...]:
    """Return the sample articles of the topic as reports, with the stories that they tell."""
    known, told, found = duplicates.Known(), clustering.Stories(clustering.OF_A_TOPIC), []
    for number, (article, facts) in enumerate(sorted(read().values(), key=lambda r: r[0].published), 1):
        if not relevance.belongs(TOPIC, article.title, article.text):
            continue
        of = duplicates.signature(article.text)
        original = known.find(of)
        known.add(number, of, original)
        placed = replace(article, url=f"https://news.example/{number}")
        report = Report(number, placed, facts, article.published + timedelta(minutes=15), original)
        story = told.place(terms(article.text), article.published.date(), number)
        found.append(replace(report, story=story))
    return tuple(found)


def digest(day: date, days: int = 1) -> Briefing:
    """Return the digest of the day before eight in the evening, or the catch-up on so many days before."""
    now = datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
    since = now - timedelta(days=days)
    past = [r for r in reports() if r.first_seen <= now]
    fresh, earlier = [r for r in past if r.first_seen > since], [r for r in past if r.first_seen <= since]
    state = progress.fold(TOPIC, past, now)
    news = progress.developments(TOPIC, state, fresh, since, now, earlier)
    return (briefs.digest if days == 1 else briefs.catchup)(TOPIC, state, news, since, now)


@pytest.mark.parametrize(("day", "days"), SPANS)
def test_every_statement_stands_on_its_own_and_in_a_source(day: date, days: int) -> None:
    texts = {r.article.url: r.article.text for r in reports()}
    assert [(fault, told.text) for fault, told in faults(digest(day), texts)] == []


@pytest.mark.parametrize(("day", "days"), SPANS)
def test_nothing_is_told_twice(day: date, days: int) -> None:
    told = [statement.text for _, statement in statements(digest(day, days)) if statement.text]
    assert len(told) == len(set(told))
