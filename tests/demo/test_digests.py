"""All that is told of the sample coverage over a span: nothing hangs, everything is cited and stands in a source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest

from bot.core import briefs
from bot.core.language.terms import terms
from bot.core.model.briefing import Briefing
from bot.core.model.story import Report, Sourced, Topic
from bot.core.stories import clustering, duplicates, identity, leading_up, news, progress, relevance
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


def past(day: date) -> tuple[datetime, list[Report]]:
    """Return eight in the evening of a day, and the reports that were known by then."""
    now = datetime(day.year, day.month, day.day, 20, tzinfo=UTC)
    return now, [r for r in reports() if r.first_seen <= now]


def background(day: date, words: str | None) -> Briefing:
    """Return what led to the story that the words mean, as it was known on the day."""
    now, known = past(day)
    led = leading_up.antecedents(TOPIC, known, words)
    return briefs.background(TOPIC, progress.fold(TOPIC, known, now), led, now, words)


def timeline(day: date) -> Briefing:
    """Return the timeline as it was known on the day."""
    now, known = past(day)
    events = identity.merge_events(Sourced(e, r.article_id, identity.cite(r)) for r in known for e in r.facts.events)
    return briefs.timeline(TOPIC, progress.fold(TOPIC, known, now), events, now, news.stories(TOPIC, known))


def wrong(briefing: Briefing) -> list[tuple[str, str]]:
    """Return the faults of a briefing over the sample coverage."""
    texts = {r.article.url: r.article.text for r in reports()}
    return [(fault, told.text) for fault, told in faults(briefing, texts)]


@pytest.mark.parametrize("day", DAYS[3::3])
@pytest.mark.parametrize("words", [None, "prisoners", "memorandum"])
def test_a_background_stands_on_its_own_and_in_sources(day: date, words: str | None) -> None:
    told = background(day, words)
    assert wrong(told) == []
    leads = [statement.lead or "" for heading, statement in statements(told) if heading]
    assert leads == sorted(leads, key=lambda lead: int(lead.split()[1]))


@pytest.mark.parametrize("day", DAYS[::3])
def test_a_timeline_stands_on_its_own_and_in_sources_with_each_day_once(day: date) -> None:
    told = timeline(day)
    assert wrong(told) == []
    days = [statement.lead for heading, statement in statements(told) if heading != "Coming up"]
    assert len(days) == len(set(days))


def test_the_timeline_holds_the_round_in_istanbul_with_its_outcome() -> None:
    told = {statement.lead: statement.text for _, statement in statements(timeline(DAYS[-1]))}
    assert "exchange" in told["Friday 16 May"]
    assert "Istanbul" in told["Friday 16 May"]


@pytest.mark.parametrize(("day", "days"), SPANS)
def test_every_statement_stands_on_its_own_and_in_a_source(day: date, days: int) -> None:
    texts = {r.article.url: r.article.text for r in reports()}
    assert [(fault, told.text) for fault, told in faults(digest(day), texts)] == []


@pytest.mark.parametrize(("day", "days"), SPANS)
def test_nothing_is_told_twice(day: date, days: int) -> None:
    told = [statement.text for _, statement in statements(digest(day, days)) if statement.text]
    assert len(told) == len(set(told))
