"""Whatever was read in an article comes back exactly the same."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.model.article import Article, Span, StoredArticle
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
from bot.core.model.story import Topic
from bot.services.ports import Storage, Transaction
from db.engine import open_storage
from tests.contracts.values import NOW, topic

words = st.text(max_size=20)
maybe = st.none() | words
names = st.lists(words, max_size=3).map(tuple)
spans = st.tuples(st.integers(0, 9_000), st.integers(1, 900)).map(lambda s: Span(s[0], s[0] + s[1]))
days = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    text = draw(st.text(min_size=1, max_size=40))
    start = draw(st.integers(0, 9_000))
    whole = Span(start, start + len(text))
    cut = draw(st.integers(0, len(text) - 1))
    parts = (whole,) if cut == 0 else (Span(start, start + cut), Span(start + cut, whole.end))
    return Quote(
        text, draw(st.sampled_from(QuoteKind)), whole, parts, draw(maybe), draw(st.none() | spans), draw(maybe)
    )


participants = st.builds(
    Participant,
    name=words,
    kind=st.sampled_from(ParticipantKind),
    mentions=st.lists(spans, max_size=4).map(tuple),
    aliases=names,
    side=maybe,
    role=maybe,
    part=st.sampled_from(Part),
)
positions = st.builds(
    Position, holder=words, stance=st.sampled_from(Stance), issue=words, text=words, span=spans, date=days
)
events = st.builds(Event, kind=st.sampled_from(EventKind), text=words, span=spans, date=days, place=maybe, actors=names)
statuses = st.builds(
    TalksStatus,
    stage=st.sampled_from(Stage),
    headline=words,
    stage_span=st.none() | spans,
    venue=maybe,
    last_round=days,
    next_round=days,
    sides=names,
    mediators=names,
    outlook=maybe,
    outlook_span=st.none() | spans,
)
all_facts = st.builds(
    Facts,
    participants=st.lists(participants, max_size=3).map(tuple),
    quotes=st.lists(quotes(), max_size=3).map(tuple),
    positions=st.lists(positions, max_size=3).map(tuple),
    events=st.lists(events, max_size=3).map(tuple),
    status=st.none() | statuses,
    reader=words,
)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


one_storage = settings(
    database=None, deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    async with open_storage("sqlite://") as opened:
        yield opened


@one_storage
@given(reading=all_facts, again=all_facts)
async def test_facts_come_back_exactly_the_same(storage: Storage, reading: Facts, again: Facts) -> None:
    """Also when they replace those of a reading before, as every example after the first does."""

    def write_and_read(tx: Transaction, facts: Facts) -> Facts:
        talks = next(iter(tx.topics.all()), None) or tx.topics.add(topic())
        article_id, _ = tx.articles.save(Article("https://a.example", "A", "A", "A", NOW), None, NOW)
        tx.articles.save_facts(article_id, facts)
        tx.articles.route(article_id, [talks.id])
        return tx.articles.reports(talks.id)[0].facts

    assert await storage.write(lambda tx: write_and_read(tx, reading)) == reading
    assert await storage.write(lambda tx: write_and_read(tx, again)) == again


@one_storage
@given(
    told=st.builds(
        Article,
        url=st.text(min_size=1),
        title=st.text(),
        outlet=st.text(),
        text=st.text(),
        published=instants,
        byline=maybe,
        language=words,
    ),
    first_seen=instants,
)
async def test_articles_come_back_exactly_the_same(storage: Storage, told: Article, first_seen: datetime) -> None:
    @dataclass
    class Undone(Exception):
        found: StoredArticle

    def write_read_and_undo(tx: Transaction) -> None:
        tx.articles.save(told, None, first_seen)
        raise Undone(tx.articles.by_url([told.url])[told.url])

    with pytest.raises(Undone) as undone:
        await storage.write(write_read_and_undo)
    assert (undone.value.found.article, undone.value.found.first_seen) == (told, first_seen)


async def test_topic_questions_are_answered_from_indexes(tmp_path: Path) -> None:
    async with open_storage(f"sqlite:///{tmp_path / 'talks.db'}") as storage:
        talks: Topic = await storage.write(lambda tx: tx.topics.add(topic()))
        plans = await storage.read(
            lambda tx: [
                row.detail
                for table in ("quotes", "positions", "events")
                for row in tx.articles._connection.exec_driver_sql(
                    f"EXPLAIN QUERY PLAN SELECT * FROM {table} f JOIN articles a ON a.id = f.article_id "
                    "WHERE a.id IN (SELECT article_id FROM article_topics WHERE topic_id = ?)",
                    (talks.id,),
                )
            ]
        )
    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN")]
