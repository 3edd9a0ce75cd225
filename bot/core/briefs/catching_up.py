"""The catch-up: what is new since any moment, told as a digest tells a day, with where things stand now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.core.briefs import card, daily, deeds, meetings, telling, wording
from bot.core.briefs.daily import Span, Told
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.story import Developments, Topic, TopicState

_CHANGED = 8
_WANTED = 4
_QUOTES = 3
_AROUND = 3
_DIFFER = 2
_RECENT = timedelta(days=1)


def catchup(
    topic: Topic, state: TopicState | None, developments: Developments, since: datetime, now: datetime
) -> Briefing:
    """Tell what is new since then over the whole span, and where the talks stand now; one line when nothing is new."""
    title = f"{topic.name}: since {wording.day(since.astimezone(UTC).date(), now)}"
    return daily.over(topic, state, developments, (since, now), (BriefingKind.CATCHUP, title, _told))


def _told(span: Span) -> Told:
    head = daily.headline(span)
    told = [head.text] if head else []
    stands = [*meetings.rounds(span.state, span.now), *card.outlook(span.state)]
    changed = daily.each_once(_changes(span), told)[:_CHANGED]
    wanted = daily.each_once(deeds.wanted(span.topic, span.news, span.people, span.now), told)
    said = daily.each_once(deeds.said(span.news, span.topic, span.people), told)
    around = daily.each_once((_on_its_day(h.statement, span.now) for h in span.happened if not h.matters), told)
    return _with_its_day(head, span) if head else None, (
        Section("Where things stand now", tuple(stands)),
        Section("What changed", tuple(sorted(changed, key=lambda s: s.citations[0].published, reverse=True))),
        Section("New positions", tuple(wanted[:_WANTED])),
        Section("Where outlets differ", tuple(telling.disagreement(d) for d in span.news.disagreements[:_DIFFER])),
        Section("Who said what", tuple(said[:_QUOTES])),
        Section("Around the talks", tuple(around[:_AROUND])),
    )


def _with_its_day(head: Statement, span: Span) -> Statement:
    """Return the headline with its day before it, where that is long enough ago not to be taken for today."""
    on = span.news.changes[-1].on if span.news.changes else _day(head)
    recent = span.now.astimezone(UTC).date() - on <= _RECENT
    return head if recent else replace(head, text=f"{wording.day(on, span.now)}: {head.text}")


def _changes(span: Span) -> list[Statement]:
    """Return the changes of stage before the last, the stories about the talks and what the sides did, each weighed."""
    earlier = reversed(span.news.changes[:-1])
    changes = [daily.best_told(change, span, wording.day(change.on, span.now)) for change in earlier]
    stories = [_on_its_day(h.statement, span.now) for h in span.happened if h.matters]
    done = deeds.done(span.topic, span.news, span.people, span.since, span.now)
    return [*changes, *stories, *(s if s.lead else _on_its_day(s, span.now) for s in done)]


def _on_its_day(statement: Statement, now: datetime) -> Statement:
    """Return a statement with the day of the report whose words it has, before how many outlets tell it."""
    on = wording.day(_day(statement), now)
    return replace(statement, lead=f"{on}, {statement.lead}" if statement.lead else on)


def _day(of: Statement) -> date:
    return of.citations[0].published.astimezone(UTC).date()
