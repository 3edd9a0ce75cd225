"""Reports made by hand: an article of a few sentences, and facts that point at its words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from bot.core.model.article import Article, Span
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
from bot.core.model.story import Citation, Report, Sourced, Topic
from bot.core.stories.identity import cite

NOW = datetime(2025, 5, 17, 8, tzinfo=UTC)
TOPIC = Topic(
    1, 0, "Northland–Southland talks", ("Northland", "Southland"), datetime(2025, 5, 1, tzinfo=UTC), ("Norway", "Oman")
)


def at(day: int, hour: int = 12, month: int = 5) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=UTC)


def citation(outlet: str = "North Wire", day: int = 16, hour: int = 12, title: str = "Talks open") -> Citation:
    return Citation(outlet, f"https://{outlet.lower().replace(' ', '-')}.example/{day}-{hour}", title, at(day, hour))


def quote(words: str, speaker: str | None = "Ada Berg", kind: QuoteKind = QuoteKind.DIRECT, start: int = 10) -> Quote:
    """A quote whose parts are what stands around " … "; between them the article says who speaks."""
    text = words.replace(" … ", ",” she said, “")
    parts, place = [], start
    for part in words.split(" … "):
        parts.append(Span(place, place + len(part)))
        place += len(part) + len(",” she said, “")
    return Quote(text, kind, Span(start, start + len(text)), tuple(parts), speaker)


def event(
    text: str,
    kind: EventKind = EventKind.CONSULT,
    on: date | None = date(2025, 5, 16),
    place: str | None = "Oslo",
    actors: Sequence[str] = ("Northland", "Southland"),
) -> Event:
    return Event(kind, text, Span(0, len(text)), on, place, tuple(actors))


def position(holder: str, stance: Stance, issue: str, text: str | None = None) -> Position:
    words = text or f"{holder} {stance.value}s a {issue}."
    return Position(holder, stance, issue, words, Span(0, len(words)))


def person(
    name: str,
    side: str | None = None,
    role: str | None = None,
    part: Part = Part.DELEGATE,
    mentions: int = 1,
    aliases: Sequence[str] = (),
    kind: ParticipantKind = ParticipantKind.PERSON,
) -> Participant:
    spans = tuple(Span(i, i + 1) for i in range(mentions))
    return Participant(name, kind, spans, tuple(aliases), side, role, part)


def status(
    stage: Stage,
    headline: str = "",
    *,
    last: date | None = None,
    following: date | None = None,
    venue: str | None = None,
    outlook: str | None = None,
    sides: Sequence[str] = ("Northland", "Southland"),
    mediators: Sequence[str] = (),
) -> TalksStatus:
    return TalksStatus(stage, headline, None, venue, last, following, tuple(sides), tuple(mediators), outlook)


def report(
    article_id: int,
    outlet: str,
    published: datetime,
    title: str = "Talks open",
    text: str = "",
    *,
    facts: Facts | None = None,
    seen: datetime | None = None,
    duplicate_of: int | None = None,
) -> Report:
    body = f"{title}\n\n{text or title + '.'}"
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{article_id}"
    article = Article(url, title, outlet, body, published)
    return Report(article_id, article, facts or Facts(), seen or published + timedelta(minutes=5), duplicate_of)


def told(*facts: tuple[Report, Quote] | tuple[Report, Event] | tuple[Report, Position]) -> list[Sourced]:  # type: ignore[type-arg]  # of each kind
    return [Sourced(fact, source.article_id, cite(source)) for source, fact in facts]
