"""What feeds do to those who follow them: moves, ends, outages, dates and ids that are not to be relied on."""

from datetime import datetime, timedelta

import pytest

from bot.core.model.briefing import BriefingKind
from bot.core.model.feed import FetchFailed, FetchProblem, NotModified
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question, digest
from bot.services.notices import TOLD_AT
from tests.services.conftest import START, World, page, rss

FEED = "https://news.example/feed.xml"
GUILD, OTHER = 7, 8
GONE = FetchFailed(FetchProblem.GONE, "news.example answers 410: this was taken down for good.", 410)
BROKEN = FetchFailed(FetchProblem.STATUS, "news.example answers 500: something is broken there.", 500)
MET = ("/met", "Wage talks at Karst Mining open in Oslo", "The union and Karst Mining met.", START - timedelta(hours=3))
PACT = ("/pact", "Karst Mining and the union agree on wages", "The wage talks ended.", START + timedelta(minutes=20))


async def follow(world: World, guild: int = GUILD, *items: tuple[str, str, str, object]) -> None:
    await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage, strike")
    world.web.holds[FEED] = rss("The Gazette", *(items or (MET,)))  # type: ignore[arg-type]  # items as `rss` takes them
    await world.feeds.add(guild, FEED)
    await world.refresh.run()


async def news(world: World, guild: int, since: timedelta) -> set[str]:
    """Return the addresses that a digest of the time since then cites."""
    now = world.clock.now()

    def told(tx: object) -> set[str]:
        (topic,) = tx.topics.of(guild)  # type: ignore[attr-defined]  # a transaction
        return {c.url for c in digest(tx, topic, now - since, now)().citations()}  # type: ignore[arg-type]  # as above

    return await world.storage.read(told)


async def visits(world: World, *, minutes: float = 16) -> None:
    world.clock.forward(minutes=minutes)
    await world.refresh.run()


