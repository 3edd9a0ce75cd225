"""Refreshing: what is new is read and stored once, what fails is said and loses nothing else."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.core.model.briefing import BriefingKind
from bot.core.model.feed import FetchFailed, FetchProblem
from bot.core.model.story import OPERATOR
from bot.services.inquiry import Question
from tests.services.conftest import START, World, page, rss

FEED = "https://news.example/feed.xml"
MET = (
    "/met",
    "Miners' union and Karst Mining meet for wage talks",
    "The union and the company met in Oslo.",
    START - timedelta(hours=3),
)
MET_PAGE = page(
    MET[1],
    "The Miners' Union and Karst Mining met in Oslo on Friday for talks on wages, officials on both sides said.",
    "“We want seven per cent and not a krone less,” said Kari Holm, who leads the union's negotiators. "
    "The company, Karst Mining, rejected the demand for a seven per cent rise.",
    "A second round of talks is to be held in Oslo on 20 May, the state mediator said.",
)
FOOTBALL = ("/football", "Home side wins again", "Two late goals decided it.", START - timedelta(hours=2))


async def follow(world: World) -> None:
    await world.topics.add(OPERATOR, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage, strike")
    world.web.holds[FEED] = rss("The Gazette", MET, FOOTBALL)
    world.web.holds["https://news.example/met"] = MET_PAGE
    await world.feeds.add(OPERATOR, FEED)


async def test_reads_the_page_of_what_may_belong_and_of_nothing_else(world: World) -> None:
    await follow(world)
    report = await world.refresh.run()
    assert (report.visits, report.new, report.failed) == (1, 1, 0)
    assert "https://news.example/football" not in world.web.asked
    answer = await world.inquiry.ask(OPERATOR, Question(BriefingKind.QUOTES))
    said = [s for section in answer.sections for s in section.statements if s.verbatim]
    assert any("seven per cent and not a krone less" in s.text for s in said)
    assert all(s.citations[0].url == "https://news.example/met" for s in said)


async def test_an_unchanged_feed_is_asked_once_per_interval_and_stores_nothing_twice(world: World) -> None:
    await follow(world)
    await world.refresh.run()
    assert (await world.refresh.run()).visits == 0
    world.clock.forward(minutes=20)
    assert await world.refresh.run() == type(await world.refresh.run())(1, 0, 0, 0)
    sources = await world.inquiry.ask(OPERATOR, Question(BriefingKind.SOURCES))
    assert len(sources.citations()) == 1


async def test_a_changed_article_is_a_revision_and_not_a_second_article(world: World) -> None:
    await follow(world)
    await world.refresh.run()
    world.clock.forward(minutes=20)
    changed = (MET[0], MET[1], "Corrected: the union and the company met in Oslo and want eight.", MET[3])
    world.web.holds[FEED] = rss("The Gazette", changed, FOOTBALL)
    world.web.holds["https://news.example/met"] = MET_PAGE.replace(b"seven per cent and not", b"eight per cent and not")
    report = await world.refresh.run()
    assert (report.new, report.revised) == (0, 1)
    quotes = await world.inquiry.ask(OPERATOR, Question(BriefingKind.QUOTES))
    told = " ".join(s.text for section in quotes.sections for s in section.statements)
    assert "eight per cent and not" in told
    assert "seven per cent and not" not in told


async def test_the_same_article_under_two_addresses_is_one(world: World) -> None:
    await follow(world)
    again = ("/met?utm_source=rss#top", MET[1], MET[2], MET[3])
    world.web.holds[FEED] = rss("The Gazette", MET, again)
    world.web.holds["https://news.example/met?utm_source=rss#top"] = MET_PAGE
    assert (await world.refresh.run()).new == 1


async def test_a_failing_feed_is_tried_again_later_and_the_others_are_read(world: World) -> None:
    await follow(world)
    bad = "https://broken.example/feed"
    world.web.holds[bad] = rss("Broken")
    await world.feeds.add(OPERATOR, bad, "Broken")
    world.web.holds[bad] = FetchFailed(FetchProblem.STATUS, "broken.example answers 500.", 500)
    report = await world.refresh.run()
    assert (report.visits, report.failed, report.new) == (2, 1, 1)
    (kept,) = [f for f in await world.feeds.of(OPERATOR) if f.name == "Broken"]
    assert kept.feed.failures == 1
    assert kept.feed.last_error == "broken.example answers 500."
    assert kept.feed.next_due > world.clock.now()


async def test_a_defect_that_one_feed_brings_to_light_costs_only_that_feed(world: World) -> None:
    await follow(world)
    odd = ("/odd", MET[1], "STUMBLE over wages of the union.", MET[3])
    world.web.holds["https://odd.example/feed"] = rss("Odd", odd).replace(b"news.example/odd", b"odd.example/odd")
    await world.feeds.add(OPERATOR, "https://odd.example/feed")
    report = await world.refresh.run()
    assert (report.visits, report.failed, report.new) == (2, 1, 1)
    (kept,) = [f for f in await world.feeds.of(OPERATOR) if f.name == "Odd"]
    assert "unexpectedly" in (kept.feed.last_error or "")


async def test_bytes_that_are_no_feed_are_a_failure_with_a_sentence(world: World) -> None:
    await follow(world)
    world.web.holds[FEED] = b"\x00\x01\x02 not a feed"
    report = await world.refresh.run()
    assert report.failed == 1
    (feed,) = await world.feeds.of(OPERATOR)
    assert feed.feed.last_error


async def test_a_page_that_is_gone_leaves_the_summary(world: World) -> None:
    await follow(world)
    del world.web.holds["https://news.example/met"]
    assert (await world.refresh.run()).new == 1
    sources = await world.inquiry.ask(OPERATOR, Question(BriefingKind.SOURCES))
    assert len(sources.citations()) == 1


async def test_a_page_whose_server_is_down_is_taken_up_by_the_next_visit(world: World) -> None:
    await follow(world)
    world.web.holds["https://news.example/met"] = FetchFailed(FetchProblem.TIMEOUT, "too slow")
    await world.refresh.run()
    world.web.holds["https://news.example/met"] = MET_PAGE
    world.clock.forward(minutes=20)
    assert (await world.refresh.run()).revised == 1
    quotes = await world.inquiry.ask(OPERATOR, Question(BriefingKind.QUOTES))
    assert quotes.citations()


async def test_a_feed_with_full_text_needs_no_page(world: World) -> None:
    await follow(world)
    body = MET_PAGE.decode().split("</h1>")[1].split("</article>")[0]
    body += "<p>The talks had begun in March and were broken off twice before.</p>" * 20
    world.web.holds[FEED] = (
        rss("The Gazette", MET)
        .replace(b"</guid>", f"</guid><content:encoded><![CDATA[{body}]]></content:encoded>".encode())
        .replace(
            b'<rss version="2.0">', b'<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        )
    )
    del world.web.holds["https://news.example/met"]
    assert (await world.refresh.run()).new == 1
    assert "https://news.example/met" not in world.web.asked
    quotes = await world.inquiry.ask(OPERATOR, Question(BriefingKind.QUOTES))
    assert any("krone" in s.text for section in quotes.sections for s in section.statements)


async def test_a_first_import_is_silent(world: World) -> None:
    await follow(world)
    old = ("/old", "Wage talks at Karst Mining drag on", "Union and company met.", START - timedelta(days=9))
    world.web.holds[FEED] = rss("The Gazette", old)
    await world.refresh.run()
    digest = await world.inquiry.ask(OPERATOR, Question(BriefingKind.DIGEST))
    assert all(c.url != "https://news.example/old" for c in digest.citations())


async def test_a_topic_that_comes_after_its_feed_reads_what_was_passed_over(world: World) -> None:
    world.web.holds[FEED] = rss("The Gazette", MET, FOOTBALL)
    world.web.holds["https://news.example/met"] = MET_PAGE
    await world.feeds.add(OPERATOR, FEED)
    assert (await world.refresh.run()).new == 0
    await world.topics.add(OPERATOR, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    assert (await world.refresh.run()).new == 1


async def test_the_same_wire_story_in_two_outlets_is_one_account_with_both_named(world: World) -> None:
    await follow(world)
    second = "https://second.example/feed"
    item = ("/wire", MET[1], MET[2], START - timedelta(hours=1))
    world.web.holds[second] = rss("Second Post", item).replace(b"news.example/wire", b"second.example/wire")
    world.web.holds["https://second.example/wire"] = MET_PAGE
    await world.refresh.run()
    await world.feeds.add(OPERATOR, second)
    assert (await world.refresh.run()).new == 1
    quotes = await world.inquiry.ask(OPERATOR, Question(BriefingKind.QUOTES))
    told = [s for section in quotes.sections for s in section.statements if "krone" in s.text]
    assert len(told) == 1


async def test_an_entry_without_a_headline_or_an_address_harms_nothing(world: World) -> None:
    await follow(world)
    bare = ("/bare", "", "Union and Karst Mining agree on a wage pact, the mediator said.", START)
    nowhere = ("/nowhere", "Karst wage talks go on", "The union and Karst Mining talk.", START)
    world.web.holds[FEED] = (
        rss("The Gazette", bare, nowhere)
        .replace(b"<link>https://news.example/nowhere</link>", b"")
        .replace(b"<guid>/nowhere</guid>", b"")
    )
    assert (await world.refresh.run()).new == 1
    (source,) = (await world.inquiry.ask(OPERATOR, Question(BriefingKind.SOURCES))).citations()
    assert source.title.startswith("Union and Karst Mining agree")


async def test_a_guild_hears_its_own_feeds_and_the_operators_but_no_other_guilds(world: World) -> None:
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    for guild in (1, 2):
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    await world.feeds.add(1, FEED)
    await world.refresh.run()
    mine = await world.inquiry.ask(1, Question(BriefingKind.SOURCES))
    theirs = await world.inquiry.ask(2, Question(BriefingKind.SOURCES))
    assert mine.citations()
    assert not theirs.citations()


async def test_an_article_that_another_guilds_feed_brought_first_reaches_this_guild_too(world: World) -> None:
    world.web.holds[FEED] = rss("The Gazette", MET)
    world.web.holds["https://other.example/feed"] = rss("Aggregator", MET)
    world.web.holds["https://news.example/met"] = MET_PAGE
    for guild, feed in ((1, FEED), (2, "https://other.example/feed")):
        await world.topics.add(guild, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
        await world.feeds.add(guild, feed)
        await world.refresh.run()
    for guild in (1, 2):
        assert (await world.inquiry.ask(guild, Question(BriefingKind.STATUS))).citations()


async def test_a_state_that_was_lost_is_folded_again_from_what_is_stored(world: World, tmp_path: Path) -> None:
    await follow(world)
    await world.refresh.run()
    before = await world.inquiry.ask(OPERATOR, Question(BriefingKind.STATUS))
    with closing(sqlite3.connect(tmp_path / "talks.db")) as database, database:
        database.execute("DELETE FROM topic_states")
    await world.refresh.run()
    assert await world.inquiry.ask(OPERATOR, Question(BriefingKind.STATUS)) == before
    assert before.citations()
