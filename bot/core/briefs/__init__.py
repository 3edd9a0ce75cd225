"""Briefs: what is known → what is told. Selection comes before wording; every sentence is a source's or made of facts.

All are pure, take values and return a `Briefing`; `state` is None while nothing is known; `now` is an argument.

    status(topic, state, now, positions=()) -> Briefing             positions: identity.merge_positions(...)
    participants(topic, state, now, side=None) -> Briefing
    quotes(topic, accounts, now, *, people=(), speaker=None, about=None, since=None, speakers=()) -> Briefing
                                                accounts: identity.merge_quotes(...); people: state.participants;
                                                speakers: all who are quoted in the topic, for when a filter finds none
    positions(topic, accounts, now, side=None, people=()) -> Briefing   accounts: identity.merge_positions(...)
    timeline(topic, state, accounts, now, stories=()) -> Briefing   accounts: identity.merge_events(...); stories:
                                                                        news.stories(...)
    sources(topic, citations, now) -> Briefing
    digest(topic, state, developments, since, now) -> Briefing      developments: progress.developments(...)
    catchup(topic, state, developments, since, now) -> Briefing     the same, over a longer span
    background(topic, state, led, now, words=None) -> Briefing      led: leading_up.antecedents(topic, reports, words)
    is_quiet(briefing) -> bool                                      a digest with nothing new in it

    calendar.parse_time("HH:MM") -> time · calendar.parse_timezone(name) -> str · calendar.parse_days(words) -> Weekdays
    calendar.next_due(local_time, timezone, days, after) -> datetime (UTC, later than `after`)
    calendar.local_date(subscription, due) -> date
    calendar.plan(subscription, now) -> Plan(send: Due | None, missed: tuple[Due, ...], next_due)   Due: at, local_date
    wording.badge(stage) · wording.day(date, now) · wording.moment(at) · wording.listing(words) · wording.count(n, noun)
"""

from __future__ import annotations

from bot.core.briefs.answers import participants, positions, quotes, sources
from bot.core.briefs.card import status
from bot.core.briefs.catching_up import catchup
from bot.core.briefs.chronicle import timeline
from bot.core.briefs.daily import digest, is_quiet
from bot.core.briefs.leading_up import background

__all__ = [
    "background",
    "catchup",
    "digest",
    "is_quiet",
    "participants",
    "positions",
    "quotes",
    "sources",
    "status",
    "timeline",
]