async def test_what_is_gone_stops_and_the_moderators_hear_it_once(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = GONE
    await visits(world)
    asked = len(world.web.asked)
    for _ in range(5):
        await visits(world, minutes=3 * 24 * 60)
    assert len(world.web.asked) == asked
    ((scope, sentence),) = world.publisher.told
    assert scope == GUILD
    assert "“The Gazette” is visited no more" in sentence
    assert "410" in sentence
    report = await world.health.report(GUILD)
    assert any("is visited no more" in s for s in report.sentences)


async def test_what_was_gone_and_is_back_is_followed_again_after_a_check_or_when_added(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = GONE
    await visits(world)
    world.web.holds[FEED] = rss("The Gazette", MET)
    assert (await world.feeds.check(GUILD, "The Gazette")).ok
    assert not (await world.feeds.of(GUILD))[0].feed.is_stopped
    world.web.holds[FEED] = GONE
    await visits(world)
    world.web.holds[FEED] = rss("The Gazette", MET, PACT)
    await world.feeds.add(OTHER, FEED)
    assert (await world.refresh.run()).visits == 1


async def test_a_new_topic_does_not_wake_what_is_gone(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = GONE
    await visits(world)
    await world.topics.add(GUILD, "Another", "Norvik, Sund", None, None)
    assert (await world.refresh.run()).visits == 0


async def test_a_feed_that_keeps_failing_is_told_once_and_recovers_by_itself(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = BROKEN
    waits = []
    for _ in range(12):
        (followed,) = await world.feeds.of(GUILD)
        world.clock.moment = followed.feed.next_due
        await world.refresh.run()
        (followed,) = await world.feeds.of(GUILD)
        waits.append(followed.feed.next_due - world.clock.now())
    assert waits[-1] == timedelta(days=1)
    ((scope, sentence),) = world.publisher.told
    assert scope == GUILD
    assert f"has failed {TOLD_AT} times in a row" in sentence
    world.web.holds[FEED] = rss("The Gazette", MET, PACT)
    await visits(world, minutes=24 * 60)
    (followed,) = await world.feeds.of(GUILD)
    assert (followed.feed.failures, followed.feed.last_error) == (0, None)
    assert followed.feed.next_due - world.clock.now() == timedelta(minutes=15)


async def test_a_feed_that_moved_is_asked_at_its_new_address_also_after_an_unchanged_answer(world: World) -> None:
    await follow(world)
    old = world.web.fetch

    async def moved(url: str, *rest: object) -> object:
        await old(url)
        return NotModified(None, "https://new.example/feed.xml")

    world.web.fetch = moved  # type: ignore[method-assign,assignment]  # the web answers something else from now on
    await visits(world)
    (followed,) = await world.feeds.of(GUILD)
    assert followed.feed.url == "https://new.example/feed.xml"


async def test_a_new_topic_makes_nobody_elses_news_old(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = rss("The Gazette", PACT, MET)
    world.clock.forward(minutes=90)
    await world.topics.add(OTHER, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage, strike")
    await world.feeds.add(OTHER, FEED)
    await world.refresh.run()
    half_an_hour = timedelta(minutes=30)
    assert await news(world, GUILD, half_an_hour) == {"https://news.example/pact"}
    assert "https://news.example/met" not in await news(world, OTHER, half_an_hour)


@pytest.mark.parametrize("stamp", [START.replace(hour=0), START + timedelta(days=400)])
async def test_what_is_stamped_midnight_or_the_future_is_news_when_it_comes_and_only_then(
    world: World, stamp: datetime
) -> None:
    await follow(world)
    world.web.holds[FEED] = rss("The Gazette", (*PACT[:3], stamp), MET)
    await visits(world)
    assert await news(world, GUILD, timedelta(minutes=5)) == {"https://news.example/pact"}
    await visits(world, minutes=60)
    assert await news(world, GUILD, timedelta(minutes=5)) == set()
    sources = await world.inquiry.ask(GUILD, Question(BriefingKind.SOURCES))
    assert all(c.published <= world.clock.now() for c in sources.citations())


async def test_a_feed_that_goes_back_in_time_or_changes_its_ids_repeats_nothing(world: World) -> None:
    await follow(world, GUILD, PACT, MET)
    for held in (
        rss("The Gazette", MET),
        rss("The Gazette", PACT, MET),
        rss("The Gazette", PACT, MET).replace(b"<guid>", b"<guid>changed-"),
        rss("The Gazette", PACT, MET)
        .replace(b"<guid>/pact</guid>", b"<guid>same</guid>")
        .replace(b"<guid>/met</guid>", b"<guid>same</guid>"),
    ):
        world.web.holds[FEED] = held
        world.clock.forward(minutes=16)
        report = await world.refresh.run()
        assert (report.visits, report.new, report.failed) == (1, 0, 0)
        assert await news(world, GUILD, timedelta(minutes=10)) == set()


async def test_a_new_date_of_change_reposts_nothing(world: World) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><id>1</id>'
        '<title>Karst Mining and the union agree on wages</title><link href="https://news.example/pact"/>'
        "<summary>The wage talks ended.</summary><published>2025-05-16T09:00:00Z</published>"
        "<updated>{}</updated></entry></feed>"
    )
    await world.topics.add(OPERATOR, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage, strike")
    world.web.holds[FEED] = atom.format("2025-05-16T09:00:00Z").encode()
    world.web.holds["https://news.example/pact"] = page(PACT[1], "Karst Mining and the union agreed on wages.")
    await world.feeds.add(OPERATOR, FEED)
    assert (await world.refresh.run()).new == 1
    for hour in (13, 14, 15):
        world.web.holds[FEED] = atom.format(f"2025-05-16T{hour}:00:00Z").encode()
        world.clock.forward(minutes=16)
        report = await world.refresh.run()
        assert (report.visits, report.new, report.revised) == (1, 0, 0)
    assert await news(world, OPERATOR, timedelta(minutes=40)) == set()
