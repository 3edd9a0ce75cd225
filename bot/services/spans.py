"""Answers over many reports: each is a pure function of what storage holds, so it may run beside the event loop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core import briefs
from bot.core.model.briefing import Briefing
from bot.core.model.fact import Event
from bot.core.model.story import Citation, Report, Sourced, Topic, TopicState
from bot.core.stories import identity, leading_up, news, progress


def timeline(
    topic: Topic,
    state: TopicState | None,
    events: Sequence[Sourced[Event]],
    copies: Mapping[int, Sequence[Citation]],
    reports: Sequence[Report],
    now: datetime,
) -> Briefing:
    """Return what happened when, from the events of all articles and the stories of the newest."""
    ours = [e for e in events if not news.of_others(topic, e.fact.text)]
    return briefs.timeline(topic, state, identity.merge_events(ours, copies), now, news.stories(topic, reports))


def digest(
    topic: Topic,
    state: TopicState | None,
    fresh: Sequence[Report],
    earlier: Sequence[Report],
    since: datetime,
    now: datetime,
) -> Briefing:
    """Return what is new since a moment, as a digest tells it."""
    found = progress.developments(topic, state, fresh, since, now, earlier)
    return briefs.digest(topic, state, found, since, now)


def catchup(
    topic: Topic,
    state: TopicState | None,
    fresh: Sequence[Report],
    earlier: Sequence[Report],
    since: datetime,
    now: datetime,
) -> Briefing:
    """Return what is new since a moment, and where things stand."""
    found = progress.developments(topic, state, fresh, since, now, earlier)
    return briefs.catchup(topic, state, found, since, now)


def background(
    topic: Topic, state: TopicState | None, reports: Sequence[Report], now: datetime, words: str | None
) -> Briefing:
    """Return what led to the story that the words mean, or to the weightiest of late."""
    return briefs.background(topic, state, leading_up.antecedents(topic, reports, words), now, words)
