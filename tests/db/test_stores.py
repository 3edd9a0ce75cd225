"""What the stores keep beyond what the ports ask for, and what they do with what an older version left."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.model.story import TopicState
from bot.services.ports import Transaction
from db.engine import SqliteStorage, open_storage
from db.runs import KEPT
from tests.contracts.values import NOW, article, briefing, minutes, run, subscription, topic


@pytest.fixture
async def storage() -> AsyncIterator[SqliteStorage]:
    async with open_storage("sqlite://") as opened:
        yield opened


async def ask(storage: SqliteStorage, sql: str) -> list[tuple[object, ...]]:
    def run_it(tx: Transaction) -> list[tuple[object, ...]]:
        result = tx.feeds._connection.exec_driver_sql(sql)  # type: ignore[attr-defined]  # SQLite's
        return [tuple(row) for row in result] if result.returns_rows else []

    return await storage.write(run_it)


async def test_every_text_that_an_article_had_is_kept(storage: SqliteStorage) -> None:
    for at, text in enumerate(("First.", "Second.", "Third.", "Third.")):
        await storage.write(
            lambda tx, at=at, text=text: tx.articles.save(  # type: ignore[misc]  # a lambda's default
                article(text=text, at=NOW + minutes(at)), None, NOW + minutes(at)
            )
        )
    kept = await ask(storage, "SELECT text, published, replaced_at FROM article_revisions ORDER BY id")
    assert kept == [
        ("First.", "2025-05-16 09:30:00.000000", "2025-05-16 09:31:00.000000"),
        ("Second.", "2025-05-16 09:31:00.000000", "2025-05-16 09:32:00.000000"),
    ]


async def test_only_the_newest_runs_of_a_job_are_kept(storage: SqliteStorage) -> None:
    def work(tx: Transaction) -> None:
        for n in range(KEPT + 20):
            tx.runs.record(run("refresh", n))

    await storage.write(work)
    assert await ask(storage, "SELECT count(*), min(detail) FROM runs") == [(KEPT, "100 articles stored.")]


async def test_a_state_in_a_shape_that_was_given_up_counts_as_none(storage: SqliteStorage) -> None:
    docks = await storage.write(lambda tx: tx.topics.add(topic()))
    await storage.write(lambda tx: tx.topics.save_state(TopicState(docks.id)))
    await ask(storage, 'UPDATE topic_states SET state = \'{"stage": "given up"}\'')
    assert await storage.read(lambda tx: tx.topics.state(docks.id)) is None


async def test_a_delivery_that_cannot_be_read_comes_without_words_and_does_not_hold_up_the_others(
    storage: SqliteStorage,
) -> None:
    def work(tx: Transaction) -> None:
        added = tx.digests.add(subscription())
        tx.digests.enqueue(added, NOW.date(), (briefing("One."),))
        tx.digests.enqueue(added, NOW.date().replace(day=17), (briefing("Two."),))

    await storage.write(work)
    await ask(storage, "UPDATE deliveries SET briefings = '[{}]' WHERE local_date = '2025-05-16'")
    unreadable, left = await storage.read(lambda tx: tx.digests.pending(10))
    assert unreadable.briefings == ()
    assert left.briefings == (briefing("Two."),)
