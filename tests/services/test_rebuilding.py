"""Rebuilding: what an older reader read is read again, and nothing else; what moderators said stays."""

from dataclasses import replace
from datetime import timedelta

from bot.core.facts import READER
from bot.core.model.fact import Facts
from bot.core.model.story import TopicState
from bot.services.ports import Transaction
from bot.services.rebuilding import Rebuilt
from tests.services.conftest import START, World, rss

FEED = "https://news.example/rss"
STEEL = (
    "/steel",
    "Canada and the United States resume steel talks",
    "Envoys of Canada and the United States met in Ottawa on Monday. Canada demands an end to the tariffs.",
    START - timedelta(hours=1),
)
CUP = (
    "/cup",
    "Canada and the United States agree on cup final in Boston",
    "The cup final moves to Boston after long negotiations between hockey officials of Canada and the United States.",
    START - timedelta(hours=2),
)


async def followed(world: World) -> None:
    world.web.holds[FEED] = rss("News", STEEL, CUP)
    await world.feeds.add(1, FEED)
    await world.topics.add(1, "Steel talks", "Canada, United States", words="steel, tariff")
    await world.refresh.run()


async def read_by_another(world: World) -> None:
    """Leave what an older version stored: facts of another reader and no state."""

    def store(tx: Transaction) -> None:
        for stored in tx.articles.unlike(None, 0, 100):
            tx.articles.save_facts(stored.id, Facts(reader="older"))
        (topic,) = tx.topics.all()
        state = tx.topics.state(topic.id)
        assert state is not None
        tx.topics.save_state(replace(state, history=(), evidence=(), headline=None))

    await world.storage.write(store)


async def state(world: World) -> TopicState:
    found = await world.storage.read(lambda tx: tx.topics.state(tx.topics.all()[0].id))
    assert found is not None
    return found


async def test_what_an_older_reader_read_is_read_again_and_the_state_made_anew(world: World) -> None:
    await followed(world)
    before = await state(world)
    await read_by_another(world)
    seen: list[tuple[int, int]] = []
    assert await world.rebuilding.run(lambda done, of: seen.append((done, of))) == Rebuilt(2, 1)
    assert seen == [(2, 2)]
    after = await state(world)
    assert (after.history, after.headline) == (before.history, before.headline)
    reports = await world.storage.read(lambda tx: tx.articles.reports(tx.topics.all()[0].id))
    assert {r.facts.reader for r in reports} == {READER}
    assert any(r.facts.positions for r in reports)


async def test_what_this_reader_read_is_left_alone_unless_asked_for(world: World) -> None:
    await followed(world)
    assert await world.rebuilding.run() == Rebuilt(0, 1)
    assert await world.rebuilding.run(everything=True) == Rebuilt(2, 1)


async def test_what_moderators_took_out_stays_out(world: World) -> None:
    await followed(world)
    await world.routing.reject(1, "steel", "cup final")
    await read_by_another(world)
    await world.rebuilding.run()
    _, filed = await world.routing.filed(1, "Steel talks")
    assert [f.citation.title for f in filed] == [STEEL[1]]
