"""Feeds and pages that mean harm, or come while something else changes: each costs itself and nothing else."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.errors import InvalidInput
from bot.core.model.briefing import Briefing, BriefingKind
from bot.core.model.feed import Entry, Feed, FetchFailed, FetchProblem, ParsedFeed
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question
from bot.services.moments import parse_since
from bot.services.reading import Reader, same_site
from tests.services.conftest import START, FakeClock, FakeWeb, InlineAnalyst, World, page, rss
from tests.services.test_refresh import FEED, MET, MET_PAGE, follow

ELSEWHERE = "https://elsewhere.example/feed"
BOMB = ("/bomb", "Karst wage talks go on", "The union and Karst Mining talk about wages.", MET[3])
FORGED = "<p>“We give up, all of us, for nothing at all,” said Kari Holm, who leads the union's negotiators.</p>" * 9


def forged() -> bytes:
    """Return a feed of another site that has its own words for an address of the first."""
    return (
        rss("Elsewhere", MET)
        .replace(b"</guid>", f"</guid><content:encoded><![CDATA[{FORGED}]]></content:encoded>".encode())
        .replace(b"<rss ", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
    )


async def asked(world: World, kind: BriefingKind, guild: int = OPERATOR) -> Briefing:
    return await world.inquiry.ask(guild, Question(kind))


def told(briefing: Briefing) -> str:
    return " ".join(s.text for section in briefing.sections for s in section.statements)


async def test_a_page_that_ends_its_worker_costs_only_its_own_text(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = rss("The Gazette", BOMB, MET)
    world.web.holds["https://news.example/bomb"] = b"BOMB"
    report = await world.refresh.run()
    assert (report.failed, report.new) == (0, 2)
    assert "seven per cent and not a krone less" in told(await asked(world, BriefingKind.QUOTES))
    world.clock.forward(minutes=20)
    await world.refresh.run()
    assert world.web.asked.count("https://news.example/bomb") == 1


async def test_an_article_that_no_worker_can_read_costs_only_its_own_facts(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = rss("The Gazette", BOMB, MET)
    world.web.holds["https://news.example/bomb"] = page(BOMB[1], "ENDLESS talks of the union and Karst Mining.")
    report = await world.refresh.run()
    assert (report.failed, report.new) == (0, 2)
    assert "seven per cent and not a krone less" in told(await asked(world, BriefingKind.QUOTES))


async def test_a_page_that_never_answers_is_given_up_after_two_days_though_its_entry_has_no_date(world: World) -> None:
    await follow(world)
    undated = rss("The Gazette", MET).replace(f"{MET[3]:%a, %d %b %Y %H:%M:%S} +0000".encode(), b"")
    world.web.holds[FEED] = undated
    world.web.holds["https://news.example/met"] = FetchFailed(FetchProblem.TIMEOUT, "too slow")
    for _ in range(3):
        await world.refresh.run()
        world.clock.forward(days=1, minutes=20)
    tries = world.web.asked.count("https://news.example/met")
    await world.refresh.run()
    assert world.web.asked.count("https://news.example/met") == tries == 3


async def test_a_host_that_kept_the_bot_waiting_is_not_waited_for_again_in_this_visit(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = rss("The Gazette", BOMB, MET)
    for path in ("bomb", "met"):
        world.web.holds[f"https://news.example/{path}"] = FetchFailed(FetchProblem.TIMEOUT, "too slow")
    await world.refresh.run()
    assert sum(url != FEED for url in world.web.asked) == 1


async def test_a_visit_ends_in_time_and_leaves_the_rest_to_the_next_one() -> None:
    web = FakeWeb({"https://a.example/1": page("One", "The first words."), "https://a.example/2": b""})
    web.meanwhile["https://a.example/2"] = asyncio.Event().wait
    reader = Reader(web, InlineAnalyst(), FakeClock(), seconds=0.2)
    entries = [Entry(str(n), f"https://a.example/{n}", f"Headline {n}") for n in (1, 2, 3)]
    feed = Feed(1, "https://a.example/feed", "A", START, START)
    read = await reader.read(feed, ParsedFeed("A", tuple(entries)), entries, {})
    assert [a.url for a in read.articles] == ["https://a.example/1"]
    assert read.unfinished == {"2", "3"}
    again = await reader.read(feed, ParsedFeed("A", tuple(entries)), entries[1:], {"https://a.example/2": START})
    assert [a.url for a in again.articles] == ["https://a.example/3"]


async def while_fetched(world: World, url: str, work: Callable[[], Awaitable[object]]) -> None:
    """Refresh, with something that happens a second after the feed was asked for."""

    async def later() -> None:
        world.clock.forward(seconds=1)
        await work()

    world.web.meanwhile[url] = later
    await world.refresh.run()
    world.web.meanwhile.clear()
    world.clock.forward(seconds=1)


@pytest.mark.parametrize("failing", [False, True])
async def test_a_topic_that_is_added_during_a_visit_hears_what_the_feed_has(world: World, failing: bool) -> None:
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    await world.feeds.add(OPERATOR, FEED)
    await world.refresh.run()
    world.clock.forward(minutes=20)
    kept = world.web.holds[FEED]
    world.web.holds[FEED] = FetchFailed(FetchProblem.NETWORK, "broke off") if failing else kept

    async def add() -> None:
        await world.topics.add(OPERATOR, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")

    await while_fetched(world, FEED, add)
    world.web.holds[FEED] = kept
    assert (await world.refresh.run()).new == 1


async def test_removing_topic_and_feed_during_a_visit_harms_nothing(world: World) -> None:
    await follow(world)

    async def remove() -> None:
        await world.topics.remove(OPERATOR, "Karst wage talks")
        await world.feeds.remove(OPERATOR, "The Gazette")

    await while_fetched(world, "https://news.example/met", remove)
    assert (await world.refresh.run()).visits == 0
    assert await world.feeds.of(OPERATOR) == ()


async def test_a_feed_cannot_put_words_into_the_articles_that_another_guild_reads(world: World) -> None:
    for guild in (1, 2):
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    world.web.holds[ELSEWHERE] = forged()
    await world.feeds.add(1, FEED)
    await world.refresh.run()
    await world.feeds.add(2, ELSEWHERE)
    await world.refresh.run()
    assert "give up" in told(await asked(world, BriefingKind.QUOTES, 2))
    assert "give up" not in told(await asked(world, BriefingKind.QUOTES, 1))
    assert "not a krone less" in told(await asked(world, BriefingKind.QUOTES, 1))


async def test_the_outlet_itself_overrules_what_another_site_told_of_its_article_first(world: World) -> None:
    for guild in (1, 2):
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    world.web.holds[ELSEWHERE] = forged()
    await world.feeds.add(2, ELSEWHERE)
    await world.refresh.run()
    await world.feeds.add(1, FEED)
    await world.refresh.run()
    assert "give up" not in told(await asked(world, BriefingKind.QUOTES, 1))
    assert "not a krone less" in told(await asked(world, BriefingKind.QUOTES, 1))


async def test_the_name_that_a_guild_gives_a_feed_is_seen_by_no_other_guild(world: World) -> None:
    for guild in (1, 2):
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    await world.feeds.add(1, FEED, "Liars and thieves")
    await world.feeds.add(2, FEED)
    await world.refresh.run()
    assert [f.name for f in await world.feeds.of(1)] == ["Liars and thieves"]
    assert [f.name for f in await world.feeds.of(2)] == ["The Gazette"]
    (source,) = (await asked(world, BriefingKind.SOURCES, 2)).citations()
    assert source.outlet == "The Gazette"


async def test_a_database_that_takes_nothing_fails_each_visit_and_raises_nothing(world: World, tmp_path: Path) -> None:
    await follow(world)
    with closing(sqlite3.connect(tmp_path / "talks.db")) as database, database:
        database.execute("CREATE TRIGGER full BEFORE UPDATE ON feeds BEGIN SELECT RAISE(FAIL, 'disk full'); END")
    report = await world.refresh.run()
    assert (report.visits, report.failed) == (1, 1)
    with closing(sqlite3.connect(tmp_path / "talks.db")) as database, database:
        database.execute("DROP TRIGGER full")
    assert (await world.refresh.run()).new == 1


async def test_a_refresh_that_is_ended_leaves_no_visit_behind(world: World) -> None:
    await follow(world)
    world.web.meanwhile[FEED] = asyncio.Event().wait
    world.web.asked.clear()
    running = asyncio.create_task(world.refresh.run())
    async with asyncio.timeout(10):
        while FEED not in world.web.asked:
            await asyncio.wait([running], timeout=0.01)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_topic_that_cannot_be_folded_keeps_no_feed_from_being_read(world: World, tmp_path: Path) -> None:
    await follow(world)
    await world.topics.add(2, "Will be so", "Miners' Union, Karst Mining")
    with closing(sqlite3.connect(tmp_path / "talks.db")) as database, database:
        database.execute("UPDATE topics SET name = 'Unfoldable' WHERE scope = 2")
        database.execute("DELETE FROM topic_states")
    assert (await world.refresh.run()).new == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.gazette.example/feed", "https://gazette.example/a", True),
        ("https://feeds.gazette.example/x", "http://www.gazette.example:8080/a", True),
        ("https://gazette.example/feed", "https://news.gazette.example/a", True),
        ("https://evilgazette.example/feed", "https://gazette.example/a", False),
        ("https://gazette.example.evil.test/feed", "https://gazette.example/a", False),
        ("https://gazette.example@evil.test/feed", "https://gazette.example/a", False),
        ("https://[::1/feed", "https://gazette.example/a", False),
        ("", "", False),
    ],
)
def test_a_site_is_a_host_and_what_is_within_it(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same


@pytest.mark.parametrize("typed", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00", "2025-02-30", "²2025", "\0"])
def test_a_moment_that_no_calendar_has_gives_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidInput, match="is no moment I understand"):
        parse_since(typed, START + timedelta(days=1))
