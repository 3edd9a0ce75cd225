"""Hand-made use cases: they remember what was asked and answer with what the test laid ready."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import cast

from bot.core.errors import TalksError
from bot.core.model.briefing import Briefing, BriefingKind, Section, Statement
from bot.core.model.change import Change, Erased
from bot.core.model.digest import Delivery, Subscription
from bot.core.model.fact import Stage
from bot.core.model.feed import Feed, FollowedFeed
from bot.core.model.story import Citation, Filed, Topic
from bot.services import Services
from bot.services.digests import DigestLine
from bot.services.feeds import FeedAdded, FeedCheck
from bot.services.health import HealthReport
from bot.services.inquiry import Question
from bot.services.routing import Ruled
from bot.services.topics import TopicAdded

NOW = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)


def cite(
    outlet: str = "Harbour Post", url: str = "https://harbourpost.example/a", title: str = "Talks resume"
) -> Citation:
    return Citation(outlet, url, title, NOW)


def say(text: str, lead: str | None = None, *, verbatim: bool = False, by: tuple[Citation, ...] = ()) -> Statement:
    return Statement(text, by or (cite(),), lead, verbatim)


def briefing(
    kind: BriefingKind = BriefingKind.STATUS,
    statements: tuple[Statement, ...] = (say("The next round is on Friday 13 March.", "Next round"),),
    headline: str | None = "Dockers and port operators adjourn without a deal",
    topic: str = "Port talks",
) -> Briefing:
    return Briefing(
        kind=kind,
        topic=topic,
        title=f"{topic}: {kind.value}",
        headline=say(headline) if headline else None,
        stage=Stage.ADJOURNED,
        updated_at=NOW,
        sections=(Section("What comes next", statements),) if statements else (),
    )


def topic(name: str = "Port talks", scope: int = 1) -> Topic:
    return Topic(7, scope, name, ("Dockers", "Port operators"), NOW, ("Mara Lind",), ("wharf",))


def feed(name: str = "Harbour Post", **changes: object) -> FollowedFeed:
    visited = Feed(3, "https://harbourpost.example/rss", name, NOW, NOW, last_success_at=NOW)
    return FollowedFeed(replace(visited, **changes), name, 12, NOW)  # type: ignore[arg-type]  # any field


def digest_line(channel_id: int = 11, paused: str | None = None) -> DigestLine:
    due = Subscription(5, 1, channel_id, time(8, 30), "Europe/Istanbul", NOW, NOW, paused_reason=paused)
    return DigestLine(due, "Port talks", Delivery(9, 5, 1, channel_id, date(2026, 3, 4), NOW, (), sent_at=NOW))


@dataclass
class Laid:
    """What the fakes answer, and what they were asked."""

    asked: list[tuple[object, ...]] = field(default_factory=list)
    trouble: BaseException | None = None
    briefing: Briefing = field(default_factory=briefing)
    digest: tuple[Briefing, ...] = field(default_factory=lambda: (briefing(BriefingKind.DIGEST),))
    topics: tuple[Topic, ...] = (topic(),)
    filed: tuple[Filed, ...] = (Filed(41, cite()), Filed(42, cite(title="Talks go on"), verdict=True))
    feeds: tuple[FollowedFeed, ...] = (feed(),)
    digests: tuple[DigestLine, ...] = (digest_line(),)
    suggestions: tuple[str, ...] = ("Port talks", "Tariff talks")
    sentences: tuple[str, ...] = ("Every feed was read within the hour.",)
    ok: bool = True
    changes: tuple[Change, ...] = (Change(1, NOW, 0, "topics add", "“Port talks”"),)
    guilds: set[int] = field(default_factory=set)  # where the bot knows itself to be

    def note(self, *asked: object) -> None:
        self.asked.append(asked)
        if self.trouble:
            raise self.trouble


class FakeInquiry:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def ask(self, scope: int, question: Question) -> Briefing:
        self.laid.note("ask", scope, question)
        return self.laid.briefing

    async def topics(self, scope: int) -> tuple[Topic, ...]:
        self.laid.note("topics", scope)
        return self.laid.topics

    async def suggest_topics(self, scope: int, typed: str) -> tuple[str, ...]:
        self.laid.note("suggest_topics", scope, typed)
        return self.laid.suggestions

    async def suggest_sides(self, scope: int, topic: str | None, typed: str) -> tuple[str, ...]:
        self.laid.note("suggest_sides", scope, topic, typed)
        return self.laid.suggestions

    async def suggest_speakers(self, scope: int, topic: str | None, typed: str) -> tuple[str, ...]:
        self.laid.note("suggest_speakers", scope, topic, typed)
        return self.laid.suggestions


class FakeTopics:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def add(self, scope: int, name: str, sides: str, *more: str | None, by: int) -> TopicAdded:
        self.laid.note("topics.add", scope, name, sides, *more, by)
        return TopicAdded(self.laid.topics[0], 4)

    async def edit(self, scope: int, topic: str, *changes: str | None, by: int) -> Topic:
        self.laid.note("topics.edit", scope, topic, *changes, by)
        return self.laid.topics[0]

    async def of(self, scope: int) -> tuple[Topic, ...]:
        self.laid.note("topics.of", scope)
        return self.laid.topics

    async def find(self, scope: int, topic: str) -> Topic:
        self.laid.note("topics.find", scope, topic)
        return self.laid.topics[0]

    async def remove_numbered(self, scope: int, topic_id: int, *, by: int) -> Topic:
        self.laid.note("topics.remove", scope, topic_id, by)
        return self.laid.topics[0]

    async def suggest(self, scope: int, typed: str) -> tuple[str, ...]:
        self.laid.note("topics.suggest", scope, typed)
        return self.laid.suggestions


class FakeRouting:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def filed(self, scope: int, topic: str) -> tuple[Topic, tuple[Filed, ...]]:
        self.laid.note("routing.filed", scope, topic)
        return self.laid.topics[0], self.laid.filed

    async def accept(self, scope: int, topic: str, article: str, *, by: int) -> Ruled:
        self.laid.note("routing.accept", scope, topic, article, by)
        return Ruled(self.laid.topics[0], self.laid.filed[0], belongs=True, alike=2)

    async def reject(self, scope: int, topic: str, article: str, *, by: int) -> Ruled:
        self.laid.note("routing.reject", scope, topic, article, by)
        return Ruled(self.laid.topics[0], self.laid.filed[0], belongs=False, alike=0)

    async def move(self, scope: int, article: str, source: str, target: str, *, by: int) -> tuple[Ruled, Ruled]:
        self.laid.note("routing.move", scope, article, source, target, by)
        out = Ruled(self.laid.topics[0], self.laid.filed[0], belongs=False, alike=0)
        return out, replace(out, belongs=True)

    async def suggest(self, scope: int, topic: str, typed: str, *, inside: bool) -> tuple[Filed, ...]:
        self.laid.note("routing.suggest", scope, topic, typed, inside)
        return self.laid.filed


class FakeFeeds:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def add(self, scope: int, url: str, name: str | None, *, by: int) -> FeedAdded:
        self.laid.note("feeds.add", scope, url, name, by)
        return FeedAdded(self.laid.feeds[0], "12 articles were found there.")

    async def of(self, scope: int) -> tuple[FollowedFeed, ...]:
        self.laid.note("feeds.of", scope)
        return self.laid.feeds

    async def remove(self, scope: int, feed: str, *, by: int) -> FollowedFeed:
        self.laid.note("feeds.remove", scope, feed, by)
        return self.laid.feeds[0]

    async def check(self, scope: int, feed: str) -> FeedCheck:
        self.laid.note("feeds.check", scope, feed)
        return FeedCheck(self.laid.feeds[0].name, self.laid.ok, self.laid.sentences)

    async def suggest(self, scope: int, typed: str) -> tuple[str, ...]:
        self.laid.note("feeds.suggest", scope, typed)
        return self.laid.suggestions


class FakeDigests:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def set(self, scope: int, channel_id: int, *options: object) -> DigestLine:
        self.laid.note("digests.set", scope, channel_id, *options)
        return self.laid.digests[0]

    async def of(self, scope: int) -> tuple[DigestLine, ...]:
        self.laid.note("digests.of", scope)
        return self.laid.digests

    async def remove(self, scope: int, digest: str, *, by: int) -> DigestLine:
        self.laid.note("digests.remove", scope, digest, by)
        return self.laid.digests[0]

    async def suggest(self, scope: int, typed: str) -> tuple[tuple[str, str], ...]:
        self.laid.note("digests.suggest", scope, typed)
        return (("5: 08:30 Europe/Istanbul, Port talks", "5"),)

    def suggest_timezones(self, typed: str) -> tuple[str, ...]:
        self.laid.note("digests.suggest_timezones", typed)
        return ("Europe/Istanbul",)

    async def preview(self, scope: int, topic: str | None) -> tuple[Briefing, ...]:
        self.laid.note("digests.preview", scope, topic)
        return self.laid.digest


class FakeHealth:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def report(self, scope: int) -> HealthReport:
        self.laid.note("health.report", scope)
        return HealthReport(self.laid.ok, self.laid.sentences)


class FakeAudit:
    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    async def of(self, scope: int) -> tuple[Change, ...]:
        self.laid.note("audit.of", scope)
        return self.laid.changes


class FakePrivacy:
    """Which guilds the bot is in is not noted: it is told at every start."""

    def __init__(self, laid: Laid) -> None:
        self.laid = laid

    def told(self) -> tuple[str, ...]:
        return self.laid.sentences

    async def forget_user(self, user_id: int) -> Erased:
        self.laid.note("privacy.forget_user", user_id)
        return Erased(changes=2)

    async def forget_guild(self, scope: int, *, by: int) -> Erased:
        self.laid.note("privacy.forget_guild", scope, by)
        return Erased(1, 2, 3, 4)

    async def present(self, scopes: Collection[int]) -> None:
        self.laid.guilds = set(scopes)

    async def joined(self, scope: int) -> None:
        self.laid.guilds.add(scope)

    async def left(self, scope: int) -> None:
        self.laid.guilds.discard(scope)


@dataclass
class FakeServices:
    """Looks like `Services` to the cogs."""

    laid: Laid = field(default_factory=Laid)

    def __post_init__(self) -> None:
        self.inquiry = FakeInquiry(self.laid)
        self.topics = FakeTopics(self.laid)
        self.routing = FakeRouting(self.laid)
        self.feeds = FakeFeeds(self.laid)
        self.digests = FakeDigests(self.laid)
        self.health = FakeHealth(self.laid)
        self.audit = FakeAudit(self.laid)
        self.privacy = FakePrivacy(self.laid)

    @property
    def services(self) -> Services:
        return cast("Services", self)


def refusal(sentence: str = "No talks called “x” are followed here.") -> TalksError:
    return TalksError(sentence)
