"""Stories: articles of one happening get one story, stored, and known again after a start."""

from collections.abc import Sequence

import pytest

from bot.core.model.story import Report
from bot.services import gathering
from bot.services.gathering import Gathering
from tests.services.conftest import InlineAnalyst, World, page, rss

FEED = "https://news.example/feed"
SIDES = "Northland, Southland"
SIGNED = (
    "Northland and Southland signed a ceasefire in Oslo on Friday, envoys said.",
    "The truce covers the Karst valley and opens the Lund crossing, the mediators from Norway said.",
)
SIGNED_TOO = (
    "A ceasefire between Northland and Southland was signed in Oslo on Friday.",
    "Norway, the mediator, said the Lund crossing in the Karst valley opens on Monday.",
)
GRAIN = (
    "Northland rejected talks with Southland over grain tariffs and port fees at Harwick.",
    "The trade minister called quotas on barley and wheat exports unfair to farmers.",
)


async def publish(world: World, *told: tuple[str, str, Sequence[str]]) -> None:
    items = [(path, headline, text[0], world.clock.now()) for path, headline, text in told]
    world.web.holds[FEED] = rss("North Wire", *items)
    for path, headline, text in told:
        world.web.holds[f"https://news.example{path}"] = page(headline, *text)
    world.clock.forward(minutes=30)
    await world.refresh.run()


async def follow(world: World) -> int:
    added = await world.topics.add(0, "Northland–Southland talks", SIDES)
    await world.feeds.add(0, FEED)
    return added.topic.id


async def stories(world: World, topic_id: int) -> dict[str, int | None]:
    reports: tuple[Report, ...] = await world.storage.read(lambda tx: tx.articles.reports(topic_id))
    return {r.article.url.rsplit("/", 1)[1]: r.story for r in reports}


async def test_two_accounts_of_one_happening_are_one_story_and_another_happening_is_another(world: World) -> None:
    world.web.holds[FEED] = rss("North Wire")
    topic = await follow(world)
    await publish(world, ("/a", "Truce signed in Oslo", SIGNED), ("/b", "Oslo truce opens Lund crossing", SIGNED_TOO),
                  ("/c", "No talks on grain", GRAIN))  # fmt: skip
    found = await stories(world, topic)
    assert found["a"] == found["b"] is not None
    assert found["c"] not in {found["a"], None}


async def test_a_story_is_told_on_after_a_start(world: World) -> None:
    world.web.holds[FEED] = rss("North Wire")
    topic = await follow(world)
    await publish(world, ("/a", "Truce signed in Oslo", SIGNED), ("/c", "No talks on grain", GRAIN))
    before = await stories(world, topic)
    world.refresh._intake._gathering = Gathering(world.storage, InlineAnalyst())  # as after a start
    await publish(world, ("/b", "Oslo truce opens Lund crossing", SIGNED_TOO))
    assert (await stories(world, topic))["b"] == before["a"]


async def test_what_lost_its_story_gets_one_again(world: World) -> None:
    world.web.holds[FEED] = rss("North Wire")
    topic = await follow(world)
    await publish(world, ("/a", "Truce signed in Oslo", SIGNED))
    before = await stories(world, topic)
    await world.storage.write(lambda tx: tx.articles.route(1, []))
    assert await stories(world, topic) == {}
    await world.topics.edit(0, "Northland–Southland talks", sides=SIDES)
    assert await stories(world, topic) == before


async def test_nothing_is_looked_at_twice(world: World) -> None:
    world.web.holds[FEED] = rss("North Wire")
    topic = await follow(world)
    await publish(world, ("/a", "Truce signed in Oslo", SIGNED))
    assert await Gathering(world.storage, InlineAnalyst()).run(topic) == 0


async def test_many_articles_without_a_story_are_placed_run_by_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "PLACED_AT_ONCE", 1)
    monkeypatch.setattr(gathering, "PLACED_A_RUN", 1)
    world.web.holds[FEED] = rss("North Wire")
    topic = await follow(world)
    await publish(world, ("/a", "Truce signed in Oslo", SIGNED), ("/c", "No talks on grain", GRAIN))
    again = Gathering(world.storage, InlineAnalyst())
    assert [await again.run(topic) for _ in range(2)] == [1, 0]
    assert None not in (await stories(world, topic)).values()


async def test_a_digest_tells_a_story_of_two_outlets_once(world: World) -> None:
    other = "https://coast.example/feed"
    world.web.holds |= {FEED: rss("North Wire"), other: rss("Coast Radio")}
    await follow(world)
    await world.feeds.add(0, other)
    world.clock.forward(minutes=5)
    world.web.holds[other] = rss(
        "Coast Radio", ("/b", "Northland and Southland truce opens Lund crossing", SIGNED_TOO[0], world.clock.now())
    ).replace(b"news.example/b", b"coast.example/b")
    world.web.holds["https://coast.example/b"] = page("Northland and Southland truce opens Lund crossing", *SIGNED_TOO)
    await publish(
        world, ("/a", "Northland and Southland sign truce in Oslo", SIGNED), ("/c", "No talks on grain", GRAIN)
    )
    (digest,) = await world.digests.preview(0)
    told = [s for s in (digest.headline, *(s for section in digest.sections for s in section.statements)) if s]
    truce = [s for s in told if "truce" in s.text.casefold() or "ceasefire" in s.text]
    assert len(truce) == 1
    assert {c.outlet for c in truce[0].citations} == {"North Wire", "Coast Radio"}
