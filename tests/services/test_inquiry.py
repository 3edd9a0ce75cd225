"""Answers over a span of days, from a real database into which a feed was read."""

import threading
from datetime import timedelta

import pytest

from bot.core.errors import InvalidInput
from bot.core.model.briefing import Briefing, BriefingKind
from bot.services import spans
from bot.services.inquiry import Question
from tests.services.conftest import START, World, page, rss

GUILD = 7
FEED = "https://news.example/feed"
OPENED = "The Miners' Union and Karst Mining opened talks on wages in Lund on Friday."
AGREED = "The Miners' Union and Karst Mining agreed in wage talks on Tuesday to raise pay by four percent."


async def publish(world: World, *stories: tuple[str, str, float]) -> None:
    """Lay stories ready at the feed: each its headline, its sentence, and how many days after the start it came."""
    items = []
    for headline, sentence, days in stories:
        path = f"/{headline.replace(' ', '-')}"
        world.web.holds[f"https://news.example{path}"] = page(headline, sentence, "Both sides spoke to reporters.")
        items.append((path, headline, sentence, START + timedelta(days=days)))
    world.web.holds[FEED] = rss("Karst Courier", *items)


@pytest.fixture
async def followed(world: World) -> World:
    """The world after two articles, four days apart, the second just read."""
    await world.topics.add(GUILD, "Karst wage talks", "Miners' Union, Karst Mining", None, "wage")
    first, second = ("Wage talks open at Karst Mining", OPENED, 0), ("Union and Karst Mining agree on pay", AGREED, 4)
    await publish(world, first)
    await world.feeds.add(GUILD, FEED, "Karst Courier")
    await world.refresh.run()
    world.clock.forward(days=4, hours=1)
    await publish(world, first, second)
    await world.refresh.run()
    return world


def texts(briefing: Briefing) -> str:
    told = [briefing.headline] if briefing.headline else []
    return " ".join(s.text for s in [*told, *(s for section in briefing.sections for s in section.statements)])


async def test_a_catch_up_tells_what_was_first_seen_since_then(followed: World) -> None:
    briefing = await followed.inquiry.ask(GUILD, Question(BriefingKind.CATCHUP, since="2 days"))
    assert briefing.title == "Karst wage talks: since Sunday 18 May"
    assert "four percent" in texts(briefing) or "agree on pay" in texts(briefing)
    assert OPENED not in texts(briefing)
    longer = await followed.inquiry.ask(GUILD, Question(BriefingKind.CATCHUP, since="2 weeks"))
    assert "opened talks" in texts(longer) or "talks open" in texts(longer)


async def test_a_catch_up_of_nothing_new_is_one_line(followed: World) -> None:
    followed.clock.forward(days=3)
    briefing = await followed.inquiry.ask(GUILD, Question(BriefingKind.CATCHUP, since="yesterday"))
    assert briefing.note == "Nothing new since Tuesday 20 May."
    assert briefing.sections == ()


async def test_a_moment_that_is_none_is_refused_with_a_sentence(followed: World) -> None:
    with pytest.raises(InvalidInput, match="is no moment I understand"):
        await followed.inquiry.ask(GUILD, Question(BriefingKind.CATCHUP, since="the day before"))


async def test_a_timeline_has_each_day_once(followed: World) -> None:
    briefing = await followed.inquiry.ask(GUILD, Question(BriefingKind.TIMELINE))
    days = [s.lead for section in briefing.sections for s in section.statements]
    assert days == ["Tuesday 20 May", "Friday 16 May"]


async def test_the_background_is_of_the_story_that_is_meant(followed: World) -> None:
    latest = await followed.inquiry.ask(GUILD, Question(BriefingKind.BACKGROUND))
    assert latest.headline is not None
    assert "four percent" in latest.headline.text or "agree on pay" in latest.headline.text
    assert "opened talks" in texts(latest) or "talks open" in texts(latest)
    first = await followed.inquiry.ask(GUILD, Question(BriefingKind.BACKGROUND, about="open"))
    assert first.title == "Karst wage talks: background of “open”"
    none = await followed.inquiry.ask(GUILD, Question(BriefingKind.BACKGROUND, about="herrings"))
    assert none.note == "No story about “herrings” is known in these talks."


async def test_a_long_answer_is_told_beside_the_event_loop(followed: World, monkeypatch: pytest.MonkeyPatch) -> None:
    told_in: list[int] = []

    def timeline(*_given: object) -> Briefing:
        told_in.append(threading.get_ident())
        return Briefing(BriefingKind.TIMELINE, "Karst wage talks", "Karst wage talks: timeline")

    monkeypatch.setattr(spans, "timeline", timeline)
    await followed.inquiry.ask(GUILD, Question(BriefingKind.TIMELINE))
    assert told_in
    assert told_in != [threading.get_ident()]
