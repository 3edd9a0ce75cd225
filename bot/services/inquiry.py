"""Answering members: each question is answered from what is stored, and fetches nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.core import briefs
from bot.core.errors import InvalidInput
from bot.core.model.briefing import Briefing, BriefingKind
from bot.core.model.fact import Position
from bot.core.model.story import Account, Report, Topic, TopicState
from bot.core.stories import identity
from bot.services import spans
from bot.services.choosing import SUGGESTIONS, find_topic, matching, visible_topics
from bot.services.moments import parse_since
from bot.services.ports import Clock, Storage, Transaction

TYPED_LIMIT = 200
DIGEST_HOURS = 24
CATCHUP_DAYS = 7
EARLIER_REPORTS = 60  # what a digest compares with, so that it tells nothing twice

EVENTS, REPORTS = 3000, 400  # what a timeline or a catch-up is made from at most, the newest first


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, in the words that were typed; None where nothing was."""

    kind: BriefingKind
    topic: str | None = None
    side: str | None = None
    speaker: str | None = None
    about: str | None = None
    since: str | None = None

    def __post_init__(self) -> None:
        """Refuse options that are longer than any sensible one."""
        for typed in (self.topic, self.side, self.speaker, self.about, self.since):
            if typed is not None and len(typed) > TYPED_LIMIT:
                msg = f"An option is longer than {TYPED_LIMIT} characters; shorten it."
                raise InvalidInput(msg)


Answer = Callable[[], Briefing]
"""What is left to do for an answer once storage was asked: it takes time where it goes over many reports."""


def answer(tx: Transaction, topic: Topic, question: Question, now: datetime) -> Answer:
    """Return how what is known is told, from one view of the data."""
    state = tx.topics.state(topic.id)
    since = parse_since(question.since, now)
    match question.kind:
        case BriefingKind.STATUS:
            return partial(briefs.status, topic, state, now, _positions(tx, topic))
        case BriefingKind.PARTICIPANTS:
            return partial(briefs.participants, topic, state, now, question.side)
        case BriefingKind.QUOTES:
            return _quotes(tx, topic, state, question, now)
        case BriefingKind.POSITIONS:
            people = state.participants if state else ()
            return partial(briefs.positions, topic, _positions(tx, topic), now, question.side, people)
        case BriefingKind.TIMELINE:
            reports, copies = tx.articles.reports(topic.id, limit=REPORTS), tx.articles.copies(topic.id)
            return partial(spans.timeline, topic, state, tx.articles.events(topic.id, EVENTS), copies, reports, now)
        case BriefingKind.SOURCES:
            return partial(briefs.sources, topic, tx.articles.sources(topic.id), now)
        case BriefingKind.DIGEST:
            return digest(tx, topic, since, now)
        case BriefingKind.CATCHUP:
            start = since or now - timedelta(days=CATCHUP_DAYS)
            return partial(spans.catchup, topic, state, *_reports(tx, topic, start, REPORTS), start, now)
        case BriefingKind.BACKGROUND:
            reports = tx.articles.reports(topic.id, limit=REPORTS)
            return partial(spans.background, topic, state, reports, now, question.about)


def _positions(tx: Transaction, topic: Topic) -> tuple[Account[Position], ...]:
    return identity.merge_positions(tx.articles.positions(topic.id), tx.articles.copies(topic.id))


def _quotes(tx: Transaction, topic: Topic, state: TopicState | None, question: Question, now: datetime) -> Answer:
    since = parse_since(question.since, now)
    said = tx.articles.quotes(topic.id, speaker=question.speaker, about=question.about, since=since)
    return partial(
        briefs.quotes,
        topic,
        identity.merge_quotes(said, tx.articles.copies(topic.id)),
        now,
        people=state.participants if state else (),
        speaker=question.speaker,
        about=question.about,
        since=since,
        speakers=tx.articles.speakers(topic.id),
    )


def digest(tx: Transaction, topic: Topic, since: datetime | None, now: datetime) -> Answer:
    """Return how what is new in a topic since then (by default the last day) is told."""
    start = since or now - timedelta(hours=DIGEST_HOURS)
    return partial(spans.digest, topic, tx.topics.state(topic.id), *_reports(tx, topic, start), start, now)


def _reports(
    tx: Transaction, topic: Topic, since: datetime, limit: int | None = None
) -> tuple[Sequence[Report], Sequence[Report]]:
    """Return the reports first seen since then, and some of those before them."""
    fresh = tx.articles.reports(topic.id, first_seen_after=since, limit=limit)
    told = {r.article_id for r in fresh}
    known = tx.articles.reports(topic.id, limit=len(fresh) + EARLIER_REPORTS)
    return fresh, [r for r in known if r.article_id not in told]


class Inquiry:
    """Answers questions; `scope` is the guild that asks, or OPERATOR in direct messages and on the command line."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def ask(self, scope: int, question: Question) -> Briefing:
        """Return the answer, or raise a sentence where the question cannot be understood."""
        now = self._clock.now()
        told = await self._storage.read(lambda tx: answer(tx, find_topic(tx, scope, question.topic), question, now))
        return await asyncio.to_thread(told)

    async def topics(self, scope: int) -> tuple[Topic, ...]:
        """Return the topics that can be asked about, the scope's own first."""
        own, everywhere = await self._storage.read(lambda tx: visible_topics(tx, scope))
        return own + everywhere

    async def suggest_topics(self, scope: int, typed: str) -> tuple[str, ...]:
        """Return the names of topics that fit what was typed so far."""
        return matching([t.name for t in await self.topics(scope)], typed)

    async def suggest_sides(self, scope: int, topic: str | None, typed: str) -> tuple[str, ...]:
        """Return the sides, of the named topic or of all, that fit what was typed so far."""
        meant = self._meant(await self.topics(scope), topic)
        return matching([side for t in meant for side in (*t.sides, *t.mediators)], typed)

    async def suggest_speakers(self, scope: int, topic: str | None, typed: str) -> tuple[str, ...]:
        """Return people who are quoted, the most quoted first, that fit what was typed so far."""
        meant = self._meant(await self.topics(scope), topic)

        def speakers(tx: Transaction) -> list[str]:
            return [name for t in meant for name in tx.articles.speakers(t.id)]

        return matching(await self._storage.read(speakers), typed)[:SUGGESTIONS]

    @staticmethod
    def _meant(visible: tuple[Topic, ...], topic: str | None) -> tuple[Topic, ...]:
        wanted = (topic or "").strip().casefold()
        return tuple(t for t in visible if wanted in t.name.casefold()) or visible
