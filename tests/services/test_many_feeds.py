"""Many feeds: each is visited once a round, what did not change costs little, and nothing is lost or told twice."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.core.errors import StorageError
from bot.core.model.feed import FetchFailed, FetchProblem
from bot.core.model.story import OPERATOR
from bot.services.ports import Transaction
from bot.services.refresh import Visit
from bot.services.visiting import FEEDS_AT_ONCE, SETTLED_AT_ONCE
from tests.services.conftest import START, World, rss

MANY = FEEDS_AT_ONCE * 2 + 7
FOOTBALL = ("/football", "Home side wins again", "Two late goals decided it.", START - timedelta(hours=2))


def address(number: int) -> str:
    return f"https://outlet{number}.example/feed"


async def follow(world: World, feeds: int) -> None:
    def store(tx: Transaction) -> None:
        for n in range(feeds):
            tx.feeds.follow(OPERATOR, tx.feeds.add(address(n), f"Outlet {n}", START).id, f"Outlet {n}", START)

    for n in range(feeds):
        world.web.holds[address(n)] = rss(f"Outlet {n}", FOOTBALL)
    await world.storage.write(store)


def counted(world: World, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    count, write = Counter[str](), world.storage.write

    async def writing(work: Callable[[Transaction], Any]) -> Any:
        count["writes"] += 1
        return await write(work)

    monkeypatch.setattr(world.storage, "write", writing)
    return count


async def test_more_feeds_than_are_looked_up_at_once_are_each_visited_once(world: World) -> None:
    await follow(world, MANY)
    for n in range(0, MANY, 10):
        world.web.holds[address(n)] = FetchFailed(FetchProblem.STATUS, "Something is broken there.", 500)
    told: list[tuple[str, int]] = []

    def tell(visit: Visit, found: int) -> None:
        told.append((visit.feed.url, found))

    report = await world.refresh.run(tell)
    assert (report.visits, report.failed) == (MANY, len(range(0, MANY, 10)))
    assert Counter(world.web.asked) == Counter(address(n) for n in range(MANY))
    assert len(told) == MANY
    assert told[-1][1] == MANY
    assert (await world.refresh.run()).visits == 0


async def test_feeds_that_did_not_change_are_stored_many_at_a_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await follow(world, MANY)
    await world.refresh.run()
    world.clock.forward(hours=1)
    count = counted(world, monkeypatch)
    assert (await world.refresh.run()).visits == MANY
    assert count["writes"] <= MANY / SETTLED_AT_ONCE + 2
    stored = await world.storage.read(lambda tx: tx.feeds.all())
    assert {feed.last_visited_at for feed in stored} == {world.clock.now()}
    assert {feed.next_due for feed in stored} == {world.clock.now() + timedelta(minutes=15)}


async def test_one_visit_is_stored_when_it_ends(world: World) -> None:
    await follow(world, 1)
    await world.refresh.run()
    world.clock.forward(hours=1)
    (feed,) = await world.storage.read(lambda tx: tx.feeds.all())
    visit = await world.refresh.visit(feed)
    assert visit.ok
    assert await world.storage.read(lambda tx: tx.feeds.get(feed.id)) == visit.feed


async def test_a_stop_before_the_visits_are_stored_repeats_the_visits_and_nothing_else(world: World) -> None:
    await follow(world, 3)
    await world.refresh.run()
    world.clock.forward(hours=1)
    here, never = asyncio.Event(), asyncio.Event()

    async def stay() -> None:
        here.set()
        await never.wait()

    world.web.meanwhile[address(2)] = stay
    stopped = asyncio.create_task(world.refresh.run())
    await here.wait()
    stopped.cancel()
    await asyncio.gather(stopped, return_exceptions=True)
    del world.web.meanwhile[address(2)]
    assert await world.refresh.run() == type(await world.refresh.run())(visits=3, failed=0, new=0, revised=0)


async def test_visits_that_cannot_be_stored_are_counted_and_made_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await follow(world, 3)
    await world.refresh.run()
    world.clock.forward(hours=1)
    with monkeypatch.context() as full:
        full.setattr(world.storage, "write", _full)
        assert (await world.refresh.run()).failed == 3
    assert (await world.refresh.run()).visits == 3


async def _full(_work: object) -> None:
    msg = "There is no room left for the database."
    raise StorageError(msg)


async def test_a_feed_that_somebody_came_to_listen_to_meanwhile_is_read_again_for_them(world: World) -> None:
    await follow(world, 1)
    await world.refresh.run()
    world.clock.forward(hours=1)
    (feed,) = await world.storage.read(lambda tx: tx.feeds.all())

    async def somebody_comes() -> None:
        await world.storage.write(lambda tx: tx.feeds.reconsider({feed.id}, world.clock.now()))

    world.web.meanwhile[address(0)] = somebody_comes
    await world.refresh.run()
    del world.web.meanwhile[address(0)]
    world.clock.forward(seconds=1)
    assert (await world.refresh.run()).visits == 1
