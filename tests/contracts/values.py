"""Values for the contract suite: each builder gives something valid, of which a test says only what matters to it."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from bot.core.model.article import Article, Span
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.digest import Run, Subscription
from bot.core.model.fact import (
    Event,
    EventKind,
    Facts,
    Part,
    Participant,
    ParticipantKind,
    Position,
    Quote,
    QuoteKind,
    Stage,
    Stance,
    TalksStatus,
)
from bot.core.model.story import Citation, Topic

NOW = datetime(2025, 5, 16, 9, 30, tzinfo=UTC)
GUILD = 111_222_333_444_555_666
OTHER_GUILD = 777_888_999_000_111_222


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def article(
    name: str = "opening", *, text: str | None = None, at: datetime = NOW, outlet: str = "Harbour Post"
) -> Article:
    title = f"Talks: {name}"
    return Article(
        url=f"https://news.example/{name}",
        title=title,
        outlet=outlet,
        text=text or f"{title}\n\nThe dock workers and the port met in the town hall.",
        published=at,
    )


def quote(text: str, speaker: str | None = "Ana Brito") -> Quote:
    span = Span(10, 10 + len(text))
    return Quote(text=text, kind=QuoteKind.DIRECT, span=span, parts=(span,), speaker=speaker, cue="said")


def position(issue: str) -> Position:
    return Position(holder="the union", stance=Stance.DEMAND, issue=issue, text=f"It wants {issue}.", span=Span(3, 9))


def event(place: str) -> Event:
    return Event(
        kind=EventKind.CONSULT, text=f"They met in {place}.", span=Span(5, 20), place=place, actors=("the port",)
    )


def facts(*said: Quote, reader: str = "1") -> Facts:
    return Facts(
        participants=(
            Participant(
                name="Ana Brito",
                kind=ParticipantKind.PERSON,
                mentions=(Span(4, 9), Span(30, 35)),
                aliases=("Brito",),
                side="the union",
                role="secretary",
                part=Part.DELEGATION_HEAD,
            ),
        ),
        quotes=said or (quote("We will sign nothing tonight."),),
        positions=(position("a four-day week"),),
        events=(event("the town hall"),),
        status=TalksStatus(stage=Stage.UNDER_WAY, headline="The sides are meeting", venue="the town hall"),
        reader=reader,
    )


def topic(name: str = "Dock talks", *, scope: int = GUILD) -> Topic:
    return Topic(id=0, scope=scope, name=name, sides=("the union", "the port"), created_at=NOW, words=("dock",))


def subscription(*, topic_id: int | None = None, next_due: datetime = NOW, scope: int = GUILD) -> Subscription:
    return Subscription(
        id=0,
        scope=scope,
        channel_id=987_654_321_987_654_321,
        local_time=time(8, 30),
        timezone="Europe/Lisbon",
        next_due=next_due,
        created_at=NOW,
        created_by=123_456_789_123_456_789,
        topic_id=topic_id,
    )


def run(job: str, at: float = 0, *, ok: bool = True) -> Run:
    return Run(job, NOW + minutes(at), NOW + minutes(at + 1), ok, f"{at} articles stored.")


def citation(name: str = "opening") -> Citation:
    told = article(name)
    return Citation(told.outlet, told.url, told.title, told.published)


def briefing(text: str = "The sides met again.") -> Briefing:
    told = Statement(text, (citation(),), lead="16 May")
    return Briefing(
        kind=BriefingKind.DIGEST,
        topic="Dock talks",
        title="Dock talks: digest",
        headline=told,
        stage=Stage.UNDER_WAY,
        updated_at=NOW,
        sections=(Section("New", (told,)),),
    )
